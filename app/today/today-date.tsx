import { useWords } from '#app/words'
import { todayWords as words } from '#server/reports/today/words'

/** The day in both calendars and the clock of this house, at the end of the title's line. */
export function TodayDate({ now }: { now: Date }) {
  const { t, day, dayOf, hijri, clock } = useWords()
  const value = dayOf(now)
  return (
    <p className="text-detail sm:text-end">
      <b className="block font-semibold">{day(value, { weekday: true, year: true })}</b>
      <span className="text-ink3">{t(words.at, { hijri: hijri(value), clock: clock(now) })}</span>
    </p>
  )
}
