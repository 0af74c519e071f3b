import { describe, expect, test } from 'vitest'
import { day } from '#server/kernel/day'
import {
  barsOf,
  boxOf,
  type Frame,
  frameOf,
  itemState,
  monthsOf,
  type PlanItem,
  shadesOf,
  slipOf,
  waitsFor,
  widthOf,
  xOf,
} from '#server/timelines/rules'
import { calendarOfSample as calendar, dayOf, dayOrNull, sample } from '#tests/support/sample'

const today = dayOf(sample.meta.asOf)
const items = sample.plan.map(
  (row): PlanItem => ({
    id: row.subjectId,
    plannedStart: dayOf(row.plannedStart),
    plannedFinish: dayOf(row.plannedFinish),
    baselineFinish: dayOf(row.baselineFinish),
    actualFinish: dayOrNull(row.actualFinish),
    dependsOn: row.dependsOn,
  }),
)
const item = (id: string) => {
  const found = items.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

test.each(sample.today.lists['U-03']?.slips ?? [])('the slip of $ref', ({ ref, slipWorkingDays }) => {
  expect(slipOf(item(ref), calendar)).toBe(slipWorkingDays)
})

test('an item is judged by its baseline, not by a plan that was moved', () => {
  expect(itemState(item('DL-08'), today)).toBe('late')
  expect(itemState(item('DL-12'), today)).toBe('planned')
  expect(itemState(item('DL-01'), today)).toBe('done_late')
  expect(itemState(item('DL-03'), today)).toBe('done')
  expect(waitsFor(item('MS-5'), items)).toEqual(['DL-07'])
})

describe('drawing', () => {
  const frame: Frame = { from: day('2026-11-01'), until: day('2026-11-30'), dayWidth: 10, rtl: false }
  const mirrored: Frame = { ...frame, rtl: true }

  test('time runs right to left in Arabic, and boxes mirror exactly', () => {
    expect([xOf(frame, day('2026-11-01')), xOf(mirrored, day('2026-11-01'))]).toEqual([0, 290])
    const span = [day('2026-11-03'), day('2026-11-05')] as const
    expect(boxOf(frame, ...span)).toEqual({ x: 20, width: 30 })
    expect(boxOf(mirrored, ...span)).toEqual({ x: widthOf(frame) - 20 - 30, width: 30 })
  })
  test('a span is cut to the frame, and none outside it', () => {
    expect(boxOf(frame, day('2026-10-20'), day('2026-11-02'))).toEqual({ x: 0, width: 20 })
    expect(boxOf(frame, day('2026-12-02'), day('2026-12-03'))).toBeNull()
  })
  test('every plan of the sample is inside its frame', () => {
    const whole = frameOf(items, today, { dayWidth: 4, rtl: true })
    for (const { planned, baselineX, id } of barsOf(items, whole, calendar, today)) {
      expect(planned, id).not.toBeNull()
      expect(baselineX, id).not.toBeNull()
      expect((planned?.x ?? 0) + (planned?.width ?? 0)).toBeLessThanOrEqual(widthOf(whole))
    }
  })
  test('what is done is drawn to today, what has not begun is not', () => {
    const bars = new Map(barsOf(items, frame, calendar, today).map((bar) => [bar.id, bar]))
    expect(bars.get('DL-12')?.actual).toBeNull()
    expect(bars.get('DL-08')?.actual).toEqual({ x: 0, width: 150 })
  })
  test('weekends and holidays are shaded in runs', () => {
    expect(shadesOf(frame, calendar)).toHaveLength(4)
    const september: Frame = { ...frame, from: day('2026-09-20'), until: day('2026-09-26') }
    expect(shadesOf(september, calendar).map(({ kind, width }) => [kind, width])).toEqual([
      ['holiday', 10],
      ['weekend', 20],
    ])
  })
  test('the months of the axis fill it', () => {
    const autumn: Frame = { ...frame, from: day('2026-10-20'), until: day('2027-01-05') }
    const months = monthsOf(autumn)
    expect(months.map(({ first }) => first)).toEqual(['2026-10-20', '2026-11-01', '2026-12-01', '2027-01-01'])
    expect(months.reduce((total, { width }) => total + width, 0)).toBe(widthOf(autumn))
  })
})
