import { isGuaranteeShort } from '#server/contracts/rules'
import { type WorkingCalendar, workingDaysBetween } from '#server/kernel/calendar'
import { type Day, daysBetween, riyadhClock } from '#server/kernel/day'
import type {
  TodayClaim,
  TodayContract,
  TodayEntry,
  TodayFacts,
  TodayMilestone,
  Viewer,
} from '#server/reports/today/rules'
import { type Slip, slipOfDeliverable } from '#server/reports/today/slips/rules'

export const todayOf = (facts: TodayFacts): Day => riyadhClock(facts.now).day

export const contractOf = (facts: TodayFacts, ref: string): TodayContract | null =>
  facts.contracts.find((contract) => contract.ref === ref) ?? null

export const calendarOf = (facts: TodayFacts, contractRef: string | null): WorkingCalendar =>
  (contractRef ? contractOf(facts, contractRef)?.calendar : null) ?? facts.calendar

/** Any contract of a client speaks for the client's calendar. */
const calendarOfClient = (facts: TodayFacts, clientRef: string) =>
  facts.contracts.find((contract) => contract.clientRef === clientRef)?.calendar ?? facts.calendar

type Where = { readonly contractRef?: string; readonly clientRef?: string }
type What = {
  readonly ref: string
  readonly kind: string
  readonly rule: string
  readonly due?: Day | null
  readonly dueAt?: Date | null
  readonly since?: Day | null
  readonly isMoney?: boolean
}

/** Makes a row: its days are counted on the calendar of its contract, or of its client. */
export function entry(facts: TodayFacts, { contractRef, clientRef }: Where, what: What): TodayEntry {
  const today = todayOf(facts)
  const calendar = contractRef ? calendarOf(facts, contractRef) : calendarOfClient(facts, clientRef ?? '')
  const due = what.due ?? (what.dueAt ? riyadhClock(what.dueAt).day : null)
  return {
    ref: what.ref,
    kind: what.kind,
    rule: what.rule,
    due,
    dueAt: what.dueAt ?? null,
    workingDays: due ? workingDaysBetween(calendar, today, due) : null,
    waitingWorkingDays: what.since ? workingDaysBetween(calendar, what.since, today) : null,
    calendarDays: what.isMoney && due ? daysBetween(today, due) : null,
  }
}

/** Nearest deadline first; then what has none, the longest wait first. */
export const byDeadline = (entries: readonly TodayEntry[]): readonly TodayEntry[] =>
  [...entries].sort(
    (one, other) =>
      (one.due ?? '9').localeCompare(other.due ?? '9') ||
      (one.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER) - (other.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER) ||
      (other.waitingWorkingDays ?? 0) - (one.waitingWorkingDays ?? 0),
  )

/** The slips of a viewer's contracts, the earliest baseline last planned first. */
export const slipsOf = (facts: TodayFacts, isMine: (contractRef: string) => boolean): readonly Slip[] =>
  facts.deliverables
    .filter(({ contractRef, plan }) => plan && isMine(contractRef))
    .flatMap(({ ref, contractRef, plan, fine, roundDaysPast, returnBriefSentOn }) => {
      if (!plan) return []
      const terms = { ref, baseline: plan.baseline, planned: plan.finish, fine, roundDaysPast }
      const calendar = calendarOf(facts, contractRef)
      const slip = slipOfDeliverable({ ...terms, briefWaitsSince: returnBriefSentOn }, calendar, todayOf(facts))
      return slip ? [slip] : []
    })

export const isOverdue = (facts: TodayFacts, { paymentDueOn, due }: TodayClaim): boolean =>
  due > 0n && paymentDueOn !== null && paymentDueOn < todayOf(facts)

/** The next milestone of each order in execution: the first that was not claimed. */
export const nextMilestones = (facts: TodayFacts): readonly TodayMilestone[] =>
  [...facts.milestones]
    .sort((one, other) => one.plannedOn.localeCompare(other.plannedOn))
    .filter((one, index, all) => all.findIndex(({ orderRef }) => orderRef === one.orderRef) === index)

/** What people of the client promised a member, and has not ended. */
export const promisesTo = (facts: TodayFacts, viewer: Viewer, rule: string): readonly TodayEntry[] =>
  facts.promises
    .filter(({ fromAgency, to }) => !fromAgency && to === viewer.id)
    .map((one) => entry(facts, one, { ref: one.ref, kind: 'client_promise', rule, due: one.dueOn }))

/** Final guarantees that end before the last milestone they stand for. */
export const shortGuarantees = (
  facts: TodayFacts,
  kind: string,
  rule: string,
  isMine: (contractRef: string) => boolean,
): readonly TodayEntry[] =>
  facts.guarantees
    .filter((one) => one.kind === 'final' && isMine(one.contractRef))
    .filter(({ expiresOn, lastMilestoneOn }) => isGuaranteeShort(expiresOn, lastMilestoneOn))
    .map((one) => entry(facts, one, { ref: one.ref, kind, rule, due: one.expiresOn }))

/** Invoices over their date, by the rule that lists them. */
export const overdueInvoices = (facts: TodayFacts, rule: string): readonly TodayEntry[] =>
  facts.claims
    .filter((claim) => isOverdue(facts, claim))
    .map((one) => {
      const ref = one.invoiceRef ?? one.ref
      return entry(facts, one, { ref, kind: 'invoice_overdue', rule, due: one.paymentDueOn, isMoney: true })
    })
