import { describe, expect, test } from 'vitest'
import { actorOf } from '#server/auth'
import { resetPassword } from '#server/auth/sign-in'
import { isEmbedded, pool } from '#server/database'
import { newId } from '#server/kernel/id'
import type { Mail } from '#server/mail'
import { sendLetter } from '#server/portal/letters/jobs'
import { ask, enter, freshEmail, giveAccounts, password } from '#tests/support/accounts'
import { as, type Cast, cast } from '#tests/support/cast'

const hind = (email: string) => ({
  nameAr: 'هند',
  nameEn: 'Hind',
  titleAr: '',
  titleEn: '',
  email,
  gender: 'female' as const,
  role: 'finance' as const,
  fromOn: '2026-11-15',
})

/** Sends the invitation that waits and gives the letter. */
async function invitation({ system }: Cast, memberId: string): Promise<Mail> {
  const letters: Mail[] = []
  await sendLetter(
    { kind: 'invitation', memberId },
    { actor: system, id: newId() },
    async (mail) => void letters.push(mail),
  )
  const [letter] = letters
  if (!letter) throw new Error('No letter was sent')
  return letter
}
const tokenIn = ({ html }: Mail) => /\/ar\/reset\/([\w-]+)/.exec(html)?.[1]

describe('people of the agency', () => {
  test('an administrator adds a member, whose letter opens an account and a first password', async () => {
    const people = await cast()
    const email = freshEmail('hind')
    const { memberId } = await as(people.majed).members.invite(hind(email))
    const token = tokenIn(await invitation(people, memberId)) ?? ''
    const { headers } = ask('/ar/reset')
    await resetPassword(token, { said: { password: 'a first password' }, key: newId(), headers })

    const { cookies } = await enter(email, 'a first password')
    expect(await actorOf(ask('/ar/today', cookies))).toMatchObject({ id: memberId, roles: ['finance'] })
    const again = resetPassword(token, { said: { password: 'stolen password' }, key: newId(), headers })
    await expect(again).rejects.toMatchObject({ code: 'reset.stale' })
  })

  test('REG-9 an invitation never opens an account that somebody has already made their own', async () => {
    const people = await cast()
    const email = freshEmail('sara')
    await giveAccounts([{ id: people.sara.id, email }])
    await pool().query(
      `update auth.account set updated_at = now() where user_id = (select account_id from members where id = $1)`,
      [people.sara.id],
    )
    const others = await cast()
    const { memberId } = await as(others.majed).members.invite(hind(email))
    const letter = await invitation(others, memberId)
    expect(tokenIn(letter)).toBeUndefined()
    expect(letter.html).toContain('/ar/sign-in')
    expect((await enter(email, password)).people.map(({ id }) => id).sort()).toEqual([people.sara.id, memberId].sort())
  })

  test('an address is a member’s once, and the same form sent twice adds one', async () => {
    const people = await cast()
    const email = freshEmail('hind')
    const key = newId()
    const [one, two] = await Promise.all([1, 2].map(() => as(people.majed, { key }).members.invite(hind(email))))
    expect(two).toEqual(one)
    await expect(as(people.majed).members.invite(hind(email.toUpperCase()))).rejects.toMatchObject({
      message: 'member.email_taken',
    })
  })

  test('REG-3 nobody grants, ends or leaves for themselves, and only an administrator does it for others', async () => {
    const people = await cast()
    const { majed, noura, sara, khalid } = people
    const grant = { memberId: majed.id, role: 'lead' as const, fromOn: '2026-11-15', untilOn: '' }
    await expect(as(majed).members.grant(grant)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(as(noura).members.grant({ ...grant, memberId: sara.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(as(majed).members.leave({ memberId: majed.id, leftOn: '2026-11-15' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await as(majed).members.grant({ ...grant, memberId: khalid.id })
    const { members } = await as(noura).members.list()
    expect(members.find(({ id }) => id === khalid.id)?.roles[0]).toMatchObject({
      role: 'lead',
      grantedBy: { en: 'Majed' },
    })
    await expect(as(sara).members.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('two administrators who end each other at once leave one behind', async () => {
    const people = await cast()
    const { majed, noura } = people
    await as(majed).members.grant({ memberId: noura.id, role: 'admin', fromOn: '2026-11-01', untilOn: '' })
    const second = { ...noura, roles: [...noura.roles, 'admin' as const] }
    const answers = await Promise.allSettled([
      as(majed).members.leave({ memberId: noura.id, leftOn: '2026-11-15' }),
      as(second).members.leave({ memberId: majed.id, leftOn: '2026-11-15' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test.runIf(!isEmbedded())('whether an administrator remains is judged after whoever is taking one away', async () => {
    const people = await cast()
    const { majed, noura, agencyId } = people
    await as(majed).members.grant({ memberId: noura.id, role: 'admin', fromOn: '2026-11-01', untilOn: '' })
    const other = await pool().connect()
    await other.query('begin')
    await other.query('select id from subjects where agency_id = $1 and id = $1 for update', [agencyId])
    const leaving = as(majed).members.leave({ memberId: noura.id, leftOn: '2026-11-15' })
    const answer = leaving.catch(({ message }) => message)
    await new Promise((done) => setTimeout(done, 300))
    await other.query(`update member_roles set until_on = '2026-11-15' where member_id = $1`, [majed.id])
    await other.query('commit')
    other.release()
    expect(await answer).toBe('role.last_admin')
  })

  test('whoever leaves is nobody at the next request, and a member of another agency is not there to be changed', async () => {
    const [people, others] = [await cast(), await cast()]
    const email = freshEmail('sara')
    await giveAccounts([{ id: people.sara.id, email }])
    const { cookies } = await enter(email)
    const leaving = { memberId: people.sara.id, leftOn: '2026-11-15' }
    await expect(as(others.majed).members.leave(leaving)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await actorOf(ask('/ar/today', cookies))).not.toBeNull()

    await as(people.majed).members.leave({ ...leaving, leftOn: '2020-01-01' })
    expect(await actorOf(ask('/ar/today', cookies))).toBeNull()
  })
})
