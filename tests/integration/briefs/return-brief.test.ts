import { expect, test } from 'vitest'
import type { Contact } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { missing, readBrief, weak } from '#tests/support/briefs'
import { as, type Cast, cast, eventsOf, owner, promisesOf } from '#tests/support/stage'

const refused = (code: string, field?: string) => ({ cause: { code, ...(field ? { field } : {}) } })

const asking = (people: Cast, no: string, change: Record<string, unknown> = {}) => ({
  no,
  toContactId: people.huda.id,
  understandingAr: 'حملة ملصقات تدل الزائر على المواعيد.',
  questions: [
    { field: 'approver' as const, textAr: 'من يعتمد، بالاسم؟', proposedAr: 'هدى' },
    {
      field: 'objective' as const,
      textAr: 'ما الرقم الذي يثبت النجاح، ومتى؟',
      proposedAr: '900 حجز قبل 30 ديسمبر 2026',
    },
    { field: '' as const },
  ],
  outAr: 'الإعلانات المدفوعة',
  neededBy: '2026-11-22',
  ...change,
})

const linkOf = (huda: Contact, subjectId: string): Contact =>
  ({ ...huda, authorities: [], link: { linkId: newId(), subjectId, may: 'answer' } }) as Contact

async function returned(people: Cast, change: Record<string, unknown> = {}) {
  const no = await readBrief(people, { approver: missing, objective: weak('إبراز الأثر', 'بلا رقم') })
  const sent = await as(people.sara).briefs.returnBriefs.send(asking(people, no, change))
  const { rows } = await owner.query('select id from return_briefs where agency_id = $1', [people.agencyId])
  return { no, rb: sent.no, id: rows[0]?.id as string }
}

test('000-3 what we understood goes to marketing with numbered questions, and the ball with it', async () => {
  const people = await cast()
  const { no, rb, id } = await returned(people)

  expect(rb).toBe('RB-1001')
  expect(await as(people.sara).briefs.get({ no })).toMatchObject({ status: 'return_brief_sent' })
  expect(await as(people.sara).briefs.returnBriefs.of({ no })).toMatchObject({
    sent: [
      {
        no: rb,
        to: { ar: 'هدى' },
        neededBy: '2026-11-22',
        questions: [
          { no: 1, points: 6 },
          { no: 2, points: 8 },
        ],
      },
    ],
  })
  expect(await promisesOf(people)).toMatchObject([
    { name: 'letter.send', payload: { kind: 'return_brief', subjectId: id, contactId: people.huda.id } },
  ])
  const { rows } = await as(people.sara).briefs.list({ state: 'returned' })
  expect(rows.map(({ holder }) => [holder?.side, holder?.name.ar])).toEqual([['marketing', 'هدى']])
})

test('000-3 the client confirms from the letter’s own link: the proposals stand, are marked theirs, and the ball comes back', async () => {
  const people = await cast()
  const { no, rb, id } = await returned(people)
  const byLink = linkOf(people.huda, id)

  expect(await as(byLink).briefs.returnBriefs.forClient({ no: rb })).toMatchObject({
    mayAnswer: true,
    out: { ar: 'الإعلانات المدفوعة' },
  })
  expect(await as(byLink).briefs.returnBriefs.answer({ no: rb, answers: [], correction: '' })).toEqual({
    no: rb,
    confirmed: true,
  })

  const page = await as(people.sara).briefs.get({ no })
  expect(page).toMatchObject({ status: 'scored', score: { score: 100 }, reading: { no: 2 } })
  expect(page.fields.find(({ field }) => field === 'approver')).toMatchObject({
    state: 'present',
    value: { ar: 'هدى' },
    answeredByClient: true,
    addedByAgency: false,
  })
  expect(page.fields.find(({ field }) => field === 'objective')?.value.ar).toBe(
    'إبراز الأثر 900 حجز قبل 30 ديسمبر 2026',
  )
  expect((await as(people.sara).briefs.list({ holder: 'mine' })).rows.map((row) => row.no)).toEqual([no])
  expect((await eventsOf(people)).map(({ name }) => name)).toEqual([
    'brief.received',
    'brief.read',
    'return_brief.sent',
    'return_brief.answered',
  ])
  await expect(as(byLink).briefs.returnBriefs.answer({ no: rb, answers: [], correction: '' })).rejects.toMatchObject(
    refused('return_brief.answered'),
  )
})

test('000-3 what the client types is kept as their words, and the field quotes it', async () => {
  const people = await cast()
  const { no, rb } = await returned(people)
  const answers = [{ question: '2', text: '1,200 حجز قبل 15 يناير 2027' }]
  expect(
    await as(people.huda).briefs.returnBriefs.answer({ no: rb, answers, correction: 'الحملة للعائلات وحدها' }),
  ).toEqual({ no: rb, confirmed: false })

  const page = await as(people.sara).briefs.get({ no })
  expect(page.words.map(({ no, text, channel }) => [no, text, channel]).slice(1)).toEqual([
    [2, '1,200 حجز قبل 15 يناير 2027', 'portal'],
    [3, 'الحملة للعائلات وحدها', 'portal'],
  ])
  expect(page.fields.find(({ field }) => field === 'objective')?.span?.quote).toBe('1,200 حجز قبل 15 يناير 2027')
})

test('a question without a proposal needs an answer, and its field is named', async () => {
  const people = await cast()
  const { rb } = await returned(people, { questions: [{ field: 'approver', textAr: 'من يعتمد؟' }] })
  await expect(
    as(people.huda).briefs.returnBriefs.answer({ no: rb, answers: [{ question: '1', text: '' }], correction: '' }),
  ).rejects.toMatchObject(refused('return_brief.unanswered', 'answers.0.text'))
})

test('who may answer: the addressee or whoever approves briefs, on this one thing; nobody of another client or side', async () => {
  const people = await cast()
  const { rb } = await returned(people)
  const answer = (who: Contact) => as(who).briefs.returnBriefs.answer({ no: rb, answers: [], correction: '' })

  await expect(answer(people.abeer)).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(answer(people.omar)).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(answer(people.basma)).rejects.toMatchObject(refused('record.missing'))
  await expect(answer(linkOf(people.huda, newId()))).rejects.toMatchObject(refused('actor.forbidden'))
  expect(await as(people.abeer).briefs.returnBriefs.forClient({ no: rb })).toMatchObject({ mayAnswer: false })
})

test('a return brief needs a reading of 50 or more, nobody waiting already, and an addressee of this client’s marketing', async () => {
  const people = await cast()
  const { no } = await returned(people)
  const send = (no: string, change: Record<string, unknown> = {}) =>
    as(people.sara).briefs.returnBriefs.send(asking(people, no, change))

  await expect(send(no)).rejects.toMatchObject(refused('return_brief.open'))
  const poor = Object.fromEntries(
    ['problem', 'objective', 'audience', 'message', 'approver'].map((field) => [field, missing]),
  )
  await expect(send(await readBrief(people, poor))).rejects.toMatchObject(refused('return_brief.below_gate'))
  await expect(send(await readBrief(people), { toContactId: people.omar.id })).rejects.toMatchObject(
    refused('return_brief.addressee'),
  )
})

test('001-7 no word of ours reaches a client: what their pages are given is this, and no more', async () => {
  const people = await cast()
  const { no, rb } = await returned(people)
  const words = JSON.stringify([
    await as(people.huda).briefs.submissions.get({ no }),
    await as(people.huda).briefs.submissions.list({}),
    await as(people.huda).briefs.returnBriefs.forClient({ no: rb }),
  ])
  expect(words).not.toMatch(/بلا رقم|إبراز الأثر|score|points|gate|note|weak|signal/)
  expect(Object.keys(await as(people.huda).briefs.submissions.get({ no })).sort()).toMatchInlineSnapshot(`
    [
      "attachments",
      "channel",
      "no",
      "readFrom",
      "receivedAt",
      "returned",
      "sender",
      "status",
      "title",
      "type",
      "words",
    ]
  `)
  expect(Object.keys(await as(people.huda).briefs.returnBriefs.forClient({ no: rb })).sort()).toMatchInlineSnapshot(`
    [
      "agency",
      "answeredAt",
      "answeredBy",
      "briefNo",
      "clientDates",
      "confirmed",
      "line",
      "mayAnswer",
      "neededBy",
      "nextStep",
      "no",
      "out",
      "questions",
      "sentAt",
      "title",
      "understanding",
      "waitedDays",
      "words",
    ]
  `)
})
