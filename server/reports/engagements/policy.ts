import { type Actor, hasRole, isMember } from '#server/kernel/actor'
import type { Lens } from '#server/reports/engagements/rules'

/** Every member reads every engagement of the agency; money in it only by its own room. */
export const mayReadEngagements = (actor: Actor): boolean => isMember(actor)

/** How somebody looks who has not chosen: by what they do. */
export const lensOf = (actor: Actor): Lens =>
  hasRole(actor, 'account_manager', 'creative', 'leadership', 'admin') && !hasRole(actor, 'project_manager', 'finance')
    ? 'account'
    : 'project'
