import { z } from 'zod'
import { addressFields, vatNumber } from '#server/clients/schema'
import { isIban } from '#server/kernel/iban'
import { requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

const iban = z.string().trim().toUpperCase().max(40, problem('iban.shape')).refine(isIban, problem('iban.shape'))

/** What stands on the agency's documents. The VAT number and the account are asked for when an invoice is issued, not before. */
export const agencyInput = z.object({
  nameAr: requiredText(),
  nameEn: requiredText(),
  crNumber: z
    .union([
      z.literal(''),
      z
        .string()
        .trim()
        .regex(/^\d{10}$/, problem('invalid')),
    ])
    .default(''),
  vatNumber: z.union([z.literal(''), vatNumber]).default(''),
  iban: z.union([z.literal(''), iban]).default(''),
  ...addressFields,
})

/** The logo that documents carry: a file that was already stored. */
export const logoInput = z.object({ fileId: z.uuid(problem('required')) })
