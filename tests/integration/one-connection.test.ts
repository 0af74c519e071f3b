import { randomUUID } from 'node:crypto'
import { Logger, runOnce } from 'graphile-worker'
import { expect, test } from 'vitest'
import { pool } from '#server/database'
import { as, cast, owner } from '#tests/support/stage'

const rounds = 20

/**
 * The embedded database has one session. Were two connections to share it, a parameter of one query would sooner or later be
 * bound to another's statement; through the one pool that cannot happen, whatever is going on at once. PostgreSQL runs the same.
 */
test('pages, acts, jobs and a thousand questions at once never mix up, twenty times', {
  timeout: 240_000,
}, async () => {
  const { sara, agencyId } = await cast()
  const done: string[] = []

  for (let round = 0; round < rounds; round++) {
    await owner.query(
      `select graphile_worker.add_job('soundness', json_build_object('n', n)) from generate_series(1, 25) n`,
    )
    await Promise.all([
      ...Array.from({ length: 1_000 }, (_, at) => answersItself(at)),
      ...Array.from({ length: 25 }, () => as(sara).clients.list({})),
      ...Array.from({ length: 5 }, (_, at) => as(sara).clients.add(client(`${round}-${at}`))),
      keepPromises(agencyId, done),
    ])
  }

  expect(done).toHaveLength(rounds * 25)
  const { rows } = await owner.query('select count(*)::int as clients from clients where agency_id = $1', [agencyId])
  expect(rows).toEqual([{ clients: 2 + rounds * 5 }])
})

/** Asks for what it brings, in types that cannot stand for one another. */
async function answersItself(number: number): Promise<void> {
  const [id, words] = [randomUUID(), `كلمة ${number}`]
  const { rows } = await pool().query('select $1::bigint as number, $2::uuid as id, $3::text as words', [
    number,
    id,
    words,
  ])
  if (rows[0].id !== id || rows[0].words !== words || rows[0].number !== String(number))
    throw new Error(`Asked for ${number} and was given ${JSON.stringify(rows[0])}`)
}

const client = (name: string) => ({ kind: 'authority', regime: 'gtpl', nameAr: name, nameEn: name }) as const

async function keepPromises(agencyId: string, done: string[]): Promise<void> {
  const soundness = async () => {
    const { rows } = await pool().query('select id from agencies where id = $1', [agencyId])
    done.push(rows[0].id)
  }
  await runOnce({
    pgPool: pool(),
    taskList: { soundness },
    concurrency: 2,
    noPreparedStatements: true,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
  })
}
