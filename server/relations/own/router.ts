import { type Actor, isContact, mayOnlySee, reaches } from '#server/kernel/actor'
import { addWorkingDays } from '#server/kernel/calendar'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { casesBy, getCase, sharedMessagesOf } from '#server/relations/cases/queries'
import { resumeCase, writeCase, writeMessage, writerOf } from '#server/relations/cases/writing/queries'
import { managerOf, relationOf } from '#server/relations/clients/queries'
import { sharedTalksOf } from '#server/relations/interactions/queries'
import { mayAsk, mayPromiseOwn, mayReadOwn, mayReadOwnLists, mayReply } from '#server/relations/policy'
import { listPromises, promisesToCount, writePromise } from '#server/relations/promises/queries'
import { notPast } from '#server/relations/promises/router'
import { keptRates } from '#server/relations/rules'
import { askInput, caseInput, givePromiseOfOwnInput, noteCaseInput, promiseListInput } from '#server/relations/schema'
import { holdSubject } from '#server/subjects'
import { acting, asking, router } from '#server/trpc'

/** What a case opened in the portal is until somebody judges it: the middle class, four hours to the first answer. */
const classOfAsked = 'P2'

const clientOf = (actor: Actor): string => (isContact(actor) ? actor.clientId : refuse('actor.forbidden'))

/**
 * What a client's person asks, reads and promises. Selects of its own: shared words and dates, and nothing that the agency
 * keeps inside.
 */
export const ownRouter = router({
  cases: asking(mayReadOwnLists).query(async ({ ctx }) => {
    const cases = await casesBy(ctx.tx, ctx.actor.id, ctx.now)
    return cases.map(({ no, title, kind, openedAt, status, answeredAt, resolvedAt, clock }) => ({
      ...{ no, title, kind, openedAt, status, answeredAt, resolvedAt },
      responseDueAt: answeredAt ? null : clock.firstResponseDueAt,
    }))
  }),

  /** What was shared of the conversations this person had with the agency. */
  talks: asking(mayReadOwnLists).query(({ ctx }) => sharedTalksOf(ctx.tx, ctx.actor.id)),

  case: asking(mayReadOwn, { byLink: true })
    .input(caseInput)
    .query(async ({ ctx, input }) => {
      const record = await getCase(ctx.tx, input.no, ctx.now)
      permit(reaches(ctx.actor, record.id))
      if (record.contactId !== ctx.actor.id) refuse('record.missing')
      const { no, title, kind, openedAt, status, owner, answeredAt, resolvedAt, clock } = record
      return {
        ...{ no, title, kind, openedAt, status, owner, answeredAt, resolvedAt },
        responseDueAt: answeredAt ? null : clock.firstResponseDueAt,
        waitsForYou: status === 'waiting_client',
        messages: await sharedMessagesOf(ctx.tx, record.id),
        mayReply: resolvedAt === null && !mayOnlySee(ctx.actor),
      }
    }),

  /** A complaint or a request in the client's own words: kept whole, numbered at once, with the time of the next answer. */
  ask: acting(mayAsk)
    .input(askInput)
    .mutation(async ({ ctx, input }) => {
      const relation = await relationOf(ctx.tx, clientOf(ctx.actor))
      permit(mayAsk(ctx.actor))

      const asked = { ...input, contactId: ctx.actor.id, priority: classOfAsked, channel: 'portal' } as const
      const { id, no } = await writeCase(ctx.tx, ctx.actor, relation, asked, ctx.now)
      await ctx.record('case.opened', id, { kind: input.kind, priority: classOfAsked, contact: ctx.actor.id })
      return { no }
    }),

  /** The client's next words on their case. They end every wait for the client. */
  reply: acting(mayReply, { byLink: true })
    .input(noteCaseInput)
    .mutation(async ({ ctx, input }) => {
      await holdSubject(ctx.tx, 'case', input.no)
      const record = await getCase(ctx.tx, input.no, ctx.now)
      permit(reaches(ctx.actor, record.id))
      if (record.contactId !== ctx.actor.id) refuse('record.missing')

      if (record.resolvedAt) refuse('case.resolved')
      const whose = { agencyId: ctx.actor.agencyId, clientId: record.clientId, caseId: record.id }
      const said = { ...whose, ...writerOf(ctx.actor), text: input.text, shared: true, at: ctx.now }
      const messageId = await writeMessage(ctx.tx, said)
      await resumeCase(ctx.tx, record.id, ctx.now)
      await ctx.record('case.replied', record.id, { message: messageId })
      return { no: record.no }
    }),

  promises: asking(mayReadOwnLists)
    .input(promiseListInput.pick({ state: true, page: true }))
    .query(async ({ ctx, input }) => {
      const { promises, hasMore } = await listPromises(ctx.tx, { ...input, client: '' }, ctx.now)
      return {
        promises: promises.map(
          ({ no, text, by, to, direction, status, dueOn, firstDueOn, keptOn, moves, byId, toId }) => ({
            ...{ no, text, by, to, direction, status, dueOn, firstDueOn, keptOn, moves },
            isOpen: keptOn === null && status !== 'released',
            isMine: byId === ctx.actor.id,
            isToMe: toId === ctx.actor.id,
          }),
        ),
        hasMore,
        page: input.page,
        rates: keptRates(await promisesToCount(ctx.tx, null, ctx.now)),
        mayGive: mayPromiseOwn(ctx.actor),
        nextWorkingDay: addWorkingDays((await relationOf(ctx.tx, clientOf(ctx.actor))).calendar, ctx.today, 1),
      }
    }),

  /** A promise of the client's own to the agency's account manager. */
  promise: acting(mayPromiseOwn)
    .input(givePromiseOfOwnInput)
    .mutation(async ({ ctx, input }) => {
      const relation = await relationOf(ctx.tx, clientOf(ctx.actor))
      permit(mayPromiseOwn(ctx.actor))

      const dueOn = notPast(input.dueOn, ctx.today)
      const memberId = await managerOf(ctx.tx, ctx.actor.id, relation)
      if (!memberId) refuse('relation.no_manager')

      const promise = { clientId: relation.clientId, direction: 'client_to_agency', memberId, aboutId: null } as const
      const given = { ...promise, contactId: ctx.actor.id, text: input.text, dueOn }
      const { id, no } = await writePromise(ctx.tx, ctx.actor, given, ctx.now)
      await ctx.record('promise.given', id, { direction: promise.direction, due: dueOn, contact: ctx.actor.id })
      return { no }
    }),
})
