import {
  type Actor,
  hasAuthority,
  hasRole,
  isContact,
  isMember,
  isOnSide,
  type Role,
  roomsOf,
  type Side,
} from '#server/kernel/actor'

// Row-level security already keeps agencies apart, and a contact to their own client.
// Members read every engagement of their agency; acts belong to the contract's pair, their deputies, a lead or an admin.

/** The parts people play on a contract. The pair of each house: account manager and marketing, project manager and contracts office. */
export const contractParts = [
  'account_manager',
  'project_manager',
  'finance',
  'sponsor',
  'marketing_lead',
  'approver',
  'contracts_lead',
  'finance_lead',
] as const
export type ContractPart = (typeof contractParts)[number]

/** Someone with a part on a contract today: a member or a contact, never both. `deputyForId` names the person they stand in for. */
export type ContractPerson = {
  readonly part: ContractPart
  readonly memberId: string | null
  readonly contactId: string | null
  readonly deputyForId: string | null
}

/** The role a member needs for a part: being named on a contract grants nothing that the role does not. */
const roleOfPart: Partial<Record<ContractPart, Role>> = {
  account_manager: 'account_manager',
  project_manager: 'project_manager',
  finance: 'finance',
  sponsor: 'leadership',
}

const sideOfPart: Partial<Record<ContractPart, Side>> = {
  marketing_lead: 'marketing',
  approver: 'marketing',
  contracts_lead: 'contracts',
  finance_lead: 'finance',
}

/** A lead of a role acts on every contract of the agency, and an admin may act in any member's part. */
export function leads(actor: Actor, role: Role): boolean {
  return isMember(actor) && ((actor.isLead && hasRole(actor, role)) || hasRole(actor, 'admin'))
}

/**
 * Whether somebody may act in a part of a contract: the person named, their deputy, a lead of that role, or an admin.
 * For a client's person it says only that they are named; what they may decide is their own authority (`actsFor`).
 */
export function actsAs(actor: Actor, part: ContractPart, people: readonly ContractPerson[]): boolean {
  const role = roleOfPart[part]
  if (isMember(actor)) {
    if (!role) return false
    const isNamed = people.some((person) => person.part === part && person.memberId === actor.id)
    return leads(actor, role) || (isNamed && hasRole(actor, role))
  }
  const side = sideOfPart[part]
  const isNamed = people.some((person) => person.part === part && person.contactId === actor.id)
  return side !== undefined && isOnSide(actor, side) && isNamed
}

/** Whether either half of the agency's pair may act: the account manager or the project manager, their deputies, a lead or an admin. */
export const actsForPair = (actor: Actor, people: readonly ContractPerson[]): boolean =>
  actsAs(actor, 'account_manager', people) || actsAs(actor, 'project_manager', people)

/**
 * Whether a client's person may decide for their office: the right side, and the authority the client told us of.
 * A deputy acts only within their own authority, so standing in for somebody adds nothing here.
 */
export const actsFor = (actor: Actor, side: Side, authority: string): boolean =>
  isOnSide(actor, side) && hasAuthority(actor, authority)

/** Whether claims, invoices and payments are shown to somebody. Creatives never; marketing only where the client opened the room. */
export const maySeeMoney = (actor: Actor): boolean => roomsOf(actor).includes('money')

/** Unit prices and contract values: both rooms, so neither a creative nor the client's marketing reads one. */
export const maySeePrices = (actor: Actor): boolean =>
  roomsOf(actor).includes('contract') && roomsOf(actor).includes('money')

/** Quantities of the scope, orders, guarantees and fines: the room of the contract. */
export const maySeeScope = (actor: Actor): boolean => roomsOf(actor).includes('contract')

/** A mail's own link opens its one subject and no contract. */
export const mayReadContracts = (actor: Actor): boolean => isMember(actor) || (isContact(actor) && !actor.link)

/** The agency's own lists, which no contact opens. */
export const mayListContracts = (actor: Actor): boolean => isMember(actor)

/** A contract is typed in by account service or project management; neither needs to be named on it yet. */
export const mayEnterContract = (actor: Actor): boolean => hasRole(actor, 'account_manager', 'project_manager', 'admin')

/** The pair, the deputies, a lead or an admin changes who stands on a contract and what its lines are. */
export const mayChangePeople = actsForPair
export const mayChangeLines = actsForPair
