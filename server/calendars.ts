import type { Tx } from '#server/db'
import { type WorkingCalendar, workingCalendar } from '#server/kernel/calendar'
import { dayFromRow } from '#server/kernel/day'
import { textOf } from '#server/kernel/words'

const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The working calendar of a contract, with the holidays and special hours in force today: what every clock of it runs on. */
export async function calendarOf(tx: Tx, contractId: string): Promise<WorkingCalendar> {
  const { calendarId } = await tx.contract.findFirstOrThrow({ where: { id: contractId }, select: { calendarId: true } })
  const calendar = await tx.calendar.findFirstOrThrow({ where: { id: calendarId } })
  const spans = await tx.calendarSpan.findMany({ where: { calendarId, replacedAt: null }, orderBy: { fromOn: 'asc' } })
  return workingCalendar({
    weekend: calendar.weekend,
    opens: clockOf(calendar.opensMinute),
    closes: clockOf(calendar.closesMinute),
    spans: spans.map(({ kind, fromOn, untilOn, opensMinute, closesMinute, nameAr, nameEn }) => ({
      kind: kind === 'hours' ? 'hours' : 'holiday',
      from: dayFromRow(fromOn),
      until: dayFromRow(untilOn),
      opens: opensMinute === null ? null : clockOf(opensMinute),
      closes: closesMinute === null ? null : clockOf(closesMinute),
      name: textOf(nameAr, nameEn),
    })),
  })
}
