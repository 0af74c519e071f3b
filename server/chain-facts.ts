import type pg from 'pg'
import { type EventRow, type Fault, faultAt } from '#server/chain'

/**
 * Where a digest that events carry rests a second time: the name of the fact, and the SQL that finds the row it speaks of by
 * the event's own subject or by an id among its facts. `e` is the event and `facts` its facts.
 */
const digests: readonly { fact: string; row: string; digest: string }[] = []

/** Every event whose digest is no longer that of the row it speaks of: the event was true, and the row was changed after it. */
export async function factsThatDiffer(client: pg.PoolClient): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { fact, row, digest } of digests) {
    const { rows } = await client.query<EventRow>(
      `select e.* from events e cross join lateral (select e.body::jsonb -> 'facts' as facts) f join ${row}
       where facts ->> $1 is not null and facts ->> $1 is distinct from ${digest}`,
      [fact],
    )
    faults.push(...rows.map((altered) => faultAt(altered, `its ${fact} is not that of the row it speaks of`)))
  }
  return faults
}
