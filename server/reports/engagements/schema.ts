import { z } from 'zod'
import { pageInput, recordNumber } from '#server/kernel/schema'

export const engagementInput = z.object({ no: recordNumber })
export const engagementListInput = pageInput.extend({ no: recordNumber })
