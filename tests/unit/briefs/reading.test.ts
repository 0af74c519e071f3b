import { describe, expect, test } from 'vitest'
import { cellOf, coverageOf } from '#server/briefs/requirements/rules'
import { answersTo, type FieldOfReading, readingAfter, understandingOf } from '#server/briefs/return-briefs/rules'
import { languageOf, runsOf, spanOf } from '#server/briefs/spans/rules'
import { arrivalOf, readingDueAt } from '#server/briefs/submissions/rules'
import { textOf } from '#server/kernel/words'
import { at, calendarOfSample, sample } from '#tests/support/sample'

const words = [
  { id: 'first', text: 'نحتاج فيلمًا قصيرًا، والفيلم قبل الخميس 🙏' },
  { id: 'second', text: 'الخميس 12 مارس' },
]

describe('a quotation', () => {
  test('is found letter for letter, in UTF-16 units, the end not part of it', () => {
    const { wordsId, starts, ends } = spanOf(words, 'قبل الخميس', null, 'quote')
    expect([wordsId, words[0]?.text.slice(starts, ends)]).toEqual(['first', 'قبل الخميس'])
  })

  test('said twice is the one that was pointed at', () => {
    expect(spanOf(words, 'الخميس', 0, 'quote')).toEqual({ wordsId: 'second', starts: 0, ends: 6 })
    expect(spanOf(words, 'الخميس', 999, 'quote').wordsId).toBe('first')
  })

  test('that nobody said is refused, at its own field', () => {
    expect(() => spanOf(words, 'فيلم طويل', null, 'fields.message.quote')).toThrow('brief.quote_not_found')
  })

  test('of every brief of the sample stands where the file says', () => {
    type Quoted = { span: { start: number; end: number; quote: string } | null }
    const spans = sample.briefs.flatMap(({ rawText, structured }) =>
      Object.values(structured as unknown as Record<string, Quoted>).flatMap(({ span }) =>
        span ? [{ rawText, ...span }] : [],
      ),
    )
    expect(spans.length).toBeGreaterThan(80)
    expect(spans.filter(({ rawText, start, end, quote }) => rawText.slice(start, end) !== quote)).toEqual([])
  })
})

test('marks that overlap are drawn one after another, and no letter is lost', () => {
  const runs = runsOf('abcdef', [
    { starts: 0, ends: 4, mark: '1' },
    { starts: 2, ends: 6, mark: '2' },
  ])
  expect(runs).toEqual([
    { text: 'ab', marks: ['1'] },
    { text: 'cd', marks: ['1', '2'] },
    { text: 'ef', marks: ['2'] },
  ])
})

test.each([
  ['نحتاج فيديو reel', 'ar'],
  ['We need a فيديو please', 'en'],
  ['12 / 3', 'ar'],
])('%s is written in %s', (text, language) => expect(languageOf(text)).toBe(language))

describe('words out of hours', () => {
  const calendar = calendarOfSample
  test.each([
    ['2026-11-15T09:12', false, '2026-11-15T09:12'],
    ['2026-11-15T21:47', true, '2026-11-16T08:00'],
    ['2026-11-13T10:00', true, '2026-11-15T08:00'],
    ['2026-11-15T06:00', true, '2026-11-15T08:00'],
  ])('that came %s', (received, outOfHours, starts) => {
    expect(arrivalOf(calendar, at(received))).toEqual({ outOfHours, workStarts: at(starts) })
  })

  test('are answered within two working days of the first working hour', () => {
    expect(readingDueAt(calendar, arrivalOf(calendar, at('2026-11-12T21:00')))).toEqual(at('2026-11-17T16:00'))
  })
})

const field = (change: Partial<FieldOfReading>): FieldOfReading => ({
  field: 'objective',
  state: 'weak',
  value: textOf('إبراز الأثر', 'Show impact'),
  reason: textOf('بلا رقم', null),
  addedByAgency: true,
  answeredByClient: false,
  ...change,
})

describe('an answer', () => {
  const asked = [{ no: 1, field: 'objective' as const, proposed: textOf('900 حجز', null) }]

  test('left empty confirms the proposal; typed, it is the client’s own', () => {
    expect(answersTo(asked, [])).toEqual([{ no: 1, text: textOf('900 حجز', null), confirmed: true }])
    expect(answersTo(asked, [{ question: '1', text: ' 1,200 bookings ' }])).toEqual([
      { no: 1, text: textOf(null, '1,200 bookings'), confirmed: false },
    ])
  })

  test('makes its field present in both languages, beside what was known', () => {
    const [after] = readingAfter([field({})], asked, answersTo(asked, []))
    expect(after).toEqual(
      field({
        state: 'present',
        value: textOf('إبراز الأثر 900 حجز', 'Show impact 900 حجز'),
        reason: textOf(null, null),
        addedByAgency: false,
        answeredByClient: true,
      }),
    )
  })

  test('takes the place of a missing field, and touches no other', () => {
    const others = [field({ field: 'audience' }), field({ state: 'missing', value: textOf('لا شيء', null) })]
    const after = readingAfter(others, asked, answersTo(asked, []))
    expect(after[0]).toEqual(others[0])
    expect(after[1]?.value).toEqual(textOf('900 حجز', null))
  })
})

test('our understanding is said in sentences, as far as there is one', () => {
  const fields = [
    field({ value: textOf('رفع الحجوزات', null) }),
    field({ field: 'problem', value: textOf('الزائر لا يعرف.', null) }),
  ]
  expect(understandingOf(fields, 'ar')).toBe('الزائر لا يعرف. رفع الحجوزات.')
  expect(understandingOf(fields, 'en')).toBe('')
})

describe('a cell of the matrix', () => {
  const version = { id: 'v2', kind: 'version' as const, deliverableId: 'd', versionNo: 2 }
  const check = { requirementId: 'r', columnId: 'v2', at: null, byId: 'm', evidence: null }
  const asked = [{ requirementId: 'r', deliverableId: 'd', sinceVersion: 2 }]
  const waivers = [
    { requirementId: 'r', deliverableId: 'd', byId: 'w', at: at('2026-11-15T09:12'), reason: 'بموافقة العميل' },
  ]
  const cell = (about: Partial<Parameters<typeof cellOf>[2]>, column = version) =>
    cellOf('r', column, { checks: [], asked: [], waivers: [], ...about }).verdict

  test('not asked is a dot; asked without a verdict is unanswered; a version before it was asked is a dot', () => {
    expect(cell({})).toBe('not_asked')
    expect(cell({ asked })).toBe('unanswered')
    expect(cell({ asked }, { ...version, id: 'v1', versionNo: 1 })).toBe('not_asked')
  })

  test('the newest verdict counts, and a waiver answers what is not met', () => {
    const notMet = { ...check, verdict: 'not_met' as const }
    expect(cell({ asked, checks: [notMet, { ...check, verdict: 'met' }] })).toBe('met')
    expect(cell({ asked, checks: [notMet] })).toBe('not_met')
    expect(cell({ asked, checks: [notMet], waivers })).toBe('waived')
    expect(cell({ asked, waivers })).toBe('waived')
    expect(cell({ checks: [{ ...check, verdict: 'not_applicable' }], asked })).toBe('not_asked')
  })

  test('covered counts met and waived, of all that was asked', () => {
    const cells = (['met', 'waived', 'unanswered', 'not_met', 'not_asked'] as const).map((verdict) => ({
      verdict,
      at: null,
      byId: null,
      evidence: null,
    }))
    expect(coverageOf(cells)).toEqual({ covered: 2, of: 4 })
  })
})
