import { actsAs, type ContractPerson } from '#server/contracts/policy'
import { type Actor, hasRole, isContact, isMember, isOnSide } from '#server/kernel/actor'

// Row-level security keeps internal words from every client and each client from the others.
// These say what each may do inside that wall.

type People = readonly ContractPerson[]

/** Conversations, cases, promises and what clients told us: everybody in the agency but finance's own machines, and each client its own shared part. */
export const mayReadRelation = (actor: Actor): boolean => isMember(actor) || isContact(actor)
export const mayListRelation = (actor: Actor): boolean => isMember(actor)

/** Anybody of the agency who spoke with a client writes it down. */
export const mayLogInteraction = (actor: Actor): boolean =>
  hasRole(actor, 'account_manager', 'project_manager', 'creative', 'finance', 'leadership', 'admin')

/** A case is opened by the client in the portal, or by account service for them. */
export const mayOpenCase = (actor: Actor): boolean =>
  (isContact(actor) && !actor.link) || hasRole(actor, 'account_manager', 'project_manager', 'admin')

/** An outgoing answer has one accountable sender: the case's owner, or account service. */
export const mayAnswerCaseAtAll = (actor: Actor): boolean =>
  hasRole(actor, 'account_manager', 'project_manager', 'admin')
export const mayAnswerCase = (actor: Actor, ownerId: string | null, people: People): boolean =>
  (isMember(actor) && actor.id === ownerId) || actsAs(actor, 'account_manager', people)

/** Both sides promise; each for itself. */
export const mayPromise = (actor: Actor): boolean =>
  hasRole(actor, 'account_manager', 'project_manager', 'finance', 'admin') ||
  isOnSide(actor, 'marketing', 'contracts', 'finance')

/** A promise is kept by whoever gave it; the agency's pair may say it for a colleague. */
export const mayKeepPromise = (actor: Actor, giverId: string, people: People): boolean =>
  actor.id === giverId || actsAs(actor, 'account_manager', people) || actsAs(actor, 'project_manager', people)

/** News such as a slip is told to the client by account service. */
export const mayTell = (actor: Actor): boolean => hasRole(actor, 'account_manager', 'project_manager', 'admin')
