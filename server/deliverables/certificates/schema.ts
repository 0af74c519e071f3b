import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import {
  dayText,
  optionalDay,
  optionalText,
  pageInput,
  quantity,
  recordNumber,
  requiredText,
  sha256Text,
} from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

export const certificateInput = z.object({ no: recordNumber })
export const certificateListInput = pageInput.extend({
  state: z.enum(['waiting', 'signed', 'all']).catch('all').default('all'),
})

/** What the contracts office is asked to take over: quantities per line, and the approved deliverables behind them. */
export const requestCertificateInput = z.object({
  contractNo: recordNumber,
  purchaseOrderNo: z.string().trim().max(40).default(''),
  kind: z.enum(['achievement', 'initial', 'final'], problem('required')),
  period: optionalText(limits.name),
  lines: z
    .array(z.object({ lineId: z.uuid(problem('required')), quantity: quantity.or(z.literal('')) }))
    .max(limits.contractLines, problem('too_many'))
    .refine((lines) => lines.some((line) => Number(line.quantity) > 0), problem('required')),
  /** One box for each; a box that is not ticked says nothing. */
  deliverableNos: z
    .array(z.union([recordNumber, z.literal(false), z.undefined()]))
    .max(limits.contractLines, problem('too_many'))
    .refine((boxes) => boxes.some(Boolean), problem('required')),
})

/** What the form of a certificate is asked for. */
export const certificateChoicesInput = z.object({ contractNo: recordNumber })

/** First step of a signature: this very content is to be signed. A code goes to the signer's own mail. */
export const beginSignatureInput = z.object({ no: recordNumber, sha256: sha256Text })

/** Second step: the typed name and the code. Reservations are listed with the day each is to be cured by. */
export const signCertificateInput = z.object({
  no: recordNumber,
  sha256: sha256Text,
  stepUpId: z.uuid(problem('invalid')),
  typedName: requiredText(limits.name),
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, problem('code.shape')),
  reservations: z
    .array(z.object({ text: optionalText(), cureBy: optionalDay }))
    .max(50, problem('too_many'))
    .default([]),
})

export const rejectCertificateInput = z.object({
  no: recordNumber,
  sha256: sha256Text,
  reason: requiredText(limits.note),
})

/** A paper signed outside the portal, recorded with its scan. */
export const outsideSignatureInput = z.object({
  no: recordNumber,
  sha256: sha256Text,
  contactId: z.uuid(problem('required')),
  signedOn: dayText,
  fileId: z.uuid(problem('required')),
})
