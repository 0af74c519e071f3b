import { type Actor, isContact, isMember, type Role } from '#server/kernel/actor'

/** Everybody has a day; a mail's own link opens its one subject and no day. */
export const mayHaveToday = (actor: Actor): boolean => isMember(actor) || (isContact(actor) && !actor.link)

/** The roles that have lists of their own, in the order they are offered. */
export const todayRoles = ['account_manager', 'project_manager', 'creative', 'finance', 'leadership', 'admin'] as const

/** The role a member looks through: the one asked for if it is theirs, else their first. */
export const lensOf = (roles: readonly Role[], asked: string): Role =>
  roles.find((role) => role === asked) ?? todayRoles.find((role) => roles.includes(role)) ?? 'creative'
