import { type DelayPer, delayFine } from '#server/contracts/penalties/rules'
import { type WorkingCalendar, workingDaysBetween } from '#server/kernel/calendar'
import { type Day, daysBetween } from '#server/kernel/day'
import type { Halalas } from '#server/kernel/money'

/** The delay fine of a contract, and what it is taken of for one deliverable: the order, or the unit of the line. */
export type FineTerms = { readonly per: DelayPer; readonly rateBp: number; readonly base: Halalas }

export type SlipFacts = {
  readonly ref: string
  readonly baseline: Day
  readonly planned: Day
  /** Null in a contract without a delay fine: its slips are commercial and are not listed. */
  readonly fine: FineTerms | null
  /** Working days the client's answers came, or are, past their dates, over all rounds. */
  readonly roundDaysPast: number
  /** Since when a return brief waits for the client; null when none does. */
  readonly briefWaitsSince: Day | null
}

export type Slip = {
  readonly ref: string
  readonly baseline: Day
  readonly planned: Day
  readonly slipWorkingDays: number
  /** Of the slip, the days that lay with the client. */
  readonly clientWorkingDays: number
  /** What the contract would deduct for the slip. Client days do not lower it, unless the whole slip is theirs. */
  readonly exposure: Halalas
}

/** The slip of an open deliverable under a delay fine, planned after its baseline. Null when it has not slipped. */
export function slipOfDeliverable(facts: SlipFacts, calendar: WorkingCalendar, today: Day): Slip | null {
  const { ref, baseline, planned, fine } = facts
  if (!fine || planned <= baseline) return null
  const slipWorkingDays = workingDaysBetween(calendar, baseline, planned)
  const waited = facts.briefWaitsSince ? workingDaysBetween(calendar, facts.briefWaitsSince, today) : 0
  const clientWorkingDays = Math.min(slipWorkingDays, facts.roundDaysPast + waited)
  const isAllTheirs = clientWorkingDays >= slipWorkingDays
  const exposure = isAllTheirs ? 0n : delayFine({ ...fine, lateDays: daysBetween(baseline, planned) })
  return { ref, baseline, planned, slipWorkingDays, clientWorkingDays, exposure }
}
