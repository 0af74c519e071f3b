import { actsAs, actsForPair, type ContractPerson } from '#server/contracts/policy'
import { type Actor, hasRole, isContact, isMember } from '#server/kernel/actor'

// Row-level security keeps internal words from every client and each client from the others.
// These say what each may do inside that wall.

type People = readonly ContractPerson[]

/** The agency's own lists of what was said, asked and promised; no contact opens them. */
export const mayListRelation = (actor: Actor): boolean => isMember(actor)

/** A client's person reads the shared part of their own. A mail's own link opens its one case. */
export const mayReadOwn = (actor: Actor): boolean => isContact(actor)
export const mayReadOwnLists = (actor: Actor): boolean => isContact(actor) && !actor.link

/** Anybody of the agency who spoke with a client writes it down. */
export const mayLogInteraction = (actor: Actor): boolean => isMember(actor)

/** A case is asked in the portal by the client's person, or typed in by account service in their words. */
export const mayAsk = (actor: Actor): boolean => isContact(actor) && !actor.link
export const mayOpenCase = (actor: Actor): boolean => hasRole(actor, 'account_manager', 'project_manager', 'admin')

/** Anybody of the agency may write an internal note on a case. */
export const mayNoteCase = (actor: Actor): boolean => isMember(actor)

/** An outgoing answer has one accountable sender: the case's owner, or account service for that client. */
export const mayAnswerCaseAtAll = (actor: Actor): boolean => isMember(actor)
export const mayAnswerCase = (actor: Actor, ownerId: string | null, people: People): boolean =>
  isMember(actor) && (actor.id === ownerId || actsAs(actor, 'account_manager', people))

/** A client's person answers on a case that they opened; a letter's link says whose it is. */
export const mayReply = (actor: Actor): boolean => isContact(actor)

/** Members promise for the agency, and write down what a client's person promised them. */
export const mayPromise = (actor: Actor): boolean => isMember(actor)
export const mayPromiseOwn = (actor: Actor): boolean => isContact(actor) && !actor.link

/** A promise is kept by whoever gave it; the agency's pair may say so for a colleague, and of what a client did. */
export const mayKeepAtAll = (actor: Actor): boolean => isMember(actor) || mayPromiseOwn(actor)
export const mayKeepPromise = (actor: Actor, giverId: string, receiverId: string, people: People): boolean =>
  actor.id === giverId || (isMember(actor) && (actor.id === receiverId || actsForPair(actor, people)))

/** A date is moved by whoever was promised, or by the agency's side of it once they have agreed. */
export const mayMovePromise = (actor: Actor, giverId: string, receiverId: string, people: People): boolean =>
  actor.id === receiverId || (isMember(actor) && (actor.id === giverId || actsForPair(actor, people)))

/** News such as a slip is told to the client by account service, or by the pair's other half. */
export const mayTellAtAll = (actor: Actor): boolean => hasRole(actor, 'account_manager', 'project_manager', 'admin')
export const mayTell = (actor: Actor, people: People): boolean => actsForPair(actor, people)
