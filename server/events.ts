import { createHash } from 'node:crypto'
import type { Tx } from '#server/db'
import type { Actor } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import type { EventName } from '#server/kernel/vocabulary'

/** What an event may carry: ids, digests and numbers. Never a name or free text, so that a person can be erased and every hash still holds. */
export type EventFacts = Readonly<Record<string, string | number | boolean | null>>

export type EventToWrite = {
  name: EventName
  subjectId: string
  facts?: EventFacts
  /** When it happened; the act's own moment unless it is told later or imported. */
  occurredAt: Date
  recordedAt: Date
  importId?: string | null
}

/** The text that is hashed. Keys are sorted, so that the same facts always give the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`)
    .join(',')}}`
}

/** `hash = sha256(previous hash ‖ body)`. The table checks the same sum and refuses any other. */
export const chainHash = (previous: Uint8Array | null, body: string): Buffer =>
  createHash('sha256')
    .update(previous ?? new Uint8Array())
    .update(body, 'utf8')
    .digest()

/** What an event says of itself, as it is hashed: everything that could be altered. */
export const eventBody = (
  event: EventToWrite & { id: string; seq: number; actor: Pick<Actor, 'kind' | 'id'> },
): string =>
  canonicalJson({
    id: event.id,
    subject: event.subjectId,
    seq: event.seq,
    name: event.name,
    actor: { kind: event.actor.kind, id: event.actor.id },
    occurredAt: event.occurredAt.toISOString(),
    recordedAt: event.recordedAt.toISOString(),
    import: event.importId ?? null,
    facts: event.facts ?? {},
  })

/**
 * Writes what happened as the next link of its subject's chain, in the transaction that made it true.
 *
 * The head of the chain is locked first, so two acts on one subject follow each other; a head that does not exist yet is
 * made by whoever comes first, and the other waits on its key. Returns the event's id, which a hand-over keeps as proof.
 */
export async function writeEvent(tx: Tx, actor: Actor, event: EventToWrite): Promise<string> {
  const head = await holdHead(tx, actor, event.subjectId)
  const id = newId()
  const seq = (head?.seq ?? 0) + 1
  const body = eventBody({ ...event, id, seq, actor })
  const hash = chainHash(head?.hash ?? null, body)

  await tx.$executeRaw`
    insert into events (agency_id, id, subject_id, seq, prev_hash, name, actor_kind, actor_id, occurred_at, recorded_at, body, hash, import_id)
    values (${actor.agencyId}::uuid, ${id}::uuid, ${event.subjectId}::uuid, ${seq}, ${head?.hash ?? null}, ${event.name}, ${actor.kind}, ${actor.id}::uuid,
            ${event.occurredAt}, ${event.recordedAt}, ${body}, ${hash}, ${event.importId ?? null}::uuid)`
  await tx.$executeRaw`
    update event_heads set seq = ${seq}, hash = ${hash}
    where agency_id = ${actor.agencyId}::uuid and subject_id = ${event.subjectId}::uuid`
  return id
}

type Head = { seq: number; hash: Buffer }

async function holdHead(tx: Tx, actor: Actor, subjectId: string): Promise<Head | null> {
  await tx.$executeRaw`
    insert into event_heads (agency_id, subject_id, client_id, seq, hash)
    select agency_id, id, client_id, 0, ''::bytea from subjects where agency_id = ${actor.agencyId}::uuid and id = ${subjectId}::uuid
    on conflict do nothing`
  const [head] = await tx.$queryRaw<Head[]>`
    select seq, hash from event_heads
    where agency_id = ${actor.agencyId}::uuid and subject_id = ${subjectId}::uuid for update`
  if (!head)
    throw new Error(`No chain for subject ${subjectId}: it is not registered, or not seen by ${actor.kind} ${actor.id}`)
  return head.seq === 0 ? null : head
}
