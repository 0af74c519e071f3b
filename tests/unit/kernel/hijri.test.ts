import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#server/kernel/day'
import { dayOfHijri, formatHijri, formatHijriMonth, hijriMonthDays, hijriOf } from '#server/kernel/hijri'

const [, ...rows] = readFileSync('prisma/umalqura-month-starts.csv', 'utf8').trim().split(/\r?\n/)
const months = rows.map((row) => {
  const [year = '', month = '', official = '', vanGent = ''] = row.split(',')
  return { year: Number(year), month: Number(month), starts: day(official), vanGent }
})

test('every month start of both published tables, both ways', () => {
  expect(months).toHaveLength(1896)
  for (const { year, month, starts, vanGent } of months) {
    expect(hijriOf(starts)).toEqual({ year, month, dayOfMonth: 1 })
    expect(dayOfHijri({ year, month, dayOfMonth: 1 })).toBe(starts)
    if (vanGent) expect(vanGent).toBe(starts)
  }
})

test('every day of the table round-trips', () => {
  let value: Day = day('1924-08-01')
  let wrong = 0
  for (; value <= '2077-11-16'; value = addDays(value, 1)) if (dayOfHijri(hijriOf(value)) !== value) wrong += 1
  expect(wrong).toBe(0)
})

test('Intl agrees from 1420-01 to 1451-03', () => {
  const intl = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const agreed = months.filter(({ year, month }) => year >= 1420 && (year < 1451 || (year === 1451 && month <= 3)))
  for (const { year, month, starts } of agreed) {
    expect(intl.format(new Date(`${starts}T00:00:00Z`))).toContain(`${month}/1/${year}`)
  }
})

test('outside the table is refused by name', () => {
  expect(() => hijriOf(day('1924-07-31'))).toThrow('hijri.out_of_range')
  expect(() => hijriOf(day('2077-11-17'))).toThrow('hijri.out_of_range')
  expect(() => dayOfHijri({ year: 1448, month: 6, dayOfMonth: 31 })).toThrow('hijri.out_of_range')
  expect(() => hijriMonthDays(1501, 1)).toThrow('hijri.out_of_range')
})

test('a Hijri date reads in both languages with Latin digits', () => {
  expect(formatHijri(day('2026-11-15'), 'ar')).toBe('5 جمادى الآخرة 1448 هـ')
  expect(formatHijri(day('2026-11-15'), 'en')).toBe('5 Jumada II 1448 AH')
  expect(formatHijriMonth(day('2026-11-15'), 'ar')).toBe('جمادى الآخرة 1448 هـ')
  expect(formatHijri(day('1900-01-01'), 'ar')).toBe('')
})
