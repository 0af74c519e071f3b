import { actsAs, type ContractPerson, maySeeMoney } from '#server/contracts/policy'
import { type Actor, hasRole, isContact, isMember } from '#server/kernel/actor'

// Row-level security keeps the room of money shut to creatives and to marketing.
// These say what each may do inside it. The server permits with them; the page hides buttons with them.

type People = readonly ContractPerson[]

/** Claims, invoices and payments: whoever holds the room of money. A mail's own link opens its one subject only. */
export const mayReadMoney = (actor: Actor): boolean => maySeeMoney(actor) && (isMember(actor) || isContact(actor))

/** The lists of the whole agency, which no contact opens. */
export const mayListMoney = (actor: Actor): boolean => isMember(actor) && maySeeMoney(actor)

/** The project manager assembles a claim; nobody else types a figure into it. */
export const mayAssembleAtAll = (actor: Actor): boolean => hasRole(actor, 'project_manager', 'admin')
export const mayAssembleClaim = (actor: Actor, people: People): boolean => actsAs(actor, 'project_manager', people)

/** Finance issues, submits and corrects. A tax document is theirs alone. */
export const mayIssue = (actor: Actor): boolean => hasRole(actor, 'finance', 'admin')

/** What the client's side did with a claim is recorded by the project manager or by finance, with its evidence. */
export const mayRecordAtAll = (actor: Actor): boolean => hasRole(actor, 'project_manager', 'finance', 'admin')
export const mayRecordProgress = (actor: Actor, people: People): boolean =>
  hasRole(actor, 'finance') || actsAs(actor, 'project_manager', people)
