import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { pageInput, recordNumber, requiredText } from '#server/kernel/schema'

export const invoiceInput = z.object({ no: recordNumber })

export const invoiceListInput = pageInput.extend({
  state: z.enum(['open', 'paid', 'all']).catch('all').default('all'),
  contract: z.string().max(40).catch('').default(''),
})

/** Issuing takes the next number of the year, and cannot be undone; only a credit note answers an invoice. */
export const issueInvoiceInput = z.object({ claimNo: recordNumber })

/** The only correction there is: the whole invoice credited, with its reason in Arabic (VAT Regulations art. 54). */
export const creditInvoiceInput = z.object({
  no: recordNumber,
  reasonAr: requiredText(limits.note),
  reasonEn: requiredText(limits.note),
})
