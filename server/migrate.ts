import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { runMigrations as migrateJobs } from 'graphile-worker'
import type pg from 'pg'

const folder = 'prisma/migrations'

/**
 * Brings the tables up to date when the server starts: each migration once, in order, whole or not at all.
 *
 * It keeps Prisma's own ledger, in Prisma's own shape, so `prisma migrate status` and `deploy` agree
 * with it. A migration that was edited after it ran stops the server: history is added to, never changed.
 * The job queue's own tables come first, because ours hand it work. Gives the names of what was applied.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  await migrateJobs({ pgPool: pool, noPreparedStatements: true })
  await pool.query(ledger)
  const applied: string[] = []
  for (const name of await migrationNames()) {
    const sql = await readFile(`${folder}/${name}/migration.sql`, 'utf8')
    if (await apply(pool, name, sql)) applied.push(name)
  }
  return applied
}

const migrationNames = async () => (await readdir(folder)).filter((entry) => /^\d{14}_\w+$/.test(entry)).sort()

async function apply(pool: pg.Pool, name: string, sql: string): Promise<boolean> {
  const checksum = createHash('sha256').update(sql).digest('hex')
  const client = await pool.connect()
  try {
    await client.query('begin')
    // Two servers may start at once. The second waits here, and then finds nothing left to do.
    await client.query('lock table public._prisma_migrations in exclusive mode')
    const isNew = await mustRun(client, name, checksum)
    if (isNew) {
      await client.query(sql)
      await client.query(entry, [randomUUID(), checksum, name])
    }
    await client.query('commit')
    return isNew
  } catch (problem) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed`, { cause: problem })
  } finally {
    client.release()
  }
}

async function mustRun(client: pg.PoolClient, name: string, checksum: string): Promise<boolean> {
  const { rows } = await client.query<{ checksum: string; finished_at: Date | null }>(
    'select checksum, finished_at from public._prisma_migrations where migration_name = $1 and rolled_back_at is null',
    [name],
  )
  const [kept] = rows
  if (kept && kept.checksum !== checksum) throw new Error(`Migration ${name} was edited after it ran`)
  if (kept && !kept.finished_at) throw new Error(`Migration ${name} began and did not finish`)
  return !kept
}

const entry = `
  insert into public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
  values ($1, $2, $3, now(), 1)`

const ledger = `
  create table if not exists public._prisma_migrations (
    id                  varchar(36)  primary key not null,
    checksum            varchar(64)  not null,
    finished_at         timestamptz,
    migration_name      varchar(255) not null,
    logs                text,
    rolled_back_at      timestamptz,
    started_at          timestamptz  not null default now(),
    applied_steps_count integer      not null default 0
  )`
