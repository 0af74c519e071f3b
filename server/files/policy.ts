import { type Actor, isContact, isMember } from '#server/kernel/actor'

/** Whoever is signed in may ask for a file. Whether they get it is said by the rows that lead to it, each behind its own wall. */
export const mayAskForFiles = (actor: Actor): boolean => isMember(actor) || isContact(actor)
