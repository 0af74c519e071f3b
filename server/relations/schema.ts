import { z } from 'zod'
import { limits } from '#server/kernel/limits'
import { dayText, momentText, optionalText, pageInput, recordNumber, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

export const interactionChannels = ['meeting', 'phone', 'email', 'whatsapp', 'portal', 'letter', 'visit'] as const
export const caseKinds = ['complaint', 'request'] as const
export const priorities = ['P1', 'P2', 'P3'] as const

/** A conversation, in its plainest form. `shared` is `'1'` when the client may read the summary. */
export const logInteractionInput = z.object({
  clientNo: recordNumber,
  contactId: z.uuid(problem('required')),
  at: momentText,
  channel: z.enum(interactionChannels, problem('required')),
  summary: requiredText(limits.note),
  shared: z.enum(['', '1']).catch('').default(''),
  aboutNo: z.string().trim().max(40).default(''),
})

export const caseInput = z.object({ no: recordNumber })
export const caseListInput = pageInput.extend({
  state: z.enum(['open', 'closed', 'all']).catch('open').default('open'),
})

/** A complaint or a request, with the client's own words. */
export const openCaseInput = z.object({
  clientNo: z.string().trim().max(40).default(''),
  contactId: z.union([z.literal(''), z.uuid()]).default(''),
  kind: z.enum(caseKinds, problem('required')),
  priority: z.enum(priorities).default('P2'),
  title: requiredText(limits.name),
  words: requiredText(limits.note),
})

/** A person's answer; the first one to the client stops the response clock. */
export const answerCaseInput = z.object({
  no: recordNumber,
  text: requiredText(limits.note),
  shared: z.enum(['', '1']).catch('').default(''),
})

export const promiseListInput = pageInput.extend({
  state: z.enum(['open', 'ended', 'all']).catch('open').default('open'),
})

/** Who promises what to whom, by when. In the portal the giver is the one signed in. */
export const givePromiseInput = z.object({
  clientNo: z.string().trim().max(40).default(''),
  contactId: z.union([z.literal(''), z.uuid()]).default(''),
  memberId: z.union([z.literal(''), z.uuid()]).default(''),
  direction: z.enum(['agency_to_client', 'client_to_agency'], problem('required')),
  text: requiredText(limits.note),
  dueOn: dayText,
  shared: z.enum(['', '1']).catch('').default('1'),
  aboutNo: z.string().trim().max(40).default(''),
})

/** Kept, with the day it was kept on; kept after its day still counts as broken. */
export const keepPromiseInput = z.object({ no: recordNumber, on: dayText, note: optionalText() })

/** The client is told of a slip: when, how, and in which words. */
export const tellClientInput = z.object({
  tellingId: z.uuid(),
  contactId: z.uuid(problem('required')),
  channel: z.enum(interactionChannels, problem('required')),
  at: momentText,
  words: requiredText(limits.note),
})
