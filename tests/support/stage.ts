import { pool } from '#server/database'
import type { Actor } from '#server/kernel/actor'

export { as, type Cast, cast, testNow } from '#tests/support/cast'

/** Sees over every wall. Only tests have this. Never ask it inside `asActor`: the embedded database has one connection. */
export const owner = { query: (sql: string, values: unknown[] = []) => pool().query(sql, values) }

export async function eventsOf({ agencyId }: Pick<Actor, 'agencyId'>) {
  const { rows } = await owner.query('select * from events where agency_id = $1 order by recorded_at, id', [agencyId])
  return rows
}

/** What was promised for later in an agency's name and is not kept yet. */
export async function promisesOf({ agencyId }: Pick<Actor, 'agencyId'>): Promise<{ name: string; payload: unknown }[]> {
  const { rows } = await owner.query(
    `select identifier as name, payload from graphile_worker._private_jobs jobs
     join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id where payload ->> 'agencyId' = $1 order by jobs.id`,
    [agencyId],
  )
  return rows
}
