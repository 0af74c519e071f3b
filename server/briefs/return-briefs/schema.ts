import { z } from 'zod'
import { briefFields } from '#server/briefs/rules'
import { limits } from '#server/kernel/limits'
import { dayText, optionalText, recordNumber } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

const question = z
  .object({
    field: z.enum(['', ...briefFields]).default(''),
    textAr: optionalText(limits.note),
    textEn: optionalText(limits.note),
    /** What we would assume; the client confirms it or says otherwise. */
    proposedAr: optionalText(limits.note),
    proposedEn: optionalText(limits.note),
  })
  .superRefine(({ textAr, textEn, proposedAr, proposedEn }, context) => {
    if ((proposedAr || proposedEn) && !textAr && !textEn)
      context.addIssue({ code: 'custom', path: ['textAr'], message: problem('one_language') })
  })

/** What is sent back to the client before work starts: how we read them, what we ask, what is out, what depends on them. */
export const sendReturnBriefInput = z
  .object({
    no: recordNumber,
    toContactId: z.uuid(problem('required')),
    understandingAr: optionalText(limits.words),
    understandingEn: optionalText(limits.words),
    /** Rows left empty are no questions. */
    questions: z.array(question).max(20, problem('too_many')).default([]),
    outAr: optionalText(),
    outEn: optionalText(),
    clientDatesAr: optionalText(),
    clientDatesEn: optionalText(),
    nextStepAr: optionalText(),
    nextStepEn: optionalText(),
    neededBy: dayText,
  })
  .refine(({ understandingAr, understandingEn }) => understandingAr || understandingEn, {
    path: ['understandingAr'],
    message: problem('one_language'),
  })
export type SendReturnBrief = z.output<typeof sendReturnBriefInput>

/** How a client answers one question: our proposal as it stands, or in their own words. */
export const answerReturnBriefInput = z.object({
  no: recordNumber,
  /** By the question's number; what is left out or empty confirms what we proposed. */
  answers: z
    .array(z.object({ question: z.string().regex(/^\d{1,3}$/, problem('invalid')), text: optionalText(limits.note) }))
    .max(20, problem('too_many'))
    .default([]),
  /** Whether they put our understanding right, in their own words. */
  correction: optionalText(limits.words),
})

export const returnBriefInput = z.object({ no: recordNumber })
