import { beforeAll, expect, test } from 'vitest'
import { sayReport, verifyChains } from '#server/chain'
import { pool } from '#server/database'
import { as, cast, eventsOf, owner } from '#tests/support/stage'

// The table refuses what these tests do, even from its owner; so its own guards go first, in this file's own database.
beforeAll(async () => {
  const { rows } = await owner.query(
    `select format('alter table events drop constraint %I cascade', conname) as sql from pg_constraint
     where conrelid = 'events'::regclass and contype in ('c', 'f')`,
  )
  for (const { sql } of rows) await owner.query(sql)
})

const verify = async () => {
  const client = await pool().connect()
  try {
    return await verifyChains(client)
  } finally {
    client.release()
  }
}

/** Two clients, each with a chain of its own: added, then changed. */
async function fourEvents() {
  const { sara } = await cast()
  const said = { kind: 'authority', regime: 'gtpl', nameAr: 'هيئة', nameEn: 'Authority' } as const
  for (let client = 0; client < 2; client++) {
    const { no } = await as(sara).clients.add(said)
    await as(sara).clients.change({ ...said, no, nameEn: 'Another name' })
  }
  const events = await eventsOf(sara)
  expect(events).toHaveLength(4)
  return events
}

test('a record that nobody touched is intact, and says what cannot be seen', async () => {
  await fourEvents()
  const report = await verify()
  expect(report.faults).toEqual([])
  expect(sayReport(report)).toMatch(/: intact\. Links cut from the end of a chain/)
})

test.each([
  ['occurred_at', `occurred_at - interval '1 day'`, 'its body does not say what its columns say'],
  ['name', `'invoice.issued'`, 'its body does not say what its columns say'],
  ['actor_id', `gen_random_uuid()`, 'its body does not say what its columns say'],
  ['body', `replace(body, '"facts":{', '"facts":{"added":1,')`, 'its hash is not the sum of its body'],
  ['hash', `sha256('x')`, 'its hash is not the sum of its body'],
  ['seq', 'seq + 7', 'is missing before it'],
])('an event whose %s was altered is named', async (column, value, why) => {
  const [first] = await fourEvents()
  const { rows } = await owner.query(`update events set ${column} = ${value} where id = $1 returning id`, [first.id])
  expect(rows).toHaveLength(1)

  const { faults } = await verify()
  const named = faults.find(({ eventId }) => eventId === first.id)
  expect(named?.why).toContain(why)
  await owner.query('delete from event_heads where agency_id = $1', [first.agency_id])
  await owner.query('delete from events where agency_id = $1', [first.agency_id])
})

test('an event that was taken out leaves a gap', async () => {
  const [first, second] = await fourEvents()
  await owner.query('delete from events where id = $1', [first.id])
  expect((await verify()).faults).toMatchObject([
    { eventId: second.id, why: 'number 1 of its chain is missing before it' },
  ])
})
