import type pg from 'pg'

type Value = string | number | boolean | Date | null
type Row = Readonly<Record<string, Value>>

/** Writes rows over every wall, in one transaction. Only the cast and the tests' own tampering have this. */
export type Rows = {
  add: (table: string, row: Row) => Promise<void>
  /** A row of the register; its own table's row follows with the same id. */
  subject: (row: Row) => Promise<void>
}

export async function rowsIn<T>(pool: pg.Pool, now: Date, work: (rows: Rows) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const add = async (table: string, row: Row) => {
    const columns = Object.keys(row)
    const places = columns.map((_, at) => `$${at + 1}`)
    await client.query(`insert into ${table} (${columns}) values (${places})`, Object.values(row))
  }
  try {
    await client.query('begin')
    await client.query(`select set_config('app.now', $1, true)`, [now.toISOString()])
    const result = await work({ add, subject: (row) => add('subjects', row) })
    await client.query('commit')
    return result
  } catch (problem) {
    await client.query('rollback')
    throw problem
  } finally {
    client.release()
  }
}
