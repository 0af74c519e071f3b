import { clientChoices, getClient } from '#server/clients/queries'
import { isMember } from '#server/kernel/actor'
import { type Day, day, dayToRow } from '#server/kernel/day'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { aboutOf, contactsOf, relationOf, requireContact, typed } from '#server/relations/clients/queries'
import { mayKeepAtAll, mayKeepPromise, mayListRelation, mayMovePromise, mayPromise } from '#server/relations/policy'
import { keptRates, permitKeep, permitMove } from '#server/relations/rules'
import {
  clientOfForm,
  givePromiseInput,
  keepPromiseInput,
  movePromiseInput,
  promiseListInput,
} from '#server/relations/schema'
import { holdSubject } from '#server/subjects'
import { acting, asking, router } from '#server/trpc'
import { getPromise, listPromises, promisesToCount, writePromise } from './queries'

export const promisesRouter = router({
  /** A page of promises of both sides, with how each side keeps its word over all of them. */
  list: asking(mayListRelation)
    .input(promiseListInput)
    .query(async ({ ctx, input }) => {
      const client = input.client ? await getClient(ctx.tx, input.client) : null
      const all = await promisesToCount(ctx.tx, client?.id ?? null, ctx.now)
      const { promises, hasMore } = await listPromises(ctx.tx, input, ctx.now)
      return {
        promises: promises.map((promise) => ({
          ...promise,
          isOpen: promise.keptOn === null && promise.status !== 'released',
          /** Who must have agreed before its day moves; null where that is the one who looks. */
          agreeing: promise.toId === ctx.actor.id ? null : promise.to,
        })),
        hasMore,
        rates: keptRates(all),
        page: input.page,
        clients: await clientChoices(ctx.tx),
        mayGive: mayPromise(ctx.actor),
      }
    }),

  /** How each side keeps its word, side by side. */
  rates: asking(mayListRelation).query(async ({ ctx }) => keptRates(await promisesToCount(ctx.tx, null, ctx.now))),

  /** Whom a promise can be between: the clients, and once one is chosen, its people. */
  choices: asking(mayPromise)
    .input(clientOfForm)
    .query(async ({ ctx, input }) => {
      const client = input.client ? await getClient(ctx.tx, input.client) : null
      return {
        clients: await clientChoices(ctx.tx),
        client: client && { no: client.no, name: client.name },
        contacts: client ? await contactsOf(ctx.tx, client.id) : [],
      }
    }),

  give: acting(mayPromise)
    .input(givePromiseInput)
    .mutation(async ({ ctx, input }) => {
      const client = await getClient(ctx.tx, input.clientNo)
      permit(mayPromise(ctx.actor))
      await requireContact(ctx.tx, client.id, input.contactId)
      const aboutId = await aboutOf(ctx.tx, client.id, input.aboutNo)
      const dueOn = notPast(input.dueOn, ctx.today)

      const { contactId, direction, text } = input
      const promise = { clientId: client.id, direction, memberId: ctx.actor.id, contactId, text, dueOn, aboutId }
      const { id, no } = await writePromise(ctx.tx, ctx.actor, promise, ctx.now)
      await ctx.record('promise.given', id, { direction, due: dueOn, contact: contactId })
      return { no }
    }),

  keep: acting(mayKeepAtAll)
    .input(keepPromiseInput)
    .mutation(async ({ ctx, input }) => {
      if (!(await holdSubject(ctx.tx, 'promise', input.no))) refuse('record.missing')
      const promise = await getPromise(ctx.tx, input.no, ctx.now)
      const { people } = await relationOf(ctx.tx, promise.clientId)
      permit(mayKeepPromise(ctx.actor, promise.byId, promise.toId, people))

      if (promise.keptOn) refuse('promise.ended')
      permitKeep(promise.status)
      const on = day(input.on)
      if (on > ctx.today) refuse('moment.in_future', 'on')

      const { id, clientId } = promise
      const { agencyId } = ctx.actor
      const end = { how: 'kept', onDate: dayToRow(on), byId: ctx.actor.id }
      await ctx.tx.promiseEnd.createMany({ data: { agencyId, promiseId: id, clientId, ...end } })
      await ctx.record('promise.kept', id, { on, late: on > promise.dueOn })
      return { no: promise.no }
    }),

  /** The date moves before it passes: by whoever was promised, or by the giver with their agreement, who are told by mail. */
  move: acting(mayKeepAtAll)
    .input(movePromiseInput)
    .mutation(async ({ ctx, input }) => {
      if (!(await holdSubject(ctx.tx, 'promise', input.no))) refuse('record.missing')
      const promise = await getPromise(ctx.tx, input.no, ctx.now)
      const { people } = await relationOf(ctx.tx, promise.clientId)
      permit(mayMovePromise(ctx.actor, promise.byId, promise.toId, people))

      const to = day(input.to)
      permitMove(promise.status, promise.dueOn, to, ctx.today)
      if (ctx.actor.id !== promise.toId && input.agreed !== 'yes') refuse('promise.not_agreed', 'agreed')

      const { id, clientId, dueOn, moves } = promise
      const { ar, en } = input.reason ? typed(input.reason) : { ar: null, en: null }
      const days = { oldDueOn: dayToRow(dueOn), newDueOn: dayToRow(to) }
      const agreed = { agreedById: promise.toId, agreedAt: ctx.now, reasonAr: ar, reasonEn: en }
      const key = { agencyId: ctx.actor.agencyId, promiseId: id, no: moves + 1, clientId }
      await ctx.tx.promiseMove.createMany({ data: { ...key, ...days, ...agreed } })
      await ctx.record('promise.moved', id, { from: dueOn, to })
      if (isMember(ctx.actor) && promise.direction === 'agency_to_client')
        await ctx.later('letter.send', { kind: 'slip', subjectId: id, contactId: promise.toId })
      return { no: promise.no }
    }),
})

/** Nobody promises for a day that has passed. */
export function notPast(dueOn: string, today: Day): Day {
  const value = day(dueOn)
  if (value < today) refuse('due.past', 'dueOn')
  return value
}
