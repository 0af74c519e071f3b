import { z } from 'zod'
import { recordNumber } from '#server/kernel/schema'

export const planningChoicesInput = z.object({ contractNo: recordNumber })
