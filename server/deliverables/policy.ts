import { actsAs, type ContractPerson } from '#server/contracts/policy'
import { type Actor, hasAuthority, hasRole, isMember, isOnSide } from '#server/kernel/actor'

// Row-level security already keeps agencies apart, and a contact to their own client and rooms.
// These say what each may do inside that wall. The server permits with them; the page hides buttons with them.

type People = readonly ContractPerson[]

/** The agency's people, the client's marketing team and their contracts office read the work; finance does not. */
export const mayReadWork = (actor: Actor): boolean => isMember(actor) || isOnSide(actor, 'marketing', 'contracts')

export const mayPlanAtAll = (actor: Actor): boolean => hasRole(actor, 'project_manager', 'admin')
export const mayPlan = (actor: Actor, people: People): boolean => actsAs(actor, 'project_manager', people)

/** Creatives hand work in on any contract of their agency; so does its project manager. */
export const maySubmitAtAll = (actor: Actor): boolean => hasRole(actor, 'creative', 'project_manager', 'admin')
export const maySubmitVersion = (actor: Actor, people: People): boolean =>
  hasRole(actor, 'creative') || actsAs(actor, 'project_manager', people)

/** What leaves for the client leaves through the contract's own pair. */
export const maySendAtAll = (actor: Actor): boolean => hasRole(actor, 'project_manager', 'account_manager', 'admin')
export const maySendVersion = (actor: Actor, people: People): boolean =>
  actsAs(actor, 'project_manager', people) || actsAs(actor, 'account_manager', people)

/** The contracts office reads creative comments and never writes among them. */
export const mayComment = (actor: Actor): boolean => isMember(actor) || isOnSide(actor, 'marketing')

/** Marketing's answer to "is this right?", from whom the client named for it. */
export const mayApprove = (actor: Actor): boolean =>
  isOnSide(actor, 'marketing') && hasAuthority(actor, 'deliverable.approve')

export const mayRecordOutside = maySendVersion

/** Holding work against what was asked is the pair's act, and so is letting a demand pass. */
export const mayCheck = maySendVersion

export const mayReadCertificates = (actor: Actor): boolean => isMember(actor) || isOnSide(actor, 'contracts')
export const mayRequestCertificate = mayPlan

/** Acceptance spends public money, so it belongs to the contracts office and to nobody in the agency. */
export const maySign = (actor: Actor): boolean => isOnSide(actor, 'contracts') && hasAuthority(actor, 'acceptance.sign')
