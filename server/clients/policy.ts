import { type Actor, hasRole, isMember } from '#server/kernel/actor'

/** Members read every client of their agency; a client's person sees no list of clients. */
export const mayListClients = (actor: Actor): boolean => isMember(actor)

/** Account service and project management keep clients and their people. */
export const mayKeepClients = (actor: Actor): boolean => hasRole(actor, 'account_manager', 'project_manager', 'admin')

/** What stands on every invoice is changed by those who answer for the house. */
export const mayKeepAgency = (actor: Actor): boolean => hasRole(actor, 'admin', 'leadership')

/** The agency's own names are on every page of members. */
export const mayReadAgency = (actor: Actor): boolean => isMember(actor)
