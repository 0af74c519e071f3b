import { roles } from '#server/kernel/actor'
import type { Day } from '#server/kernel/day'
import { refuse } from '#server/kernel/refusal'

/** What a member can be made. `lead` stands beside a role: it widens it to every contract. */
export const grantableRoles = [...roles, 'lead'] as const
export type GrantableRole = (typeof grantableRoles)[number]

export type HeldRole = { id: string; memberId: string; role: GrantableRole; fromOn: Day; untilOn: Day | null }

export const isLiveOn = ({ fromOn, untilOn }: Pick<HeldRole, 'fromOn' | 'untilOn'>, day: Day): boolean =>
  fromOn <= day && (untilOn === null || untilOn >= day)

/** A role may be granted for days on which the member does not hold it yet. Refuses an end before its beginning. */
export function roleToGrant(held: readonly HeldRole[], asked: Pick<HeldRole, 'role' | 'fromOn' | 'untilOn'>): void {
  if (asked.untilOn && asked.untilOn < asked.fromOn) refuse('role.ends_before', 'untilOn')
  const overlaps = ({ role, fromOn, untilOn }: HeldRole) =>
    role === asked.role && fromOn <= (asked.untilOn ?? '9999-12-31') && (untilOn ?? '9999-12-31') >= asked.fromOn
  if (held.some(overlaps)) refuse('role.held', 'role')
}

/** The last day of a role that has none yet. It may lie in the past: the role is then gone at the next request. */
export function roleToEnd(role: HeldRole, untilOn: Day): void {
  if (role.untilOn) refuse('role.ended')
  if (untilOn < role.fromOn) refuse('role.ends_before', 'untilOn')
}

/** An agency keeps an administrator: the roles that will be left are asked before one is taken away. */
export function adminMustRemain(roles: readonly HeldRole[], without: (role: HeldRole) => boolean, today: Day): void {
  const remains = roles.some(
    (role) => role.role === 'admin' && isLiveOn(role, today) && !role.untilOn && !without(role),
  )
  if (!remains) refuse('role.last_admin')
}
