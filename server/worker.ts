import { type JobHelpers, Logger, type LogLevel, run, runOnce, type TaskList } from 'graphile-worker'
import { isEmbedded, pool } from '#server/database'
import { jobs } from '#server/jobs'
import type { Actor } from '#server/kernel/actor'
import type { Jobs } from '#server/kernel/vocabulary'
import { log } from '#server/log'

/** How often the embedded database is asked for work that is due. */
const pollMs = 500

/** Longer than any promise takes, a mail server that says nothing included. */
const abandonedMinutes = 5

/**
 * Keeps the promises made with `ctx.later`, each as the system of the agency that made it. A promise that fails is tried again
 * later and later, as `queue_job` says, so a mail server that is down loses nothing.
 *
 * PostgreSQL tells it of new work at once. The embedded database has one connection, which nobody may keep to listen on:
 * there it looks twice a second, and takes the connection for one short query at a time.
 */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  await freeAbandoned(isEmbedded() ? 0 : abandonedMinutes)
  return isEmbedded() ? pollForWork() : listenForWork()
}

/**
 * Gives back what a process took and did not live to keep: graphile-worker would leave it locked for four hours. Nobody else
 * works on the embedded database, so there everything is given back at the start; beside other processes only what is old.
 */
export async function freeAbandoned(minutes: number): Promise<void> {
  await pool().query(
    `select graphile_worker.force_unlock_workers(coalesce(array_agg(distinct locked_by), '{}'))
     from graphile_worker._private_jobs where locked_at <= now() - make_interval(mins => $1)`,
    [minutes],
  )
}

const options = () => ({
  pgPool: pool(),
  taskList: taskList(),
  // A transaction pooler and the embedded database forget prepared statements between transactions.
  noPreparedStatements: true,
  noHandleSignals: true,
  logger: workerLog(),
})

async function listenForWork() {
  const runner = await run({ ...options(), concurrency: 2, pollInterval: 1_000, parsedCronItems: [] })
  const isUnread = (problem: unknown) => log().error({ err: problem }, 'The job queue could not be read')
  const timer = setInterval(() => freeAbandoned(abandonedMinutes).catch(isUnread), 60_000).unref()
  return {
    stop() {
      clearInterval(timer)
      return runner.stop()
    },
  }
}

function pollForWork() {
  let isStopping = false
  let wake = () => {}
  const rest = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, pollMs)
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })

  const loop = async () => {
    while (!isStopping) {
      await keepWhatIsDue().catch((problem) => log().error({ err: problem }, 'The job queue could not be read'))
      await rest()
    }
  }
  const running = loop()
  return {
    async stop() {
      isStopping = true
      wake()
      await running
    },
  }
}

/** `runOnce` checks its own tables each time it is called; one query first asks whether there is anything to call it for. */
export async function keepWhatIsDue(): Promise<void> {
  const { rowCount } = await pool().query(
    'select 1 from graphile_worker._private_jobs where is_available and run_at <= now() limit 1',
  )
  if (rowCount) await runOnce({ ...options(), concurrency: 1 })
}

function taskList(): TaskList {
  const keep = <Name extends keyof Jobs>(name: Name) => {
    return async (payload: unknown, { job }: JobHelpers) => {
      const { agencyId, ...rest } = payload as Jobs[Name] & { agencyId: string }
      const actor: Actor = { kind: 'system', id: agencyId, agencyId }
      await jobs[name](rest as unknown as Jobs[Name], { actor, id: String(job.id) })
    }
  }
  return Object.fromEntries((Object.keys(jobs) as (keyof Jobs)[]).map((name) => [name, keep(name)]))
}

/** The queue's own chatter is for nobody; what went wrong is. It never prints a payload. */
const workerLog = () =>
  new Logger(() => (level: `${LogLevel}`, message: string) => {
    if (level === 'error' || level === 'warning') log().warn({ queue: message }, 'A job failed and will be tried again')
  })
