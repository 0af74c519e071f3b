import { z } from 'zod'

export const importInput = z.object({ id: z.uuid() })
