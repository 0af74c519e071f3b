import { z } from 'zod'
import { versionInput } from '#server/deliverables/versions/schema'
import { limits } from '#server/kernel/limits'
import { optionalText, recordNumber, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

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
