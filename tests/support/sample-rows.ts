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
