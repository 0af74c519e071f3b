import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '#prisma/generated/client'
import { clock } from '#server/clock'
import { pool } from '#server/database'
import { type Actor, isContact, roomsOf } from '#server/kernel/actor'
import type { Day } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { Refusal } from '#server/kernel/refusal'
import { statementName } from '#server/statements'

export type Tx = Prisma.TransactionClient

const shared = globalThis as typeof globalThis & { mujazPrisma?: PrismaClient }

/** Not exported: the only way to a table is through `asActor`. One for the process, on the process's one pool. */
const database = () =>
  (shared.mujazPrisma ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { statementNameGenerator: statementName }),
  }))

type Options = { timeoutMs?: number }

/**
 * Runs `work` in one transaction as `actor`.
 *
 * In one round trip the transaction steps down to `app_user`, who owns nothing, and says who is
 * asking; the row-level security policies read it. All of it ends with the transaction, so a
 * pooled connection can never carry one actor's sight into another's request. Nothing inside may
 * ask the pool again: the embedded database has one connection, and it is this one.
 */
export function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>, options: Options = {}): Promise<T> {
  return inTransaction((tx) => speakAs(tx, actor), work, options)
}

/** One transaction, begun with `step`. One that waited or worked longer than it may is taken back, and says that we are busy. */
async function inTransaction<T>(
  step: (tx: Tx) => Promise<void>,
  work: (tx: Tx) => Promise<T>,
  options: Options,
): Promise<T> {
  const timeout = options.timeoutMs ?? limits.transactionMs
  try {
    return await database().$transaction(
      async (tx) => {
        await step(tx)
        return work(tx)
      },
      { timeout, maxWait: limits.waitMs },
    )
  } catch (problem) {
    throw isOutOfTime(problem) ? new Refusal('house.busy') : problem
  }
}

/** Prisma's name for a transaction that got no connection in time or kept one too long; a procedure carries it as a cause. */
function isOutOfTime(problem: unknown): boolean {
  const { code, cause } = (problem ?? {}) as { code?: unknown; cause?: unknown }
  return code === 'P2028' || (cause !== undefined && isOutOfTime(cause))
}

/** Says who acts from here on in this transaction. Only an import, which writes history in many names, says it twice. */
export async function speakAs(tx: Tx, actor: Actor): Promise<void> {
  await tx.$queryRaw`
    select set_config('role', 'app_user', true),
           set_config('app.agency_id', ${actor.agencyId}, true),
           set_config('app.client_id', ${isContact(actor) ? actor.clientId : ''}, true),
           set_config('app.actor_id', ${actor.id}, true),
           set_config('app.rooms', ${roomsOf(actor).join(',')}, true),
           set_config('app.now', ${clock.now().toISOString()}, true)`
}

/**
 * Runs `work` in one transaction as one of the two roles that act before an actor exists: `app_auth` signs people in,
 * `app_importer` brings an agency into being. Neither bypasses a wall; each has policies of its own, by name.
 */
export function asRole<T>(role: 'app_auth' | 'app_importer', work: (tx: Tx) => Promise<T>, options: Options = {}) {
  const step = async (tx: Tx) => {
    await tx.$queryRaw`
      select set_config('role', ${role}, true), set_config('app.now', ${clock.now().toISOString()}, true)`
  }
  return inTransaction(step, work, options)
}

/**
 * Whose session this is, and who they may act as on that day (`auth.signed_in`): the one question that is asked before there is
 * anybody to ask it, at every request, and so without a transaction around it. A session's own time is real time.
 */
export const sessionRows = <Row>(token: string, today: Day) =>
  database().$queryRaw<Row[]>`select * from auth.signed_in(${token}, ${today}::date, ${new Date()})`

/** Closes what the process holds of the database, so that it can end. */
export async function disconnect(): Promise<void> {
  await shared.mujazPrisma?.$disconnect()
  delete shared.mujazPrisma
}
