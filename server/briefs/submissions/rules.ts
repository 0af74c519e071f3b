import type { ContractPart, ContractPerson } from '#server/contracts/policy'
import { addWorkingDays, hoursOn, nextWorkingDay, type WorkingCalendar } from '#server/kernel/calendar'
import { momentAt, riyadhClock } from '#server/kernel/day'

/** Whether words came while somebody was at work, and when the first working hour after them begins. */
export type Arrival = { readonly outOfHours: boolean; readonly workStarts: Date }

const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/**
 * How a moment lies in a working calendar. Service goes on beyond office hours, but no clock does: words that come at
 * night are answered from the next opening on.
 */
export function arrivalOf(calendar: WorkingCalendar, receivedAt: Date): Arrival {
  const { day, minute } = riyadhClock(receivedAt)
  const hours = hoursOn(calendar, day)
  if (hours && minute >= hours.opens && minute < hours.closes) return { outOfHours: false, workStarts: receivedAt }
  const next = hours && minute < hours.opens ? day : nextWorkingDay(calendar, day)
  const opens = hoursOn(calendar, next)?.opens ?? 0
  return { outOfHours: true, workStarts: momentAt(next, clockOf(opens)) }
}

/** A brief is answered, by questions or by acceptance, within two working days of its first working hour (domain.md 4.3). */
const daysToAnswer = 2

/** The end of the working day by which a brief that came in is to be read and answered. */
export function readingDueAt(calendar: WorkingCalendar, { workStarts }: Arrival): Date {
  const dueOn = addWorkingDays(calendar, riyadhClock(workStarts).day, daysToAnswer)
  return momentAt(dueOn, clockOf(hoursOn(calendar, dueOn)?.closes ?? 0))
}

/** The member who holds a part of a contract themselves, not for somebody else. */
export const holderOf = (people: readonly ContractPerson[], part: ContractPart): string | null =>
  people.find((person) => person.part === part && !person.deputyForId)?.memberId ?? null
