import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { momentText, optionalText, recordNumber, requiredText, sha256Text } from '#server/kernel/schema'
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

/** Words on a version. Members choose who reads them; what a client writes is always seen by both. */
export const commentInput = versionInput.extend({
  text: requiredText(limits.note),
  /** `'1'` when the client reads it too. */
  shared: z.enum(['', '1']).catch('').default(''),
})

export const commentAnswerInput = z.object({
  no: recordNumber,
  commentId: z.uuid(),
  verdict: z.enum(['done', 'declined', 'question'], problem('required')),
  reason: optionalText(),
})

/** Closing a round: approved, or one consolidated list of changes. Both are about the fingerprint the person saw. */
export const approveVersionInput = versionInput.extend({ sha256: sha256Text, withNotes: optionalText() })

export const requestChangesInput = versionInput.extend({
  sha256: sha256Text,
  changes: z
    .array(z.object({ what: requiredText(limits.note) }))
    .min(1, problem('required'))
    .max(100, problem('too_many')),
})

/** An approval given outside the portal: its scan, who signed, and when. */
export const outsideApprovalInput = versionInput.extend({
  sha256: sha256Text,
  contactId: z.uuid(problem('required')),
  approvedAt: momentText,
  fileId: z.uuid(problem('required')),
})

/** How easy the approval was, 1 to 7 (customer effort score). It can be skipped. */
export const effortInput = versionInput.extend({
  score: z.enum(['1', '2', '3', '4', '5', '6', '7'], problem('required')),
})
