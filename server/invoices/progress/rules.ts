import { agencyDeadline, type Regime, treasuryDeadline } from '#server/contracts/rules'
import { type WorkingCalendar, workingDaysBetween } from '#server/kernel/calendar'
import { addDays, type Day, daysBetween } from '#server/kernel/day'
import type { HolderSide } from '#server/kernel/vocabulary'

/** What has happened to a claim, by day. Null is not yet. */
export type ClaimFacts = {
  readonly regime: Regime
  readonly kind: 'advance' | 'progress' | 'final'
  readonly readyOn: Day | null
  readonly submittedOn: Day | null
  readonly reviewOpenedOn: Day | null
  /** The last time it was sent back, and the last time it came again. */
  readonly returnedOn: Day | null
  readonly resubmittedOn: Day | null
  readonly disputedOn: Day | null
  readonly certifiedOn: Day | null
  readonly rejectedOn: Day | null
  /** The payment order that stands; an order that was returned is not passed in. */
  readonly orderedOn: Day | null
  readonly paidOn: Day | null
  /** Own bylaws: days from certification to payment. */
  readonly paymentDays: number | null
}

export type ClaimStatus =
  | 'draft'
  | 'ready'
  | 'submitted'
  | 'under_review'
  | 'returned'
  | 'partly_disputed'
  | 'certified'
  | 'payment_ordered'
  | 'paid'
  | 'rejected'

/** A claim that was sent back and has not come again. */
const isReturned = ({ returnedOn, resubmittedOn }: ClaimFacts) =>
  returnedOn !== null && (resubmittedOn === null || resubmittedOn < returnedOn)

/** Reads a claim's status from what has happened, the furthest fact first. It is never stored. */
export function claimStatusOf(facts: ClaimFacts): ClaimStatus {
  const furthest: readonly (readonly [boolean, ClaimStatus])[] = [
    [facts.paidOn !== null, 'paid'],
    [facts.orderedOn !== null, 'payment_ordered'],
    [facts.certifiedOn !== null, 'certified'],
    [facts.rejectedOn !== null, 'rejected'],
    [facts.disputedOn !== null, 'partly_disputed'],
    [isReturned(facts), 'returned'],
    [facts.reviewOpenedOn !== null, 'under_review'],
    [facts.submittedOn !== null, 'submitted'],
    [facts.readyOn !== null, 'ready'],
  ]
  return furthest.find(([happened]) => happened)?.[1] ?? 'draft'
}

export type ClaimClock = {
  /** `review`: 15 working days to the payment order. `treasury`: 45 days from it. `payment`: the contract's own days. */
  readonly kind: 'review' | 'treasury' | 'payment'
  readonly source: string
  readonly startedOn: Day
  readonly dueOn: Day
  readonly endedOn: Day | null
  readonly state: 'running' | 'over' | 'met' | 'missed'
  /** To the due day from the day shown, or from the day it ended: positive left, negative over. */
  readonly workingDays: number
  readonly calendarDays: number
}

type Started = Pick<ClaimClock, 'kind' | 'source' | 'startedOn' | 'dueOn' | 'endedOn'>

function read(clock: Started, calendar: WorkingCalendar, today: Day): ClaimClock {
  const at = clock.endedOn ?? today
  const late = at > clock.dueOn
  return {
    ...clock,
    state: clock.endedOn ? (late ? 'missed' : 'met') : late ? 'over' : 'running',
    workingDays: workingDaysBetween(calendar, at, clock.dueOn),
    calendarDays: daysBetween(at, clock.dueOn),
  }
}

/** When the money of a claim falls due: by the treasury's 45 days, or the contract's own. Null before either starts. */
export function paymentDueOn(
  facts: Pick<ClaimFacts, 'regime' | 'orderedOn' | 'certifiedOn' | 'paymentDays'>,
): Day | null {
  if (facts.regime === 'gtpl') return facts.orderedOn ? treasuryDeadline(facts.orderedOn) : null
  return facts.certifiedOn && facts.paymentDays !== null ? addDays(facts.certifiedOn, facts.paymentDays) : null
}

/** The day the agency's review runs to. A claim that came back starts anew. An advance has no review clock of its own. */
export function reviewDueOn(facts: ClaimFacts, calendar: WorkingCalendar): Day | null {
  const from = facts.resubmittedOn ?? facts.submittedOn
  return facts.regime === 'gtpl' && facts.kind !== 'advance' && from ? agencyDeadline(calendar, from) : null
}

/** Every clock that has started on a claim, ended or not, read on a day (Regulations 109, or the contract's terms). */
export function claimClocks(facts: ClaimFacts, calendar: WorkingCalendar, today: Day): readonly ClaimClock[] {
  const review = reviewDueOn(facts, calendar)
  const startedOn = facts.resubmittedOn ?? facts.submittedOn
  const due = paymentDueOn(facts)
  const clocks: Started[] = []
  if (review && startedOn && !isReturned(facts))
    clocks.push({ kind: 'review', source: 'Reg 109(3)', startedOn, dueOn: review, endedOn: facts.orderedOn })
  if (due && facts.orderedOn && facts.regime === 'gtpl')
    clocks.push({
      kind: 'treasury',
      source: 'Reg 109(4)',
      startedOn: facts.orderedOn,
      dueOn: due,
      endedOn: facts.paidOn,
    })
  if (due && facts.certifiedOn && facts.regime === 'own_bylaws')
    clocks.push({
      kind: 'payment',
      source: 'contract',
      startedOn: facts.certifiedOn,
      dueOn: due,
      endedOn: facts.paidOn,
    })
  return clocks.map((clock) => read(clock, calendar, today))
}

/** The clock that runs now, if one does. */
export const runningClock = (clocks: readonly ClaimClock[]): ClaimClock | null =>
  clocks.findLast(({ endedOn }) => endedOn === null) ?? null

export type Missing = 'lines' | 'certificate' | 'invoice' | 'answer' | 'certification' | 'payment_order' | 'payment'

export type ClaimWait = {
  readonly holder: HolderSide | null
  readonly since: Day | null
  readonly workingDays: number
  readonly missing: readonly Missing[]
}

type Pack = { readonly hasLines: boolean; readonly certificateSigned: boolean; readonly invoiceIssued: boolean }

const stillMissing = (pack: Pack): readonly Missing[] => [
  ...(pack.hasLines ? [] : (['lines'] as const)),
  ...(pack.certificateSigned ? [] : (['certificate'] as const)),
  ...(pack.invoiceIssued ? [] : (['invoice'] as const)),
]

/**
 * Who holds a claim, since when, and what it waits for. A certificate that is still unsigned is named first wherever
 * the claim lies: nothing after it can move. An advance needs no certificate; its caller says it is signed.
 */
export function waitOf(facts: ClaimFacts, pack: Pack, calendar: WorkingCalendar, today: Day): ClaimWait {
  const wait = (holder: HolderSide | null, since: Day | null, missing: readonly Missing[]): ClaimWait => ({
    holder,
    since,
    workingDays: since ? workingDaysBetween(calendar, since, today) : 0,
    missing,
  })
  const unsigned = pack.certificateSigned ? [] : (['certificate'] as const)
  const status = claimStatusOf(facts)
  if (status === 'draft' || status === 'ready') return wait('agency', facts.readyOn, stillMissing(pack))
  if (status === 'returned') return wait('agency', facts.returnedOn, [...stillMissing(pack), 'answer'])
  if (status === 'certified')
    return wait('finance', facts.certifiedOn, [facts.regime === 'gtpl' ? 'payment_order' : 'payment'])
  if (status === 'payment_ordered') return wait('finance', facts.orderedOn, ['payment'])
  if (status === 'paid' || status === 'rejected') return wait(null, null, [])
  return wait('contracts', facts.resubmittedOn ?? facts.submittedOn, [...unsigned, 'certification'])
}
