import { pool } from '#server/database'

/** Whether the facts can be read: what a proxy asks before it sends anybody here. */
export async function isHealthy(): Promise<boolean> {
  const answer = await pool()
    .query('select 1')
    .catch(() => null)
  return answer !== null
}
