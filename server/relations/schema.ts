import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { dayText, momentText, optionalText, pageInput, recordNumber, requiredText, tick } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'
import { caseClasses, caseKinds, interactionChannels, promiseDirections } from '#server/relations/rules'

/** Which client a form is about. Empty where there is none yet: the page then asks that first. */
export const clientOfForm = z.object({
  client: z.string().trim().max(40).catch('').default(''),
  about: z.string().trim().max(40).catch('').default(''),
})

/** A conversation, in its plainest form. `shared` is ticked when the client may read the summary. */
export const logInteractionInput = z.object({
  clientNo: recordNumber,
  contactId: z.uuid(problem('required')),
  at: momentText,
  channel: z.enum(interactionChannels, problem('required')),
  summary: requiredText(limits.note),
  shared: tick,
  aboutNo: z.string().trim().max(40).default(''),
})

export const caseInput = z.object({ no: recordNumber })
export const caseListInput = pageInput.extend({
  state: z.enum(['open', 'ended', 'all']).catch('open').default('open'),
  client: z.string().trim().max(40).catch('').default(''),
})

/** A complaint or a request, with the client's own words. Members say whose words they are. */
export const openCaseInput = z.object({
  clientNo: recordNumber,
  contactId: z.uuid(problem('required')),
  kind: z.enum(caseKinds, problem('required')),
  priority: z.enum(caseClasses, problem('required')),
  title: requiredText(limits.name),
  words: requiredText(limits.note),
})

/** The same asked in the portal by the one who signed in. */
export const askInput = openCaseInput.pick({ kind: true, title: true, words: true })

/** A person's answer; the first one to the client stops the response clock. `waits` asks the client something back. */
export const answerCaseInput = z.object({ no: recordNumber, text: requiredText(limits.note), waits: tick })
export const noteCaseInput = answerCaseInput.pick({ no: true, text: true })

export const promiseListInput = pageInput.extend({
  state: z.enum(['open', 'ended', 'all']).catch('open').default('open'),
  client: z.string().trim().max(40).catch('').default(''),
})

/** Who promises what to whom, by when. In the portal the giver is the one signed in. */
export const givePromiseInput = z.object({
  clientNo: recordNumber,
  contactId: z.uuid(problem('required')),
  direction: z.enum(promiseDirections, problem('required')),
  text: requiredText(limits.note),
  dueOn: dayText,
  aboutNo: z.string().trim().max(40).default(''),
})
export const givePromiseOfOwnInput = givePromiseInput.pick({ text: true, dueOn: true })

/** Kept, with the day it was kept on; kept after its day still counts as broken. */
export const keepPromiseInput = z.object({ no: recordNumber, on: dayText })

/** A date moves before it passes, when whoever it was promised to agrees: by moving it, or as told to the one who gave it. */
export const movePromiseInput = z.object({ no: recordNumber, to: dayText, reason: optionalText(), agreed: tick })

/** The client is told of a slip: when, how, to whom, and in which words. */
export const tellClientInput = z.object({
  no: recordNumber,
  contactId: z.uuid(problem('required')),
  channel: z.enum(interactionChannels, problem('required')),
  at: momentText,
  words: requiredText(limits.note),
})
