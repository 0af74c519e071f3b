import { expect, test } from 'vitest'
import { dueDays, monthsAfter, titleInSeries } from '#server/deliverables/planning/rules'
import { day } from '#server/kernel/day'
import { calendarOfSample } from '#tests/support/sample'

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-11-15', 2, '2027-01-15'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-31', 0, '2026-12-31'],
])('%s and %i months is %s: the last day of a month that has no such day', (start, months, expected) => {
  expect(monthsAfter(day(start), months)).toBe(expected)
})

test('a monthly package falls due on working days: a Friday moves to Sunday', () => {
  // 27 November and 27 December 2026: a Friday and a Sunday.
  expect(dueDays(calendarOfSample, day('2026-11-27'), 2)).toEqual(['2026-11-29', '2026-12-27'])
})

test('each of a series says which one of how many; a single one keeps its title', () => {
  expect(titleInSeries({ ar: 'منشورات', en: null }, 1, 3)).toEqual({ ar: 'منشورات (2/3)', en: null })
  expect(titleInSeries({ ar: 'منشورات', en: '' }, 0, 1)).toEqual({ ar: 'منشورات', en: null })
})
