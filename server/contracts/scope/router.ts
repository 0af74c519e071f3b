import { versionsOf } from '#server/contracts/facts/queries'
import { mayChangeLines, mayReadContracts, maySeePrices, maySeeScope } from '#server/contracts/policy'
import { getContract, peopleOf } from '#server/contracts/queries'
import { dayFromRow } from '#server/kernel/day'
import { permit } from '#server/kernel/permit'
import { asking, router } from '#server/trpc'
import { scopeDocument } from './document'
import { ledgerEntries, ledgerLines, notExecutedOf } from './queries'
import { scopeInput } from './schema'

export const scopeRouter = router({
  /** The scope ledger of a contract, with the rows behind the figure that was opened. */
  get: asking(mayReadContracts)
    .input(scopeInput)
    .query(async ({ ctx, input }) => {
      permit(maySeeScope(ctx.actor))
      const contract = await getContract(ctx.tx, input.no)
      const versions = await versionsOf(ctx.tx, contract.id)
      const latest = versions.at(-1)
      const read = {
        lines: await ledgerLines(ctx.tx, contract.id),
        entries: await ledgerEntries(ctx.tx, contract.id),
        notExecuted: await notExecutedOf(ctx.tx, contract.id),
      }
      return {
        contract: {
          no: contract.no,
          clientNumber: contract.clientNumber,
          title: contract.title,
          clientNo: contract.clientNo,
          client: contract.client,
          regime: contract.regime,
          form: contract.form,
          endOn: latest ? dayFromRow(latest.endOn) : null,
        },
        ledger: scopeDocument(read, input, maySeePrices(ctx.actor)),
        today: ctx.today,
        mayChangeLines: mayChangeLines(ctx.actor, await peopleOf(ctx.tx, contract.id)),
      }
    }),
})
