import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { actorOf } from '#server/auth'
import { linkCookie } from '#server/auth/cookies'
import { pathOfLink } from '#server/auth/links'
import { pool } from '#server/database'
import { asActor, asRole } from '#server/db'
import { type Contact, isContact, type LinkRight, reaches } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { permit } from '#server/kernel/permit'
import { createLink } from '#server/portal/links/queries'
import { acting, asking, createCallerFactory, router } from '#server/trpc'
import { ask, enter, freshEmail, giveAccounts } from '#tests/support/accounts'
import { as, type Cast, cast, testNow } from '#tests/support/cast'

const makeLink = (people: Cast, contact: Contact, may: LinkRight = 'answer', subjectId = people.contractId) =>
  asActor(people.system, (tx) => createLink(tx, people.system, { contactId: contact.id, subjectId, may }))
const opened = (token: string, path = '/ar/p') => actorOf(ask(path, [linkCookie(token)]))

describe('a link of a letter', () => {
  test('makes its reader the contact it was made for, reaching its subject, with what it may', async () => {
    const people = await cast()
    const { token, linkId } = await makeLink(people, people.omar, 'sign')
    const link = { linkId, subjectId: people.contractId, may: 'sign' }
    const actor = await opened(token)
    expect(actor).toEqual({ ...people.omar, authorities: expect.arrayContaining([...people.omar.authorities]), link })
    expect(await opened(token, '/ar/today')).toBeNull()
  })

  test('is known to the table by its digest only', async () => {
    const people = await cast()
    const { token } = await makeLink(people, people.huda)
    const { rows } = await pool().query('select l.*, l::text as whole from portal_links l where agency_id = $1', [
      people.agencyId,
    ])
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest())
    expect(rows[0].whole).not.toContain(token)
  })

  test('opened ten times by a scanner writes nothing and still opens for its reader', async () => {
    const people = await cast()
    const { token } = await makeLink(people, people.omar)
    const before = await pool().query('select * from portal_links where agency_id = $1', [people.agencyId])
    for (let time = 0; time < 10; time++) expect(await pathOfLink(token)).toBe('/p/contract')
    const after = await pool().query('select * from portal_links where agency_id = $1', [people.agencyId])
    expect(after.rows).toEqual(before.rows)
    expect(await opened(token)).toMatchObject({ id: people.omar.id })
  })

  test('expired, unknown, of somebody who left: all the same nothing', async () => {
    const people = await cast()
    const [expired, left] = [await makeLink(people, people.huda), await makeLink(people, people.abeer)]
    await pool().query('update portal_links set expires_at = $1 where id = $2', [
      new Date(Date.now() - 1),
      expired.linkId,
    ])
    await pool().query(`update contacts set left_on = '2020-01-01' where id = $1`, [people.abeer.id])
    for (const token of [expired.token, left.token, 'a'.repeat(43), '', '%00']) {
      expect(await pathOfLink(token)).toBeNull()
      expect(await opened(token)).toBeNull()
    }
  })

  test('REG-7 once revoked it is nothing at the next request, and a member of another agency cannot revoke it', async () => {
    const [people, others] = [await cast(), await cast()]
    const { token, linkId } = await makeLink(people, people.huda)
    await expect(as(others.sara).links.revoke({ linkId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(as(people.huda).links.revoke({ linkId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await opened(token)).not.toBeNull()

    await as(people.sara).links.revoke({ linkId })
    expect(await opened(token)).toBeNull()
    expect(await pathOfLink(token)).toBeNull()
    expect(await as(people.sara).links.ofPerson({ contactId: people.huda.id })).toEqual([])
  })

  test('to what its person may not see leads nowhere', async () => {
    const people = await cast()
    const { token } = await makeLink(people, people.huda)
    expect(await pathOfLink(token)).toBeNull()
  })

  test('is sent again by a member, by the number of a matter of that person’s client', async () => {
    const people = await cast()
    const { omar, sara } = people
    await makeLink(people, omar, 'sign')
    expect(await as(sara).links.ofPerson({ contactId: omar.id })).toMatchObject([
      { may: 'sign', number: 'CT-1', daysLeft: 13 },
    ])
    expect(await as(sara).links.send({ contactId: omar.id, number: 'ct-1' })).toEqual({ contactId: omar.id })
    const unknown = as(sara).links.send({ contactId: omar.id, number: 'CL-2' })
    await expect(unknown).rejects.toMatchObject({ message: 'link.no_subject' })
    await expect(as(omar).links.send({ contactId: omar.id, number: 'CT-1' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(as(omar).links.ofPerson({ contactId: omar.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('cannot be made for a person of another client than its subject', async () => {
    const people = await cast()
    await expect(makeLink(people, people.basma)).rejects.toThrow()
  })

  test('lets the walls of before-an-actor show the one row of its token, and no other', async () => {
    const people = await cast()
    const { token } = await makeLink(people, people.huda)
    await makeLink(people, people.omar)
    const seen = await asRole('app_auth', async (tx) => {
      const none = await tx.$queryRaw<unknown[]>`select id from portal_links`
      await tx.$queryRaw`select set_config('app.link_sha256', ${createHash('sha256').update(token).digest('hex')}, true)`
      return [none, await tx.$queryRaw<unknown[]>`select id from portal_links`]
    })
    expect(seen.map((rows) => rows.length)).toEqual([0, 1])
  })

  test('beside a session it wins in the portal only, and somebody signed in as its own person needs no link', async () => {
    const people = await cast()
    const emails = { sara: freshEmail('sara'), huda: freshEmail('huda') }
    await giveAccounts([
      { id: people.sara.id, email: emails.sara },
      { id: people.huda.id, email: emails.huda },
    ])
    const { token } = await makeLink(people, people.huda)
    const [sara, huda] = [await enter(emails.sara), await enter(emails.huda)]
    const at = (path: string, cookies: string[]) => actorOf(ask(path, [...cookies, linkCookie(token)]))
    expect(await at('/ar/today', sara.cookies)).toEqual(people.sara)
    expect(await at('/ar/p/contract', sara.cookies)).toMatchObject({ id: people.huda.id, link: {} })
    expect(await at(`/files/${newId()}`, sara.cookies)).toEqual(people.sara)
    expect(await at('/ar/p/contract', huda.cookies)).not.toHaveProperty('link')
  })
})

describe('doors and links', () => {
  const input = z.object({ subjectId: z.uuid() })
  const doors = router({
    closed: asking(isContact)
      .input(input)
      .query(() => 'seen'),
    open: asking(isContact, { byLink: true })
      .input(input)
      .query(({ ctx, input }) => {
        permit(reaches(ctx.actor, input.subjectId))
        return 'seen'
      }),
    act: acting(isContact, { byLink: true })
      .input(input)
      .mutation(async () => ({ done: true })),
    closedAct: acting(isContact)
      .input(input)
      .mutation(async () => ({ done: true })),
  })
  const knock = createCallerFactory(doors)

  test('a link opens only the doors that say so, only for its subject, and one that may see changes nothing', async () => {
    const people = await cast()
    const subjectId = people.contractId
    const { linkId } = await makeLink(people, people.huda)
    const holding = (may: LinkRight) =>
      knock({ actor: { ...people.huda, link: { linkId, subjectId, may } }, now: testNow, key: newId() })

    await expect(holding('answer').closed({ subjectId })).rejects.toMatchObject({ message: 'link.narrow' })
    await expect(holding('answer').closedAct({ subjectId })).rejects.toMatchObject({ message: 'link.narrow' })
    expect(await holding('answer').open({ subjectId })).toBe('seen')
    await expect(holding('answer').open({ subjectId: newId() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await holding('answer').act({ subjectId })).toEqual({ done: true })
    await expect(holding('see').act({ subjectId })).rejects.toMatchObject({ message: 'link.narrow' })
    expect(await holding('see').open({ subjectId })).toBe('seen')
  })

  test('an act by link and the same act after signing in are one act of one person', async () => {
    const people = await cast()
    const subjectId = people.contractId
    const { linkId } = await makeLink(people, people.huda)
    const key = newId()
    const by = (actor: Contact) => knock({ actor, now: testNow, key })
    await by({ ...people.huda, link: { linkId, subjectId, may: 'answer' } }).act({ subjectId })
    await by(people.huda).act({ subjectId })
    const { rowCount } = await pool().query('select 1 from idempotency_keys where key = $1', [key])
    expect(rowCount).toBe(1)
  })
})
