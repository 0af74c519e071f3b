import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { optionalText, recordNumber } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

/** A demand read out of the client's words, or added by us when no words are quoted. */
export const addRequirementInput = z
  .object({
    no: recordNumber,
    textAr: optionalText(limits.name),
    textEn: optionalText(limits.name),
    quote: optionalText(),
    starts: z
      .string()
      .regex(/^\d{0,6}$/, problem('invalid'))
      .default(''),
  })
  .refine(({ textAr, textEn, quote }) => textAr || textEn || quote, {
    path: ['textAr'],
    message: problem('one_language'),
  })

/** Which demand of which brief is asked no longer. Its checks so far stay as they were. */
export const retireRequirementInput = z.object({
  no: recordNumber,
  requirement: z.string().regex(/^\d{1,3}$/, problem('required')),
})
