import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import {
  amount,
  dayText,
  optionalText,
  pageInput,
  quantity,
  recordNumber,
  requiredText,
  tick,
} from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

export const claimInput = z.object({ no: recordNumber })

/** How the list of claims is narrowed. All of it lives in the address; what is unknown there is ignored. */
export const claimListInput = pageInput.extend({
  contract: z.string().max(40).catch('').default(''),
  state: z.enum(['open', 'paid', 'all']).catch('open').default('open'),
})

/**
 * Assembling a claim: quantities of lines, or milestones, and only what was accepted. Everything else is computed:
 * prices, advance recovery, VAT, retention. Not-executed units and a service credit are stated with their line;
 * fines are picked from those upheld on the contract.
 */
export const assembleClaimInput = z.object({
  contractNo: recordNumber,
  purchaseOrderNo: z.string().trim().max(40, problem('too_long')).default(''),
  kind: z.enum(['advance', 'progress', 'final'], problem('required')),
  periodAr: optionalText(limits.name),
  periodEn: optionalText(limits.name),
  lines: z
    .array(
      z.object({
        lineId: z.uuid(problem('required')),
        quantity,
        notExecuted: z.union([z.literal(''), quantity]).default(''),
        of: z.union([z.literal(''), quantity]).default(''),
      }),
    )
    .max(200, problem('too_many'))
    .default([]),
  milestones: z
    .array(z.object({ id: z.uuid(), chosen: tick }))
    .max(50, problem('too_many'))
    .default([]),
  fines: z
    .array(z.object({ id: z.uuid(), chosen: tick }))
    .max(50, problem('too_many'))
    .default([]),
  certificates: z
    .array(z.object({ no: recordNumber, chosen: tick }))
    .max(50, problem('too_many'))
    .default([]),
  serviceCredit: z.union([z.literal(''), amount]).default(''),
})

export const submitClaimInput = z.object({
  no: recordNumber,
  /** The number the client's portal gave, where there is one. */
  portalNumber: optionalText(limits.name),
  submittedOn: dayText,
})

const evidence = {
  no: recordNumber,
  on: dayText,
  number: optionalText(limits.name),
  fileId: z.union([z.literal(''), z.uuid()]).default(''),
}

export const returnClaimInput = z.object({ ...evidence, reason: requiredText(limits.note) })
export const resubmitClaimInput = z.object({ ...evidence, answer: requiredText(limits.note) })
export const certifyClaimInput = z.object({
  ...evidence,
  disputed: z.union([z.literal(''), amount]).default(''),
  contactId: z.uuid(problem('required')),
})
export const paymentOrderInput = z.object({ ...evidence, amount })
export const receiptInput = z.object({ ...evidence, amount })
