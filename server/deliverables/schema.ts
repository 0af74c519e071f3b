import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { dayText, optionalText, pageInput, quantity, recordNumber, requiredText } from '#server/kernel/schema'
import { holderSides, problem } from '#server/kernel/vocabulary'

/** Which deliverable: by the number in its address. */
export const deliverableInput = z.object({ no: recordNumber })

/** How the list is narrowed and ordered. All of it lives in the address; what is unknown there is ignored. */
export const deliverableListInput = pageInput.extend({
  holder: z.enum(holderSides).or(z.literal('')).catch('').default(''),
  status: z.enum(['open', 'accepted', 'all']).catch('open').default('open'),
  client: z.string().max(40).catch('').default(''),
  sort: z.enum(['due', 'recent']).catch('due').default('due'),
})

/**
 * Planning a deliverable against a line of the contract, or a series of them (a monthly package).
 * `quantity` is in the line's unit and may be 0 for a stage; `dueOn` is moved to a working day of the contract's calendar.
 */
export const planDeliverableInput = z
  .object({
    contractNo: recordNumber,
    briefNo: z.string().trim().max(40, problem('too_long')).default(''),
    lineId: z.union([z.literal(''), z.uuid(problem('invalid'))]).default(''),
    titleAr: optionalText(limits.name),
    titleEn: optionalText(limits.name),
    quantity,
    dueOn: dayText,
    /** How many in the series, one a month from `dueOn` on. */
    times: z
      .string()
      .trim()
      .regex(/^([1-9]|[12]\d|3[0-6])$/, problem('invalid'))
      .default('1'),
  })
  .refine(({ titleAr, titleEn }) => titleAr || titleEn, { path: ['titleAr'], message: problem('one_language') })

/** Work that no line covers: dropped, given as goodwill with its cost, or noted as needing a change order. */
export const scopeDecisionInput = z
  .object({
    no: recordNumber,
    choice: z.enum(['drop', 'goodwill', 'change_order'], problem('required')),
    /** What the goodwill costs the agency, in riyals: `'3600.00'`. */
    cost: z
      .string()
      .trim()
      .regex(/^(\d{1,12}(\.\d{1,2})?)?$/, problem('amount.shape'))
      .default(''),
    reason: requiredText(limits.note),
  })
  .refine(({ choice, cost }) => choice !== 'goodwill' || cost, { path: ['cost'], message: problem('required') })
