import { z } from 'zod'

/** What somebody looks for, as typed. It comes from an address, so whatever cannot be a term is an empty one. */
export const searchInput = z.object({ term: z.string().trim().max(100).catch('').default('') })
