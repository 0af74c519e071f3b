import type { Tx } from '#server/db'
import { type CalendarSpan, type WorkingCalendar, workingCalendar } from '#server/kernel/calendar'
import { dayFromRow } from '#server/kernel/day'
import { textOf } from '#server/kernel/words'

const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The working calendar of a contract, with the holidays and special hours in force today: what every clock of it runs on. */
export async function calendarOf(tx: Tx, contractId: string): Promise<WorkingCalendar> {
  const { calendarId } = await tx.contract.findFirstOrThrow({ where: { id: contractId }, select: { calendarId: true } })
  const calendar = (await calendarsOf(tx, [calendarId])).get(calendarId)
  if (!calendar) throw new Error(`No calendar ${calendarId}`)
  return calendar
}

/** Every calendar the agency has, or the ones asked for, by id: for lists, whose rows run on several. */
export async function calendarsOf(tx: Tx, ids?: readonly string[]): Promise<Map<string, WorkingCalendar>> {
  const where = ids ? { id: { in: [...ids] } } : {}
  const calendars = await tx.calendar.findMany({ where, orderBy: { id: 'asc' } })
  const spans = await tx.calendarSpan.findMany({
    where: { calendarId: { in: calendars.map(({ id }) => id) }, replacedAt: null },
    orderBy: { fromOn: 'asc' },
  })
  return new Map(
    calendars.map((calendar) => [
      calendar.id,
      workingCalendar({
        weekend: calendar.weekend,
        opens: clockOf(calendar.opensMinute),
        closes: clockOf(calendar.closesMinute),
        spans: spans.filter(({ calendarId }) => calendarId === calendar.id).map(spanOf),
      }),
    ]),
  )
}

type SpanRow = Awaited<ReturnType<Tx['calendarSpan']['findMany']>>[number]

function spanOf({ kind, fromOn, untilOn, opensMinute, closesMinute, nameAr, nameEn }: SpanRow): CalendarSpan {
  return {
    kind: kind === 'hours' ? 'hours' : 'holiday',
    from: dayFromRow(fromOn),
    until: dayFromRow(untilOn),
    opens: opensMinute === null ? null : clockOf(opensMinute),
    closes: closesMinute === null ? null : clockOf(closesMinute),
    name: textOf(nameAr, nameEn),
  }
}
