import { CalendarDate, GregorianCalendar, IslamicUmalquraCalendar, toCalendar } from '@internationalized/date'
import { expect, it } from 'vitest'
import { dayOfHijri } from '#server/kernel/hijri'

const hijri = new IslamicUmalquraCalendar()

const months = Array.from({ length: (1451 - 1420) * 12 + 3 }, (_, index) => ({
  year: 1420 + Math.floor(index / 12),
  month: (index % 12) + 1,
}))

it('every month that can be picked from begins on the day of the published tables, 1420-01 to 1451-03', () => {
  const differing = months.filter(({ year, month }) => {
    const first = toCalendar(new CalendarDate(hijri, year, month, 1), new GregorianCalendar()).toString()
    return first !== dayOfHijri({ year, month, dayOfMonth: 1 })
  })
  expect(differing).toEqual([])
})
