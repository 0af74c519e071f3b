import { z } from 'zod'
import { problem } from '#server/kernel/vocabulary'

/** What a half-written form is about: a brief being logged (nothing yet), or the reading or return brief of one. */
export const draftKinds = ['log', 'reading', 'return_brief'] as const
export type DraftKind = (typeof draftKinds)[number]

const draftKey = { kind: z.enum(draftKinds), no: z.string().trim().max(40, problem('too_long')).default('') }

export const draftInput = z.object(draftKey)

/** What was typed so far, as the form itself would send it. Nothing of it is judged before it is saved for good. */
export const saveDraftInput = z.object({
  ...draftKey,
  state: z
    .record(z.string().max(60), z.unknown())
    .refine((state) => JSON.stringify(state).length <= 120_000, problem('too_long')),
  /** The revision this window last saw; another window's later one is never overwritten. */
  onRevision: z.number().int().min(0).max(1_000_000),
})
