import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import type { z } from 'zod'
import { asActor, type Tx } from '#server/db'
import { type EventFacts, writeEvent } from '#server/events'
import { type Handover, passBall, settleBall } from '#server/handovers'
import { type Answer, answerOnce } from '#server/idempotency'
import { type Actor, isContact, mayOnlySee } from '#server/kernel/actor'
import { type Day, todayAt } from '#server/kernel/day'
import { type Policy, permit } from '#server/kernel/permit'
import { Refusal, refuse } from '#server/kernel/refusal'
import { refusals } from '#server/kernel/refusals'
import type { EventName, Jobs } from '#server/kernel/vocabulary'
import { queueJob } from '#server/queue'

/** All that a procedure learns from outside: who asks, the moment of this house, and the key of an act. */
export type Context = { actor: Actor | null; now: Date; key: string | null }

/** What a procedure works with. Everything in it ends with the transaction. */
export type Work = {
  actor: Actor
  tx: Tx
  now: Date
  today: Day
  /** Writes an event; gives its id, which is the proof of a hand-over. */
  record: (name: EventName, subjectId: string, facts?: EventFacts, occurredAt?: Date) => Promise<string>
  /** Gives a subject to its next holder. */
  pass: (subjectId: string, handover: Handover, proofEventId?: string) => Promise<void>
  /** Says that nobody holds a subject any more. */
  settle: (subjectId: string, proofEventId?: string) => Promise<void>
  /** Promises work for after the commit. */
  later: <Name extends keyof Jobs>(name: Name, payload: Jobs[Name]) => Promise<void>
}

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    // What broke is for the log: it may speak of tables, or of somebody's row.
    message: error.code === 'INTERNAL_SERVER_ERROR' ? 'broken' : shape.message,
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      refusal: error.cause instanceof Refusal ? error.cause.code : null,
    },
  }),
})

const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
} as const

/** A refusal leaves with its own status; anything else that is thrown stays a 500. */
const refuseByName = t.middleware(async ({ next }) => {
  const result = await next()
  if (result.ok || !(result.error.cause instanceof Refusal)) return result
  const refusal = result.error.cause
  throw new TRPCError({ code: codes[refusals[refusal.code]], message: refusal.code, cause: refusal })
})

/**
 * One procedure, one actor, one transaction.
 *
 * tRPC hands a failed result back instead of throwing it. Rethrowing is what makes the database
 * roll back; without that line a refused procedure would commit what it had already written.
 */
const inOneTransaction = (policy: Policy, { byLink }: Door, changes: boolean) =>
  t.middleware(async ({ ctx, next }) => {
    const { actor } = ctx
    if (!actor) throw new Refusal('actor.unknown')
    if (isContact(actor) && actor.link && (!byLink || (changes && mayOnlySee(actor)))) refuse('link.narrow')
    permit(policy(actor))
    return asActor(actor, async (tx) => {
      const result = await next({ ctx: workOf(tx, actor, ctx.now) })
      if (!result.ok) throw result.error
      return result
    })
  })

export function workOf(tx: Tx, actor: Actor, now: Date): Work {
  const { agencyId } = actor
  return {
    actor,
    tx,
    now,
    today: todayAt(now),
    record: (name, subjectId, facts = {}, occurredAt = now) =>
      writeEvent(tx, actor, { name, subjectId, facts, occurredAt, recordedAt: now }),
    pass: (subjectId, handover, proofEventId) =>
      passBall(tx, agencyId, subjectId, handover, { now, proofEventId: proofEventId ?? null }),
    settle: (subjectId, proofEventId) => settleBall(tx, agencyId, subjectId, now, proofEventId),
    later: (name, payload) => queueJob(tx, name, payload),
  }
}

/**
 * `byLink`: whoever holds a mail's own link may knock too. Such a door must hold each subject it touches to the link,
 * with `permit(reaches(ctx.actor, subjectId))`; every other door is closed to them.
 */
type Door = { byLink?: boolean }

const procedure = (policy: Policy, door: Door, changes: boolean) =>
  t.procedure.use(refuseByName).use(inOneTransaction(policy, door, changes))

/** A door that only reads. The policy says who may knock; the walls say what they see. */
export const asking = (policy: Policy, door: Door = {}) => procedure(policy, door, false)

/**
 * A door that changes something: once per key, in six beats. There is no way to add one without a policy and a schema.
 *
 *   approve: acting(mayApprove).input(decisionInput).mutation(async ({ ctx, input }) => …)
 */
export const acting = (policy: Policy, door: Door = {}) => ({
  input: <Schema extends z.ZodType>(schema: Schema) => ({
    mutation: <Result extends Answer>(act: (beat: { ctx: Work; input: z.output<Schema> }) => Promise<Result>) =>
      procedure(policy, door, true)
        .input(schema as z.ZodType<z.output<Schema>, z.input<Schema>>)
        .mutation(({ ctx, input, path }) => {
          const once = { key: ctx.key, procedure: path, input }
          return answerOnce(ctx.tx, ctx.actor, once, () => act({ ctx, input: input as z.output<Schema> }))
        }),
  }),
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory
