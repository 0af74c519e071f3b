import { isContact, isMember } from '#server/kernel/actor'
import type { Policy } from '#server/kernel/permit'

/** Everybody may know who they are; the house itself has no page. */
export const mayHaveFrame: Policy = (actor) => isMember(actor) || isContact(actor)
