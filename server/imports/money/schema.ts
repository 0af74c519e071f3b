import { z } from 'zod'
import { basisPoints, count, day, id, list, maybe, money, qty, words } from '#server/imports/basics/schema'

const claimLine = z.object({
  lineId: maybe(id),
  qty: maybe(qty),
  milestoneId: maybe(id),
  milestoneShareBp: maybe(basisPoints),
  shareBp: maybe(basisPoints),
  netHalalas: money,
})

const notExecuted = z.object({
  lineId: id,
  deliverableId: maybe(id),
  unitsMissing: count,
  unitsPerQty: z.int().min(1),
  unit: maybe(words),
  unitPriceHalalas: money,
})

const claimInputs = z.object({
  advance: maybe(z.object({ rateBp: basisPoints, baseHalalas: money })),
  guaranteeId: maybe(id),
  vat: z.object({ rateBp: basisPoints }),
  lines: list(claimLine),
  nonExecuted: list(notExecuted),
  serviceCredits: list(z.object({ netHalalas: money, lineId: maybe(id) })),
  advanceRecovery: maybe(z.object({ rateBp: basisPoints })),
  retention: maybe(z.object({ rateBp: basisPoints })),
  fines: list(z.object({ penaltyId: id, amountHalalas: money })),
})

/** What the file says a claim comes to. The house computes it again, and refuses the file where the two differ. */
const amounts = z.object({
  netHalalas: maybe(money),
  grossHalalas: maybe(money),
  nonExecutedHalalas: maybe(money),
  serviceCreditHalalas: maybe(money),
  certifiedHalalas: maybe(money),
  advanceRecoveryHalalas: maybe(money),
  taxableHalalas: maybe(money),
  vatHalalas: money,
  totalHalalas: maybe(money),
  invoiceTotalHalalas: maybe(money),
  retentionHalalas: maybe(money),
  penaltyHalalas: maybe(money),
  netPayableHalalas: maybe(money),
})

const claimStates = [
  ...(['draft', 'ready', 'submitted', 'under_review', 'returned', 'partly_disputed', 'certified'] as const),
  ...(['payment_ordered', 'paid', 'rejected'] as const),
]

export const claim = z.object({
  id,
  contractId: id,
  purchaseOrderId: maybe(id),
  kind: z.enum(['advance', 'progress', 'final']),
  period: words,
  status: z.enum(claimStates),
  lines: list(claimLine),
  amounts,
  inputs: maybe(claimInputs),
  submitted: maybe(day),
  returned: maybe(day),
  resubmitted: maybe(day),
  certified: maybe(day),
  paymentOrder: maybe(day),
  paymentDue: maybe(day),
})

const documentSums = { netHalalas: money, vatHalalas: money, totalHalalas: money }
export const invoice = z.object({
  id,
  claimId: id,
  type: z.enum(['386', '388']),
  subtype: z.string().default('0100000'),
  issued: day,
  ...documentSums,
  retentionHeldHalalas: money.default(0),
  penaltyHalalas: money.default(0),
  payableHalalas: money,
  taxPoint: maybe(day),
  status: z.string(),
})

export const creditNote = z.object({
  id,
  type: z.literal('381'),
  invoiceId: id,
  issued: day,
  reason: words,
  ...documentSums,
  retentionReleasedHalalas: money.default(0),
  payableReductionHalalas: money,
  inputs: maybe(
    z.object({
      serviceCredit: z.object({
        claimId: id,
        lineId: maybe(id),
        netHalalas: money,
        agreedWith: maybe(id),
        agreedAt: maybe(day),
        caseId: maybe(id),
      }),
    }),
  ),
})

export const collection = z.object({ id, invoiceId: id, date: day, amountHalalas: z.int().positive() })
