import { dayOff, type WorkingCalendar, workingDaysBetween } from '#server/kernel/calendar'
import { addDays, type Day, daysBetween } from '#server/kernel/day'

export const zooms = ['week', 'quarter', 'year'] as const

/** One row of a plan: what was first agreed, what is planned now, what happened. */
export type PlanItem = {
  readonly id: string
  readonly plannedStart: Day
  readonly plannedFinish: Day
  readonly baselineFinish: Day
  readonly actualFinish: Day | null
  readonly dependsOn: readonly string[]
}

/** Working days the plan, or what happened, lies after its baseline; negative when before it. */
export const slipOf = (
  { plannedFinish, baselineFinish, actualFinish }: Omit<PlanItem, 'id' | 'plannedStart' | 'dependsOn'>,
  calendar: WorkingCalendar,
): number => workingDaysBetween(calendar, baselineFinish, actualFinish ?? plannedFinish)

export type ItemState = 'planned' | 'running' | 'late' | 'done' | 'done_late'

/** Where an item stands on a day, judged by the baseline: a plan that was moved does not make it on time. */
export function itemState({ plannedStart, baselineFinish, actualFinish }: PlanItem, today: Day): ItemState {
  if (actualFinish) return actualFinish > baselineFinish ? 'done_late' : 'done'
  if (baselineFinish < today) return 'late'
  return plannedStart <= today ? 'running' : 'planned'
}

/** Whatever an item waits for that is not finished. */
export const waitsFor = (item: PlanItem, all: readonly PlanItem[]): readonly string[] =>
  item.dependsOn.filter((id) => all.some((other) => other.id === id && other.actualFinish === null))

/** The part of a timeline that is drawn. Both days count. */
export type Frame = { readonly from: Day; readonly until: Day; readonly dayWidth: number; readonly rtl: boolean }

const daysIn = ({ from, until }: Frame) => daysBetween(from, until) + 1
export const widthOf = (frame: Frame): number => daysIn(frame) * frame.dayWidth

/** Where a day's box begins, from the left edge. In a right-to-left drawing time runs the other way. */
export function xOf(frame: Frame, value: Day): number {
  const index = daysBetween(frame.from, value)
  return (frame.rtl ? daysIn(frame) - 1 - index : index) * frame.dayWidth
}

export type Box = { readonly x: number; readonly width: number }

/** The box of a span of days, cut to the frame; null when it lies outside. Both days count. */
export function boxOf(frame: Frame, from: Day, until: Day): Box | null {
  const start = from < frame.from ? frame.from : from
  const end = until > frame.until ? frame.until : until
  if (start > end) return null
  const edge = frame.rtl ? end : start
  return { x: xOf(frame, edge), width: (daysBetween(start, end) + 1) * frame.dayWidth }
}

/** The frame that holds everything planned, with some days around it, and today. */
export function frameOf(
  items: readonly PlanItem[],
  today: Day,
  { dayWidth, rtl, margin = 3 }: { dayWidth: number; rtl: boolean; margin?: number },
): Frame {
  const days = items.flatMap(({ plannedStart, plannedFinish, baselineFinish, actualFinish }) => [
    plannedStart,
    plannedFinish,
    baselineFinish,
    ...(actualFinish ? [actualFinish] : []),
  ])
  const sorted = [...days, today].sort()
  return { from: addDays(sorted[0] ?? today, -margin), until: addDays(sorted.at(-1) ?? today, margin), dayWidth, rtl }
}

export type Bar = {
  readonly id: string
  /** Planned, as it stands now. */
  readonly planned: Box | null
  /** Where the baseline ends, as a tick. */
  readonly baselineX: number | null
  /** What has been done: to the finish, or to the day shown. */
  readonly actual: Box | null
  readonly state: ItemState
  readonly slipWorkingDays: number
}

const within = (frame: Frame, value: Day) => value >= frame.from && value <= frame.until

/** The bars of a timeline, ready to be drawn. A finish that is ahead of the start draws one day. */
export function barsOf(
  items: readonly PlanItem[],
  frame: Frame,
  calendar: WorkingCalendar,
  today: Day,
): readonly Bar[] {
  return items.map((item) => {
    const reached = item.actualFinish ?? (item.plannedStart <= today ? today : null)
    const later = (one: Day, other: Day) => (one > other ? one : other)
    return {
      id: item.id,
      planned: boxOf(frame, item.plannedStart, later(item.plannedFinish, item.plannedStart)),
      baselineX: within(frame, item.baselineFinish) ? xOf(frame, item.baselineFinish) : null,
      actual: reached ? boxOf(frame, item.plannedStart, later(reached, item.plannedStart)) : null,
      state: itemState(item, today),
      slipWorkingDays: slipOf(item, calendar),
    }
  })
}

/** Weekends and holidays as boxes to shade, runs of days joined. */
export function shadesOf(frame: Frame, calendar: WorkingCalendar): readonly (Box & { kind: 'weekend' | 'holiday' })[] {
  const runs: { kind: 'weekend' | 'holiday'; from: Day; until: Day }[] = []
  for (let value = frame.from; value <= frame.until; value = addDays(value, 1)) {
    const off = dayOff(calendar, value)
    const last = runs.at(-1)
    if (!off) continue
    if (last && last.kind === off.kind && addDays(last.until, 1) === value) last.until = value
    else runs.push({ kind: off.kind, from: value, until: value })
  }
  return runs.flatMap(({ kind, from, until }) => {
    const box = boxOf(frame, from, until)
    return box ? [{ ...box, kind }] : []
  })
}

/** The months of the axis, each with the first of its days that is drawn; the Hijri month is written under it. */
export function monthsOf(frame: Frame): readonly (Box & { first: Day })[] {
  const months: (Box & { first: Day })[] = []
  for (let first = frame.from; first <= frame.until; ) {
    const [year = 0, month = 0] = first.split('-').map(Number)
    const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
    const last = addDays(next as Day, -1)
    const box = boxOf(frame, first, last)
    if (box) months.push({ ...box, first })
    first = next as Day
  }
  return months
}
