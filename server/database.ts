import pg from 'pg'
import { openEmbedded } from '#server/embedded'
import { dataDir, environment, StartProblem } from '#server/environment'
import { limits } from '#server/kernel/limits'

const shared = globalThis as typeof globalThis & { mujazPool?: pg.Pool }

/** PostgreSQL 15, as it numbers itself. */
const oldestPostgres = 150_000

/** Where the facts rest: the address of a PostgreSQL, or `null` for the database that comes with Mujaz. */
export const databaseUrl = (): string | null => environment().DATABASE_URL ?? null

/** Whether the facts rest in the database that comes with Mujaz. It has one session, and so one connection for everybody. */
export const isEmbedded = (): boolean => databaseUrl() === null

/**
 * Everyone's way to the database, one for the process: pages, jobs, sign-in, migrations. It rests in `globalThis`, because the
 * page bundle and the server hold two copies of this module, and the embedded database may never have two connections.
 */
export function pool(): pg.Pool {
  const connectionString = databaseUrl()
  if (!shared.mujazPool && connectionString)
    shared.mujazPool = watched(new pg.Pool({ connectionString, max: limits.connections }))
  if (!shared.mujazPool) throw new Error('The embedded database is closed: call openDatabase() first')
  return shared.mujazPool
}

/** Asks an operator's PostgreSQL who it is. What keeps it from answering is said without its password. */
async function mustAnswer(opened: pg.Pool): Promise<void> {
  const { host, pathname } = new URL(databaseUrl() ?? '')
  const place = `the PostgreSQL ${pathname.slice(1)} at ${host || 'its socket'} (DATABASE_URL)`
  const version = await opened
    .query<{ server_version_num: string }>('show server_version_num')
    .catch((problem: Error) => {
      throw new StartProblem(`Mujaz cannot reach ${place}: ${problem.message || 'nothing answers there'}.`)
    })
  if (Number(version.rows[0]?.server_version_num) < oldestPostgres)
    throw new StartProblem(`Mujaz needs PostgreSQL 15 or newer; ${place} is older.`)
}

/** Takes a pool that was opened elsewhere as the process's one: the embedded database's, or a test's in memory. */
export function adoptPool(opened: pg.Pool): void {
  shared.mujazPool = watched(opened)
}

/** A connection lost while idle (PostgreSQL was restarted) is replaced at its next use; it must not end the process. */
function watched(made: pg.Pool): pg.Pool {
  made.on('error', () => {})
  return made
}

/** Makes `pool()` answer, and gives the way to close it again. Throws `StartProblem` when that cannot be. */
export async function openDatabase(): Promise<{ close: () => Promise<void> }> {
  const embedded = isEmbedded() ? await openEmbedded(dataDir()) : null
  if (embedded) adoptPool(embedded.pool)
  else await mustAnswer(pool())
  return {
    async close() {
      const closing = shared.mujazPool
      delete shared.mujazPool
      await closing?.end()
      await embedded?.close()
    },
  }
}
