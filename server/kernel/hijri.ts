import { addDays, type Day, day, daysBetween } from './day'
import { refuse } from './refusal'
import type { Locale } from './words'

/**
 * The lengths of the Umm al-Qura months, a year to a word, from Muharram 1343 on: 9 is 29 days, 0 is 30, and the
 * announced months of the first years also run to 8 (28) and 1 (31).
 *
 * Facts from two tables published independently (KACST through hijridate, and van Gent), which agree on all 1,740
 * common months of 1356–1500. Intl is not asked: outside 1420-01 … 1451-03 it is up to two days off.
 */
const years = `
  090090008000 990909090909 090919080090 990090099009 990090090099 090909009918 090909000810 909099090090
  090909990090 090909090909 090090900990 909090090909 090909090090 990909009909 090909090900 009099099009
  000909909909 090909090900 090909090909 090909090909 090909090900 090909080009 090909090900 090909090909
  090909090909 090909090900 090909009009 090909090909 090990909000 909090990900 909090909090 090909009900
  090909099009 909900090909 099090900900 090909090909 909090909090 090909090909 090090990909 090090099090
  909009090909 090909090909 090099090009 009909090900 990909090900 900909090909 090909090900 090909009099
  090909090900 990909090900 090999090900 090909099009 090090990909 090009099090 909009090909 090909009090
  909090909009 009099090900 909090990909 000909099090 900090909909 900900090990 990090090909 090909090090
  909090909090 090909099090 090090909909 090009090990 909009009099 099009000909 909900900900 990990900090
  909099090090 090909099090 090900909099 090900090909 909090090090 909909000090 990999000090 099099900090
  090909909090 090090990909 090090900909 909090090090 990909009009 099099000900 909909900900 900990909090
  900909090990 900090909099 090090090909 909090090099 090909090090 909090909090 090099090990 090009909909
  090009090990 909000909099 090900900909 909090900909 090909090900 909009909090 900090990990 900090099099
  090009090909 909009009090 990909009009 090990909009 009099090909 000909909090 900099090909 900090909090
  990090900909 099090900090 909909900900 090990990090 009099099009 009090909900 909009090909 090909090090
  909909009009 090990909000 909099099000 090909909090 090090990909 090090909090 990090090099 099009090009
  909909009009 090909909009 090090990909 009009099090 909000909909 909000900990 990900900099 099090090090
  909909090090 900990909090 900900909909 090090090990 990090009099 099009009009 909900909000 990909090900
  909090990900 900909099090 900090909909 090090090990 909090090900 990909090090 099090990090 009909909090
  009090990909 000909099090 900900990909 090900909090 909090909009 009909909000
`
  .trim()
  .split(/\s+/)

const firstYear = 1343
const firstDay = day('1924-08-01')
const lengthOf = { '8': 28, '9': 29, '0': 30, '1': 31 } as const
const isLength = (digit: string): digit is keyof typeof lengthOf => digit in lengthOf

/** How many days lie before each month, counted from the first; one more entry closes the table. */
const starts: number[] = [0]
for (const digit of years.join('')) starts.push((starts.at(-1) ?? 0) + (isLength(digit) ? lengthOf[digit] : 0))

/** A date of the Umm al-Qura calendar. `month` counts from 1, Muharram. */
export type HijriDate = { readonly year: number; readonly month: number; readonly dayOfMonth: number }

/** The first day outside the table. */
const closes = addDays(firstDay, starts.at(-1) ?? 0)

export const isInHijriRange = (value: Day): boolean => value >= firstDay && value < closes

/** The Hijri date of a day. Refuses `hijri.out_of_range` before 1 Muharram 1343 and after 1500. */
export function hijriOf(value: Day): HijriDate {
  if (!isInHijriRange(value)) refuse('hijri.out_of_range')
  const offset = daysBetween(firstDay, value)
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { year: firstYear + Math.floor(low / 12), month: (low % 12) + 1, dayOfMonth: offset - (starts[low] ?? 0) + 1 }
}

/** How many days a Hijri month has. Refuses `hijri.out_of_range` where the table ends. */
export function hijriMonthDays(year: number, month: number): number {
  const index = (year - firstYear) * 12 + month - 1
  const from = starts[index]
  const until = starts[index + 1]
  if (month < 1 || month > 12 || from === undefined || until === undefined) refuse('hijri.out_of_range')
  return until - from
}

/** The day of a Hijri date. Refuses `hijri.out_of_range`, also for a day that its month does not have. */
export function dayOfHijri({ year, month, dayOfMonth }: HijriDate): Day {
  if (dayOfMonth < 1 || dayOfMonth > hijriMonthDays(year, month)) refuse('hijri.out_of_range')
  return addDays(firstDay, (starts[(year - firstYear) * 12 + month - 1] ?? 0) + dayOfMonth - 1)
}

export const hijriMonths: readonly { readonly ar: string; readonly en: string }[] = [
  { ar: 'محرم', en: 'Muharram' },
  { ar: 'صفر', en: 'Safar' },
  { ar: 'ربيع الأول', en: 'Rabi I' },
  { ar: 'ربيع الآخر', en: 'Rabi II' },
  { ar: 'جمادى الأولى', en: 'Jumada I' },
  { ar: 'جمادى الآخرة', en: 'Jumada II' },
  { ar: 'رجب', en: 'Rajab' },
  { ar: 'شعبان', en: "Sha'ban" },
  { ar: 'رمضان', en: 'Ramadan' },
  { ar: 'شوال', en: 'Shawwal' },
  { ar: 'ذو القعدة', en: "Dhu al-Qi'dah" },
  { ar: 'ذو الحجة', en: 'Dhu al-Hijjah' },
]

/** '5 جمادى الآخرة 1448 هـ' or '5 Jumada II 1448 AH', Latin digits. Empty outside the table: a line beneath, never the date itself. */
export function formatHijri(value: Day, locale: Locale): string {
  if (!isInHijriRange(value)) return ''
  const { year, month, dayOfMonth } = hijriOf(value)
  return `${dayOfMonth} ${hijriMonths[month - 1]?.[locale] ?? ''} ${year} ${locale === 'ar' ? 'هـ' : 'AH'}`
}

/** 'جمادى الآخرة 1448 هـ': the month a day falls in, for the axis of a timeline. */
export function formatHijriMonth(value: Day, locale: Locale): string {
  if (!isInHijriRange(value)) return ''
  const { year, month } = hijriOf(value)
  return `${hijriMonths[month - 1]?.[locale] ?? ''} ${year} ${locale === 'ar' ? 'هـ' : 'AH'}`
}
