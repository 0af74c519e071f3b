import { useWords } from '#app/words'

type DateTextProps = {
  /** `'2026-11-17'`. */
  value: string
  weekday?: boolean
  /** Says the year even when it is this year's, as documents do. */
  year?: boolean
  /** Adds the same day in Hijri, quietly: on headers, certificates, invoices, contracts. */
  hijri?: boolean
  className?: string
}

/** A day: «الثلاثاء 17 نوفمبر 2026», Gregorian first, Hijri second. */
export function DateText({ value, weekday, year, hijri, className = '' }: DateTextProps) {
  const words = useWords()
  const inHijri = hijri ? words.hijri(value) : ''
  return (
    <span className={className}>
      <bdi>
        <time dateTime={value}>{words.day(value, { weekday, year })}</time>
      </bdi>
      {inHijri && (
        <span className="text-ink3">
          {words.comma}
          <bdi>{inHijri}</bdi>
        </span>
      )}
    </span>
  )
}

/** A moment on Riyadh's clock: «الأحد 15 نوفمبر، 09:12». */
export function MomentText({
  value,
  weekday,
  className,
}: {
  value: string | Date
  weekday?: boolean
  className?: string
}) {
  const { moment } = useWords()
  return (
    <time dateTime={new Date(value).toISOString()} className={className}>
      {moment(value, { weekday })}
    </time>
  )
}

/** Two days as one stretch: «15–18 نوفمبر». */
export function RangeText({ from, until, className = '' }: { from: string; until: string; className?: string }) {
  const { days } = useWords()
  return <span className={className}>{days(from, until)}</span>
}
