export const roles = ['account_manager', 'project_manager', 'creative', 'finance', 'leadership', 'admin'] as const
export type Role = (typeof roles)[number]

export const sides = ['marketing', 'contracts', 'finance'] as const
export type Side = (typeof sides)[number]

/** A part of the record that is read together. Row-level security holds every actor to the rooms named here. */
export type Room = 'work' | 'contract' | 'money' | 'relation' | 'scope' | 'cost' | 'people'

/** What a mail's own link lets its person do with its subject; `see` changes nothing. */
export const linkRights = ['see', 'answer', 'approve', 'sign'] as const
export type LinkRight = (typeof linkRights)[number]

/** What a mail's own link opens: one subject, nothing beside it. */
export type LinkScope = { linkId: string; subjectId: string; may: LinkRight }

export type Member = {
  kind: 'member'
  id: string
  agencyId: string
  roles: readonly Role[]
  /** A lead acts on every contract of the agency, in their own role. */
  isLead: boolean
}

export type Contact = {
  kind: 'contact'
  id: string
  agencyId: string
  clientId: string
  side: Side
  /** What the client said this person may do for their office: `deliverable.approve`, `acceptance.sign`, … */
  authorities: readonly string[]
  link?: LinkScope
}

/** Whoever is acting. Every actor belongs to one agency, and row-level security holds them to it. */
export type Actor = Member | Contact | { kind: 'system'; id: string; agencyId: string }

export const isMember = (actor: Actor): actor is Member => actor.kind === 'member'
export const isContact = (actor: Actor): actor is Contact => actor.kind === 'contact'

export function hasRole(actor: Actor, ...wanted: Role[]): boolean {
  return isMember(actor) && wanted.some((role) => actor.roles.includes(role))
}

export function isOnSide(actor: Actor, ...wanted: Side[]): boolean {
  return isContact(actor) && wanted.includes(actor.side)
}

export function hasAuthority(actor: Actor, authority: string): boolean {
  return isContact(actor) && actor.authorities.includes(authority)
}

const roomsOfRole: Record<Role, readonly Room[]> = {
  account_manager: ['work', 'contract', 'money', 'relation', 'scope'],
  project_manager: ['work', 'contract', 'money', 'relation', 'scope', 'cost'],
  creative: ['work', 'contract', 'relation', 'scope'],
  finance: ['work', 'contract', 'money', 'relation', 'scope', 'cost'],
  leadership: ['work', 'contract', 'money', 'relation', 'scope', 'cost', 'people'],
  admin: ['work', 'contract', 'money', 'relation', 'scope', 'people'],
}

const roomsOfSide: Record<Side, readonly Room[]> = {
  marketing: ['work', 'relation', 'scope'],
  contracts: ['work', 'contract', 'money', 'relation', 'scope'],
  finance: ['contract', 'money', 'relation'],
}

/**
 * The rooms an actor may look into. A contact's client may open one more by an authority written `room:money`.
 * The database reads these in every policy; a page never decides it.
 */
export function roomsOf(actor: Actor): readonly Room[] {
  if (actor.kind === 'system') return ['work', 'contract', 'money', 'relation', 'scope', 'cost', 'people']
  const own = isMember(actor) ? actor.roles.flatMap((role) => roomsOfRole[role]) : roomsOfSide[actor.side]
  const granted = isContact(actor) && actor.authorities.includes('room:money') ? (['money'] as const) : []
  return [...new Set([...own, ...granted])]
}

/** A link reaches its own subject only; every other actor reaches whatever their walls and policies allow. */
export function reaches(actor: Actor, subjectId: string): boolean {
  return !isContact(actor) || !actor.link || actor.link.subjectId === subjectId
}

/** Whoever holds a link that was made for looking changes nothing. */
export const mayOnlySee = (actor: Actor): boolean => isContact(actor) && actor.link?.may === 'see'
