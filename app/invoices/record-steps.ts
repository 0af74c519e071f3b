import type { ClaimStatus } from '#server/invoices/progress/rules'

export type RecordStep = 'return' | 'resubmit' | 'certify' | 'order' | 'receive'

/** Which steps may follow where a claim stands: the same states as its procedures ask for. */
export const stepsAfter: Record<ClaimStatus, readonly RecordStep[]> = {
  draft: [],
  ready: [],
  submitted: ['certify', 'return', 'receive'],
  under_review: ['certify', 'return', 'receive'],
  returned: ['resubmit'],
  partly_disputed: ['certify', 'receive'],
  certified: ['order', 'receive'],
  payment_ordered: ['receive'],
  paid: [],
  rejected: [],
}
