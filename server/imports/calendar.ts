import type { EngagementFile } from '#server/imports/schema'
import { type WorkingCalendar, workingCalendar } from '#server/kernel/calendar'
import { day } from '#server/kernel/day'

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** The working calendar of a file, ready to be asked. */
export const calendarOf = ({ calendar }: EngagementFile): WorkingCalendar =>
  workingCalendar({
    weekend: calendar.weekend.map((name) => weekdays.indexOf(name)),
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
