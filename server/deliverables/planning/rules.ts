import { TZDate } from '@date-fns/tz'
import { addMonths } from 'date-fns'
import { type WorkingCalendar, workingDayFrom } from '#server/kernel/calendar'
import { type Day, dayFromRow, dayToRow } from '#server/kernel/day'
import type { Text } from '#server/kernel/words'

/** The same day some months later; the last day of the month where it has no such day. Reckoned in UTC, like every day here. */
export const monthsAfter = (start: Day, months: number): Day =>
  dayFromRow(new Date(addMonths(new TZDate(dayToRow(start), 'UTC'), months)))

/** The due days of a series, one a month, each moved to the first working day of the contract's calendar on or after it. */
export const dueDays = (calendar: WorkingCalendar, first: Day, times: number): Day[] =>
  Array.from({ length: times }, (_, index) => workingDayFrom(calendar, monthsAfter(first, index)))

/** What each of a series is called: the title, and which one of how many. A single one keeps its title. */
export function titleInSeries({ ar, en }: Text, index: number, times: number): Text {
  if (times === 1) return { ar: ar || null, en: en || null }
  const place = ` (${index + 1}/${times})`
  return { ar: ar ? ar + place : null, en: en ? en + place : null }
}
