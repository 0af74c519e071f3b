import { describe, expect, test } from 'vitest'
import { linkRights } from '#server/kernel/actor'
import { day } from '#server/kernel/day'
import { subjectLetters } from '#server/kernel/letters'
import { letterOf } from '#server/portal/letters/document'
import { portalPathOf, rightOf } from '#server/portal/letters/rules'

const facts = {
  kind: 'review',
  name: { ar: 'نورة القحطاني', en: 'Noura Al-Qahtani' },
  gender: 'female',
  agency: { ar: 'وكالة مداد', en: 'Midad' },
  number: 'DL-08',
  title: { ar: 'ملصق الحملة', en: null },
  version: 2,
  answerBy: day('2026-11-17'),
} as const
const urlIn = (locale: string) => `https://mujaz.test/l/token?lang=${locale}`

describe('a letter', () => {
  test('is said in Arabic and then in English, each with its own button', () => {
    const { subject, parts } = letterOf(facts, { urlIn })
    expect(subject).toBe(
      '\u2068للمراجعة: النسخة 2 من «ملصق الحملة»\u2069 · \u2068To review: version 2 of “ملصق الحملة”\u2069',
    )
    expect(parts.map(({ locale, direction, greeting }) => [locale, direction, greeting])).toEqual([
      ['ar', 'rtl', 'الأستاذة نورة القحطاني'],
      ['en', 'ltr', 'Dear Noura Al-Qahtani,'],
    ])
    expect(parts.map(({ action }) => action?.url)).toEqual([urlIn('ar'), urlIn('en')])
    expect(parts[0]?.facts).toEqual([
      { label: 'الرقم', value: 'DL-08' },
      { label: 'الرد قبل', value: expect.stringContaining('17') },
    ])
  })

  test('addresses by the profile, and by the name alone where it does not say', () => {
    const greetingFor = (gender: 'male' | 'female' | null) => letterOf({ ...facts, gender }).parts[0]?.greeting
    expect(greetingFor('male')).toBe('الأستاذ نورة القحطاني')
    expect(greetingFor(null)).toBe('نورة القحطاني')
  })

  test('has a subject of one line, whatever was typed into a title', () => {
    const { subject, preview } = letterOf({ ...facts, title: { ar: 'سطر\r\nBcc: x@y.z', en: null } })
    expect(subject + preview).not.toMatch(/[\r\n]/)
  })

  test('shows a code where there is one, and no button where there is no page', () => {
    const { parts } = letterOf({ ...facts, kind: 'step_up' }, { code: '493817' })
    expect(parts.map(({ code, action }) => [code, action])).toEqual([
      ['493817', null],
      ['493817', null],
    ])
  })

  test.each(subjectLetters)('%s leaves no brace unfilled and no sentence empty', (kind) => {
    const letter = letterOf({ ...facts, kind, questions: 2, total: 115_000n, dueOn: day('2026-12-15') }, { urlIn })
    expect(JSON.stringify(letter)).not.toMatch(/[{]\w+[}]/)
    for (const { paragraphs, action } of letter.parts) expect([...paragraphs, action?.label].every(Boolean)).toBe(true)
  })
})

test.each([
  ['return_brief', 'RB-02', null, '/p/return/RB-02'],
  ['deliverable', 'DL-08', 2, '/p/work/DL-08/v/2'],
  ['deliverable', 'DL-08', null, '/p'],
  ['certificate', 'AC-6', null, '/p/certificates/AC-6/sign'],
  ['claim', 'CM-105', null, '/p/claims/CM-105'],
  ['case', 'CA-1', null, '/p/cases/CA-1'],
  ['promise', 'PR-1', null, '/p/promises'],
  ['case', '../today', null, '/p/cases/..%2Ftoday'],
] as const)('a link to %s %s leads to its page', (kind, number, version, path) => {
  expect(portalPathOf(kind, number, version)).toBe(path)
})

test('what only tells can change nothing', () => {
  expect(subjectLetters.filter((kind) => rightOf(kind) === 'see')).toEqual(['invoice', 'slip', 'link'])
  expect(subjectLetters.every((kind) => linkRights.includes(rightOf(kind)))).toBe(true)
})
