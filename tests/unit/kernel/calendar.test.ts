import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBusinessMinutes,
  addWorkingDays,
  businessMinutesBetween,
  dayOff,
  hoursOn,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDaysHeld,
} from '#server/kernel/calendar'
import { addDays, type Day, day, daysBetween } from '#server/kernel/day'
import { at, calendarOfSample as calendar } from '#tests/support/sample'

describe('working days', () => {
  test.each([
    { event: '2026-09-06', count: 15, deadline: '2026-09-28' },
    { event: '2026-03-05', count: 15, deadline: '2026-04-06' },
    { event: '2026-01-01', count: 1, deadline: '2026-01-04' },
  ])('$count working days after $event end on $deadline', ({ event, count, deadline }) => {
    expect(addWorkingDays(calendar, day(event), count)).toBe(deadline)
    expect(workingDaysBetween(calendar, day(event), day(deadline))).toBe(count)
  })

  test('days over run from the day after the date through the day shown', () => {
    const shown = day('2026-11-15')
    expect(workingDaysBetween(calendar, shown, day('2026-10-03'))).toBe(-31)
    expect(workingDaysBetween(calendar, shown, day('2026-11-15'))).toBe(0)
    expect(workingDaysBetween(calendar, shown, day('2026-11-18'))).toBe(3)
    expect(workingDaysBetween(calendar, day('2026-09-06'), shown)).toBe(49)
  })

  test('a holiday and a weekend are days off, and say which', () => {
    expect(dayOff(calendar, day('2026-09-23'))?.name?.en).toBe('Saudi National Day')
    expect(dayOff(calendar, day('2026-11-13'))).toEqual({ kind: 'weekend', name: null })
    expect(isWorkingDay(calendar, day('2026-11-15'))).toBe(true)
    expect(nextWorkingDay(calendar, day('2026-11-12'))).toBe('2026-11-15')
    expect(workingDayFrom(calendar, day('2026-11-12'))).toBe('2026-11-12')
  })

  test('the days of a chain of holders add up to the days from first to last', () => {
    const [a, b, c] = [day('2026-09-01'), day('2026-09-24'), day('2026-10-11')]
    const whole = workingDaysHeld(calendar, a, c)
    expect(workingDaysHeld(calendar, a, b) + workingDaysHeld(calendar, b, c)).toBe(whole)
    expect(workingDaysHeld(calendar, b, b)).toBe(0)
  })

  test('adding is the inverse of counting, adds up, and never runs backwards', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(day('2026-01-01'), offset))
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (from: Day, one, other) => {
        const first = addWorkingDays(calendar, from, one)
        expect(workingDaysBetween(calendar, from, first)).toBe(one)
        expect(addWorkingDays(calendar, first, other)).toBe(addWorkingDays(calendar, from, one + other))
        expect(daysBetween(from, first)).toBeGreaterThanOrEqual(one)
      }),
    )
  })
})

describe('business minutes', () => {
  test.each([
    { from: '2026-10-21T22:10', until: '2026-10-22T09:00', minutes: 60 },
    { from: '2026-10-22T15:30', until: '2026-10-25T08:30', minutes: 60 },
    { from: '2026-09-22T15:00', until: '2026-09-24T09:00', minutes: 120 },
    { from: '2026-03-08T21:47', until: '2026-03-10T10:30', minutes: 330 },
    { from: '2026-07-16T17:40', until: '2026-07-16T19:30', minutes: 0 },
    { from: '2026-07-19T09:00', until: '2026-07-12T12:15', minutes: 0 },
  ])('$from to $until is $minutes', ({ from, until, minutes }) => {
    expect(businessMinutesBetween(calendar, at(from), at(until))).toBe(minutes)
  })

  test('Friday 02:00 and 240 minutes end on Sunday at 12:00', () => {
    expect(addBusinessMinutes(calendar, at('2026-11-13T02:00'), 240)).toEqual(at('2026-11-15T12:00'))
  })

  test('a target that ends exactly at closing time is due then', () => {
    expect(addBusinessMinutes(calendar, at('2026-08-31T12:00'), 240)).toEqual(at('2026-08-31T16:00'))
  })

  test('Ramadan hours count as they are', () => {
    expect(hoursOn(calendar, day('2026-03-09'))).toEqual({ opens: 600, closes: 900 })
    expect(addBusinessMinutes(calendar, at('2026-03-08T21:47'), 480)).toEqual(at('2026-03-10T13:00'))
  })

  test('counting undoes adding, and time adds up', () => {
    const moments = fc
      .integer({ min: 0, max: 900_000 })
      .map((minute) => new Date(at('2026-01-01T00:00').getTime() + minute * 60_000))
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        (from, one, other) => {
          const first = addBusinessMinutes(calendar, from, one)
          const second = addBusinessMinutes(calendar, first, other)
          expect(businessMinutesBetween(calendar, from, first)).toBe(one)
          expect(businessMinutesBetween(calendar, from, second)).toBe(one + other)
        },
      ),
    )
  })
})
