import { Clock } from '#app/ui/clock'
import { useWords } from '#app/words'
import { formatDays, formatMinutes } from '#server/kernel/dates'
import { entryWords, limitWords as words } from '#server/reports/today/entries/words'
import type { TodayEntry } from '#server/reports/today/rules'

/** A limit is felt from this many working days before it; a wait of twice as many is too long. */
const longWait = 10

type EntryClockProps = { entry: TodayEntry; round?: number | null | undefined; minutesLeft?: number | undefined }

/** How long is left of a row, how long it is over, or how long it has waited; and what is counted. */
export function EntryClock({ entry, round, minutesLeft }: EntryClockProps) {
  const { t, locale, workingDays } = useWords()
  const known = entryWords[entry.kind]
  const limit = known ? t(known.detail, { round: round ?? '' }) : ''
  if (minutesLeft !== undefined && entry.dueAt)
    return (
      <Clock tone={minutesLeft > 0 ? 'soon' : 'late'} used={minutesLeft > 0 ? 0.75 : 1} detail={limit}>
        {minutesLeft > 0 ? formatMinutes(minutesLeft, locale) : t(words.over)}
      </Clock>
    )
  if (entry.due && entry.workingDays !== null)
    return <DueClock limit={limit} due={entry.due} days={entry.workingDays} calendarDays={entry.calendarDays} />
  const waited = entry.waitingWorkingDays ?? 0
  return (
    <Clock
      tone={waited > 2 * longWait ? 'late' : 'ok'}
      used={Math.min(1, waited / (2 * longWait))}
      detail={entry.kind === 'notice' ? t(words.waitOfNotice) : limit}
    >
      {workingDays(waited)}
    </Clock>
  )
}

type DueProps = { limit: string; due: string; days: number; calendarDays: number | null }

/** Against a day: money counts calendar days, everything else working days. */
function DueClock({ limit, due, days, calendarDays }: DueProps) {
  const { t, locale, workingDays, relative, day } = useWords()
  if (days < 0)
    return (
      <Clock tone="late" used={1} detail={t(words.past, { what: limit })}>
        {calendarDays === null ? workingDays(-days) : formatDays(-calendarDays, locale)}
      </Clock>
    )
  return (
    <Clock
      tone={days <= 1 ? 'soon' : 'ok'}
      used={1 - Math.min(days, longWait) / longWait}
      detail={days === 0 ? limit : day(due, { weekday: true })}
    >
      {relative(due)}
    </Clock>
  )
}
