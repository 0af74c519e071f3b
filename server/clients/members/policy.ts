import { type Actor, hasRole } from '#server/kernel/actor'

export const mayReadPeople = (actor: Actor): boolean => hasRole(actor, 'admin', 'leadership')
export const mayKeepPeople = (actor: Actor): boolean => hasRole(actor, 'admin')

/** Nobody grants, ends or leaves for themselves: another administrator does it. */
export const mayKeepPerson = (actor: Actor, memberId: string): boolean => mayKeepPeople(actor) && actor.id !== memberId
