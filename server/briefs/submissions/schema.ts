import { z } from 'zod'
import { briefTypes } from '#server/briefs/rules'
import { clientWords, fileIds } from '#server/briefs/schema'
import { pageInput, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

/** A brief sent by the client's own marketing: which contract (by its id: its number is another room's), what it is called, their words. */
export const submitBriefInput = z.object({
  contractId: z.uuid(problem('required')),
  type: z.enum(briefTypes, problem('required')),
  title: requiredText(),
  words: clientWords,
  fileIds,
})

export const ownBriefsInput = pageInput
