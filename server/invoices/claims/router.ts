import { calendarOf } from '#server/calendars'
import { peopleOf } from '#server/contracts/queries'
import { claimsView } from '#server/invoices/claims/document'
import { mayAssembleAtAll, mayIssue, mayListMoney, mayReadMoney, mayRecordProgress } from '#server/invoices/policy'
import { claimClocks, claimStatusOf, waitOf } from '#server/invoices/progress/rules'
import { reaches } from '#server/kernel/actor'
import { decimal } from '#server/kernel/money'
import { permit } from '#server/kernel/permit'
import { namesOf } from '#server/people'
import { asking, router } from '#server/trpc'
import { certifiersOf, claimNumbers, getClaims } from './list/queries'
import { getClaim } from './queries'
import { claimInput, claimListInput } from './schema'

export const claimsRouter = router({
  /** A page of claims, the newest first: where each stands, who holds it, and what is payable. */
  list: asking(mayListMoney)
    .input(claimListInput)
    .query(async ({ ctx, input }) => {
      const { numbers, hasMore } = await claimNumbers(ctx.tx, input)
      const claims = await getClaims(ctx.tx, numbers)
      return {
        rows: claims.map((claim) => ({
          no: claim.no,
          ordinal: claim.ordinal,
          kind: claim.kind,
          period: claim.period,
          contract: claim.contract,
          status: claimStatusOf(claim.facts),
          submittedOn: claim.facts.submittedOn,
          payable: decimal(claim.statement?.payable ?? 0n),
          due: claim.invoice ? decimal(claim.invoice.due) : null,
          invoiceNo: claim.invoice?.no ?? null,
        })),
        page: input.page,
        hasMore,
        mayAssemble: mayAssembleAtAll(ctx.actor),
      }
    }),

  /** A claim: its lines, its arithmetic step by step, its pack, the clocks that run on it, and what is missing with whom. */
  get: asking(mayReadMoney, { byLink: true })
    .input(claimInput)
    .query(async ({ ctx, input }) => {
      const claim = await getClaim(ctx.tx, input.no)
      permit(reaches(ctx.actor, claim.id))
      const people = await peopleOf(ctx.tx, claim.contractId)
      const record = mayRecordProgress(ctx.actor, people)
      const calendar = await calendarOf(ctx.tx, claim.contractId)
      const pack = {
        hasLines: claim.lines.length > 0 || claim.kind === 'advance',
        certificateSigned: claim.kind === 'advance' || claim.isCertified,
        invoiceIssued: claim.invoice !== null,
      }
      const names = await namesOf(ctx.tx, [
        claim.preparedById,
        ...claim.acts.map(({ byId }) => byId),
        ...claim.claimCertifications.map(({ byContactId }) => byContactId),
      ])
      return {
        ...claimsView(claim, names),
        status: claimStatusOf(claim.facts),
        clocks: claimClocks(claim.facts, calendar, ctx.today),
        wait: waitOf(claim.facts, pack, calendar, ctx.today),
        may: { issue: mayIssue(ctx.actor), record },
        certifiers: record ? await certifiersOf(ctx.tx, claim.clientId) : [],
      }
    }),
})
