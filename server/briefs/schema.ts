import { z } from 'zod'
import { briefListStates, loggedChannels } from '#server/briefs/inbox/rules'
import { type BriefField, briefFields, briefTypes, fieldStates, halves, scopeChoices } from '#server/briefs/rules'
import { limits } from '#server/kernel/limits'
import { amount, momentText, optionalText, pageInput, recordNumber, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

const choiceOf = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, problem('required'))

/** Files that were stored before the form was judged. */
export const fileIds = z.array(z.uuid()).max(limits.versionFiles, problem('too_many')).default([])

/** A client's own words: kept letter for letter, so nothing is trimmed. */
export const clientWords = z
  .string()
  .max(limits.words, problem('too_long'))
  .refine((text) => text.trim().length > 0, problem('required'))

/**
 * What an account manager says when a brief comes in: who spoke, how, when and which words. Nothing of the project
 * manager's (line, dates, quantities, rounds) is asked here; a test counts the required answers.
 */
export const logBriefInput = z.object({
  contractNo: recordNumber,
  speakerId: z.uuid(problem('required')),
  channel: choiceOf(loggedChannels),
  receivedAt: momentText,
  type: choiceOf(briefTypes),
  title: requiredText(),
  words: clientWords,
  supersedes: z.union([z.literal(''), recordNumber]).default(''),
  fileIds,
})

/** One field of a reading. Whether a weak one needs a reason is checked here; whether a quotation is there, against the words. */
export const fieldReading = z
  .object({
    state: choiceOf(fieldStates),
    valueAr: optionalText(),
    valueEn: optionalText(),
    reasonAr: optionalText(),
    reasonEn: optionalText(),
    /** The client's words behind the value, copied from them. Empty when the agency added the value. */
    quote: optionalText(),
    /** Where the quotation starts among the words, when the page knows it; it tells two equal phrases apart. */
    starts: z
      .string()
      .regex(/^\d{0,6}$/, problem('invalid'))
      .default(''),
  })
  .superRefine((field, context) => {
    const hasValue = Boolean(field.valueAr || field.valueEn)
    if (field.state !== 'missing' && !hasValue)
      context.addIssue({ code: 'custom', path: ['valueAr'], message: problem('required') })
    if (field.state === 'weak' && !field.reasonAr && !field.reasonEn)
      context.addIssue({ code: 'custom', path: ['reasonAr'], message: problem('required') })
  })
export type FieldReading = z.output<typeof fieldReading>

const readings = Object.fromEntries(briefFields.map((field) => [field, fieldReading])) as Record<
  BriefField,
  typeof fieldReading
>

/** One reading of a brief: saving it makes a new revision and a new score. */
export const assessBriefInput = z.object({
  no: recordNumber,
  /** The revision that was on the page, '0' before the first: two people who read at once do not overwrite each other. */
  onRevision: z.string().regex(/^\d{1,4}$/, problem('invalid')),
  /** The contract line the work would use; empty when there is none. */
  lineId: z.union([z.literal(''), z.uuid(problem('invalid'))]).default(''),
  note: optionalText(),
  fields: z.object(readings),
})

/** What is decided about work outside every line. Goodwill says what it costs. */
export const decideScopeInput = z
  .object({
    no: recordNumber,
    choice: choiceOf(scopeChoices),
    reason: requiredText(limits.note),
    cost: z.union([z.literal(''), amount]).default(''),
  })
  .refine(({ choice, cost }) => choice !== 'goodwill' || cost !== '', { path: ['cost'], message: problem('required') })

export const briefInput = z.object({ no: recordNumber })

/** An act on a brief that has to say why: asking for a new one, declining. */
export const reasonInput = z.object({ no: recordNumber, reason: requiredText(limits.note) })

export const acceptBriefInput = z.object({ no: recordNumber, half: choiceOf(halves) })

export const supersedeInput = z.object({ no: recordNumber, by: recordNumber })

/** What a list of briefs may be narrowed to; every part of it comes from the address, and nonsense is ignored. */
export const briefListInput = pageInput.extend({
  q: z.string().trim().max(limits.name).catch('').default(''),
  holder: z.enum(['', 'agency', 'marketing', 'contracts', 'settled', 'mine']).catch('').default(''),
  state: z
    .enum(['', ...briefListStates])
    .catch('')
    .default(''),
  type: z
    .enum(['', ...briefTypes])
    .catch('')
    .default(''),
  client: z.string().trim().max(40).catch('').default(''),
  contract: z.string().trim().max(40).catch('').default(''),
})
export type BriefList = z.output<typeof briefListInput>
