import { expect, test } from 'vitest'
import { day, momentAt } from '#server/kernel/day'
import { as, cast, eventsOf, promisesOf, testNow } from '#tests/support/stage'

const refused = (code: string) => ({ cause: { code } })

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)
const asked = { kind: 'complaint', title: 'أخطاء لغوية', words: 'الأخطاء تكررت في منشورين، وهذا يحرجنا.' } as const
const inside = 'المراجع اللغوي غائب هذا الأسبوع'

test('001-7 what a client asks keeps their words, gets its number and the time of the answer at once', async () => {
  const people = await cast()
  const { no } = await as(people.huda).relations.own.ask(asked)
  const own = await as(people.huda).relations.own.case({ no })
  expect(no).toMatch(/^CA-1\d{3}$/)
  expect(own.messages.map(({ text }) => text.ar)).toEqual([asked.words])
  expect(own.responseDueAt).toEqual(momentAt(day('2026-11-15'), '13:12'))
  const page = await as(people.sara).relations.cases.get({ no })
  expect(page).toMatchObject({ ownerId: people.sara.id, class: 'P2', status: 'open', may: { answer: true } })
  expect(page.clock).toMatchObject({ firstResponseState: 'running', firstResponseLeft: 240 })
})

test('001-7 an internal note never reaches the client, in no answer of the portal and no letter', async () => {
  const people = await cast()
  const { no } = await as(people.huda).relations.own.ask(asked)
  await as(people.reem).relations.cases.note({ no, text: inside })
  const portal = as(people.huda)
  const heard = [
    await portal.relations.own.case({ no }),
    await portal.relations.own.cases(),
    await portal.today.get({}),
  ]
  expect(JSON.stringify(heard)).not.toContain(inside)
  expect(await promisesOf(people)).toEqual([])
  const page = await as(people.sara).relations.cases.get({ no })
  expect(page.messages.map(({ shared }) => shared)).toEqual([true, false])
  expect(page.answeredAt).toBeNull()
})

test('001-7 an answer has one accountable sender, stops the response clock and leaves by mail', async () => {
  const people = await cast()
  const { no } = await as(people.huda).relations.own.ask(asked)
  const answer = { no, text: 'راجعنا المنشورين وصححناهما.' }
  for (const other of [people.yousef, people.khalid, people.reem])
    await expect(as(other).relations.cases.answer(answer)).rejects.toMatchObject(refused('actor.forbidden'))
  await as(people.sara, { now: later(60) }).relations.cases.answer(answer)

  const own = await as(people.huda, { now: later(61) }).relations.own.case({ no })
  expect(own.messages.at(-1)).toMatchObject({ byClient: false, text: { ar: answer.text } })
  expect(own.responseDueAt).toBeNull()
  const { clock, status } = await as(people.sara, { now: later(500) }).relations.cases.get({ no })
  expect(clock).toMatchObject({ firstResponseState: 'met', firstResponseMinutes: 60 })
  expect(status).toBe('acknowledged')
  expect(await promisesOf(people)).toMatchObject([
    { name: 'letter.send', payload: { kind: 'case_answer', contactId: people.huda.id } },
  ])
  expect((await eventsOf(people)).map(({ name }) => name)).toContain('case.answered')
})

test('a question to the client stops the second clock until they answer', async () => {
  const people = await cast()
  const { no } = await as(people.huda).relations.own.ask(asked)
  await as(people.sara, { now: later(30) }).relations.cases.answer({ no, text: 'أي منشورين تقصدين؟', waits: 'yes' })
  const waiting = await as(people.sara, { now: later(90) }).relations.cases.get({ no })
  expect(waiting).toMatchObject({
    status: 'waiting_client',
    clock: { resolutionState: 'paused', resolutionMinutes: 30 },
  })
  await as(people.huda, { now: later(90) }).relations.own.reply({ no, text: 'منشورا الأحد والثلاثاء.' })
  const resumed = await as(people.sara, { now: later(120) }).relations.cases.get({ no })
  expect(resumed).toMatchObject({ status: 'acknowledged', clock: { resolutionMinutes: 60 } })
})

test('a case is its opener’s: a colleague, another client and another agency find nothing', async () => {
  const people = await cast()
  const others = await cast()
  const { no } = await as(people.huda).relations.own.ask(asked)
  for (const stranger of [people.abeer, people.basma, people.omar])
    await expect(as(stranger).relations.own.case({ no })).rejects.toMatchObject(refused('record.missing'))
  await expect(as(others.sara).relations.cases.get({ no })).rejects.toMatchObject(refused('record.missing'))
  await expect(as(people.huda).relations.cases.get({ no })).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(as(people.abeer).relations.own.reply({ no, text: 'أنا أيضًا' })).rejects.toMatchObject(
    refused('record.missing'),
  )
})

test('the link of a letter opens its own case and no other', async () => {
  const people = await cast()
  const { no } = await as(people.huda).relations.own.ask(asked)
  const second = await as(people.huda).relations.own.ask({ ...asked, kind: 'request' })
  const { id } = await as(people.sara).relations.cases.get({ no })
  const guest = { ...people.huda, link: { linkId: id, subjectId: id, may: 'answer' as const } }
  expect((await as(guest).relations.own.case({ no })).no).toBe(no)
  await as(guest).relations.own.reply({ no, text: 'شكرًا' })
  await expect(as(guest).relations.own.case({ no: second.no })).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(as(guest).relations.own.ask(asked)).rejects.toMatchObject(refused('link.narrow'))
})

test('account service opens a case in the client’s words; a conversation is internal unless it is shared', async () => {
  const people = await cast()
  const clientNo = (await as(people.sara).contracts.get({ no: people.contractNo })).contract.clientNo ?? ''
  const opened = { ...asked, clientNo, contactId: people.huda.id, priority: 'P1' } as const
  const { no } = await as(people.sara).relations.cases.open(opened)
  expect((await as(people.huda).relations.own.case({ no })).messages).toHaveLength(1)
  await expect(as(people.reem).relations.cases.open(opened)).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(as(people.sara).relations.cases.open({ ...opened, contactId: people.basma.id })).rejects.toMatchObject(
    refused('record.missing'),
  )

  const talk = {
    clientNo,
    contactId: people.huda.id,
    at: '2026-11-15T09:00',
    channel: 'phone',
    summary: inside,
  } as const
  await as(people.reem).relations.interactions.log(talk)
  await expect(as(people.reem).relations.interactions.log({ ...talk, at: '2026-11-15T09:13' })).rejects.toMatchObject(
    refused('moment.in_future'),
  )
  const { talks } = await as(people.khalid).engagements.talks({ no: people.contractNo })
  expect(talks).toMatchObject([{ summary: { ar: inside }, shared: false }])
})

test('001-7 the portal’s own answers have these fields and no other, so nothing inside can slip in', async () => {
  const people = await cast()
  const { no } = await as(people.huda).relations.own.ask(asked)
  await as(people.sara).relations.cases.answer({ no, text: 'شكرًا، نراجعها.' })
  const own = await as(people.huda).relations.own.case({ no })
  expect(Object.keys(own).sort()).toMatchInlineSnapshot(`
    [
      "answeredAt",
      "kind",
      "mayReply",
      "messages",
      "no",
      "openedAt",
      "owner",
      "resolvedAt",
      "responseDueAt",
      "status",
      "title",
      "waitsForYou",
    ]
  `)
  expect(Object.keys(own.messages[0] ?? {}).sort()).toMatchInlineSnapshot(`
    [
      "at",
      "automatic",
      "by",
      "byClient",
      "id",
      "imported",
      "text",
    ]
  `)
  const [row] = await as(people.huda).relations.own.cases()
  expect(Object.keys(row ?? {}).sort()).toMatchInlineSnapshot(`
    [
      "answeredAt",
      "kind",
      "no",
      "openedAt",
      "resolvedAt",
      "responseDueAt",
      "status",
      "title",
    ]
  `)
})

test('001-7 a conversation is read by whoever took part once it is shared, and by nobody else of the client', async () => {
  const people = await cast()
  const clientNo = (await as(people.sara).contracts.get({ no: people.contractNo })).contract.clientNo ?? ''
  const talk = { clientNo, contactId: people.huda.id, at: '2026-11-15T09:00', channel: 'phone' } as const
  await as(people.sara).relations.interactions.log({ ...talk, summary: 'اتفقنا على موعد', shared: 'yes' })
  await as(people.sara).relations.interactions.log({ ...talk, summary: inside })
  const heard = await as(people.huda).relations.own.talks()
  expect(heard.map(({ summary }) => summary.ar)).toEqual(['اتفقنا على موعد'])
  for (const other of [people.abeer, people.basma]) expect(await as(other).relations.own.talks()).toEqual([])
})
