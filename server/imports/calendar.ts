import type { EngagementFile } from '#server/imports/schema'
import { type WorkingCalendar, workingCalendar } from '#server/kernel/calendar'
import { day } from '#server/kernel/day'

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** The days of rest as the house counts them, from Sunday = 0. */
export const weekendOf = ({ calendar }: EngagementFile): number[] =>
  calendar.weekend.map((name) => weekdays.indexOf(name))

/** The working calendar of a file, ready to be asked. */
export const calendarOf = (file: EngagementFile): WorkingCalendar => {
  const { calendar } = file
  return workingCalendar({
    weekend: weekendOf(file),
    opens: calendar.hours.start,
    closes: calendar.hours.end,
    spans: [
      ...calendar.holidays.map((span) => ({ ...span, kind: 'holiday' as const, start: null, end: null })),
      ...calendar.overrides.map((span) => ({ ...span, kind: 'hours' as const })),
    ].map(({ kind, from, to, start, end, name }) => ({
      kind,
      from: day(from),
      until: day(to),
      opens: start,
      closes: end,
      name,
    })),
  })
}
