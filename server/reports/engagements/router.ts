import { getContract } from '#server/contracts/queries'
import { listDeliverables } from '#server/deliverables/lists/queries'
import { roomsOf } from '#server/kernel/actor'
import { interactionsOf } from '#server/relations/interactions/queries'
import { todayOfMarketing } from '#server/reports/today/portal/rules'
import { todayFactsOf } from '#server/reports/today/queries'
import { thingsOf } from '#server/reports/today/things/queries'
import { asking, router, type Work } from '#server/trpc'
import { evidenceOf, milestonesOf } from './evidence/queries'
import { lensOf, mayReadEngagements } from './policy'
import { briefsAndOutcomes, countsOf, lastSaid, moneyOf } from './queries'
import { engagementInput, engagementListInput } from './schema'

export const engagementsRouter = router({
  /** How many things stand under each tab, and how this member looks when they have not chosen. */
  head: asking(mayReadEngagements)
    .input(engagementInput)
    .query(async ({ ctx, input }) => {
      const { id } = await getContract(ctx.tx, input.no)
      return { ...(await countsOf(ctx.tx, id)), lens: lensOf(ctx.actor), reader: ctx.actor.id.slice(-8) }
    }),

  /** One engagement on one page: what the client waits for, what became of each brief, what was said last, what is owed. */
  overview: asking(mayReadEngagements)
    .input(engagementInput)
    .query(async ({ ctx, input }) => {
      const { id, clientId } = await getContract(ctx.tx, input.no)
      return {
        waiting: await waitingOf(ctx, input.no),
        briefs: await briefsAndOutcomes(ctx.tx, id),
        said: await lastSaid(ctx.tx, clientId),
        money: roomsOf(ctx.actor).includes('money') ? await moneyOf(ctx.tx, id) : null,
      }
    }),

  deliverables: asking(mayReadEngagements)
    .input(engagementListInput)
    .query(async ({ ctx, input }) => {
      const { id } = await getContract(ctx.tx, input.no)
      const filter = { status: 'all', holder: '', client: '', sort: 'due', page: input.page } as const
      return listDeliverables(ctx.tx, { ...filter, contractId: id })
    }),

  /** What was said with the client, internal and shared, each saying which. */
  talks: asking(mayReadEngagements)
    .input(engagementInput)
    .query(async ({ ctx, input }) => {
      const { clientId, clientNo } = await getContract(ctx.tx, input.no)
      return { clientNo: clientNo ?? '', talks: await interactionsOf(ctx.tx, clientId) }
    }),

  /** The chain each payment rests on, a file per certificate, and what covers each milestone. */
  evidence: asking(mayReadEngagements)
    .input(engagementInput)
    .query(async ({ ctx, input }) => {
      const { id } = await getContract(ctx.tx, input.no)
      return {
        files: await evidenceOf(ctx.tx, id),
        milestones: await milestonesOf(ctx.tx, id),
        withMoney: roomsOf(ctx.actor).includes('money'),
      }
    }),
})

/** What the marketing lead of a contract waits for from the agency: their own day, read by the same rules. */
async function waitingOf({ tx, actor, now }: Work, contractNo: string) {
  const facts = await todayFactsOf(tx, actor, now, { around: contractNo })
  const contract = facts.contracts.find(({ ref }) => ref === contractNo)
  if (!contract?.marketingLead) return { entries: [], things: {} }
  const viewer = { id: contract.marketingLead, isLead: false, clientRef: contract.clientRef, authorities: [] }
  const { withAgency: entries } = todayOfMarketing(facts, viewer)
  const things = await thingsOf(
    tx,
    entries.map(({ ref }) => ref),
  )
  return { entries, things }
}
