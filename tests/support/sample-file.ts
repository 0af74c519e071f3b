import type { Text } from '#server/kernel/words'
import type { SampleClaim, SampleDeliverable, SampleLists } from '#tests/support/sample-rows'

/** The form of the sample, as far as tests read it. */
export type SampleFile = {
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
  milestones: { id: string; purchaseOrderId: string; due: string; reached?: string; claimId?: string; status: string }[]
  interactions: { id: string; clientId: string; contactId: string; at: string }[]
  expectations: {
    answers: { contactId: string; at: string; expected_score: number }[]
    sealedGuess: { sealedAt: string; openedAt: string; guesses: { contactId: string; expected_score: number }[] }
    expectedGap: Record<string, number>
  }[]
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
