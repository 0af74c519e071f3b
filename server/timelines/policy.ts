import { isMember } from '#server/kernel/actor'
import type { Policy } from '#server/kernel/permit'

/** The agency's own view of its work; a client's people see their dates on the works themselves. */
export const mayReadTimeline: Policy = (actor) => isMember(actor)
