import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { optionalText, recordNumber, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

/** The files of a version were stored and judged before it is submitted; here they are named in order. */
export const submitVersionInput = z.object({
  no: recordNumber,
  files: z
    .array(z.object({ fileId: z.uuid(problem('invalid')), label: optionalText(limits.name) }))
    .min(1, problem('too_few'))
    .max(limits.versionFiles, problem('too_many')),
  noteAr: optionalText(),
  noteEn: optionalText(),
})

/** Which version: its deliverable's number and its own. */
export const versionInput = z.object({ no: recordNumber, version: z.coerce.number().int().min(1).max(999) })

/** Sending a version to the client's reviewer. A round beyond the included ones names who agreed to it. */
export const sendVersionInput = versionInput.extend({
  reviewerId: z.uuid(problem('required')),
  extraRoundReason: optionalText(),
})

export const withdrawVersionInput = versionInput.extend({ reason: requiredText(limits.note) })
