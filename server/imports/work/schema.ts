import { z } from 'zod'
import { briefFields, fieldStates } from '#server/briefs/rules'
import {
  basisPoints,
  count,
  day,
  dayOrMoment,
  id,
  ids,
  list,
  maybe,
  moment,
  money,
  qty,
  span,
  words,
} from '#server/imports/basics/schema'

const state = z.enum(fieldStates)
const states = z.object(
  Object.fromEntries(briefFields.map((field) => [field, state])) as Record<(typeof briefFields)[number], typeof state>,
)
const structuredField = z.object({
  state,
  text: maybe(words),
  span: maybe(span),
  addedBy: maybe(z.literal('agency')),
  reason: maybe(words),
})

/** The states of the machine, and `return_sent`, the files' own word for a return brief without an answer. */
const briefStates = [
  ...([
    'received',
    'scored',
    'return_brief_sent',
    'return_sent',
    'rebrief_requested',
    'superseded',
    'scope_flagged',
  ] as const),
  ...(['declined', 'accepted', 'in_production', 'on_hold', 'delivered', 'closed'] as const),
]

export const brief = z.object({
  id,
  contractId: maybe(id),
  purchaseOrderId: maybe(id),
  lineId: maybe(id),
  type: z.string(),
  title: words,
  from: id,
  channel: z.enum(['portal', 'email', 'phone', 'meeting', 'whatsapp', 'letter']),
  receivedAt: moment,
  language: z.enum(['ar', 'en']),
  rawText: z.string().min(1),
  fields: states,
  structured: maybe(z.partialRecord(z.enum(briefFields), structuredField)),
  status: z.enum(briefStates),
  note: maybe(z.string()),
  supersedes: maybe(id),
  supersededBy: maybe(id),
  resolvedBy: maybe(id),
  ownerId: maybe(id),
  scopeDecision: maybe(
    z.object({
      kind: z.enum(['outside_scope', 'goodwill', 'undecided', 'drop', 'change_order']),
      by: maybe(id),
      at: maybe(moment),
      part: maybe(words),
      deliverableId: maybe(id),
    }),
  ),
})

export const requirement = z.object({
  id,
  briefId: id,
  no: z.int().min(1),
  text: words,
  span: maybe(span),
  addedBy: maybe(z.literal('agency')),
  deliverableIds: ids.default([]),
  evidence: maybe(words),
  checks: list(
    z.object({
      deliverableId: maybe(id),
      version: maybe(z.int().min(1)),
      certificateId: maybe(id),
      state: z.enum(['met', 'not_met', 'waived', 'unanswered']),
      by: maybe(id),
      at: maybe(dayOrMoment),
      waivedBy: maybe(id),
      waivedReason: maybe(words),
    }),
  ),
})

export const returnBrief = z.object({
  id,
  briefId: id,
  sentAt: moment,
  by: id,
  to: maybe(id),
  understanding: words,
  questions: list(words.extend({ field: maybe(z.enum(briefFields)), points: maybe(count), answer: maybe(words) })),
  status: z.enum(['sent', 'answered']),
  answeredAt: maybe(moment),
  answeredBy: maybe(id),
  answerNeededBy: maybe(day),
})

const file = z.object({
  name: z.string().min(1).max(255),
  kind: z.enum(['video', 'pdf', 'image', 'office']),
  durationSeconds: maybe(count),
  pages: maybe(count),
})
const version = z.object({
  no: z.int().min(1),
  at: moment,
  note: maybe(words),
  sha256: maybe(z.string().regex(/^[0-9a-f]{64}$/)),
  files: list(file),
})
const round = z.object({
  no: z.int().min(1),
  version: z.int().min(1),
  openedAt: moment,
  reviewer: id,
  responseDue: day,
  closedAt: maybe(moment),
  outcome: z.enum(['open', 'changes', 'approved', 'approved_with_notes', 'no_answer']),
  comments: list(words),
  authorisation: maybe(z.unknown()),
})

const workStates = [
  ...(['planned', 'in_production', 'internal_review', 'submitted', 'in_review', 'changes_requested'] as const),
  ...(['approved', 'rejected', 'accepted', 'cancelled'] as const),
]

export const deliverable = z.object({
  id,
  briefId: maybe(id),
  contractId: id,
  purchaseOrderId: maybe(id),
  lineId: maybe(id),
  milestoneId: maybe(id),
  title: words,
  due: day,
  status: z.enum(workStates),
  qty: qty.default(1),
  qtyNote: maybe(words),
  units: maybe(z.object({ done: count, due: count, unit: words })),
  outsideScope: z.boolean().default(false),
  scopeDecision: maybe(
    z.object({
      by: id,
      at: moment,
      kind: z.enum(['goodwill', 'drop', 'change_order', 'outside_scope']),
      rateLineId: maybe(id),
      valueHalalas: maybe(money),
      charged: maybe(z.boolean()),
      reason: maybe(words),
    }),
  ),
  accountOwnerId: maybe(id),
  acceptanceId: maybe(id),
  versions: list(version),
  reviewRounds: list(round),
})

export const certificate = z.object({
  id,
  contractId: id,
  purchaseOrderId: maybe(id),
  kind: z.enum(['achievement', 'initial', 'final', 'minutes']),
  period: maybe(z.string()),
  deliverables: ids.default([]),
  requestedAt: maybe(day),
  requestedFrom: maybe(id),
  signedBy: maybe(id),
  signed: maybe(day),
  claimId: maybe(id),
  status: z.enum(['requested', 'inspection', 'signed', 'signed_with_reservations', 'rejected']).nullish(),
  evidence: maybe(z.string()),
  lines: list(
    z.object({
      lineId: maybe(id),
      qty,
      milestoneId: maybe(id),
      shareBp: maybe(basisPoints),
      shortfall: maybe(z.object({ units: count, of: count, deliverableId: maybe(id) })),
    }),
  ),
  notes: maybe(words),
  reservations: list(words),
})

const holder = z.enum(['agency', 'marketing', 'contracts', 'finance', 'third_party', 'suspended'])
export const handOver = z.object({
  id,
  at: moment,
  to: maybe(holder),
  holderId: maybe(id),
  subjectIds: ids.min(1),
  reason: words,
  proof: z.object({ kind: z.string(), ref: maybe(id), receivedAt: maybe(moment) }),
})
export const plannedHandOver = z.object({
  subjectId: id,
  to: z.enum(['agency', 'marketing', 'contracts', 'finance', 'third_party']),
  from: day,
  until: day,
  reason: words,
})
