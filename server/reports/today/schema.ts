import { z } from 'zod'
import { roles } from '#server/kernel/actor'

/** Which of their own roles a member looks through. What is none of theirs, or none at all, is the first they have. */
export const todayInput = z.object({
  as: z
    .enum([...roles, ''])
    .catch('')
    .default(''),
})
