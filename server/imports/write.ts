import { speakAs, type Tx } from '#server/db'
import type { Book, Model } from '#server/imports/book'
import { actorOf, chainsOf, type Link } from '#server/imports/chain'
import { groupBy } from '#server/imports/group'
import { limits } from '#server/kernel/limits'

/** What brings an agency into being; only the importer's own role may. */
const founding: readonly Model[] = ['Agency', 'Member', 'MemberRole', 'Import']

/** Every other table, each after those it points at. */
const order: readonly Model[] = [
  ...(['Subject', 'Calendar', 'CalendarSpan', 'Client', 'Contact', 'ContactAuthority', 'File'] as const),
  ...([
    'Contract',
    'ContractPerson',
    'ChangeOrder',
    'ChangeOrderPrice',
    'ContractVersion',
    'PurchaseOrder',
    'Line',
  ] as const),
  ...(['LineVersion', 'ChangeOrderLine', 'Guarantee', 'ExtensionClaim', 'ExtensionDecision', 'Evaluation'] as const),
  ...([
    'Brief',
    'BriefWords',
    'BriefRevision',
    'BriefField',
    'ReturnBrief',
    'ReturnBriefAnswer',
    'Question',
    'Answer',
  ] as const),
  ...([
    'Requirement',
    'Span',
    'ScopeFlag',
    'ScopeDecision',
    'Deliverable',
    'DeliverableRequirement',
    'Version',
  ] as const),
  ...([
    'VersionFile',
    'Round',
    'Comment',
    'Approval',
    'Penalty',
    'Milestone',
    'MilestoneDeliverable',
    'Certificate',
  ] as const),
  ...(['CertificateLine', 'CertificateItem', 'CertificateDecision', 'Reservation', 'RequirementCheck'] as const),
  ...(['RequirementWaiver', 'Acceptance', 'LineDraw', 'Plan', 'PlanItem', 'Dependency', 'PlannedHandover'] as const),
  ...(['Claim', 'ClaimLine', 'ClaimCertificate', 'ClaimStatement', 'ClaimDeduction', 'ClaimCertification'] as const),
  ...([
    'PaymentOrder',
    'Invoice',
    'InvoiceLine',
    'TaxPoint',
    'Receipt',
    'Due',
    'Interaction',
    'Case',
    'CaseMessage',
  ] as const),
  ...([
    'CasePause',
    'CaseResolution',
    'CaseVerdict',
    'Promise',
    'PromiseMove',
    'PromiseEnd',
    'Survey',
    'SurveyQuestion',
  ] as const),
  ...(['SurveyInvitation', 'SurveyAnswer', 'Telling', 'SubjectLink', 'Act', 'Handover', 'ImportException'] as const),
]

type Table = { createMany(rows: { data: object[] }): Promise<unknown> }
const tableOf = (tx: Tx, model: Model): Table =>
  (tx as unknown as Record<string, Table>)[`${model[0]?.toLowerCase()}${model.slice(1)}`] as Table

async function writeTable(tx: Tx, book: Book, model: Model): Promise<void> {
  const rows = book.rows.get(model) ?? []
  for (let from = 0; from < rows.length; from += limits.importBatch)
    await tableOf(tx, model).createMany({ data: rows.slice(from, from + limits.importBatch) })
}

/**
 * Writes a book in the caller's transaction, which begins under the importer's role. Once the agency and its people exist,
 * everything else goes in as `app_user`, behind the same walls as every day; each event under the name of whoever acted.
 */
export async function writeBook(tx: Tx, book: Book): Promise<void> {
  await tx.$queryRaw`select set_config('app.agency_id', ${book.agencyId}, true)`
  for (const model of founding) await writeTable(tx, book, model)
  await speakAs(tx, actorOf(book, null))
  for (const model of order) await writeTable(tx, book, model)
  await writeGuesses(tx, book)
  await writeChains(tx, chainsOf(book))
  await speakAs(tx, actorOf(book, null))
  await writeHeads(tx, book)
  await tx.import.updateMany({ where: { id: book.importId }, data: { rowsIn: [...book.rows.values()].flat().length } })
}

/** A guess is its author's alone, and sealed before the first answer; so each is written as its author, and before them. */
async function writeGuesses(tx: Tx, book: Book): Promise<void> {
  for (const { sealedGuess } of book.file.expectations)
    if (sealedGuess) {
      await speakAs(tx, actorOf(book, sealedGuess.by))
      const memberId = book.id(sealedGuess.by)
      const data = ((book.rows.get('ManagerGuess') ?? []) as { memberId: string }[]).filter(
        (row) => row.memberId === memberId,
      )
      await tableOf(tx, 'ManagerGuess').createMany({ data })
    }
  await speakAs(tx, actorOf(book, null))
  await writeTable(tx, book, 'ExpectationAnswer')
}

/** All first links, then all second ones, and so on, so that no link comes before the one it hangs on; person by person. */
async function writeChains(tx: Tx, links: readonly Link[]): Promise<void> {
  for (const [, wave] of [...groupBy(links, ({ row }) => row.seq)].sort(([one], [other]) => one - other))
    for (const [, mine] of groupBy(wave, ({ actor }) => actor.id)) {
      const [first] = mine
      if (!first) continue
      await speakAs(tx, first.actor)
      for (let from = 0; from < mine.length; from += limits.importBatch)
        await tx.event.createMany({ data: mine.slice(from, from + limits.importBatch).map(({ row }) => row) })
    }
}

/** Where each chain ends, for whoever writes its next link. */
async function writeHeads(tx: Tx, book: Book): Promise<void> {
  await tx.$executeRaw`
    insert into event_heads (agency_id, subject_id, client_id, seq, hash)
    select distinct on (e.subject_id) e.agency_id, e.subject_id, s.client_id, e.seq, e.hash
    from events e join subjects s on s.agency_id = e.agency_id and s.id = e.subject_id
    where e.import_id = ${book.importId}::uuid
    order by e.subject_id, e.seq desc`
}
