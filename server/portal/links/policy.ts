import { type Actor, isMember } from '#server/kernel/actor'

/** Whoever writes to clients sees which links are open, and may close one: any member. */
export const maySeeLinks = (actor: Actor): boolean => isMember(actor)
export const mayRevokeLink = (actor: Actor): boolean => isMember(actor)
