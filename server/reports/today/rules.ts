import type { Regime } from '#server/contracts/rules'
import type { ClaimStatus } from '#server/invoices/progress/rules'
import type { WorkingCalendar } from '#server/kernel/calendar'
import type { Day } from '#server/kernel/day'
import type { Halalas } from '#server/kernel/money'
import type { FineTerms } from '#server/reports/today/slips/rules'

// What today's lists are read from: flat lists of open things, filled by queries or by a file. A `ref` is what the list
// names (the subject's number); people are ids. Things that have ended are left out, unless a field says otherwise.

export type TodayContract = {
  readonly ref: string
  readonly clientRef: string
  readonly calendar: WorkingCalendar
  readonly accountManager: string | null
  readonly projectManager: string | null
  readonly marketingLead: string | null
  readonly contractsLead: string | null
  readonly contractsDeputy: string | null
  /** The last day the marketing lead sent anything, an interaction or a case. Null when nothing is on record. */
  readonly marketingHeardOn: Day | null
}

/** A deliverable that is neither accepted nor cancelled. */
export type TodayDeliverable = {
  readonly ref: string
  readonly contractRef: string
  readonly accountOwner: string | null
  readonly status: string
  readonly dueOn: Day
  readonly plan: { readonly start: Day; readonly finish: Day; readonly baseline: Day } | null
  readonly clientTold: boolean
  /** A notice of the slip was sent for an extension. */
  readonly noticed: boolean
  readonly briefAccepted: boolean
  readonly returnBriefSentOn: Day | null
  readonly roundDaysPast: number
  readonly fine: FineTerms | null
}

/** An open review round. */
export type TodayRound = {
  readonly deliverableRef: string
  readonly contractRef: string
  readonly reviewer: string
  readonly dueOn: Day
  /** Beyond the included rounds, and nobody agreed to it. */
  readonly beyond: boolean
}

/** A return brief that waits for its answer. */
export type TodayReturnBrief = {
  readonly ref: string
  readonly contractRef: string
  readonly to: string
  readonly sentOn: Day
  readonly answerNeededBy: Day | null
}

/** A brief that was sent back and not replaced, or a request outside the lines without a decision. */
export type TodayBrief = {
  readonly ref: string
  readonly contractRef: string
  readonly owner: string | null
  readonly receivedOn: Day
  readonly rebriefOpen: boolean
  readonly scopeUndecided: boolean
  /** Cases about it, which its own row stands for. */
  readonly caseRefs: readonly string[]
}

export type TodayCase = {
  readonly ref: string
  readonly clientRef: string
  readonly kind: 'complaint' | 'request'
  readonly owner: string | null
  readonly openedBy: string
  readonly answered: boolean
  readonly waitsForClient: boolean
  readonly firstResponseDueAt: Date
  readonly resolutionDueAt: Date
  readonly firstResponseLeft: number | null
}

/** A promise that has not ended. */
export type TodayPromise = {
  readonly ref: string
  readonly clientRef: string
  readonly by: string
  readonly to: string
  readonly fromAgency: boolean
  readonly dueOn: Day
}

/** A change order that waits for the agency's answer. */
export type TodayChange = {
  readonly ref: string
  readonly contractRef: string
  readonly blocked: boolean
  readonly answerOwner: string | null
  readonly answerTo: string | null
  readonly answerDueOn: Day
}

/** A guarantee in force. `lastMilestoneOn` is the last milestone of its order, as planned now. */
export type TodayGuarantee = {
  readonly ref: string
  readonly contractRef: string
  readonly kind: 'initial' | 'final' | 'advance'
  readonly expiresOn: Day
  readonly lastMilestoneOn: Day | null
}

/** A milestone not yet claimed, of an order in execution. */
export type TodayMilestone = {
  readonly ref: string
  readonly contractRef: string
  readonly orderRef: string
  readonly plannedOn: Day
}

/** A claim that was submitted and is not paid, with the invoice that goes with it. */
export type TodayClaim = {
  readonly ref: string
  readonly contractRef: string
  readonly clientRef: string
  readonly regime: Regime
  readonly status: ClaimStatus
  readonly invoiceRef: string | null
  readonly due: Halalas
  readonly submittedOn: Day
  readonly certifiedOn: Day | null
  readonly reviewDueOn: Day | null
  /** The treasury deadline or the payment due date; null before there is one. */
  readonly paymentDueOn: Day | null
}

export type TodayCertificate = {
  readonly ref: string
  readonly contractRef: string
  readonly clientRef: string
  readonly requestedFrom: string | null
  readonly requestedOn: Day | null
  readonly signedOn: Day | null
}

/** A fine whose objection is undecided. */
export type TodayFine = { readonly ref: string; readonly contractRef: string; readonly objectedOn: Day }

export type TodayFacts = {
  readonly now: Date
  readonly calendar: WorkingCalendar
  readonly contracts: readonly TodayContract[]
  readonly deliverables: readonly TodayDeliverable[]
  readonly rounds: readonly TodayRound[]
  readonly returnBriefs: readonly TodayReturnBrief[]
  readonly briefs: readonly TodayBrief[]
  readonly cases: readonly TodayCase[]
  readonly promises: readonly TodayPromise[]
  readonly changes: readonly TodayChange[]
  readonly guarantees: readonly TodayGuarantee[]
  readonly milestones: readonly TodayMilestone[]
  readonly claims: readonly TodayClaim[]
  readonly certificates: readonly TodayCertificate[]
  readonly fines: readonly TodayFine[]
}

/** Who looks. A lead of project management sees every contract. */
export type Viewer = {
  readonly id: string
  readonly isLead: boolean
  readonly clientRef: string | null
  readonly authorities: readonly string[]
}

export type TodayEntry = {
  readonly ref: string
  readonly kind: string
  /** The rule that put it there, by its id: A1 … K4. */
  readonly rule: string
  readonly due: Day | null
  /** With a clock time, when the deadline has one. */
  readonly dueAt: Date | null
  /** Positive left, zero today, negative over. */
  readonly workingDays: number | null
  /** Since the day after sending, through the day shown. */
  readonly waitingWorkingDays: number | null
  /** For money: calendar days, positive left, negative over. */
  readonly calendarDays: number | null
}
