import type pg from 'pg'
import { factsThatDiffer } from '#server/chain-facts'
import { canonicalJson, chainHash } from '#server/events'

/** One event as its table holds it; moments come as `Date`, hashes as bytes. */
export type EventRow = {
  agency_id: string
  id: string
  subject_id: string
  seq: number
  prev_hash: Buffer | null
  name: string
  actor_kind: string
  actor_id: string
  occurred_at: Date
  recorded_at: Date
  import_id: string | null
  body: string
  hash: Buffer
}

export type Fault = {
  agencyId: string
  eventId: string
  name: string
  subjectId: string
  seq: number
  recordedAt: Date
  why: string
}
export type ChainReport = { events: number; chains: number; faults: Fault[] }

/** How many events are held in memory at once. */
const pageSize = 5_000

/**
 * Recomputes every chain of every agency from its content, as an auditor would: each body is rebuilt from the columns, each
 * hash from the bodies, each link from the link before it, each head from the last link, and each digest that an event
 * carries is compared with the row it speaks of. Faults come in the order in which the events were recorded.
 *
 * A chain whose last links and head were removed together still adds up: a cut tail cannot be seen from inside.
 */
export async function verifyChains(client: pg.PoolClient): Promise<ChainReport> {
  const report: ChainReport = { events: 0, chains: 0, faults: [] }
  let last: EventRow | null = null
  for (;;) {
    const rows: EventRow[] = await pageAfter(client, last)
    for (const row of rows) {
      const before: EventRow | null = last && isSameChain(last, row) ? last : null
      if (!before) report.chains += 1
      const why = faultOf(row, before)
      if (why) report.faults.push(faultAt(row, why))
      last = row
    }
    report.events += rows.length
    if (rows.length < pageSize) break
  }
  report.faults.push(...(await headsThatDiffer(client)), ...(await factsThatDiffer(client)))
  report.faults.sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime() || (a.eventId < b.eventId ? -1 : 1))
  return report
}

async function pageAfter(client: pg.PoolClient, last: EventRow | null): Promise<EventRow[]> {
  const { rows } = await client.query<EventRow>(
    `select agency_id, id, subject_id, seq, prev_hash, name, actor_kind, actor_id, occurred_at, recorded_at, import_id, body, hash
     from events where $1::uuid is null or (agency_id, subject_id, seq) > ($1, $2::uuid, $3::int)
     order by agency_id, subject_id, seq limit ${pageSize}`,
    [last?.agency_id ?? null, last?.subject_id ?? null, last?.seq ?? null],
  )
  return rows
}

const isSameChain = (one: EventRow, other: EventRow) =>
  one.agency_id === other.agency_id && one.subject_id === other.subject_id

/** What is wrong with one link, or `null`. `before` is the link it hangs on, if it is not the first. */
export function faultOf(row: EventRow, before: EventRow | null): string | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return `number ${(before?.seq ?? 0) + 1} of its chain is missing before it`
  if (before ? !row.prev_hash?.equals(before.hash) : row.prev_hash !== null)
    return 'it does not hang on the link before it'
  if (row.body !== rebuilt(row)) return 'its body does not say what its columns say'
  if (!row.hash.equals(chainHash(row.prev_hash, row.body))) return 'its hash is not the sum of its body'
  return null
}

/** The body as the columns tell it. Only the facts have no column of their own; they are under the hash all the same. */
function rebuilt(row: EventRow): string | null {
  let facts: unknown
  try {
    facts = (JSON.parse(row.body) as { facts: unknown }).facts
  } catch {
    return null
  }
  return canonicalJson({
    id: row.id,
    subject: row.subject_id,
    seq: row.seq,
    name: row.name,
    actor: { kind: row.actor_kind, id: row.actor_id },
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    import: row.import_id,
    facts,
  })
}

async function headsThatDiffer(client: pg.PoolClient): Promise<Fault[]> {
  const { rows } = await client.query<EventRow>(`
    select e.* from event_heads h
    join lateral (
      select * from events e where e.agency_id = h.agency_id and e.subject_id = h.subject_id order by seq desc limit 1
    ) e on true
    where (h.seq, h.hash) is distinct from (e.seq, e.hash)`)
  return rows.map((row) => faultAt(row, 'it is the last link, and the head of its chain names another'))
}

export const faultAt = (row: EventRow, why: string): Fault => ({
  agencyId: row.agency_id,
  eventId: row.id,
  name: row.name,
  subjectId: row.subject_id,
  seq: row.seq,
  recordedAt: row.recorded_at,
  why,
})

/** The report as an operator reads it. */
export function sayReport({ events, chains, faults }: ChainReport): string {
  const size = `${events} events in ${chains} chains`
  const [first] = faults
  const limit = 'Links cut from the end of a chain, together with its head, cannot be seen from inside.'
  if (!first) return `${size}: intact. ${limit}`
  return [
    `${size}: ${faults.length} altered.`,
    `The first is ${first.eventId} (${first.name}, number ${first.seq} of subject ${first.subjectId}, agency ${first.agencyId},`,
    `recorded ${first.recordedAt.toISOString()}): ${first.why}.`,
    limit,
  ].join('\n')
}
