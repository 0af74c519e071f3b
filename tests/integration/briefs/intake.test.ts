import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { logBriefInput } from '#server/briefs/schema'
import { day, momentAt } from '#server/kernel/day'
import { logged, posterWords } from '#tests/support/briefs'
import { as, cast, eventsOf, owner } from '#tests/support/stage'

const refused = (code: string) => ({ cause: { code } })

test('000-1 an account manager logs a brief from any channel: a number, the channel, the speaker, the moment', async () => {
  const people = await cast()
  const { no } = await as(people.sara).briefs.log(logged(people))

  expect(no).toBe('BR-1001')
  expect(await as(people.sara).briefs.get({ no })).toMatchObject({
    no,
    title: { ar: 'ملصقات المهرجان', en: null },
    channel: 'phone',
    status: 'received',
    receivedAt: momentAt(day('2026-11-15'), '08:40'),
    arrival: { outOfHours: true },
    speaker: { name: { ar: 'هدى' } },
    loggedBy: { name: { ar: 'سارة' } },
    words: [{ text: posterWords, lang: 'ar', sha256: createHash('sha256').update(posterWords).digest('hex') }],
  })
})

test('000-1 what marketing sends in the portal lands in the same queue, with a number at once', async () => {
  const people = await cast()
  await as(people.sara).briefs.log(logged(people, { title: 'A poster', words: 'We need a poster' }))
  const sent = await as(people.huda).briefs.submissions.submit({
    contractId: people.contractId,
    type: 'video',
    title: 'فيلم الافتتاح',
    words: 'نحتاج فيلمًا قصيرًا',
    fileIds: [],
  })

  const { rows, counts } = await as(people.sara).briefs.list({})
  expect(
    rows.map(({ no, channel, title, status, holder }) => ({ no, channel, title, status, side: holder?.side })),
  ).toEqual([
    { no: sent.no, channel: 'portal', title: { ar: 'فيلم الافتتاح', en: null }, status: 'received', side: 'agency' },
    { no: 'BR-1001', channel: 'phone', title: { ar: null, en: 'A poster' }, status: 'received', side: 'agency' },
  ])
  expect(counts).toEqual({ open: 2, agency: 2, clients: 0 })
  expect(await as(people.huda).briefs.submissions.get({ no: sent.no })).toMatchObject({
    no: sent.no,
    status: 'received',
  })
  expect((await eventsOf(people)).map(({ name }) => name)).toEqual(['brief.received', 'brief.received'])
})

test('000-14 logging a brief asks seven answers of an account manager, and none that is the project manager’s', () => {
  const { shape } = logBriefInput
  const required = Object.keys(shape).filter((name) => {
    const field = shape[name as keyof typeof shape]
    return !field.safeParse(undefined).success && !field.safeParse('').success
  })
  expect(required).toEqual(['contractNo', 'speakerId', 'channel', 'receivedAt', 'type', 'title', 'words'])
  expect(Object.keys(shape).filter((name) => /line|qty|quantity|due|round|cost|price|manager/i.test(name))).toEqual([])
})

test('a speaker of another client, a moment to come and a stranger to the contract are refused', async () => {
  const people = await cast()
  const log = (change: Record<string, unknown>, who = people.sara) => as(who).briefs.log(logged(people, change))

  await expect(log({ speakerId: people.basma.id })).rejects.toMatchObject(refused('brief.speaker_elsewhere'))
  await expect(log({ receivedAt: '2026-11-15T09:13' })).rejects.toMatchObject(refused('brief.received_ahead'))
  await expect(log({}, people.yousef)).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(log({}, people.khalid)).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(log({ contractNo: 'CT-9' })).rejects.toMatchObject(refused('record.missing'))
  expect((await as(people.sara).briefs.list({})).total).toBe(0)
})

test('000-3 the words are nobody’s to change: the table takes no update and no delete', async () => {
  const people = await cast()
  await as(people.sara).briefs.log(logged(people))
  const grants = await owner.query(
    `select privilege_type from information_schema.role_table_grants where grantee = 'app_user' and table_name = 'brief_words'`,
  )
  expect(grants.rows.map((row) => row.privilege_type).sort()).toEqual(['INSERT', 'SELECT'])
  const columns = await owner.query(
    `select 1 from information_schema.column_privileges where grantee = 'app_user' and table_name = 'brief_words' and privilege_type = 'UPDATE'`,
  )
  expect(columns.rows).toEqual([])
  await expect(
    owner.query(`update brief_words set text = 'غيرها' where agency_id = $1`, [people.agencyId]),
  ).rejects.toThrow(/words_untouched/)
})

test('a newer brief stands in the place of an older one, which is settled', async () => {
  const people = await cast()
  const first = await as(people.sara).briefs.log(logged(people))
  const second = await as(people.sara).briefs.log(logged(people, { supersedes: first.no }))

  expect(await as(people.sara).briefs.get({ no: first.no })).toMatchObject({
    status: 'superseded',
    replacedBy: second.no,
  })
  expect(await as(people.sara).briefs.get({ no: second.no })).toMatchObject({ status: 'received', replaces: first.no })
  const settled = await as(people.sara).briefs.list({ holder: 'settled' })
  expect(settled.rows.map(({ no }) => no)).toEqual([first.no])
})

test('the list narrows by holder, state, type, client and words, and ignores nonsense in its address', async () => {
  const people = await cast()
  await as(people.sara).briefs.log(logged(people))
  await as(people.sara).briefs.log(logged(people, { type: 'video', title: 'فيلم المؤسسة' }))
  const numbers = async (list: Record<string, string>) =>
    (await as(people.sara).briefs.list(list as never)).rows.map(({ no }) => no)

  expect(await numbers({ type: 'video' })).toEqual(['BR-1002'])
  expect(await numbers({ q: 'المؤسسه' })).toEqual(['BR-1002'])
  expect(await numbers({ holder: 'mine', state: 'new' })).toEqual(['BR-1002', 'BR-1001'])
  expect(await numbers({ holder: 'marketing' })).toEqual([])
  expect(await numbers({ client: 'CL-1' })).toHaveLength(2)
  expect(await numbers({ client: 'CL-2' })).toEqual([])
  expect(await numbers({ holder: 'nobody?', state: 'no', type: 'x', page: '-3' })).toHaveLength(2)
})

test('another client, another agency and a creative’s hand: nothing is seen or done', async () => {
  const [people, others] = [await cast(), await cast()]
  const { no } = await as(people.sara).briefs.log(logged(people))

  await expect(as(others.sara).briefs.get({ no })).rejects.toMatchObject(refused('record.missing'))
  await expect(as(people.basma).briefs.submissions.get({ no })).rejects.toMatchObject(refused('record.missing'))
  await expect(as(people.huda).briefs.get({ no })).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(as(people.omar).briefs.submissions.get({ no })).rejects.toMatchObject(refused('actor.forbidden'))
  expect(await as(people.reem).briefs.get({ no })).toMatchObject({
    no,
    may: { assess: false, acceptForAccount: false },
  })
})

test('what the client wrote anew takes the older one’s place, and never that of another client’s', async () => {
  const people = await cast()
  const older = await as(people.sara).briefs.log(logged(people))
  const sent = {
    contractId: people.contractId,
    type: 'video' as const,
    title: 'فيلم',
    words: 'نحتاج فيلمًا',
    fileIds: [],
  }
  const newer = await as(people.huda).briefs.submissions.submit(sent)

  await expect(as(people.sara).briefs.decisions.supersede({ no: older.no, by: older.no })).rejects.toMatchObject(
    refused('brief.replaces_itself'),
  )
  await as(people.sara).briefs.decisions.supersede({ no: older.no, by: newer.no })
  expect(await as(people.sara).briefs.get({ no: older.no })).toMatchObject({
    status: 'superseded',
    replacedBy: newer.no,
  })
})
