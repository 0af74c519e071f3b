import { z } from 'zod'
import { pageInput, recordNumber } from '#server/kernel/schema'
import { measures } from './rules'

/** A ledger, and the figure of it that is opened: a line's and a measure's, or every entry there is. */
export const scopeInput = pageInput.extend({
  no: recordNumber,
  line: z.string().max(60).catch('').default(''),
  measure: z
    .enum(['', 'contracted', ...measures])
    .catch('')
    .default(''),
  entries: z.enum(['', 'all']).catch('').default(''),
})
export type ScopeInput = z.output<typeof scopeInput>
