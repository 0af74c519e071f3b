/** A day on the wall calendar, 'YYYY-MM-DD'. It has no hour and no zone, so it can be due, but never late by minutes. */
export type Day = string & { readonly __day: never }

const pattern = /^\d{4}-\d{2}-\d{2}$/

/** Whether a text is a day that exists: 2026-02-30 has the form of a day and is none. */
export function isDay(text: string): text is Day {
  if (!pattern.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Reads a day; throws on anything else. For what a person typed, ask `isDay` first. */
export function day(text: string): Day {
  if (!isDay(text)) throw new Error(`Not a day: ${text}`)
  return text
}

/** Prisma carries a Postgres `date` as midnight UTC. */
export const dayFromRow = (date: Date): Day => date.toISOString().slice(0, 10) as Day
export const dayToRow = (value: Day): Date => new Date(`${value}T00:00:00Z`)

export function addDays(start: Day, count: number): Day {
  const date = dayToRow(start)
  date.setUTCDate(date.getUTCDate() + count)
  return dayFromRow(date)
}

/** Calendar days from one day to another; negative when `until` lies before `from`. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((dayToRow(until).getTime() - dayToRow(from).getTime()) / 86_400_000)

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (value: Day): number => dayToRow(value).getUTCDay()

/** Riyadh keeps one offset all year (+03:00, no daylight saving), so its wall clock needs no zone table. */
const riyadhOffsetMs = 3 * 3_600_000

/** The day and the minute that a clock on a wall in Riyadh shows at `moment`. */
export function riyadhClock(moment: Date): { day: Day; minute: number } {
  const local = new Date(moment.getTime() + riyadhOffsetMs)
  return { day: dayFromRow(local), minute: local.getUTCHours() * 60 + local.getUTCMinutes() }
}

/** Today in Riyadh at `moment`. Asked once per request, at the edge; rules are told the day, they never ask. */
export const todayAt = (moment: Date): Day => riyadhClock(moment).day

/** The moment at which a clock in Riyadh shows `value` and `time` ('HH:MM'). */
export const momentAt = (value: Day, time = '00:00'): Date => new Date(`${value}T${time}:00+03:00`)

/** Reads what a browser's own field for a moment writes, '2026-11-15T09:12', as Riyadh's clock. The schema has checked its shape. */
export const momentFrom = (text: string): Date => momentAt(day(text.slice(0, 10)), text.slice(11, 16))

/** The same the other way: what that field starts with. */
export function momentTextOf(moment: Date): string {
  const { day: date, minute } = riyadhClock(moment)
  return `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Reads a moment as a browser's own field writes it, on Riyadh's wall clock: '2026-11-15T09:12'. The schema has checked its shape. */
export const momentOf = (text: string): Date => new Date(`${text}:00+03:00`)
