import { z } from 'zod'
import { lineInput } from '#server/contracts/schema'
import { limits } from '#server/kernel/limits'
import { recordNumber } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

/** Lines to be added to a contract, typed one by one or confirmed after a file was read. */
export const addLinesInput = z.object({
  no: recordNumber,
  lines: z.array(lineInput).min(1, problem('required')).max(limits.contractLines, problem('too_many')),
})

/** A file of lines as text. Whatever a spreadsheet writes: semicolons, tabs or commas, with or without a mark at its head. */
export const readLinesInput = z.object({
  no: recordNumber,
  text: z.string().min(1, problem('required')).max(limits.csvCharacters, problem('too_long')),
})
