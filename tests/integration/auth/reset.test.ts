import { describe, expect, test } from 'vitest'
import { actorOf } from '#server/auth'
import { askForReset, isResetLive, resetPassword } from '#server/auth/sign-in'
import { unlocked } from '#server/auth/signing'
import { pool } from '#server/database'
import { asActor, asRole } from '#server/db'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { ask, enter, freshEmail, giveAccounts, password } from '#tests/support/accounts'
import { cast } from '#tests/support/cast'

const { headers } = ask('/ar/forgot')
const forget = (email: string, key = newId()) => askForReset({ said: { email }, key, headers })
const reset = (token: string, typed: string, key = newId()) =>
  resetPassword(token, { said: { password: typed }, key, headers })

async function withAccount() {
  const people = await cast()
  const email = freshEmail('sara')
  await giveAccounts([{ id: people.sara.id, email }])
  return { ...people, email }
}

/** The letters that wait for an account, oldest first, as the queue holds them. */
async function waiting(agencyId: string): Promise<{ kind: string; sealed: string; userId: string }[]> {
  const { rows } = await pool().query(
    `select payload from graphile_worker._private_jobs where payload ->> 'agencyId' = $1 order by id`,
    [agencyId],
  )
  return rows.map(({ payload }) => payload)
}

async function tokenFor({ agencyId, email }: { agencyId: string; email: string }): Promise<string> {
  await forget(email)
  return unlocked((await waiting(agencyId)).at(-1)?.sealed ?? '')
}

describe('a forgotten password', () => {
  test('known or not, the answer and its time are the same, and only the known address gets a letter', async () => {
    const { agencyId, email } = await withAccount()
    for (const address of [email, freshEmail('nobody')]) {
      const began = Date.now()
      await expect(forget(address)).resolves.toBeUndefined()
      expect(Date.now() - began).toBeGreaterThanOrEqual(390)
    }
    expect(await waiting(agencyId)).toEqual([expect.objectContaining({ kind: 'password_reset' })])
  })

  test('asked for twice with one key it is one letter', async () => {
    const { agencyId, email } = await withAccount()
    const key = newId()
    await Promise.all([forget(email, key), forget(email, key)])
    expect(await waiting(agencyId)).toHaveLength(1)
  })

  test('an account gets a few letters in a quarter of an hour, and so does an address nobody has', async () => {
    const { email } = await withAccount()
    for (const address of [email, freshEmail('nobody')]) {
      for (let time = 0; time < limits.lettersPerAccount; time++) await forget(address)
      await expect(forget(address)).rejects.toMatchObject({ code: 'knock.too_many' })
    }
  })

  test('an account that is nobody any more gets none', async () => {
    const { agencyId, email, sara } = await withAccount()
    await pool().query(`update members set left_on = '2020-01-01' where id = $1`, [sara.id])
    await forget(email)
    expect(await waiting(agencyId)).toEqual([])
  })
})

describe('a reset', () => {
  test('sets the password once, and ends every session', async () => {
    const people = await withAccount()
    const { cookies } = await enter(people.email)
    const token = await tokenFor(people)
    expect(await isResetLive(token)).toBe(true)
    await reset(token, 'a better password')

    expect(await actorOf(ask('/ar/today', cookies))).toBeNull()
    await expect(enter(people.email, password)).rejects.toMatchObject({ code: 'sign_in.wrong' })
    expect((await enter(people.email, 'a better password')).people).toHaveLength(1)
    expect(await isResetLive(token)).toBe(false)
    await expect(reset(token, 'another password')).rejects.toMatchObject({ code: 'reset.stale' })
  })

  test('sent twice at once with one key it is one reset and one answer', async () => {
    const people = await withAccount()
    const token = await tokenFor(people)
    const key = newId()
    await Promise.all([reset(token, 'a better password', key), reset(token, 'a better password', key)])
    await expect(reset(token, 'yet another one', key)).rejects.toMatchObject({ code: 'key.reused' })
  })

  test('is stale after an hour, made up, or empty, by one name', async () => {
    const people = await withAccount()
    const token = await tokenFor(people)
    const { userId } = (await waiting(people.agencyId))[0] ?? {}
    const { rows } = await pool().query('select expires_at from auth.verification where value = $1', [userId])
    expect(rows[0].expires_at.getTime() - Date.now()).toBeLessThanOrEqual(limits.resetMinutes * 60_000)
    await pool().query('update auth.verification set expires_at = $1 where value = $2', [
      new Date(Date.now() - 1),
      userId,
    ])
    for (const typed of [token, 'guess', newId()]) {
      expect(await isResetLive(typed)).toBe(false)
      await expect(reset(typed, 'a better password')).rejects.toMatchObject({ code: 'reset.stale' })
    }
  })

  test('no table holds its token: not the proof, not the queue', async () => {
    const people = await withAccount()
    const token = await tokenFor(people)
    const { rows } = await pool().query(
      `select v::text as whole from auth.verification v union all select j.payload::text from graphile_worker._private_jobs j`,
    )
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

test('the sign-in role sees ids and nothing that tells who somebody is', async () => {
  for (const query of [
    'select name_ar from members',
    'select email from members',
    'select name_ar from contacts',
    'select email from contacts',
    'select title_ar from subjects',
    'select body from events',
    'select typed_name from step_ups',
    'update members set left_on = null',
    'insert into member_roles (agency_id) values (null)',
  ])
    await expect(asRole('app_auth', (tx) => tx.$executeRawUnsafe(query))).rejects.toThrow(/permission denied/)
})

test('the role of requests cannot enter the sign-in tables', async () => {
  const { sara } = await cast()
  for (const table of ['"user"', 'session', 'account', 'verification', 'rate_limit', 'idempotency_keys'])
    await expect(asActor(sara, (tx) => tx.$executeRawUnsafe(`select 1 from auth.${table}`))).rejects.toThrow(
      /permission denied/,
    )
})
