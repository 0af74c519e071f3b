import { readFileSync } from 'node:fs'
import { type CalendarSpan, workingCalendar } from '#server/kernel/calendar'
import { type Day, day, momentAt } from '#server/kernel/day'
import type { Text } from '#server/kernel/words'

/** The sample engagement, as the file holds it. Rules are compared with its `expected…` keys, never with each other. */
export const sample = JSON.parse(readFileSync('prisma/sample-engagement.json', 'utf8')) as SampleFile

/** A moment written as the file writes it: local time of Riyadh, minutes. */
export const at = (local: string): Date => momentAt(day(local.slice(0, 10)), local.slice(11) || '00:00')

/** The day of a moment or a day as the file writes it. */
export const dayOf = (text: string): Day => day(text.slice(0, 10))
export const dayOrNull = (text: string | null | undefined): Day | null => (text ? dayOf(text) : null)

/** An amount as the file writes it: whole halalas. */
export const money = (amount: number): bigint => BigInt(amount)

const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

export const calendarOfSample = workingCalendar({
  weekend: sample.calendar.weekend.map((name) => weekdays.indexOf(name)),
  opens: sample.calendar.hours.start,
  closes: sample.calendar.hours.end,
  spans: [
    ...sample.calendar.holidays.map(
      (span): CalendarSpan => ({
        kind: 'holiday',
        from: day(span.from),
        until: day(span.to),
        opens: null,
        closes: null,
        name: span.name,
      }),
    ),
    ...sample.calendar.overrides.map(
      (span): CalendarSpan => ({
        kind: 'hours',
        from: day(span.from),
        until: day(span.to),
        opens: span.start,
        closes: span.end,
        name: span.name,
      }),
    ),
  ],
})

type SampleFile = {
  meta: { asOf: string; asOfTime: string }
  calendar: {
    weekend: string[]
    hours: { start: string; end: string }
    overrides: { from: string; to: string; start: string; end: string; name: Text }[]
    holidays: { from: string; to: string; name: Text }[]
  }
  briefRubric: { weights: Record<string, number>; hardFields: string[]; gates: { accept: number; returnBrief: number } }
  briefs: {
    id: string
    type: string
    rawText: string
    receivedAt: string
    channel: string
    status: string
    contractId: string
    ownerId?: string
    supersedes?: string
    scopeDecision?: { kind: string }
    structured: Record<string, { state: string; text: Text | null; span: { quote: string } | null }>
    expected: { score: number; missing: string[]; weak: string[]; gate: string }
  }[]
  returnBriefs: {
    id: string
    briefId: string
    status: string
    to: string
    sentAt: string
    answerNeededBy?: string
    questions: { field: string; points: number }[]
  }[]
  contracts: {
    id: string
    clientId: string
    regime: 'gtpl' | 'own_bylaws'
    end: string
    netHalalas?: number
    totalHalalas?: number
    ceilingNetHalalas?: number
    lines: { id: string; qty: number; unitPriceHalalas: number }[]
    terms: {
      advanceBp: number
      finalClaimMinBp?: number
      retentionBp: number
      paymentDays?: number
      shortfallPenaltyHalalasPerUnit?: number
      includedReviewRounds: number
      delayPenalty?: { per: 'day' | 'week_or_part'; rateBp: number; base: 'item_net' | 'po_net' }
    }
  }[]
  purchaseOrders: { id: string; contractId: string; status: string; netHalalas: number }[]
  changeOrders: {
    id: string
    contractId: string
    sign: 'increase' | 'decrease'
    status: string
    netHalalas: number
    items: { lineId: string; qty: number }[]
    answerDue?: string
    answerOwnerId?: string
    answerTo?: string
    answeredAt?: string | null
  }[]
  quantityEntries: {
    id: string
    contractId: string
    lineId: string
    kind: 'ordered' | 'delivered'
    qty: number
    date: string
  }[]
  acceptanceCertificates: {
    id: string
    contractId: string
    purchaseOrderId?: string
    status: string
    signed: string | null
    requestedAt?: string
    requestedFrom?: string
    deliverables: string[]
    lines: { lineId: string; qty: number }[]
  }[]
  claims: SampleClaim[]
  invoices: {
    id: string
    claimId: string
    issued: string
    status: string
    taxPoint: string | null
    netHalalas: number
    vatHalalas: number
    totalHalalas: number
    retentionHeldHalalas: number
    penaltyHalalas: number
    payableHalalas: number
  }[]
  creditNotes: {
    id: string
    invoiceId: string
    netHalalas: number
    vatHalalas: number
    totalHalalas: number
    retentionReleasedHalalas: number
    payableReductionHalalas: number
    inputs: { serviceCredit: { netHalalas: number }; vat: { rateBp: number }; retention: { rateBp: number } }
  }[]
  collections: { id: string; invoiceId: string; date: string; amountHalalas: number }[]
  deliverables: SampleDeliverable[]
  plan: {
    id: string
    subjectId: string
    plannedStart: string
    plannedFinish: string
    baselineFinish: string
    actualFinish: string | null
    dependsOn: string[]
    clientToldOn?: string | null
    noticeId: string | null
  }[]
  requirements: {
    id: string
    briefId: string
    checks: { deliverableId: string | null; version: number | null; certificateId: string | null; state: string }[]
  }[]
  requirementRules: { expectedCoverage: Record<string, Record<string, { covered: number; of: number }>> }
  agencyUsers: { id: string; role: string; lead: boolean }[]
  contacts: { id: string; clientId: string; side: string; authority: string[] }[]
  pairs: {
    contractId: string
    accountManager: string
    marketingLead: string
    projectManager: string
    contractsLead: string
    deputies: { contractsLead: string | null }
  }[]
  guarantees: {
    id: string
    contractId: string
    purchaseOrderId?: string
    kind: 'initial' | 'final' | 'advance'
    expires: string
    status: string
  }[]
  penalties: { id: string; contractId: string; status: string; objectedAt?: string }[]
  milestones: { id: string; purchaseOrderId: string; due: string; claimId?: string }[]
  interactions: { id: string; clientId: string; contactId: string; at: string }[]
  todayRules: { rules: { id: string }[] }
  sla: { classes: Record<string, { firstResponse: number; resolution: number }> }
  cases: {
    id: string
    clientId: string
    kind: 'complaint' | 'request'
    class: string
    status: string
    contactId: string
    ownerId: string
    openedAt: string
    firstResponseAt?: string
    resolvedAt?: string
    firstResponseDueAt: string
    resolutionDueAt: string
    linkedIds: string[]
    pauses: { from: string; to: string | null }[]
    expectedClock: Record<string, unknown>
  }[]
  promises: {
    id: string
    clientId: string
    madeBy: string
    madeTo: string
    due: string
    keptAt?: string
    status: string
    direction: 'agency_to_client' | 'client_to_agency'
    moves: { from: string; to: string }[]
  }[]
  surveys: {
    id: string
    kind: 'nps' | 'csat' | 'ces'
    invited: number
    responses: { score: number }[]
    expected: Record<string, unknown>
  }[]
  today: { lists: Record<string, SampleLists>; expectedLede: Record<string, Record<string, number>> }
  expectedLedger: Record<'CT-1', { lines: Record<string, unknown>[]; netTotals: Record<string, number> }>
  expectedRollup: Record<'CT-1' | 'CT-2', Record<string, number>> & { byContract: Record<string, unknown>[] }
}

type SampleAmounts = Partial<
  Record<
    | 'netHalalas'
    | 'grossHalalas'
    | 'nonExecutedHalalas'
    | 'serviceCreditHalalas'
    | 'certifiedHalalas'
    | 'advanceRecoveryHalalas'
    | 'taxableHalalas'
    | 'vatHalalas'
    | 'totalHalalas'
    | 'invoiceTotalHalalas'
    | 'retentionHalalas'
    | 'penaltyHalalas'
    | 'netPayableHalalas',
    number
  >
>

export type SampleClaim = {
  id: string
  contractId: string
  purchaseOrderId?: string
  kind: 'advance' | 'progress' | 'final'
  status: string
  submitted: string
  returned?: string
  resubmitted?: string
  certified?: string
  agencyDeadline?: string
  paymentOrder?: string
  treasuryDeadline?: string
  paymentDue?: string
  lines: { lineId?: string; qty?: number }[]
  amounts: SampleAmounts
  inputs: {
    advance?: { rateBp: number; baseHalalas: number }
    lines?: {
      lineId?: string
      qty?: number
      unitPriceHalalas?: number
      milestoneId?: string
      shareBp?: number
      poNetHalalas?: number
    }[]
    nonExecuted?: { lineId: string; unitsMissing: number; unitsPerQty: number; unitPriceHalalas: number }[]
    serviceCredits?: { netHalalas: number }[]
    advanceRecovery?: { rateBp: number }
    vat: { rateBp: number }
    retention?: { rateBp: number }
    fines?: {
      penaltyId: string
      base: string
      baseHalalas: number | null
      units: number | null
      lateDays: number | null
      amountHalalas: number
      vatTreatment: 'out_of_scope' | 'price_reduction'
    }[]
  }
}

export type SampleDeliverable = {
  id: string
  briefId: string
  contractId: string
  purchaseOrderId?: string
  lineId: string | null
  milestoneId: string | null
  due: string
  status: string
  accountOwnerId?: string
  versions: { no: number; at: string }[]
  reviewRounds: {
    no: number
    version: number
    reviewer: string
    openedAt: string
    responseDue: string
    closedAt: string | null
    outcome: string
    authorisation: unknown
  }[]
}

/** One entry of a list of today, as the file expects it. */
export type SampleEntry = {
  ref: string
  kind: string
  rule: string
  due: string | null
  workingDays: number | null
  waitingWorkingDays: number | null
}

export type SampleLists = {
  role: string
  slips?: { ref: string; slipWorkingDays: number }[]
  toIssueAndCollect?: string[]
  guarantees?: string[]
  recentlyAccepted?: string[]
} & Partial<
  Record<
    | 'withYou'
    | 'withClient'
    | 'withAgency'
    | 'waiting'
    | 'watch'
    | 'promises'
    | 'nextToIssue'
    | 'blocked'
    | 'attention',
    SampleEntry[]
  >
>
