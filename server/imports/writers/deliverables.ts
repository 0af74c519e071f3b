import { createHash } from 'node:crypto'
import { fingerprintText } from '#server/deliverables/rules'
import type { StoredFile } from '#server/files'
import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { quantityOf } from '#server/imports/statements/rules'
import { newId } from '#server/kernel/id'
import { quantityText } from '#server/kernel/quantity'

type Work = FileRecord<'deliverables'>
type Version = Work['versions'][number]
type Round = Work['reviewRounds'][number]

/** The files of each version as they lie in the store, by the version's name `DL-01@2`, in order. */
export type StoredVersions = ReadonlyMap<string, readonly StoredFile[]>

/** The fingerprint of each version by its name, once its files are known. */
export type Fingerprints = ReadonlyMap<string, string>

export function fingerprintsOf(book: Book, stored: StoredVersions): Fingerprints {
  const entries = book.file.deliverables.flatMap(({ id, versions }) =>
    versions.map(({ no, sha256 }): [string, string] => {
      const files = stored.get(`${id}@${no}`) ?? []
      const text = fingerprintText(files.map((file, index) => ({ no: index + 1, sha256: file.sha256 })))
      return [
        `${id}@${no}`,
        files.length === 0 && sha256 ? sha256 : createHash('sha256').update(text, 'utf8').digest('hex'),
      ]
    }),
  )
  return new Map(entries)
}

/** Work with its versions, files, review rounds, comments and approvals. */
export function writeDeliverables(book: Book, stored: StoredVersions, prints: Fingerprints): void {
  for (const work of book.file.deliverables) {
    const clientId = book.clientOf(work.contractId)
    const began = book.file.briefs.find(({ id }) => id === work.briefId)?.receivedAt ?? work.due
    book.subject('deliverable', work.id, { clientId, title: work.title, at: book.at(began) })
    const decisionId = writeScopeDecision(book, work, clientId)
    writeWork(book, work, clientId, decisionId)
    for (const version of work.versions) {
      writeVersion(book, work, version, prints)
      writeFiles(book, clientId, `${work.id}@${version.no}`, version, stored)
    }
    for (const round of work.reviewRounds) writeRound(book, work, round, prints)
    writeStart(book, work, clientId)
  }
}

function writeWork(book: Book, work: Work, clientId: string, scopeDecisionId: string | null): void {
  const manager = book.file.pairs.find(({ contractId }) => contractId === work.contractId)?.projectManager ?? null
  book.add('Deliverable', {
    id: book.id(work.id),
    clientId,
    contractId: book.id(work.contractId),
    purchaseOrderId: book.maybeId(work.purchaseOrderId),
    lineId: book.maybeLineId(work.purchaseOrderId, work.lineId),
    briefId: book.maybeId(work.briefId),
    qty: quantityText(quantityOf(work.qty)),
    qtyNoteAr: work.qtyNote?.ar,
    qtyNoteEn: work.qtyNote?.en,
    unitsDone: work.units?.done,
    unitsDue: work.units?.due,
    unitAr: work.units?.unit.ar,
    unitEn: work.units?.unit.en,
    dueOn: book.on(work.due),
    projectManagerId: book.maybeId(manager),
    accountOwnerId: book.maybeId(work.accountOwnerId),
    outsideScope: work.outsideScope,
    scopeDecisionId,
  })
}

function writeScopeDecision(book: Book, { id, scopeDecision }: Work, clientId: string): string | null {
  if (!scopeDecision) return null
  const decisionId = newId()
  book.add('ScopeDecision', {
    id: decisionId,
    clientId,
    subjectId: book.id(id),
    choice: scopeDecision.kind,
    rateLineId: book.maybeId(scopeDecision.rateLineId),
    cost: scopeDecision.valueHalalas,
    charged: scopeDecision.charged,
    decidedById: book.id(scopeDecision.by),
    decidedAt: book.at(scopeDecision.at),
    reasonAr: scopeDecision.reason?.ar,
    reasonEn: scopeDecision.reason?.en,
    importId: book.importId,
  })
  book.happened('deliverable.scope_decided', id, book.at(scopeDecision.at), scopeDecision.by)
  return decisionId
}

/** The source does not say who made or sent a version; the project manager stands in, and the import says so. */
function writeVersion(book: Book, work: Work, version: Version, prints: Fingerprints): void {
  const ref = `${work.id}@${version.no}`
  const sha256 = prints.get(ref) ?? ''
  const [at, standIn] = [book.at(version.at), book.standIn(work.contractId)]
  book.add('Version', {
    id: book.id(ref),
    clientId: book.clientOf(work.contractId),
    deliverableId: book.id(work.id),
    no: version.no,
    sha256,
    noteAr: version.note?.ar,
    noteEn: version.note?.en,
    madeById: standIn,
    madeAt: at,
    sentAt: at,
    sentById: standIn,
    importId: book.importId,
  })
  book.happened('version.sent', work.id, at, null, { version: version.no, sha256 })
}

function writeFiles(book: Book, clientId: string, ref: string, { files }: Version, stored: StoredVersions): void {
  stored.get(ref)?.forEach(({ id, name, mediaType, bytes, sha256 }, index) => {
    const said = files[index]
    const pages = said?.pages
    const durationSeconds = said?.durationSeconds
    const importId = book.importId
    book.add('File', { id, clientId, name, mediaType, bytes, sha256, pages, durationSeconds, shared: true, importId })
    book.add('VersionFile', { clientId, versionId: book.id(ref), no: index + 1, fileId: id, sha256 })
  })
}

function writeRound(book: Book, work: Work, round: Round, prints: Fingerprints): void {
  const [clientId, ref, roundId] = [
    book.clientOf(work.contractId),
    `${work.id}@${round.version}`,
    book.id(`${work.id}#${round.no}`),
  ]
  book.add('Round', {
    id: roundId,
    clientId,
    deliverableId: book.id(work.id),
    versionId: book.id(ref),
    no: round.no,
    reviewerId: book.id(round.reviewer),
    openedAt: book.at(round.openedAt),
    responseDueOn: book.on(round.responseDue),
    allowed: book.contract(work.contractId).terms.includedReviewRounds,
    closedAt: book.maybeAt(round.closedAt),
    closedById: round.closedAt ? book.id(round.reviewer) : null,
    outcome: round.closedAt ? round.outcome : null,
    closeRecordedAt: round.closedAt ? book.recordedAt : null,
    importId: book.importId,
  })
  writeComments(book, work, round)
  if (!round.closedAt) return
  const at = book.at(round.closedAt)
  const isApproved = round.outcome === 'approved' || round.outcome === 'approved_with_notes'
  const facts = { round: round.no, version: round.version }
  if (isApproved) writeApproval(book, work, round, prints)
  if (isApproved || round.outcome === 'changes')
    book.happened(isApproved ? 'version.approved' : 'version.changes_requested', work.id, at, round.reviewer, facts)
}

/** The list that closed a round: the reviewer's words, numbered. */
function writeComments(book: Book, work: Work, round: Round): void {
  round.comments.forEach((text, index) => {
    book.add('Comment', {
      id: newId(),
      clientId: book.clientOf(work.contractId),
      subjectId: book.id(work.id),
      versionId: book.id(`${work.id}@${round.version}`),
      roundId: book.id(`${work.id}#${round.no}`),
      no: index + 1,
      byContactId: book.id(round.reviewer),
      textAr: text.ar,
      textEn: text.en,
      shared: true,
      occurredAt: book.at(round.closedAt ?? round.openedAt),
      importId: book.importId,
    })
  })
}

function writeApproval(book: Book, work: Work, round: Round, prints: Fingerprints): void {
  const ref = `${work.id}@${round.version}`
  book.add('Approval', {
    id: book.id(`approval:${ref}`),
    clientId: book.clientOf(work.contractId),
    deliverableId: book.id(work.id),
    versionId: book.id(ref),
    sha256: prints.get(ref) ?? '',
    approvedById: book.id(round.reviewer),
    approvedAt: book.at(round.closedAt ?? round.openedAt),
    withNotes: round.outcome === 'approved_with_notes',
    importId: book.importId,
  })
}

/** Work that is under way without a version, or again after a list of changes, was started; the file does not say when. */
function writeStart(book: Book, work: Work, clientId: string): void {
  const letter = { kind: 'deliverable' as const, ref: work.id, clientId, isUndated: true }
  const last = work.reviewRounds.at(-1)
  const at = book.at(
    last?.closedAt ?? last?.openedAt ?? book.file.briefs.find(({ id }) => id === work.briefId)?.receivedAt ?? work.due,
  )
  if (work.status === 'cancelled') book.act({ ...letter, act: 'cancel', at })
  if (work.status === 'internal_review') book.act({ ...letter, act: 'finish_version', at })
  if (work.status === 'in_production') book.act({ ...letter, act: last ? 'rework' : 'start', at })
}
