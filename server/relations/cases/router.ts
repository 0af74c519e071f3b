import { getClient } from '#server/clients/queries'
import { permit } from '#server/kernel/permit'
import { relationOf, requireContact } from '#server/relations/clients/queries'
import { mayAnswerCase, mayAnswerCaseAtAll, mayListRelation, mayNoteCase, mayOpenCase } from '#server/relations/policy'
import { answerCaseInput, caseInput, caseListInput, noteCaseInput, openCaseInput } from '#server/relations/schema'
import { holdSubject } from '#server/subjects'
import { acting, asking, router } from '#server/trpc'
import { getCase, listCases, messagesOf, resolutionOf } from './queries'
import { pauseCase, writeCase, writeMessage, writerOf } from './writing/queries'

export const casesRouter = router({
  list: asking(mayListRelation)
    .input(caseListInput)
    .query(async ({ ctx, input }) => ({
      ...(await listCases(ctx.tx, input, ctx.now)),
      page: input.page,
      mayOpen: mayOpenCase(ctx.actor),
    })),

  get: asking(mayListRelation)
    .input(caseInput)
    .query(async ({ ctx, input }) => {
      const record = await getCase(ctx.tx, input.no, ctx.now)
      const { people } = await relationOf(ctx.tx, record.clientId)
      return {
        ...record,
        messages: await messagesOf(ctx.tx, record.id),
        resolution: await resolutionOf(ctx.tx, record.id),
        may: { answer: mayAnswerCase(ctx.actor, record.ownerId, people) && record.resolvedAt === null },
      }
    }),

  /** What a client said elsewhere, typed in for them: their words, with the clocks from now on. */
  open: acting(mayOpenCase)
    .input(openCaseInput)
    .mutation(async ({ ctx, input }) => {
      const client = await getClient(ctx.tx, input.clientNo)
      permit(mayOpenCase(ctx.actor))
      await requireContact(ctx.tx, client.id, input.contactId)
      const relation = await relationOf(ctx.tx, client.id)

      const { id, no } = await writeCase(ctx.tx, ctx.actor, relation, { ...input, channel: 'phone' }, ctx.now)
      await ctx.record('case.opened', id, { kind: input.kind, priority: input.priority, contact: input.contactId })
      return { no }
    }),

  /**
   * An answer to the client, by one accountable sender. The first by a person stops the response clock; one that asks them
   * something stops the second clock until they answer. The client's person gets it by mail.
   */
  answer: acting(mayAnswerCaseAtAll)
    .input(answerCaseInput)
    .mutation(async ({ ctx, input }) => {
      await holdSubject(ctx.tx, 'case', input.no)
      const record = await getCase(ctx.tx, input.no, ctx.now)
      const { people } = await relationOf(ctx.tx, record.clientId)
      permit(mayAnswerCase(ctx.actor, record.ownerId, people))

      const { id: caseId, clientId, contactId } = record
      const whose = { agencyId: ctx.actor.agencyId, clientId, caseId }
      const said = { ...whose, ...writerOf(ctx.actor), text: input.text, shared: true, at: ctx.now }
      const messageId = await writeMessage(ctx.tx, said)
      const isWaiting = record.status === 'waiting_client'
      if (input.waits === 'yes' && !isWaiting) {
        const contact = await ctx.tx.contact.findFirst({ where: { id: contactId }, select: { side: true } })
        const asked = { ...whose, contactId, side: contact?.side ?? 'marketing', text: input.text }
        await pauseCase(ctx.tx, { ...asked, askedById: ctx.actor.id }, ctx.now)
      }

      const first = record.answeredAt === null
      await ctx.record('case.answered', caseId, { message: messageId, first, waits: input.waits === 'yes' })
      await ctx.later('letter.send', { kind: 'case_answer', subjectId: caseId, contactId })
      return { no: record.no, first }
    }),

  /** A note that stays inside. It stops no clock and no letter leaves. */
  note: acting(mayNoteCase)
    .input(noteCaseInput)
    .mutation(async ({ ctx, input }) => {
      await holdSubject(ctx.tx, 'case', input.no)
      const record = await getCase(ctx.tx, input.no, ctx.now)
      permit(mayNoteCase(ctx.actor))

      const whose = { agencyId: ctx.actor.agencyId, clientId: record.clientId, caseId: record.id }
      const said = { ...whose, ...writerOf(ctx.actor), text: input.text, shared: false, at: ctx.now }
      const messageId = await writeMessage(ctx.tx, said)
      await ctx.record('case.noted', record.id, { message: messageId })
      return { no: record.no }
    }),
})
