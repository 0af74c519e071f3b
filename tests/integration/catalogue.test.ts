import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pool } from '#server/database'

/** Tables of `public` that no wall surrounds: what they hold is everybody's, or the ledger of migrations. */
const open = ['_prisma_migrations', 'installation', 'machine_acts']
/** Keyed by themselves, because some of their rows are everybody's. */
const shared = ['rule_packs', 'rule_values']

const namesOf = async (sql: string, values: unknown[] = []): Promise<string[]> =>
  (await pool().query<{ name: string }>(sql, values)).rows.map(({ name }) => name)

const tables = `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`

test('every table but a short list stands behind a forced wall', async () => {
  const bare = await namesOf(`${tables} and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`)
  expect(bare).toEqual(open)
})

test('every granted verb has its policy written out', async () => {
  const missing = await namesOf(`
    select distinct g.table_name || ' ' || g.privilege_type || ' ' || g.grantee as name
    from (select table_schema, table_name, privilege_type, grantee from information_schema.role_table_grants
          union select table_schema, table_name, privilege_type, grantee from information_schema.column_privileges) g
    join pg_class c on c.relname = g.table_name and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    where g.table_schema = 'public' and g.grantee in ('app_user', 'app_auth', 'app_importer', 'app_finder')
      and g.privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE') and c.relrowsecurity
      and not exists (select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = g.table_name
        and p.cmd in (g.privilege_type, 'ALL') and g.grantee = any (p.roles::text[]))`)
  expect(missing).toEqual([])
})

test('every key and every list begins with the agency', async () => {
  const slow =
    await namesOf(`${tables} and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id')
    and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
      where i.indrelid = c.oid and i.indkey[0] = a.attnum)`)
  expect(slow).toEqual([])
  const keyed =
    await namesOf(`${tables} and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id')
    and not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
      where i.indrelid = c.oid and i.indisprimary and i.indkey[0] = a.attnum) order by 1`)
  expect(keyed).toEqual(shared.slice(0, 1))
})

test('only three functions act as their owner, none of whom everybody may ask, and only one view reads past a wall', async () => {
  const definers = `from pg_proc p where p.prosecdef
    and p.pronamespace in ('public'::regnamespace, 'auth'::regnamespace)`
  expect(await namesOf(`select p.proname as name ${definers} order by 1`)).toEqual([
    'find_subjects',
    'queue_job',
    'signed_in',
  ])
  const open = `select p.proname as name ${definers}
    and exists (select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`
  expect(await namesOf(open)).toEqual([])
  const asWhom = `select pg_get_userbyid(p.proowner) as name ${definers} and p.proname = 'signed_in'`
  expect(await namesOf(asWhom)).toEqual(['app_auth'])
  const views = await namesOf(`select c.relname as name from pg_class c
    where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace
      and not coalesce(c.reloptions::text like '%security_invoker=true%', false)`)
  expect(views).toEqual(['member_cards'])
})

test('nobody who acts owns a table or passes a wall', async () => {
  const roles = `select rolname as name from pg_roles
    where rolname in ('app_user', 'app_auth', 'app_importer', 'app_finder') and (rolbypassrls or rolsuper or rolcanlogin)`
  expect(await namesOf(roles)).toEqual([])
  const owned = await namesOf(`select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner
    where r.rolname in ('app_user', 'app_auth', 'app_importer', 'app_finder') order by 1`)
  expect(owned).toEqual(['member_cards'])
})

test('nothing is deleted but drafts', async () => {
  const deletable = await namesOf(`select table_name as name from information_schema.role_table_grants
    join pg_tables on schemaname = table_schema and tablename = table_name
    where table_schema = 'public' and privilege_type in ('DELETE', 'TRUNCATE') and grantee like 'app\\_%' order by 1`)
  expect(deletable).toEqual(['brief_drafts'])
})

test('no column asks the database for the time', async () => {
  const clocks = await namesOf(`select c.relname || '.' || a.attname as name
    from pg_attrdef d join pg_class c on c.oid = d.adrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = d.adnum
    where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and c.relname <> '_prisma_migrations'
      and pg_get_expr(d.adbin, d.adrelid) ~* '(^|[^_])(now\\(\\)|clock_timestamp|statement_timestamp|transaction_timestamp|current_timestamp|localtime|current_date)'`)
  expect(clocks).toEqual([])
})

/** The columns that the models name, each with whether it may be empty: `briefs.note?`. */
function modelColumns(): string[] {
  const schema = readdirSync('prisma/schema').map((name) => readFileSync(`prisma/schema/${name}`, 'utf8'))
  const models = schema.flatMap((text) =>
    [...text.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].map(([, body]) => body ?? ''),
  )
  return models.flatMap((body) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? ''
    return body.split('\n').flatMap((line) => {
      const [, name, type, mark, rest = ''] = /^ {2}(\w+) +(\w+)(\?|\[\])?(.*)$/.exec(line) ?? []
      if (!name || !type || !scalars.has(type)) return []
      return [`${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? name}${mark === '?' ? '?' : ''}`]
    })
  })
}
const scalars = new Set(['String', 'Int', 'BigInt', 'Boolean', 'DateTime', 'Decimal', 'Json', 'Bytes'])

test('the models and the tables agree on every column and on what may be empty', async () => {
  const columns =
    await namesOf(`select c.relname || '.' || a.attname || case when a.attnotnull then '' else '?' end as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and c.relkind = 'r' and a.attnum > 0
      and not a.attisdropped and a.attgenerated = '' and c.relname <> '_prisma_migrations'`)
  expect(modelColumns().sort()).toEqual(columns.sort())
})
