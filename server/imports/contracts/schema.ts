import { z } from 'zod'
import { percentBases } from '#server/contracts/rules'
import { basisPoints, count, day, id, list, maybe, moment, money, qty, words } from '#server/imports/basics/schema'

const base = maybe(z.enum(percentBases))

const contractLine = z.object({
  id,
  name: words,
  unit: words,
  qty,
  unitPriceHalalas: money,
  totalHalalas: money,
  isRate: z.boolean().default(false),
})

const terms = z.object({
  advanceBp: basisPoints.default(0),
  advanceBase: base,
  advanceRecoveryBase: base,
  finalGuaranteeBp: maybe(basisPoints),
  finalGuaranteeBase: base,
  finalClaimMinBp: maybe(basisPoints),
  finalClaimBase: base,
  penaltyCapBp: maybe(basisPoints),
  penaltyCapBase: base,
  delayPenalty: maybe(z.object({ per: z.enum(['day', 'week_or_part']), rateBp: basisPoints, base })),
  shortfallPenaltyHalalasPerUnit: maybe(money),
  shortfallPenaltyBase: base,
  includedReviewRounds: count,
  retentionBp: basisPoints.default(0),
  retentionBase: base,
  vatOnRetention: maybe(z.string()),
  paymentDays: maybe(count),
  serviceCredit: z.boolean().default(false),
  vatTaxPoint: z.string(),
})

export const contract = z.object({
  id,
  clientId: id,
  number: z.string().min(1),
  title: words,
  regime: z.enum(['gtpl', 'own_bylaws']),
  form: z.enum(['continuing_service', 'supply', 'consulting', 'lump_sum', 'framework', 'retainer']),
  method: maybe(z.string()),
  status: z.string(),
  start: day,
  end: day,
  signed: maybe(day),
  awardNotice: maybe(day),
  netHalalas: maybe(money),
  vatHalalas: maybe(money),
  totalHalalas: maybe(money),
  ceilingNetHalalas: maybe(money),
  lines: z.array(contractLine).min(1),
  terms,
})

const orderLine = z.object({ lineId: id, qty, unitPriceHalalas: money, totalHalalas: money })
const sums = { netHalalas: money, vatHalalas: money, totalHalalas: money }

export const purchaseOrder = z.object({
  id,
  contractId: id,
  title: words,
  issued: maybe(day),
  due: maybe(day),
  status: z.string(),
  lines: z.array(orderLine).min(1),
  ...sums,
})

export const changeOrder = z.object({
  id,
  contractId: id,
  sign: z.enum(['increase', 'decrease']),
  title: words,
  items: z.array(z.object({ lineId: id, qty })),
  ...sums,
  requested: day,
  approved: maybe(day),
  status: z.string(),
  cumulativeIncreaseBp: maybe(z.int()),
  answerDue: maybe(day),
  answerOwnerId: maybe(id),
  answerTo: maybe(id),
  answeredAt: maybe(moment),
})

export const guarantee = z.object({
  id,
  contractId: id,
  purchaseOrderId: maybe(id),
  kind: z.enum(['initial', 'final', 'advance']),
  bank: words,
  amountHalalas: money,
  issued: day,
  expires: day,
  released: maybe(day),
  status: z.string(),
})

export const extensionClaim = z.object({
  id,
  contractId: id,
  purchaseOrderId: maybe(id),
  event: words,
  ground: z.string(),
  notified: maybe(day),
  submitted: maybe(day),
  daysRequested: maybe(count),
  daysGranted: maybe(count),
  decided: maybe(day),
  newDue: maybe(day),
  status: z.string(),
  suspendedFrom: maybe(day),
  suspendedTo: maybe(day),
  suspensionDays: maybe(count),
  addOnDays: maybe(count),
})

export const penalty = z.object({
  id,
  contractId: id,
  purchaseOrderId: maybe(id),
  claimId: maybe(id),
  kind: z.enum(['delay', 'performance', 'local_content']),
  reason: words,
  lateDays: maybe(count),
  units: maybe(qty),
  base,
  baseHalalas: maybe(money),
  baseLineId: maybe(id),
  deliverableId: maybe(id),
  amountHalalas: money,
  vatTreatment: z.enum(['out_of_scope', 'price_reduction']),
  status: z.string(),
  objectedAt: maybe(day),
  note: maybe(z.string()),
})

export const evaluation = z.object({
  id,
  contractId: id,
  purchaseOrderId: maybe(id),
  period: maybe(z.string()),
  scoreBp: basisPoints,
  by: id,
  date: day,
})

export const quantityEntry = z.object({
  id,
  contractId: id,
  purchaseOrderId: maybe(id),
  lineId: id,
  kind: z.enum(['ordered', 'delivered']),
  qty,
  date: day,
  ref: id,
})

export const milestone = z.object({
  id,
  purchaseOrderId: id,
  title: words,
  shareBp: maybe(basisPoints),
  due: day,
  reached: maybe(day),
  claimId: maybe(id),
  status: z.string(),
})

export const planRow = z.object({
  id,
  subjectId: id,
  plannedStart: day,
  plannedFinish: day,
  baselineFinish: maybe(day),
  dependsOn: list(id),
  actualFinish: maybe(day),
  why: maybe(words),
  noticeId: maybe(id),
  /** Present and null: the client has not been told. Absent: there was nothing to tell. */
  clientToldOn: day.nullish(),
})
