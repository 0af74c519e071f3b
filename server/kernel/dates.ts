import { type Day, daysBetween, dayToRow, riyadhClock } from './day'
import { type CountedWords, count } from './plural'
import type { Locale } from './words'

/** Gregorian months and Latin digits in both languages, said outright: the defaults of `ar-SA` have changed before. */
const tags: Record<Locale, string> = { ar: 'ar-SA-u-ca-gregory-nu-latn', en: 'en-GB-u-ca-gregory-nu-latn' }

const namesIn = (locale: Locale) => ({
  month: new Intl.DateTimeFormat(tags[locale], { month: 'long', timeZone: 'UTC' }),
  shortMonth: new Intl.DateTimeFormat(tags[locale], { month: 'short', timeZone: 'UTC' }),
  weekday: new Intl.DateTimeFormat(tags[locale], { weekday: 'long', timeZone: 'UTC' }),
})
const names = { ar: namesIn('ar'), en: namesIn('en') }

export const monthName = (value: Day, locale: Locale): string => names[locale].month.format(dayToRow(value))
/** For an axis whose months are too narrow for their names. */
export const shortMonthName = (value: Day, locale: Locale): string => names[locale].shortMonth.format(dayToRow(value))
export const weekdayName = (value: Day, locale: Locale): string => names[locale].weekday.format(dayToRow(value))

const yearOf = (value: Day) => value.slice(0, 4)
const dateOf = (value: Day) => String(Number(value.slice(8)))

type DayOptions = {
  /** Says the weekday first. */
  weekday?: boolean
  /** The day shown: its year is left out. Without it the year is always said, as documents do. */
  today?: Day | null
}

const space = '\u00a0'

/**
 * 'الثلاثاء 17 نوفمبر 2026'. Put together here, not by Intl, whose commas and order differ between versions: the
 * server and the browser must say the same thing.
 */
export function formatDay(value: Day, locale: Locale, { weekday = false, today = null }: DayOptions = {}): string {
  const year = today && yearOf(today) === yearOf(value) ? '' : ` ${yearOf(value)}`
  return `${weekday ? `${weekdayName(value, locale)} ` : ''}${dateOf(value)}${space}${monthName(value, locale)}${year}`
}

/** '09:12', a 24-hour clock in Riyadh. */
export function formatClock(moment: Date): string {
  const { minute } = riyadhClock(moment)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** 'الأحد 15 نوفمبر، 09:12': the day and the clock in Riyadh. */
export const formatMoment = (moment: Date, locale: Locale, options: DayOptions = {}): string =>
  `${formatDay(riyadhClock(moment).day, locale, options)}${locale === 'ar' ? '،' : ','} ${formatClock(moment)}`

/** '15–18 نوفمبر 2026' in one month, '28 أكتوبر – 3 نوفمبر 2026' across two; across two years both of them are said. */
export function formatRange(from: Day, until: Day, locale: Locale, { today = null }: DayOptions = {}): string {
  if (from === until) return formatDay(from, locale, { today })
  if (from.slice(0, 7) === until.slice(0, 7)) return `${dateOf(from)}–${formatDay(until, locale, { today })}`
  const sameYear = yearOf(from) === yearOf(until)
  if (!sameYear) return `${formatDay(from, locale)} – ${formatDay(until, locale)}`
  return `${formatDay(from, locale, { today: from })} – ${formatDay(until, locale, { today })}`
}

const ahead: CountedWords = {
  ar: {
    zero: 'اليوم',
    one: 'غدًا',
    two: 'بعد يومين',
    few: 'بعد {count} أيام',
    many: 'بعد {count} يومًا',
    other: 'بعد {count} يوم',
  },
  en: { one: 'tomorrow', other: 'in {count} days' },
}

const ago: CountedWords = {
  ar: {
    zero: 'اليوم',
    one: 'أمس',
    two: 'قبل يومين',
    few: 'قبل {count} أيام',
    many: 'قبل {count} يومًا',
    other: 'قبل {count} يوم',
  },
  en: { one: 'yesterday', other: '{count} days ago' },
}

/** 'بعد يومين', 'yesterday'. Only ever beside the date itself. */
export function formatRelative(value: Day, today: Day, locale: Locale): string {
  const days = daysBetween(today, value)
  if (days === 0) return locale === 'ar' ? 'اليوم' : 'today'
  return count(days > 0 ? ahead : ago, locale, Math.abs(days))
}

export const workingDayWords: CountedWords = {
  ar: {
    zero: 'لا أيام عمل',
    one: 'يوم عمل واحد',
    two: 'يوما عمل',
    few: '{count} أيام عمل',
    many: '{count} يوم عمل',
    other: '{count} يوم عمل',
  },
  en: { one: '{count} working day', other: '{count} working days' },
}

export const calendarDayWords: CountedWords = {
  ar: {
    zero: 'لا أيام',
    one: 'يوم واحد',
    two: 'يومان',
    few: '{count} أيام',
    many: '{count} يومًا',
    other: '{count} يوم',
  },
  en: { one: '{count} day', other: '{count} days' },
}

/** '4 أيام عمل': how many, never the sign; whether it is left or over is said by the words around it. */
export const formatWorkingDays = (days: number, locale: Locale): string =>
  count(workingDayWords, locale, Math.abs(days))

/** '13 يومًا': calendar days, for money over its date. */
export const formatDays = (days: number, locale: Locale): string => count(calendarDayWords, locale, Math.abs(days))

const minuteWords: CountedWords = {
  ar: {
    zero: 'أقل من دقيقة',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: '{count} دقائق',
    many: '{count} دقيقة',
    other: '{count} دقيقة',
  },
  en: { one: '{count} minute', other: '{count} minutes' },
}

/** '1:18 ساعة' from an hour up, '45 دقيقة' below it. Never seconds. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const whole = Math.max(0, Math.floor(minutes))
  if (whole < 60) return count(minuteWords, locale, whole)
  const clock = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
  return locale === 'ar' ? `${clock} ساعة` : `${clock} h`
}
