import {
  addBusinessMinutes,
  addWorkingDays,
  businessMinutesBetween,
  type WorkingCalendar,
  workingDaysBetween,
} from '#server/kernel/calendar'
import type { Day } from '#server/kernel/day'
import { refuse } from '#server/kernel/refusal'

export const interactionChannels = ['meeting', 'phone', 'email', 'whatsapp', 'letter', 'portal'] as const

export const caseKinds = ['complaint', 'request'] as const

export const promiseDirections = ['agency_to_client', 'client_to_agency'] as const

export const caseClasses = ['P1', 'P2', 'P3'] as const
export type CaseClass = (typeof caseClasses)[number]

/** How soon a case is answered and settled, in business minutes. 480 are one working day of eight hours. */
export type Targets = { readonly firstResponse: number; readonly resolution: number }
export const serviceTargets: Readonly<Record<CaseClass, Targets>> = {
  P1: { firstResponse: 60, resolution: 480 },
  P2: { firstResponse: 240, resolution: 1_440 },
  P3: { firstResponse: 480, resolution: 2_400 },
}

/** A wait for the client, from a recorded question to its answer. Only such a wait stops the resolution clock. */
export type Pause = { readonly from: Date; readonly until: Date | null }

export type CaseFacts = {
  readonly class: CaseClass
  readonly openedAt: Date
  /** The first answer by a person; an automatic one is none. */
  readonly firstResponseAt: Date | null
  readonly resolvedAt: Date | null
  readonly pauses: readonly Pause[]
}

export type ClockState = 'running' | 'paused' | 'met' | 'missed'

export type CaseClock = {
  readonly firstResponseTarget: number
  readonly firstResponseDueAt: Date
  readonly firstResponseMinutes: number
  readonly firstResponseState: ClockState
  /** Business minutes left while it runs, negative when over; null once it has ended. */
  readonly firstResponseLeft: number | null
  readonly resolutionTarget: number
  readonly resolutionDueAt: Date
  readonly resolutionMinutes: number
  readonly resolutionState: ClockState
  readonly resolutionLeft: number | null
}

/** Minutes waited for the client up to a moment. */
const pausedMinutes = (pauses: readonly Pause[], calendar: WorkingCalendar, at: Date) =>
  pauses.reduce((total, { from, until }) => {
    const end = until && until < at ? until : at
    return total + businessMinutesBetween(calendar, from, end)
  }, 0)

function stateOf(ended: boolean, paused: boolean, minutes: number, target: number): ClockState {
  if (ended) return minutes <= target ? 'met' : 'missed'
  if (paused) return 'paused'
  return minutes <= target ? 'running' : 'missed'
}

/**
 * The two clocks of a case in business minutes, read at a moment. Work out of hours counts nothing and is met; the
 * resolution clock stands still while a recorded question waits for the client.
 */
export function caseClock(facts: CaseFacts, calendar: WorkingCalendar, now: Date): CaseClock {
  const { firstResponse, resolution } = serviceTargets[facts.class]
  const answered = facts.firstResponseAt
  const responded = businessMinutesBetween(calendar, facts.openedAt, answered ?? now)
  const end = facts.resolvedAt ?? now
  const waited = pausedMinutes(facts.pauses, calendar, end)
  const spent = businessMinutesBetween(calendar, facts.openedAt, end) - waited
  const isPaused = facts.pauses.some(({ until }) => until === null)
  return {
    firstResponseTarget: firstResponse,
    firstResponseDueAt: addBusinessMinutes(calendar, facts.openedAt, firstResponse),
    firstResponseMinutes: responded,
    firstResponseState: stateOf(answered !== null, false, responded, firstResponse),
    firstResponseLeft: answered ? null : firstResponse - responded,
    resolutionTarget: resolution,
    resolutionDueAt: addBusinessMinutes(calendar, facts.openedAt, resolution + waited),
    resolutionMinutes: spent,
    resolutionState: stateOf(facts.resolvedAt !== null, isPaused, spent, resolution),
    resolutionLeft: facts.resolvedAt ? null : resolution - spent,
  }
}

export type CaseProgress = {
  readonly firstResponded: boolean
  readonly assigned: boolean
  readonly waitingClient: boolean
  readonly escalated: boolean
  readonly resolvedOn: Day | null
  readonly confirmed: boolean
}

export type CaseStatus =
  | 'open'
  | 'acknowledged'
  | 'in_progress'
  | 'waiting_client'
  | 'escalated'
  | 'resolved'
  | 'closed'

/** A resolution nobody answers closes by itself after five working days. */
export const closesAfterWorkingDays = 5

/** Reads where a case stands on a day. */
export function caseStatusOf(facts: CaseProgress, calendar: WorkingCalendar, today: Day): CaseStatus {
  if (facts.confirmed) return 'closed'
  if (facts.resolvedOn)
    return addWorkingDays(calendar, facts.resolvedOn, closesAfterWorkingDays) <= today ? 'closed' : 'resolved'
  if (facts.waitingClient) return 'waiting_client'
  if (facts.escalated) return 'escalated'
  if (facts.assigned) return 'in_progress'
  return facts.firstResponded ? 'acknowledged' : 'open'
}

/** What has happened to a promise. `dueOn` is its date after every move that was agreed. */
export type PromiseFacts = {
  readonly dueOn: Day
  readonly moved: boolean
  readonly keptOn: Day | null
  readonly released: boolean
}

export type PromiseStatus = 'open' | 'renegotiated' | 'overdue' | 'kept' | 'broken' | 'released'

/** A promise that is this many working days over is broken, kept later or not. */
export const brokenAfterWorkingDays = 7

/** Reads a promise on a day. Kept after its date is broken: the date is what was promised. */
export function promiseStatusOf(facts: PromiseFacts, calendar: WorkingCalendar, today: Day): PromiseStatus {
  if (facts.released) return 'released'
  if (facts.keptOn) return facts.keptOn <= facts.dueOn ? 'kept' : 'broken'
  if (facts.dueOn < today)
    return workingDaysBetween(calendar, facts.dueOn, today) > brokenAfterWorkingDays ? 'broken' : 'overdue'
  return facts.moved ? 'renegotiated' : 'open'
}

export type Direction = 'agency_to_client' | 'client_to_agency'

export type KeptRate = {
  readonly kept: number
  readonly broken: number
  readonly overdue: number
  readonly open: number
  /** Kept on time of all that fell due, in basis points; null while none has. */
  readonly rateBp: number | null
}

/** How each side keeps its word, side by side. Open and released promises have not been tested yet. */
export function keptRates(
  promises: readonly { readonly direction: Direction; readonly status: PromiseStatus }[],
): Readonly<Record<Direction, KeptRate>> {
  const rateOf = (direction: Direction): KeptRate => {
    const mine = promises.filter((promise) => promise.direction === direction)
    const count = (...wanted: PromiseStatus[]) => mine.filter(({ status }) => wanted.includes(status)).length
    const kept = count('kept')
    const tested = kept + count('broken', 'overdue')
    return {
      kept,
      broken: count('broken'),
      overdue: count('overdue'),
      open: count('open', 'renegotiated'),
      rateBp: tested === 0 ? null : Math.round((kept * 10_000) / tested),
    }
  }
  return { agency_to_client: rateOf('agency_to_client'), client_to_agency: rateOf('client_to_agency') }
}

/** A date is moved before it passes, by agreement, to a later day. */
export function permitMove(status: PromiseStatus, dueOn: Day, to: Day, today: Day): void {
  if (status !== 'open' && status !== 'renegotiated') refuse('promise.ended')
  if (to <= dueOn || to < today) refuse('promise.moved_back', 'to')
}

/** A promise that has ended is not ended again. An overdue one may still be kept, late. */
export function permitKeep(status: PromiseStatus): void {
  if (status === 'kept' || status === 'released') refuse('promise.ended')
}
