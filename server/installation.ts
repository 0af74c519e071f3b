import { clock } from '#server/clock'
import { pool } from '#server/database'
import { demoStart, isDemo } from '#server/environment'

/**
 * Sets this house's clock from the data. The first start writes how far it stands from real time: the demo begins on its own
 * day and runs on from there, through every restart; an operator's house keeps real time.
 */
export async function setClock(): Promise<void> {
  const offset = isDemo() ? demoStart().getTime() - Date.now() : 0
  await pool().query(
    `insert into installation (id, clock_offset_ms, started_at) values (true, $1, $2) on conflict do nothing`,
    [Math.round(offset), new Date()],
  )
  const { rows } = await pool().query<{ clock_offset_ms: string }>('select clock_offset_ms from installation')
  clock.setOffset(Number(rows[0]?.clock_offset_ms ?? 0))
}

/** Whether nobody lives here yet: the first start of a demo then brings the sample in. */
export async function isEmptyHouse(): Promise<boolean> {
  const { rows } = await pool().query<{ empty: boolean }>('select not exists (select from agencies) as empty')
  return rows[0]?.empty ?? true
}
