import { expect, test } from 'vitest'
import { logged, missing, present, readBrief, readingOf, weak } from '#tests/support/briefs'
import { as, type Cast, cast, eventsOf, owner } from '#tests/support/stage'

const refused = (code: string, field?: string) => ({ cause: { code, ...(field ? { field } : {}) } })

test('000-2 the same brief without its objective, its audience or its deadline scores lower, each by its weight', async () => {
  const people = await cast()
  const scoreWithout = async (field: 'objective' | 'audience' | 'timeline' | null) => {
    const { no } = await as(people.sara).briefs.log(logged(people))
    const fields = readingOf(field ? { [field]: missing } : {})
    return (await as(people.sara).briefs.assess({ no, onRevision: '0', lineId: '', note: '', fields })).score
  }
  expect(await scoreWithout(null)).toBe(100)
  expect(await scoreWithout('objective')).toBe(84)
  expect(await scoreWithout('audience')).toBe(88)
  expect(await scoreWithout('timeline')).toBe(92)
})

test('000-2 the score says why, what each answer would add, and that a hard field is missing', async () => {
  const people = await cast()
  const no = await readBrief(people, {
    approver: missing,
    evaluation: missing,
    objective: weak('إبراز الأثر', 'بلا رقم ولا تاريخ'),
  })

  const page = await as(people.sara).briefs.get({ no })
  expect(page.score).toMatchObject({ score: 82, gate: 'return_brief', hardMissing: ['approver'], weak: ['objective'] })
  expect(page.score?.way).toEqual({ fields: ['approver'], score: 88 })
  expect(page.blockers).toEqual(['brief.hard_field_missing'])
  expect(page.fields.find(({ field }) => field === 'objective')).toMatchObject({
    state: 'weak',
    reason: { ar: 'بلا رقم ولا تاريخ' },
  })
})

test('000-3 each field stands on a span of the words or is marked as ours; a quotation nobody said is refused', async () => {
  const people = await cast()
  const no = await readBrief(people)
  const { fields } = await as(people.sara).briefs.get({ no })

  expect(fields.find(({ field }) => field === 'problem')).toMatchObject({
    addedByAgency: false,
    span: { starts: 9, ends: 39, quote: 'الزائر لا يعرف مواعيد المهرجان' },
  })
  expect(fields.find(({ field }) => field === 'message')).toMatchObject({ addedByAgency: true, span: null })
  const invented = readingOf({ audience: present('الجميع', 'كل الناس') })
  await expect(
    as(people.sara).briefs.assess({ no, onRevision: '1', lineId: '', note: '', fields: invented }),
  ).rejects.toMatchObject(refused('brief.quote_not_found', 'fields.audience.quote'))
})

test('a later reading is one more; a second window that did not see it is told', async () => {
  const people = await cast()
  const no = await readBrief(people)
  const again = {
    no,
    lineId: people.lines.posters,
    note: 'سألت هدى بالهاتف',
    fields: readingOf({ evaluation: missing }),
  }
  expect(await as(people.sara).briefs.assess({ ...again, onRevision: '1' })).toEqual({ reading: 2, score: 96 })

  await expect(as(people.sara).briefs.assess({ ...again, onRevision: '1' })).rejects.toMatchObject(
    refused('brief.reading_moved'),
  )
  await expect(as(people.khalid).briefs.assess({ ...again, onRevision: '2' })).rejects.toMatchObject(
    refused('actor.forbidden'),
  )
  const { readings } = await as(people.sara).briefs.get({ no })
  expect(readings.map((one) => [one.no, one.score, one.note])).toEqual([
    [2, 96, 'سألت هدى بالهاتف'],
    [1, 100, null],
  ])
})

test('a draft survives its window; a second one is told of it and overwrites nothing', async () => {
  const people = await cast()
  const { no } = await as(people.sara).briefs.log(logged(people))
  const save = (state: Record<string, unknown>, onRevision: number, who = people.sara) =>
    as(who).briefs.drafts.save({ kind: 'reading', no, state, onRevision })

  expect(await save({ note: 'أول' }, 0)).toMatchObject({ revision: 1 })
  expect(await save({ note: 'ثان' }, 1)).toMatchObject({ revision: 2 })
  await expect(save({ note: 'من نافذة أخرى' }, 1)).rejects.toMatchObject(refused('draft.conflict'))
  expect(await as(people.sara).briefs.drafts.get({ kind: 'reading', no })).toMatchObject({
    state: { note: 'ثان' },
    revision: 2,
  })
  expect(await as(people.lama).briefs.drafts.get({ kind: 'reading', no })).toBeNull()

  await as(people.sara).briefs.assess({ no, onRevision: '0', lineId: '', note: '', fields: readingOf() })
  expect(await as(people.sara).briefs.drafts.get({ kind: 'reading', no })).toBeNull()
})

const accept = (
  people: Cast,
  who: 'sara' | 'khalid' | 'lama' | 'majed' | 'ziad',
  no: string,
  half: 'account' | 'project',
) => as(people[who]).briefs.decisions.accept({ no, half })

test('a brief is accepted by both halves of the pair, each recorded; neither alone, and no one person for both', async () => {
  const people = await cast()
  const no = await readBrief(people)

  expect(await accept(people, 'sara', no, 'account')).toEqual({ outcome: 'waiting' })
  await expect(accept(people, 'sara', no, 'account')).rejects.toMatchObject(refused('brief.already_accepted'))
  await expect(accept(people, 'ziad', no, 'project')).rejects.toMatchObject(refused('actor.forbidden'))
  expect((await as(people.khalid).briefs.list({ holder: 'mine' })).rows.map((row) => row.no)).toEqual([no])
  expect(await accept(people, 'khalid', no, 'project')).toEqual({ outcome: 'accepted' })

  const page = await as(people.sara).briefs.get({ no })
  expect(page).toMatchObject({
    status: 'accepted',
    halves: { account: { by: { name: { ar: 'سارة' } } }, project: { by: { name: { ar: 'خالد' } } } },
  })
  expect((await as(people.sara).briefs.list({ holder: 'settled' })).rows.map((row) => row.no)).toEqual([no])
  expect((await eventsOf(people)).map(({ name }) => name)).toEqual([
    'brief.received',
    'brief.read',
    'brief.accepted',
    'brief.accepted',
  ])
})

test('an admin may stand for either half but not for both; a reading after one half asks it again', async () => {
  const people = await cast()
  const no = await readBrief(people)
  await accept(people, 'majed', no, 'account')
  await expect(accept(people, 'majed', no, 'project')).rejects.toMatchObject(refused('brief.same_person'))

  await as(people.sara).briefs.assess({
    no,
    onRevision: '1',
    lineId: people.lines.posters,
    note: '',
    fields: readingOf(),
  })
  expect(await accept(people, 'khalid', no, 'project')).toEqual({ outcome: 'waiting' })
  expect(await accept(people, 'lama', no, 'account')).toEqual({ outcome: 'accepted' })
})

test('000-8 work that no line covers waits for a decision: dropped, given at a cost, or noted as needing a change order', async () => {
  const people = await cast()
  const outside = async () => {
    const { no } = await as(people.sara).briefs.log(logged(people))
    await as(people.sara).briefs.assess({ no, onRevision: '0', lineId: '', note: '', fields: readingOf() })
    return no
  }
  const decide = (no: string, choice: 'drop' | 'goodwill' | 'change_order', cost = '') =>
    as(people.khalid).briefs.decisions.scope({ no, choice, reason: 'لا بند له في العقد', cost })

  const [dropped, given, waiting] = [await outside(), await outside(), await outside()]
  expect((await as(people.sara).briefs.get({ no: given })).scope.verdict).toBe('outside')
  await expect(accept(people, 'sara', given, 'account')).rejects.toMatchObject(refused('brief.line_needed'))
  await expect(decide(given, 'goodwill')).rejects.toMatchObject({ code: 'BAD_REQUEST' })

  await decide(given, 'goodwill', '3600.00')
  expect(await accept(people, 'sara', given, 'account')).toEqual({ outcome: 'waiting' })
  expect((await as(people.sara).briefs.get({ no: given })).scope.decision).toMatchObject({
    choice: 'goodwill',
    cost: '3600.00',
    by: { ar: 'خالد' },
  })

  await decide(waiting, 'change_order')
  expect((await as(people.sara).briefs.get({ no: waiting })).status).toBe('scope_flagged')
  await expect(accept(people, 'sara', waiting, 'account')).rejects.toMatchObject(refused('brief.change_order_needed'))

  await decide(dropped, 'drop')
  expect((await as(people.sara).briefs.get({ no: dropped })).status).toBe('declined')
  const decisions = await owner.query('select choice, cost from scope_decisions where agency_id = $1 order by id', [
    people.agencyId,
  ])
  expect(decisions.rows).toEqual([
    { choice: 'goodwill', cost: '360000' },
    { choice: 'change_order', cost: null },
    { choice: 'drop', cost: null },
  ])
})

test('below 50 a new brief is asked for, and the ball goes to who spoke; from 50 on it is not', async () => {
  const people = await cast()
  const poor = Object.fromEntries(
    ['problem', 'objective', 'audience', 'message', 'approver'].map((field) => [field, missing]),
  )
  const low = await readBrief(people, poor)
  const high = await readBrief(people)
  const askAnew = (no: string) => as(people.sara).briefs.decisions.askAnew({ no, reason: 'لا هدف ولا جمهور' })

  expect(await askAnew(low)).toEqual({ score: 44 })
  await expect(askAnew(high)).rejects.toMatchObject(refused('brief.above_rebrief'))
  expect(await as(people.sara).briefs.get({ no: low })).toMatchObject({ status: 'rebrief_requested' })
  const { rows } = await as(people.sara).briefs.list({ holder: 'marketing' })
  expect(rows.map(({ no, holder }) => [no, holder?.name.ar])).toEqual([[low, 'هدى']])
})
