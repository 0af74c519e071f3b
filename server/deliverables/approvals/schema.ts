import { z } from 'zod'
import { versionInput } from '#server/deliverables/versions/schema'
import { momentText, optionalText, sha256Text } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

/** Closing a round: approved, or one consolidated list of changes. Both are about the fingerprint the person saw. */
export const approveVersionInput = versionInput.extend({ sha256: sha256Text, withNotes: optionalText() })

export const requestChangesInput = versionInput.extend({
  sha256: sha256Text,
  changes: z
    .array(z.object({ what: optionalText() }))
    .max(100, problem('too_many'))
    .refine((changes) => changes.some(({ what }) => what), problem('required')),
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
