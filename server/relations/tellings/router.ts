import { peopleOf } from '#server/contracts/queries'
import { getDeliverable } from '#server/deliverables/queries'
import { momentFrom } from '#server/kernel/day'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { contactsOf, requireContact } from '#server/relations/clients/queries'
import { writeInteraction } from '#server/relations/interactions/queries'
import { mayListRelation, mayTell, mayTellAtAll } from '#server/relations/policy'
import { caseInput, tellClientInput } from '#server/relations/schema'
import { holdSubject } from '#server/subjects'
import { acting, asking, router } from '#server/trpc'
import { noteTold, slipNews } from './queries'

export const tellingsRouter = router({
  /** Slips of open work, those the client has not been told of first. */
  list: asking(mayListRelation).query(async ({ ctx }) => ({
    news: await slipNews(ctx.tx, ctx.today),
    mayTell: mayTellAtAll(ctx.actor),
  })),

  /** What the form of telling begins with: the work, its days, and whom it can be told to. */
  form: asking(mayListRelation)
    .input(caseInput)
    .query(async ({ ctx, input }) => {
      const { no, title, clientId, dueOn } = await getDeliverable(ctx.tx, input.no)
      const news = (await slipNews(ctx.tx, ctx.today)).find((one) => one.no === no)
      return {
        ...{ no, title, dueOn },
        plannedOn: news?.plannedOn ?? null,
        toldAt: news?.toldAt ?? null,
        contacts: await contactsOf(ctx.tx, clientId),
        now: ctx.now,
      }
    }),

  /** The client is told: a conversation they may read is logged, and their person gets it by mail too. */
  tell: acting(mayTellAtAll)
    .input(tellClientInput)
    .mutation(async ({ ctx, input }) => {
      await holdSubject(ctx.tx, 'deliverable', input.no)
      const { id: subjectId, clientId, contractId } = await getDeliverable(ctx.tx, input.no)
      permit(mayTell(ctx.actor, contractId ? await peopleOf(ctx.tx, contractId) : []))
      await requireContact(ctx.tx, clientId, input.contactId)
      const at = momentFrom(input.at)
      if (at > ctx.now) refuse('moment.in_future', 'at')

      const { contactId, channel, words } = input
      const spoken = { clientId, contactId, at, channel, summary: words, shared: true, aboutId: subjectId }
      const { id: interactionId } = await writeInteraction(ctx.tx, ctx.actor, spoken, ctx.now)
      const { agencyId, id: toldById } = ctx.actor
      await noteTold(ctx.tx, { agencyId, clientId, subjectId, toldById, interactionId, toldAt: at }, ctx.now)
      await ctx.record('interaction.logged', interactionId, { channel, contact: contactId, shared: true }, at)
      await ctx.record('slip.told', subjectId, { contact: contactId, interaction: interactionId }, at)
      await ctx.later('letter.send', { kind: 'slip', subjectId, contactId })
      return { no: input.no }
    }),
})
