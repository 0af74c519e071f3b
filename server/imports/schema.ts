import { z } from 'zod'
import { caseRecord, expectation, interaction, promise, sla, survey } from '#server/imports/account/schema'
import { list, maybe } from '#server/imports/basics/schema'
import {
  changeOrder,
  contract,
  evaluation,
  extensionClaim,
  guarantee,
  milestone,
  penalty,
  planRow,
  purchaseOrder,
  quantityEntry,
} from '#server/imports/contracts/schema'
import { claim, collection, creditNote, invoice } from '#server/imports/money/schema'
import { agency, agencyUser, calendar, client, contact, meta, pair } from '#server/imports/parties/schema'
import {
  brief,
  certificate,
  deliverable,
  handOver,
  plannedHandOver,
  requirement,
  returnBrief,
} from '#server/imports/work/schema'

/**
 * The form of an engagement file: imported history of one agency. Keys that the second schema added are optional, and what
 * they would hold is then unknown. What begins with `expected`, the lists of `today` and the exceptions are for checking,
 * not for loading: the house derives them.
 */
export const engagementFile = z.object({
  meta,
  calendar,
  agency,
  agencyUsers: z.array(agencyUser).min(1),
  clients: z.array(client).min(1),
  contacts: list(contact),
  contracts: z.array(contract).min(1),
  pairs: list(pair),
  purchaseOrders: list(purchaseOrder),
  changeOrders: list(changeOrder),
  guarantees: list(guarantee),
  extensionClaims: list(extensionClaim),
  penalties: list(penalty),
  performanceEvaluations: list(evaluation),
  briefs: list(brief),
  requirements: list(requirement),
  returnBriefs: list(returnBrief),
  deliverables: list(deliverable),
  acceptanceCertificates: list(certificate),
  milestones: list(milestone),
  plan: list(planRow),
  handOvers: list(handOver),
  plannedHandOvers: list(plannedHandOver),
  quantityEntries: list(quantityEntry),
  claims: list(claim),
  invoices: list(invoice),
  creditNotes: list(creditNote),
  collections: list(collection),
  interactions: list(interaction),
  sla: maybe(sla),
  cases: list(caseRecord),
  promises: list(promise),
  surveys: list(survey),
  expectations: list(expectation),
})

export type EngagementFile = z.infer<typeof engagementFile>
/** One record of a list of the file: `FileRecord<'briefs'>`. */
export type FileRecord<List extends keyof EngagementFile> = EngagementFile[List] extends readonly (infer Item)[]
  ? Item
  : never
