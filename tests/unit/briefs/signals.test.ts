import { expect, test } from 'vitest'
import { type BriefField, briefFields } from '#server/briefs/rules'
import { signalCodes, signalsInWords, signalsOf } from '#server/briefs/signals/rules'
import { signalWords } from '#server/briefs/signals/words'
import { sample } from '#tests/support/sample'

const codesIn = (briefId: string) => {
  const brief = sample.briefs.find(({ id }) => id === briefId)
  const words = signalsInWords(brief?.rawText ?? '', { channel: brief?.channel ?? '', outOfHours: briefId === 'BR-02' })
  return words.map(({ code }) => code)
}

test('the poor briefs of the sample warn in their own words', () => {
  expect(codesIn('BR-02')).toEqual(expect.arrayContaining(['solution_first', 'out_of_hours_chat']))
  expect(codesIn('BR-05')).toEqual(expect.arrayContaining(['everyone', 'two_dates', 'wide_range', 'no_line']))
  expect(codesIn('BR-08')).toEqual(expect.arrayContaining(['solution_first', 'everyone']))
  expect(codesIn('BR-12')).toContain('like_last_year')
  expect(codesIn('BR-14')).toEqual(expect.arrayContaining(['no_line', 'no_named_approver']))
})

test('a brief that scores 100 warns of nothing', () => {
  for (const id of ['BR-01', 'BR-07']) {
    const brief = sample.briefs.find((one) => one.id === id)
    const texts = Object.fromEntries(
      briefFields.map((field) => [field, brief?.structured[field]?.span?.quote ?? brief?.structured[field]?.text?.ar]),
    )
    expect(signalsOf(texts)).toEqual([])
    expect(codesIn(id)).toEqual([])
  }
})

test.each([
  ['objective', 'إبراز الأثر لا سرد الأنشطة', ['no_number', 'no_date']],
  ['objective', 'Raise awareness to 40% by 30 June 2026', []],
  ['audience', 'Everyone in the city', ['everyone']],
  ['message', 'الماء أمانة؛ والدعم متاح', ['several_messages']],
  ['deliverables', 'عدد الضيوف بين 80 و400', ['wide_range']],
  ['deliverables', '6 films, 12 designs', []],
  ['budgetLine', 'Budget is flexible', ['no_line']],
  ['approver', '', ['empty']],
] as const)('%s: %s', (field: BriefField, text, codes) => {
  expect(signalsOf({ [field]: text }).map(({ code }) => code)).toEqual(codes)
})

test('every signal has its reason in both languages', () => {
  for (const code of signalCodes) expect(signalWords[code].ar && signalWords[code].en).toBeTruthy()
})
