import { describe, expect, test } from 'vitest'
import { actorOf, signedInOf } from '#server/auth'
import { personCookie } from '#server/auth/cookies'
import { changePassword, signOut } from '#server/auth/sign-in'
import { pool } from '#server/database'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { ask, enter, freshEmail, giveAccounts, password } from '#tests/support/accounts'
import { cast } from '#tests/support/cast'

async function withAccount() {
  const people = await cast()
  const email = freshEmail('sara')
  await giveAccounts([{ id: people.sara.id, email }])
  return { ...people, email }
}

const sessionsOf = async (email: string) =>
  (
    await pool().query('select s.id from auth.session s join auth."user" u on u.id = s.user_id where u.email = $1', [
      email,
    ])
  ).rowCount

describe('signing in', () => {
  test('the right password makes the person of the account the actor, with the roles of that day', async () => {
    const { sara, email } = await withAccount()
    const { cookies } = await enter(email)
    expect(await actorOf(ask('/ar/today', cookies))).toEqual(sara)
  })

  test('cookies are closed to scripts and to other sites', async () => {
    const { email } = await withAccount()
    const { cookies } = await enter(email)
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/)
  })

  test('a wrong password, an unknown address and no address at all are one refusal in one time', async () => {
    const { email } = await withAccount()
    for (const [address, typed] of [
      [email, 'not the password'],
      [freshEmail('nobody'), 'not the password'],
      ['not an address', password],
    ] as const) {
      const began = Date.now()
      await expect(enter(address, typed)).rejects.toMatchObject({ code: 'sign_in.wrong', field: 'password' })
      expect(Date.now() - began).toBeGreaterThanOrEqual(390)
    }
  })

  test('a made-up or altered cookie is nobody', async () => {
    const { email } = await withAccount()
    const { cookies } = await enter(email)
    const [cookie = ''] = cookies
    const [, token = ''] = /=([^.]+)\./.exec(cookie) ?? []
    expect(await actorOf(ask('/ar/today', [cookie]))).not.toBeNull()
    for (const signature of ['', 'guess', `${'A'.repeat(43)}=`])
      expect(
        await actorOf(ask('/ar/today', [`mujaz.session_token=${token}.${encodeURIComponent(signature)}`])),
      ).toBeNull()
    expect(await actorOf(ask('/ar/today', ['mujaz.session_token=guess.guess']))).toBeNull()
    expect(await actorOf(ask('/ar/today'))).toBeNull()
  })

  test('sent twice with one key it is one session; with another password it is refused', async () => {
    const { email, sara } = await withAccount()
    const key = newId()
    const [first, second] = await Promise.all([enter(email, password, key), enter(email, password, key)])
    expect(second.cookies).toEqual(first.cookies)
    expect(await actorOf(ask('/ar/today', second.cookies))).toEqual(sara)
    expect(await sessionsOf(email)).toBe(1)
    await expect(enter(email, 'another password', key)).rejects.toMatchObject({ code: 'key.reused' })
  })

  test('no digest of a password alone is kept with the key', async () => {
    const { email } = await withAccount()
    const key = newId()
    await enter(email, password, key)
    const { rows } = await pool().query('select * from auth.idempotency_keys where key = $1', [key])
    expect(JSON.stringify(rows)).not.toContain(password)
    expect(rows[0].ids).toEqual({ session: expect.any(String) })
  })

  test('signing out ends the session for whoever still holds its cookie', async () => {
    const { email } = await withAccount()
    const { cookies } = await enter(email)
    const request = ask('/ar/today', cookies)
    const { sessionTokenOf } = await import('#server/auth/cookies')
    await signOut(sessionTokenOf(request) ?? '')
    expect(await actorOf(request)).toBeNull()
  })
})

describe('who may still act', () => {
  test('a person who has left is nobody at the next request', async () => {
    const { email, sara } = await withAccount()
    const { cookies } = await enter(email)
    await pool().query('update members set left_on = $1 where id = $2', ['2020-01-01', sara.id])
    expect(await actorOf(ask('/ar/today', cookies))).toBeNull()
  })

  test('a session that is over is nobody', async () => {
    const { email } = await withAccount()
    const { cookies } = await enter(email)
    await pool().query(
      `update auth.session s set expires_at = $1 from auth."user" u where u.id = s.user_id and u.email = $2`,
      [new Date(Date.now() - 1), email],
    )
    expect(await actorOf(ask('/ar/today', cookies))).toBeNull()
  })

  test('a role that ended is gone at the next request', async () => {
    const { lama } = await cast()
    const email = freshEmail('lama')
    await giveAccounts([{ id: lama.id, email }])
    const { cookies } = await enter(email)
    expect(await actorOf(ask('/ar/today', cookies))).toEqual(lama)
    await pool().query(`update member_roles set until_on = '2026-01-02' where member_id = $1 and role = 'lead'`, [
      lama.id,
    ])
    expect(await actorOf(ask('/ar/today', cookies))).toEqual({ ...lama, isLead: false })
  })

  test('a contact acts with the authorities their client named', async () => {
    const { huda } = await cast()
    const email = freshEmail('huda')
    await giveAccounts([{ id: huda.id, email }])
    const { cookies } = await enter(email)
    const actor = await actorOf(ask('/ar/p', cookies))
    expect(actor).toEqual({ ...huda, authorities: expect.arrayContaining([...huda.authorities]) })
  })

  test('one account of several people is nobody until it has chosen, and only ever one of its own', async () => {
    const [here, there] = [await cast(), await cast()]
    const email = freshEmail('both')
    await giveAccounts([
      { id: here.sara.id, email },
      { id: there.huda.id, email },
    ])
    const { cookies, people } = await enter(email)
    expect(people).toHaveLength(2)
    expect(await actorOf(ask('/ar/today', cookies))).toBeNull()

    const signedIn = await signedInOf(ask('/ar/choose', cookies))
    const sessionId = signedIn?.sessionId ?? ''
    const chosen = (person: { agencyId: string; id: string }) => [...cookies, personCookie(sessionId, person)]
    expect(await actorOf(ask('/ar/today', chosen(here.sara)))).toEqual(here.sara)
    expect(await actorOf(ask('/ar/p', chosen(there.huda)))).toMatchObject({ id: there.huda.id })
    expect(await actorOf(ask('/ar/today', chosen(here.khalid)))).toBeNull()
    expect(await actorOf(ask('/ar/today', [...cookies, personCookie(newId(), here.sara)]))).toBeNull()
  })
})

describe('limits', () => {
  test('an account is closed after too many wrong passwords from any number of addresses, known or not', async () => {
    const { email } = await withAccount()
    for (const address of [email, freshEmail('nobody')]) {
      const tries = Array.from({ length: limits.failuresPerAccount }, (_, at) =>
        enter(address, 'wrong', newId(), `198.51.100.${at + 1}`).catch(({ code }) => code),
      )
      expect(new Set(await Promise.all(tries))).toEqual(new Set(['sign_in.wrong']))
      await expect(enter(address, password, newId(), '198.51.100.99')).rejects.toMatchObject({ code: 'knock.too_many' })
    }
  })

  test('an address is closed after too many tries on any number of accounts, and a whole IPv6 /64 is one address', async () => {
    const network = `2001:db8:${newId().slice(-4)}:1`
    const tryFrom = (host: string) =>
      enter(freshEmail('guess'), 'wrong', newId(), `${network}::${host}`).catch(({ code }) => code)
    expect(await tryFrom('1')).toBe('sign_in.wrong')
    const { rowCount } = await pool().query('update auth.rate_limit set count = $1 where count = 1 and key like $2', [
      limits.signInsPerAddress - 1,
      `2001:0db8:${network.split(':')[2]}:%/sign-in/email`,
    ])
    expect(rowCount).toBe(1)
    expect(await tryFrom('2')).toBe('sign_in.wrong')
    expect(await tryFrom('3')).toBe('knock.too_many')
    expect(await enter(freshEmail('guess'), 'wrong', newId(), '198.51.100.200').catch(({ code }) => code)).toBe(
      'sign_in.wrong',
    )
  })

  test('the right password forgives the wrong ones before it', async () => {
    const { email } = await withAccount()
    for (let round = 0; round < 2; round++) {
      for (let at = 0; at < limits.failuresPerAccount - 1; at += 3)
        await Promise.all([1, 2, 3].map(() => enter(email, 'wrong').catch(() => null)))
      await enter(email)
    }
  })
})

test('changing the password ends every other session and keeps this one', async () => {
  const { email, sara } = await withAccount()
  const [here, elsewhere] = [await enter(email), await enter(email)]
  const signedIn = await signedInOf(ask('/ar/settings/me', here.cookies))
  const { headers } = ask('/ar/settings/me', here.cookies)
  const change = (current: string) =>
    changePassword(signedIn?.userId ?? '', { said: { current, password: 'a better password' }, key: newId(), headers })

  await expect(change('wrong')).rejects.toMatchObject({ code: 'password.wrong', field: 'current' })
  const cookies = await change(password)
  expect(await actorOf(ask('/ar/today', cookies))).toEqual(sara)
  expect(await actorOf(ask('/ar/today', elsewhere.cookies))).toBeNull()
  await expect(enter(email)).rejects.toMatchObject({ code: 'sign_in.wrong' })
})
