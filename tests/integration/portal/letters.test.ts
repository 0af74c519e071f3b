import { afterEach, describe, expect, test } from 'vitest'
import { actorOf } from '#server/auth'
import { linkCookie } from '#server/auth/cookies'
import { locked } from '#server/auth/signing'
import { pool } from '#server/database'
import { newId } from '#server/kernel/id'
import type { LetterOrder } from '#server/kernel/letters'
import { bySmtp, closeMail, lettersOf, mailer } from '#server/mail'
import { sendLetter } from '#server/portal/letters/jobs'
import { ask } from '#tests/support/accounts'
import { type Cast, cast } from '#tests/support/cast'
import { catchMail } from '#tests/support/mail'

const post = await catchMail()
const send = (people: Cast, order: LetterOrder, id: string = newId()) =>
  sendLetter(order, { actor: people.system, id }, bySmtp(post.url))

const link = (people: Cast): LetterOrder => ({ kind: 'link', subjectId: people.contractId, contactId: people.huda.id })

async function logOf({ agencyId }: Cast) {
  return (await pool().query('select * from mail_log where agency_id = $1', [agencyId])).rows
}
const mine = (people: Cast) =>
  logOf(people).then(([row]) => post.caught.filter((mail) => mail.messageId === row?.message_id))

afterEach(async () => {
  await post.down()
  closeMail()
  post.be('well')
})

describe('a letter by SMTP', () => {
  test('is handed over once, in both languages, and logged without the address', async () => {
    const people = await cast()
    await post.up()
    await send(people, link(people))
    const [mail] = await mine(people)
    expect(mail?.to).toBe('huda@client.test')
    expect(mail?.source).toContain('multipart/alternative')
    const [row] = await logOf(people)
    expect(row).toMatchObject({ topic: 'link', to_id: people.huda.id, failure: null })
    expect(row.handed_at).not.toBeNull()
    expect(JSON.stringify(row)).not.toContain('huda@client.test')
  })

  test('that was handed over is not handed over again, however often the queue asks', async () => {
    const people = await cast()
    await post.up()
    const id = newId()
    await send(people, link(people), id)
    await send(people, link(people), id)
    expect(await mine(people)).toHaveLength(1)
  })

  test('a server that is down, busy, refusing or slow loses nothing and doubles nothing', async () => {
    const people = await cast()
    const id = newId()
    await expect(send(people, link(people), id)).rejects.toThrow()
    await post.up()
    for (const mood of ['busy', 'refusing'] as const) {
      post.be(mood)
      await expect(send(people, link(people), id)).rejects.toThrow()
    }
    const [failed] = await logOf(people)
    expect(failed).toMatchObject({ handed_at: null, failure: expect.stringMatching(/550/) })

    post.be('slow')
    await send(people, link(people), id)
    await send(people, link(people), id)
    expect(await mine(people)).toHaveLength(1)
    expect(await logOf(people)).toEqual([expect.objectContaining({ failure: null, handed_at: expect.any(Date) })])
  })

  test('a crash after handing over repeats the same Message-ID, so that whoever receives it knows it', async () => {
    const people = await cast()
    await post.up()
    const id = newId()
    await send(people, link(people), id)
    await pool().query('update mail_log set handed_at = null where agency_id = $1', [people.agencyId])
    await send(people, link(people), id)
    const ids = (await mine(people)).map(({ messageId }) => messageId)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('to somebody who has left, or of a matter of another client, is closed and never sent', async () => {
    const people = await cast()
    await post.up()
    await pool().query(`update contacts set left_on = '2026-01-02' where id = $1`, [people.huda.id])
    await send(people, link(people))
    await send(people, { kind: 'link', subjectId: people.contractId, contactId: people.basma.id })
    expect(await logOf(people)).toEqual([])
  })

  test('a code is in its letter and nowhere else', async () => {
    const people = await cast()
    await post.up()
    const order = { kind: 'step_up', stepUpId: newId(), contactId: people.omar.id, sealed: locked('493817') } as const
    expect(JSON.stringify(order)).not.toContain('493817')
    await send(people, order)
    expect((await mine(people))[0]?.source).toContain('493817')
    expect(JSON.stringify(await logOf(people))).not.toContain('493817')
  })

  test('what people typed into a title cannot start a header of its own', async () => {
    const people = await cast()
    await post.up()
    await pool().query('update subjects set title_en = $1 where id = $2', [
      'Poster\r\nBcc: spy@evil.test',
      people.contractId,
    ])
    await send(people, link(people))
    const [headers = ''] = (await mine(people))[0]?.source.split('\r\n\r\n') ?? []
    expect(headers).toMatch(/^Subject:/im)
    expect(headers).not.toMatch(/^Bcc:/im)
  })
})

test('without a mail server the letter lies in the mailbox of its agency, once, and its link opens', async () => {
  const [people, others] = [await cast(), await cast()]
  const id = newId()
  await sendLetter(link(people), { actor: people.system, id }, mailer())
  await pool().query('update mail_log set handed_at = null where agency_id = $1', [people.agencyId])
  await sendLetter(link(people), { actor: people.system, id }, mailer())

  const letters = await lettersOf(people.agencyId, 50)
  expect(letters).toHaveLength(1)
  expect(await lettersOf(others.agencyId, 50)).toEqual([])
  const token = /\/l\/([\w-]{43})\?lang=ar/.exec(letters[0]?.html ?? '')?.[1] ?? ''
  expect(await actorOf(ask('/ar/p', [linkCookie(token)]))).toMatchObject({ id: people.huda.id, link: { may: 'see' } })
})
