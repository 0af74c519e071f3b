import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pool } from '#server/database'
import { agencyParty, clientParty, type Party } from '#tests/support/access/parties'
import { worldOf } from '#tests/support/access/world'

// A wall that is never leaned on might be paper. Each is taken down once, in a transaction that is rolled back, and what it kept
// out is then in sight: so it was the wall, and nothing else, that kept it out.

let own: Party
let strangers: Record<'agency' | 'client', Party>
let client: pg.PoolClient

beforeAll(async () => {
  own = await agencyParty('MARK-OWN', 1)
  const neighbour = await clientParty(own, 'MARK-OTHER-CLIENT', 'CL-31')
  strangers = { agency: await agencyParty('MARK-OTHER-AGENCY', 7), client: neighbour }
  await worldOf(neighbour)
  await worldOf(strangers.agency)
  client = await pool().connect()
}, 180_000)

afterAll(() => client.release())

const rooms = 'work,contract,money,relation,scope,cost,people'

/** Whether somebody of the own side sees a row of a stranger's in a table; `withoutWall` takes its wall down before they look. */
async function sees(table: string, key: string, stranger: string, as: { client: string }, withoutWall: boolean) {
  await client.query('begin')
  try {
    if (withoutWall) await takeDown(table)
    await client.query(
      `select set_config('role', 'app_user', true), set_config('app.agency_id', $1, true), set_config('app.client_id', $2, true),
         set_config('app.actor_id', $3, true), set_config('app.rooms', $4, true)`,
      [own.agencyId, as.client, as.client ? own.huda.id : own.sara.id, rooms],
    )
    const { rows } = await client.query(`select 1 from ${table} where ${key} = $1 limit 1`, [stranger])
    return rows.length > 0
  } finally {
    await client.query('rollback')
  }
}

async function takeDown(table: string): Promise<void> {
  const { rows } = await client.query(
    `select policyname as name from pg_policies
     where tablename = $1 and cmd in ('SELECT', 'ALL') and 'app_user' = any (roles::text[])`,
    [table],
  )
  for (const { name } of rows) await client.query(`alter policy ${name} on ${table} using (true)`)
}

/** Tables with such a column in which the stranger has a row that a reader of this kind could ask for. */
async function tablesWith(key: string, stranger: string): Promise<string[]> {
  const { rows } = await client.query(
    `select distinct p.tablename as name from pg_policies p
     join information_schema.columns c on c.table_schema = 'public' and c.table_name = p.tablename and c.column_name = $1
     where p.schemaname = 'public' and p.cmd in ('SELECT', 'ALL') and 'app_user' = any (p.roles::text[]) order by 1`,
    [key],
  )
  const held: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await client.query(`select 1 from ${name} where ${key} = $1 limit 1`, [stranger])
    if (rowCount) held.push(name)
  }
  return held
}

test('another agency is kept out of every table by its wall', { timeout: 60_000 }, async () => {
  const { agencyId } = strangers.agency
  const tables = await tablesWith('agency_id', agencyId)
  const [seen, paper]: [string[], string[]] = [[], []]
  for (const table of tables) {
    if (await sees(table, 'agency_id', agencyId, { client: '' }, false)) seen.push(table)
    if (!(await sees(table, 'agency_id', agencyId, { client: '' }, true))) paper.push(table)
  }
  expect({ seen, paper }).toEqual({ seen: [], paper: [] })
  expect(tables.length).toBeGreaterThan(45)
})

test('another client is kept out of every table by its wall', { timeout: 60_000 }, async () => {
  const { clientId } = strangers.client
  const as = { client: own.clientId }
  const tables = await tablesWith('client_id', clientId)
  const [seen, paper]: [string[], string[]] = [[], []]
  for (const table of tables) {
    if (await sees(table, 'client_id', clientId, as, false)) seen.push(table)
    if (!(await sees(table, 'client_id', clientId, as, true))) paper.push(table)
  }
  expect({ seen, paper }).toEqual({ seen: [], paper: [] })
  expect(tables.length).toBeGreaterThan(35)
})
