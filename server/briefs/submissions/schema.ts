import { z } from 'zod'
import { briefTypes } from '#server/briefs/rules'
import { clientWords, fileIds } from '#server/briefs/schema'
import { pageInput, recordNumber, requiredText } from '#server/kernel/schema'
import { problem } from '#server/kernel/vocabulary'

/** A brief sent by the client's own marketing: which contract, what it is called, their words. */
export const submitBriefInput = z.object({
  contractNo: recordNumber,
  type: z.enum(briefTypes, problem('required')),
  title: requiredText(),
  words: clientWords,
  fileIds,
})

export const ownBriefsInput = pageInput
