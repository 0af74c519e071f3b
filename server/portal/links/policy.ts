import { type Actor, isMember } from '#server/kernel/actor'

/** Whoever writes to clients sees which links are open, sends one, and closes one: any member. */
export const maySeeLinks = (actor: Actor): boolean => isMember(actor)
export const maySendLink = (actor: Actor): boolean => isMember(actor)
export const mayRevokeLink = (actor: Actor): boolean => isMember(actor)
