import { readFileSync } from 'node:fs'
import { type CalendarSpan, workingCalendar } from '#server/kernel/calendar'
import { type Day, day, momentAt } from '#server/kernel/day'
import type { SampleFile } from '#tests/support/sample-file'

/** The sample engagement, as the file holds it. Rules are compared with its `expected…` keys, never with each other. */
export const sample = JSON.parse(readFileSync('prisma/sample-engagement.json', 'utf8')) as SampleFile

/** A moment written as the file writes it: local time of Riyadh, minutes. */
export const at = (local: string): Date => momentAt(day(local.slice(0, 10)), local.slice(11) || '00:00')

/** The day of a moment or a day as the file writes it. */
export const dayOf = (text: string): Day => day(text.slice(0, 10))
export const dayOrNull = (text: string | null | undefined): Day | null => (text ? dayOf(text) : null)

/** An amount as the file writes it: whole halalas. */
export const money = (amount: number): bigint => BigInt(amount)

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

export const calendarOfSample = workingCalendar({
  weekend: sample.calendar.weekend.map((name) => weekdays.indexOf(name)),
  opens: sample.calendar.hours.start,
  closes: sample.calendar.hours.end,
  spans: [
    ...sample.calendar.holidays.map(
      (span): CalendarSpan => ({
        kind: 'holiday',
        from: day(span.from),
        until: day(span.to),
        opens: null,
        closes: null,
        name: span.name,
      }),
    ),
    ...sample.calendar.overrides.map(
      (span): CalendarSpan => ({
        kind: 'hours',
        from: day(span.from),
        until: day(span.to),
        opens: span.start,
        closes: span.end,
        name: span.name,
      }),
    ),
  ],
})
