import { dayOff, type WorkingCalendar } from '#server/kernel/calendar'
import { addDays, type Day, riyadhClock, weekdayOf } from '#server/kernel/day'
import type { HolderSide } from '#server/kernel/vocabulary'
import type { Text } from '#server/kernel/words'

export type Zoom = 'week' | 'quarter' | 'year'

/** How wide a day is drawn, in pixels, and how many days are drawn. */
export const scales: Record<Zoom, { dayWidth: number; days: number; before: number; step: number }> = {
  week: { dayWidth: 24, days: 35, before: 7, step: 28 },
  quarter: { dayWidth: 7.9, days: 105, before: 70, step: 91 },
  year: { dayWidth: 2.25, days: 365, before: 0, step: 365 },
}

/** The days that are drawn: from the one asked for, else around today. Weeks begin on Sunday, years in January. */
export function windowOf(zoom: Zoom, asked: Day | null, today: Day): { from: Day; until: Day } {
  const { days, before } = scales[zoom]
  const sunday = (value: Day) => addDays(value, -weekdayOf(value))
  const january = `${today.slice(0, 4)}-01-01` as Day
  const from = asked ?? (zoom === 'year' ? january : sunday(addDays(today, -before)))
  return { from, until: addDays(from, days - 1) }
}

/** Days in a row, both ends counted. */
export type Stretch = { readonly from: Day; readonly until: Day }
export type Piece = Stretch & { readonly side: HolderSide }

/** Runs of days on which nobody works, with the holiday's name. */
export function restDaysOf({ from, until }: Stretch, calendar: WorkingCalendar) {
  const runs: { kind: 'weekend' | 'holiday'; from: Day; until: Day; name: Text | null }[] = []
  for (let value = from; value <= until; value = addDays(value, 1)) {
    const off = dayOff(calendar, value)
    if (!off) continue
    const last = runs.at(-1)
    if (last && last.kind === off.kind && addDays(last.until, 1) === value) last.until = value
    else runs.push({ kind: off.kind, from: value, until: value, name: off.name })
  }
  return runs
}

export type Held = { readonly side: HolderSide; readonly since: Date; readonly endedAt: Date | null }

/**
 * Who held a thing, day by day as it is drawn: a day belongs to whoever had it in the end, and what is still held reaches
 * today. Counting days is the ball ledger's task, not this one's.
 */
export function heldPieces(chain: readonly Held[], today: Day): readonly Piece[] {
  const dayOf = (moment: Date) => riyadhClock(moment).day
  return chain.flatMap(({ side, since, endedAt }, index) => {
    const from = dayOf(since)
    const next = chain[index + 1]
    const end = endedAt ? dayOf(endedAt) : today
    const until = next && dayOf(next.since) === end ? addDays(end, -1) : end
    if (until >= from) return [{ side, from, until }]
    return next ? [] : [{ side, from, until: from }]
  })
}

type Planned = { startsOn: Day | null; endsOn: Day; finishedOn: Day | null; side: HolderSide }

/** What is still ahead: whom it is expected to pass through, where that was said, else the rest of its span. */
export function aheadPieces(item: Planned, expected: readonly Piece[], today: Day): readonly Piece[] {
  if (item.finishedOn) return []
  const tomorrow = addDays(today, 1)
  const ahead = expected
    .filter(({ until }) => until > today)
    .map((piece) => (piece.from > today ? piece : { ...piece, from: tomorrow }))
  if (ahead.length > 0) return ahead
  const from = item.startsOn && item.startsOn > today ? item.startsOn : tomorrow
  return item.endsOn >= from ? [{ side: item.side, from, until: item.endsOn }] : []
}
