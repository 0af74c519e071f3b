import { createContext, type ReactNode, useContext, useMemo } from 'react'
import {
  formatClock,
  formatDay,
  formatMoment,
  formatRange,
  formatRelative,
  formatWorkingDays,
} from '#server/kernel/dates'
import { type Day, day, riyadhClock } from '#server/kernel/day'
import { formatHijri } from '#server/kernel/hijri'
import { formatMoney, formatRiyals, halalas } from '#server/kernel/money'
import { type CountedWords, count } from '#server/kernel/plural'
import { problemWords } from '#server/kernel/problems'
import { formatQuantity, quantity } from '#server/kernel/quantity'
import { directionOf, type Locale, pickText, say, type Text, type Values, type Words } from '#server/kernel/words'

/** What every word depends on: the language of the address, and the day it is in this house. */
type Reader = { locale: Locale; today: Day | null }

/** What a refusal brings with it: its sentence, and the figures in it. */
export type Refused = { refusal?: Words | undefined; values?: Values | undefined }

const problems: Record<string, Words> = problemWords

type DayOptions = {
  weekday?: boolean
  /** Says the year even when it is this year's, as documents do. */
  year?: boolean
}

const momentOf = (iso: string | Date) => (typeof iso === 'string' ? new Date(iso) : iso)

/** A percentage in a line of Arabic: after a letter, its sign would else go to the other side of its number. */
const withSigns = (said: string, locale: Locale) =>
  locale === 'ar' && said.includes('%') ? said.replace(/[\d.,]+%/g, '\u2066$&\u2069') : said

const commaOf = (locale: Locale) => (locale === 'ar' ? '، ' : ', ')

/** Everything that turns facts into words for one reader. Pure: the same on the server and in the browser. */
export function wordsFor({ locale, today }: Reader) {
  const since = ({ year = false, weekday = false }: DayOptions) => ({ weekday, today: year ? null : today })
  return {
    locale,
    dir: directionOf(locale),
    today,
    /** Says a pair of words in the reader's language; `{name}` takes its value. */
    t: (words: Words, values?: Values) => withSigns(say(words, locale, values), locale),
    /** Says how many, in the six Arabic forms or the two English ones. */
    count: (words: CountedWords, number: number, shown?: string) => count(words, locale, number, shown),
    /** A text people typed, in the reader's language where there is one. */
    pick: (text: Text) => pickText(text, locale),
    /**
     * Problems travel as names; here they become sentences. A refusal brings its own: `reply` is the answer it came in.
     * One that nobody named is still said in the reader's language.
     */
    tError: ({ type, message = '' }: { type?: unknown; message?: string | undefined }, reply?: Refused) =>
      type === 'refused' && reply?.refusal
        ? say(reply.refusal, locale, reply.values)
        : say(problems[message] ?? problemWords.invalid, locale),
    /** '1250.5' as '1,250.50'. `whole` drops the decimals of a whole amount: in summaries only. */
    money: (amount: string, options?: { whole?: boolean }) => formatMoney(halalas(amount), options),
    /** '1250.5' as '1,250.50 ر.س' or 'SAR 1,250.50'. */
    riyals: (amount: string, options?: { whole?: boolean }) => formatRiyals(halalas(amount), locale, options),
    /** '1250.5' as '1,250.5'. */
    quantity: (amount: string) => formatQuantity(quantity(amount)),
    /** '2026-11-17' as '17 نوفمبر', with the year when it is not this year's. */
    day: (value: string, options: DayOptions = {}) => formatDay(day(value), locale, since(options)),
    days: (from: string, until: string) => formatRange(day(from), day(until), locale, { today }),
    hijri: (value: string) => formatHijri(day(value), locale),
    relative: (value: string) => (today ? formatRelative(day(value), today, locale) : ''),
    workingDays: (days: number) => formatWorkingDays(days, locale),
    moment: (iso: string | Date, options: DayOptions = {}) => formatMoment(momentOf(iso), locale, since(options)),
    clock: (iso: string | Date) => formatClock(momentOf(iso)),
    /** The day in Riyadh on which a moment fell. */
    dayOf: (iso: string | Date): string => riyadhClock(momentOf(iso)).day,
    /** What stands between two facts of one line. */
    comma: commaOf(locale),
    /** Facts of one line beside one another: «سعد الشهري، مكتب العقود». What is not there is left out. */
    listed: (...facts: readonly (string | null | undefined | false)[]) => facts.filter(Boolean).join(commaOf(locale)),
    /** An address of this house in the reader's language: `to('/briefs')` is `/ar/briefs`. */
    to: (path: string) => `/${locale}${path}`,
  }
}

/** Made once for a page: hundreds of its parts speak, and each would make its own. */
const WordsContext = createContext(wordsFor({ locale: 'ar', today: null }))

export function WordsFor({ locale, today, children }: Reader & { children: ReactNode }) {
  const words = useMemo(() => wordsFor({ locale, today }), [locale, today])
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
}

export const useWords = () => useContext(WordsContext)
