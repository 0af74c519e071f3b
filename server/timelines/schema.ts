import { z } from 'zod'
import { optionalDay } from '#server/kernel/schema'
import { zooms } from '#server/timelines/rules'

/** Which part of which timeline: all of it stands in the address, and what is unknown there is ignored. */
export const timelineInput = z.object({
  zoom: z.enum(zooms).catch('quarter').default('quarter'),
  /** The first day drawn; empty is around today. */
  from: optionalDay.catch(''),
  /** The number of one contract; empty is all of them. */
  contract: z.string().max(40).catch('').default(''),
})
