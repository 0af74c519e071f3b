import { addDays, type Day, momentAt, riyadhClock, weekdayOf } from './day'
import type { Text } from './words'

/** Days that differ from the ordinary week: a holiday, or other hours (Ramadan). Both ends count. */
export type CalendarSpan = {
  readonly kind: 'holiday' | 'hours'
  readonly from: Day
  readonly until: Day
  /** 'HH:MM', for `hours` only. */
  readonly opens: string | null
  readonly closes: string | null
  readonly name: Text
}

/** A working calendar as it is written down. `weekend` holds weekdays, 0 Sunday to 6 Saturday; hours are Riyadh's. */
export type CalendarFacts = {
  readonly weekend: readonly number[]
  readonly opens: string
  readonly closes: string
  readonly spans: readonly CalendarSpan[]
}

/** Working hours of one day in minutes since midnight. */
export type WorkingHours = { readonly opens: number; readonly closes: number }

/** A calendar made ready to be asked. Made by `workingCalendar`. */
export type WorkingCalendar = {
  readonly weekend: ReadonlySet<number>
  readonly hours: WorkingHours
  readonly holidays: readonly CalendarSpan[]
  readonly special: readonly (CalendarSpan & { readonly hours: WorkingHours })[]
}

export type DayOff = { readonly kind: 'weekend' | 'holiday'; readonly name: Text | null }

/** No calendar rests this long; a search that goes further has met a calendar without working days. */
const furthestRest = 3_660

function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Makes a calendar ready. A holiday beats special hours; nothing here knows the machine's own calendar or zone. */
export function workingCalendar(facts: CalendarFacts): WorkingCalendar {
  return {
    weekend: new Set(facts.weekend),
    hours: { opens: minutesOf(facts.opens), closes: minutesOf(facts.closes) },
    holidays: facts.spans.filter(({ kind }) => kind === 'holiday'),
    special: facts.spans
      .filter(({ kind }) => kind === 'hours')
      .map((span) => ({
        ...span,
        hours: { opens: minutesOf(span.opens ?? facts.opens), closes: minutesOf(span.closes ?? facts.closes) },
      })),
  }
}

const covers = (span: CalendarSpan, value: Day) => span.from <= value && value <= span.until

/** Why nobody works on a day, or null when it is a working day. A holiday on a weekend is a holiday. */
export function dayOff(calendar: WorkingCalendar, value: Day): DayOff | null {
  const holiday = calendar.holidays.find((span) => covers(span, value))
  if (holiday) return { kind: 'holiday', name: holiday.name }
  return calendar.weekend.has(weekdayOf(value)) ? { kind: 'weekend', name: null } : null
}

export const isWorkingDay = (calendar: WorkingCalendar, value: Day): boolean => dayOff(calendar, value) === null

/** The hours worked on a day, or null when nobody works. */
export function hoursOn(calendar: WorkingCalendar, value: Day): WorkingHours | null {
  if (!isWorkingDay(calendar, value)) return null
  return calendar.special.find((span) => covers(span, value))?.hours ?? calendar.hours
}

/** The first working day after a day. */
export function nextWorkingDay(calendar: WorkingCalendar, after: Day): Day {
  let value = addDays(after, 1)
  for (let rest = 0; !isWorkingDay(calendar, value); rest += 1) {
    if (rest > furthestRest) throw new Error('A calendar without working days')
    value = addDays(value, 1)
  }
  return value
}

/** The day itself when it is a working day, else the first one after it. */
export const workingDayFrom = (calendar: WorkingCalendar, value: Day): Day =>
  isWorkingDay(calendar, value) ? value : nextWorkingDay(calendar, value)

/**
 * The deadline of a period in working days. The day of the event is day 0 (Implementing Regulations 109), so one
 * working day from a Thursday ends on Sunday. A negative count goes back.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let value = from
  for (let left = Math.abs(count), rest = 0; left > 0; ) {
    value = addDays(value, step)
    const works = isWorkingDay(calendar, value)
    rest = works ? 0 : rest + 1
    if (works) left -= 1
    if (rest > furthestRest) throw new Error('A calendar without working days')
  }
  return value
}

/**
 * Working days from one day to another: those after the earlier day up to and including the later one
 *. Positive while `until` lies ahead, zero on the day, negative once it has passed.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, until: Day): number {
  if (until < from) return -workingDaysBetween(calendar, until, from) || 0
  let days = 0
  for (let value = addDays(from, 1); value <= until; value = addDays(value, 1)) {
    if (isWorkingDay(calendar, value)) days += 1
  }
  return days
}

/**
 * Working days that somebody held a thing: the day of receipt counts, the day it was handed on does not
 *, so the days of a chain of holders add up without overlap.
 */
export const workingDaysHeld = (calendar: WorkingCalendar, from: Day, until: Day): number =>
  until <= from ? 0 : workingDaysBetween(calendar, addDays(from, -1), addDays(until, -1))

/** The part of a day's hours that lies between two minutes of that day. */
function overlap(hours: WorkingHours | null, from: number, until: number): number {
  if (!hours) return 0
  return Math.max(0, Math.min(hours.closes, until) - Math.max(hours.opens, from))
}

const endOfDay = 24 * 60

/** Minutes of working time between two moments. Work out of hours counts 0; a span that runs backwards is 0 too. */
export function businessMinutesBetween(calendar: WorkingCalendar, from: Date, until: Date): number {
  const start = riyadhClock(from)
  const end = riyadhClock(until)
  if (until <= from) return 0
  if (start.day === end.day) return overlap(hoursOn(calendar, start.day), start.minute, end.minute)
  let minutes = overlap(hoursOn(calendar, start.day), start.minute, endOfDay)
  for (let value = addDays(start.day, 1); value < end.day; value = addDays(value, 1)) {
    minutes += overlap(hoursOn(calendar, value), 0, endOfDay)
  }
  return minutes + overlap(hoursOn(calendar, end.day), 0, end.minute)
}

/** The clock 'HH:MM' of a minute of the day. */
const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/**
 * The moment when that much working time has passed. A target that ends exactly at closing time is due then,
 * not next morning.
 */
export function addBusinessMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  if (minutes <= 0) return from
  let { day: value, minute } = riyadhClock(from)
  for (let left = minutes, rest = 0; rest <= furthestRest; rest += 1) {
    const hours = hoursOn(calendar, value)
    const today = overlap(hours, minute, endOfDay)
    if (hours && today >= left) return momentAt(value, clockOf(Math.max(hours.opens, minute) + left))
    left -= today
    if (today > 0) rest = 0
    value = addDays(value, 1)
    minute = 0
  }
  throw new Error('A calendar without working days')
}
