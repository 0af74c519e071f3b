/**
 * One life of Mujaz for the kill test: checks what the lives before it left behind, then writes until it is killed.
 *
 *   node scripts/command.mjs tests/kill/writer.ts <journal> [check]
 *
 * The journal is the parent's: which acts were begun, and which were acknowledged. What it prints continues it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { verifyChains } from '#server/chain'
import { pool } from '#server/database'
import { dataDir } from '#server/environment'
import { openHouse } from '#server/house'
import type { Member } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { as, cast } from '#tests/support/cast'

const [journal = '', mode] = process.argv.slice(2)
const lanes = 6

const house = await openHouse()
const sara = await actor()
const faults = await check()
console.log(`checked ${JSON.stringify(faults)}`)
if (mode === 'check') await house.close()
else await Promise.all(Array.from({ length: lanes }, () => writeForever()))

/** The same account manager in every life. */
async function actor(): Promise<Member> {
  const file = `${dataDir()}/kill-actor.json`
  if (!existsSync(file)) writeFileSync(file, JSON.stringify((await cast()).sara))
  return JSON.parse(readFileSync(file, 'utf8')) as Member
}

async function writeForever(): Promise<never> {
  for (;;) {
    const key = newId()
    console.log(`begun ${key}`)
    const { no } = await add(key)
    console.log(`acknowledged ${key} ${no}`)
  }
}

/** Takes a number, writes a subject, a client, an event, the head of its chain and the answer to its key: all or none of them. */
function add(key: string) {
  return as(sara, { key }).clients.add({ kind: 'authority', regime: 'gtpl', nameAr: `عميل ${key}`, nameEn: key })
}

/** Everything that is wrong with the data, said in words; nothing, if all is well. */
async function check(): Promise<string[]> {
  const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n') : []
  const acknowledged = lines.filter((line) => line.startsWith('acknowledged ')).map((line) => line.split(' ').slice(1))
  const begun = lines.filter((line) => line.startsWith('begun ')).map((line) => line.slice('begun '.length))
  const found: string[] = []

  const kept = await clientsByKey()
  for (const [key = '', no] of acknowledged)
    if (kept.get(key)?.join() !== no)
      found.push(`${key} was acknowledged as ${no} and is ${kept.get(key)?.join() ?? 'lost'}`)

  // Whoever heard no answer asks again with the same key: that makes it true once, whether it was kept or not.
  const heard = new Set(acknowledged.map(([key]) => key))
  for (const key of begun.filter((one) => !heard.has(one))) {
    const before = kept.get(key)?.join()
    const { no } = await add(key)
    if (before && before !== no) found.push(`${key} was kept as ${before} and answered as ${no}`)
    console.log(`acknowledged ${key} ${no}`)
  }
  return [...found, ...(await halves()), ...(await chainFaults())]
}

async function clientsByKey(): Promise<Map<string, string[]>> {
  const { rows } = await pool().query<{ key: string; numbers: string[] }>(
    `select c.name_en as key, array_agg(s.number) as numbers from clients c join subjects s using (agency_id, id)
     where c.agency_id = $1 group by 1`,
    [sara.agencyId],
  )
  return new Map(rows.map(({ key, numbers }) => [key, numbers]))
}

/** Each act leaves one row in each of these places; a place with another count holds half an act. */
async function halves(): Promise<string[]> {
  const { rows } = await pool().query<{ place: string; count: number }>(
    `select 'subjects' as place, count(*)::int from subjects where agency_id = $1 and kind = 'client' and number ~ '^CL-\\d{4,}$'
     union all select 'clients', count(*)::int from clients c where agency_id = $1 and name_en ~ '^[0-9a-f-]{36}$'
     union all select 'events', count(*)::int from events where agency_id = $1 and name = 'client.added'
     union all select 'heads', count(*)::int from event_heads where agency_id = $1 and seq = 1
     union all select 'answers', count(*)::int from idempotency_keys where agency_id = $1 and answer is not null
     union all select 'numbers', coalesce(max(last), 1000)::int - 1000 from counters where agency_id = $1 and series = 'client'`,
    [sara.agencyId],
  )
  const counts = rows.map(({ place, count }) => `${place} ${count}`)
  return new Set(rows.map(({ count }) => count)).size > 1 ? [`half-written: ${counts.join(', ')}`] : []
}

async function chainFaults(): Promise<string[]> {
  const client = await pool().connect()
  try {
    return (await verifyChains(client)).faults.map(({ eventId, why }) => `event ${eventId}: ${why}`)
  } finally {
    client.release()
  }
}
