import { actsAs, type ContractPerson, leads } from '#server/contracts/policy'
import { type Actor, hasAuthority, hasRole, isContact, isMember, isOnSide } from '#server/kernel/actor'

// Row-level security already keeps agencies apart, and a contact to their own client and rooms.
// These say what each may do inside that wall. The server permits with them; the page hides buttons with them.

type People = readonly ContractPerson[]

/** The agency's own reading of a brief: its fields, reasons, scope and history. No contact's, whatever their side. */
export const mayReadBriefs = (actor: Actor): boolean => isMember(actor)

/** A brief is logged by account service: the first contact for any request. No project manager is needed for it. */
export const mayLogAtAll = (actor: Actor): boolean => hasRole(actor, 'account_manager', 'admin')
export const mayLogBrief = (actor: Actor, people: People): boolean => actsAs(actor, 'account_manager', people)

/** Judging the words, asking back and asking anew are the account manager's. */
export const mayAssessBrief = (actor: Actor, people: People): boolean => mayLogBrief(actor, people)
export const maySendReturnBrief = (actor: Actor, people: People): boolean => mayLogBrief(actor, people)

/** Half of the pair, each for their own part: the account manager for what is asked, the project manager for what it takes. */
export const mayAcceptForAccount = (actor: Actor, people: People): boolean => actsAs(actor, 'account_manager', people)
export const mayAcceptForProject = (actor: Actor, people: People): boolean => actsAs(actor, 'project_manager', people)
export const mayAcceptAtAll = (actor: Actor): boolean => hasRole(actor, 'account_manager', 'project_manager', 'admin')

/** What lies outside the contract is decided by whoever answers for its scope or for the client. */
export const mayDecideScope = (actor: Actor, people: People): boolean =>
  mayAcceptForAccount(actor, people) || mayAcceptForProject(actor, people)

/** Asking a client to write a brief anew, or declining one, is the lead's word in the machine; the pair's own account manager may too. */
export const mayTurnBack = (actor: Actor, people: People): boolean =>
  leads(actor, 'account_manager') || actsAs(actor, 'account_manager', people)

/** Demands are read out of the words by either half of the pair. */
export const mayWriteRequirements = (actor: Actor, people: People): boolean => mayDecideScope(actor, people)

/** The client's marketing sends briefs and reads their own; a mail's link opens its one thing and submits nothing. */
export const maySubmitBrief = (actor: Actor): boolean =>
  isOnSide(actor, 'marketing') &&
  isContact(actor) &&
  !actor.link &&
  (hasAuthority(actor, 'brief.submit') || hasAuthority(actor, 'brief.approve'))
export const mayReadOwnBriefs = (actor: Actor): boolean =>
  isOnSide(actor, 'marketing') && isContact(actor) && !actor.link

/** A return brief is read by marketing, in the portal or from its own letter. */
export const mayReadReturnBrief = (actor: Actor): boolean => isOnSide(actor, 'marketing')

/** It is answered by whom the client lets approve briefs, or by the very person it was sent to. */
export const mayAnswerReturnBrief = (actor: Actor, addresseeId: string | null): boolean =>
  isOnSide(actor, 'marketing') && (hasAuthority(actor, 'brief.approve') || actor.id === addresseeId)
