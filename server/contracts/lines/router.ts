import { versionsOf } from '#server/contracts/facts/queries'
import { mayChangeLines, mayEnterContract } from '#server/contracts/policy'
import { getContract, peopleOf } from '#server/contracts/queries'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { holdSubject } from '#server/subjects'
import { acting, asking, router } from '#server/trpc'
import { addLines, knownLines } from './queries'
import { linesToAdd, readLines, withinNet } from './rules'
import { addLinesInput, readLinesInput } from './schema'

export const linesRouter = router({
  /** Reads a bill of quantities and shows what would be added. Nothing is written until it is confirmed. */
  read: asking(mayEnterContract)
    .input(readLinesInput)
    .query(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.no)
      permit(mayChangeLines(ctx.actor, await peopleOf(ctx.tx, contract.id)))
      return readLines(input.text, await knownLines(ctx.tx, contract.id))
    }),

  add: acting(mayEnterContract)
    .input(addLinesInput)
    .mutation(async ({ ctx, input }) => {
      if (!(await holdSubject(ctx.tx, 'contract', input.no))) refuse('record.missing')
      const contract = await getContract(ctx.tx, input.no)
      const known = await knownLines(ctx.tx, contract.id)
      const [signed] = await versionsOf(ctx.tx, contract.id)
      permit(mayChangeLines(ctx.actor, await peopleOf(ctx.tx, contract.id)))

      const lines = linesToAdd(input.lines, known)
      withinNet(signed?.net ?? null, [...known, ...lines])

      const { agencyId } = ctx.actor
      const whose = {
        agencyId,
        clientId: contract.clientId,
        contractId: contract.id,
        isRate: contract.form === 'framework',
      }
      await addLines(ctx.tx, whose, Math.max(0, ...known.map(({ no }) => no)) + 1, lines)
      if (lines.length > 0) await ctx.record('contract.lines_added', contract.id, { lines: lines.length })
      return { added: lines.length, known: input.lines.length - lines.length }
    }),
})
