import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { optionalText, recordNumber, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

export const verdicts = ['met', 'not_met'] as const

/** One cell of the matrix: a requirement held against a version. */
export const checkInput = z.object({
  no: recordNumber,
  version: z.coerce.number().int().min(1).max(999),
  requirementId: z.uuid(),
  verdict: z.enum(verdicts, problem('required')),
  evidence: optionalText(),
})

/** A named person lets a requirement pass, and says why. */
export const waiveInput = z.object({
  no: recordNumber,
  requirementId: z.uuid(),
  reason: requiredText(limits.note).min(10, problem('too_few')),
})

/** Asks a deliverable to meet a requirement from one of its versions on. */
export const askRequirementInput = z.object({
  no: recordNumber,
  requirementId: z.uuid(problem('required')),
  sinceVersion: z.coerce.number().int().min(1).max(999),
})
