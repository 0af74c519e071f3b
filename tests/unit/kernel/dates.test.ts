import { expect, test } from 'vitest'
import {
  formatClock,
  formatDay,
  formatDays,
  formatMinutes,
  formatMoment,
  formatRange,
  formatRelative,
  formatWorkingDays,
} from '#server/kernel/dates'
import { day } from '#server/kernel/day'
import { count } from '#server/kernel/plural'
import { at } from '#tests/support/sample'

const today = day('2026-11-15')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a day reads in both languages, Gregorian months and Latin digits', () => {
  expect(plain(formatDay(day('2026-11-17'), 'ar', { weekday: true }))).toBe('الثلاثاء 17 نوفمبر 2026')
  expect(plain(formatDay(day('2026-11-17'), 'en', { weekday: true }))).toBe('Tuesday 17 November 2026')
  expect(plain(formatDay(day('2026-11-17'), 'ar', { today }))).toBe('17 نوفمبر')
  expect(plain(formatDay(day('2027-02-24'), 'ar', { today }))).toBe('24 فبراير 2027')
})

test('a moment shows the clock of Riyadh whatever zone the machine keeps', () => {
  expect(formatClock(new Date('2026-11-15T06:12:59Z'))).toBe('09:12')
  expect(plain(formatMoment(at('2026-11-15T09:12'), 'en', { today }))).toBe('15 November, 09:12')
  expect(plain(formatMoment(at('2026-11-15T09:12'), 'ar', { today }))).toBe('15 نوفمبر، 09:12')
})

test('a range says the month once, and the year once', () => {
  expect(plain(formatRange(day('2026-11-15'), day('2026-11-18'), 'ar', { today }))).toBe('15–18 نوفمبر')
  expect(plain(formatRange(day('2026-10-28'), day('2026-11-03'), 'en'))).toBe('28 October – 3 November 2026')
  expect(plain(formatRange(day('2026-12-28'), day('2027-01-03'), 'en'))).toBe('28 December 2026 – 3 January 2027')
  expect(plain(formatRange(day('2026-11-15'), day('2026-11-15'), 'en', { today }))).toBe('15 November')
})

test('Arabic counts in six forms', () => {
  expect([0, 1, 2, 3, 11, 100, 103].map((days) => formatWorkingDays(days, 'ar'))).toEqual([
    'لا أيام عمل',
    'يوم عمل واحد',
    'يوما عمل',
    '3 أيام عمل',
    '11 يوم عمل',
    '100 يوم عمل',
    '103 أيام عمل',
  ])
  expect(formatWorkingDays(-4, 'en')).toBe('4 working days')
  expect([1, 13].map((days) => formatDays(days, 'en'))).toEqual(['1 day', '13 days'])
  const words = {
    ar: { zero: '0', one: '1', two: '2', few: '3-10', many: '11-99', other: '100' },
    en: { one: 'one', other: 'other' },
  }
  expect([0, 1, 2, 10, 99, 102, 111].map((number) => count(words, 'ar', number))).toEqual([
    '0',
    '1',
    '2',
    '3-10',
    '11-99',
    '100',
    '11-99',
  ])
})

test('a running clock shows hours and minutes, minutes below an hour, never seconds', () => {
  expect(formatMinutes(78, 'ar')).toBe('1:18 ساعة')
  expect(formatMinutes(78, 'en')).toBe('1:18 h')
  expect(formatMinutes(45, 'ar')).toBe('45 دقيقة')
})

test('a relative day stands beside the date', () => {
  expect(formatRelative(day('2026-11-17'), today, 'ar')).toBe('بعد يومين')
  expect(formatRelative(day('2026-11-18'), today, 'en')).toBe('in 3 days')
  expect(formatRelative(day('2026-11-14'), today, 'ar')).toBe('أمس')
  expect(formatRelative(day('2026-11-02'), today, 'ar')).toBe('قبل 13 يومًا')
  expect(formatRelative(today, today, 'en')).toBe('today')
})
