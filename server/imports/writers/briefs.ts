import { createHash } from 'node:crypto'
import { briefFields, scoreOf } from '#server/briefs/rules'
import type { Span } from '#server/imports/basics/schema'
import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { newId } from '#server/kernel/id'

type Brief = FileRecord<'briefs'>

/** The acts that lead a scored brief to where the file says it is. None of them is dated there. */
const courses: Readonly<Record<string, readonly string[]>> = {
  accepted: ['accept'],
  in_production: ['accept', 'start'],
  on_hold: ['accept', 'start', 'hold'],
  delivered: ['accept', 'start', 'deliver'],
  closed: ['accept', 'start', 'deliver', 'close'],
  rebrief_requested: ['request_rebrief'],
  declined: ['flag_scope', 'decline'],
  scope_flagged: ['flag_scope'],
}

/** The client a brief is of: its contract's, else its speaker's. */
export const clientOf = (book: Book, { contractId, from }: Brief): string =>
  contractId ? book.clientOf(contractId) : book.id(book.file.contacts.find(({ id }) => id === from)?.clientId ?? from)

/** The client's words untouched, one reading of them with its score, and where each field was read. */
export function writeBriefs(book: Book): void {
  for (const brief of book.file.briefs) {
    const clientId = clientOf(book, brief)
    const at = book.at(brief.receivedAt)
    book.subject('brief', brief.id, { clientId, title: brief.title, at, by: brief.from })
    book.add('Brief', {
      id: book.id(brief.id),
      clientId,
      contractId: book.maybeId(brief.contractId),
      purchaseOrderId: book.maybeId(brief.purchaseOrderId),
      lineId: book.maybeLineId(brief.purchaseOrderId, brief.lineId),
      type: brief.type,
      channel: brief.channel,
      fromContactId: book.id(brief.from),
      ownerId: book.maybeId(brief.ownerId),
      receivedAt: at,
      note: brief.note,
    })
    book.happened('brief.received', brief.id, at, brief.from)
    const wordsId = writeWords(book, brief, clientId)
    writeReading(book, brief, clientId, wordsId)
    writeScope(book, brief, clientId)
    for (const act of courses[brief.status] ?? [])
      book.act({ kind: 'brief', ref: brief.id, clientId, act, at, isUndated: true })
  }
  writeSuccession(book)
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

function writeWords(book: Book, brief: Brief, clientId: string): string {
  const wordsId = newId()
  book.add('BriefWords', {
    id: wordsId,
    clientId,
    briefId: book.id(brief.id),
    no: 1,
    text: brief.rawText,
    lang: brief.language,
    channel: brief.channel,
    spokenById: book.id(brief.from),
    occurredAt: book.at(brief.receivedAt),
    sha256: sha256(brief.rawText),
  })
  return wordsId
}

function writeReading(book: Book, brief: Brief, clientId: string, wordsId: string): void {
  const { score, gate } = scoreOf(brief.fields)
  const revisionId = newId()
  const at = book.at(brief.receivedAt)
  book.add('BriefRevision', {
    id: revisionId,
    clientId,
    briefId: book.id(brief.id),
    no: 1,
    madeById: brief.ownerId ? book.id(brief.ownerId) : book.standIn(brief.contractId),
    madeAt: at,
    score,
    gate,
  })
  book.happened('brief.read', brief.id, at, null, { score })
  for (const field of briefFields) {
    const read = brief.structured?.[field]
    const fieldId = newId()
    book.add('BriefField', {
      id: fieldId,
      clientId,
      revisionId,
      field,
      state: brief.fields[field],
      valueAr: read?.text?.ar,
      valueEn: read?.text?.en,
      reasonAr: read?.reason?.ar,
      reasonEn: read?.reason?.en,
      addedByAgency: read?.addedBy === 'agency',
    })
    if (read?.span) writeSpan(book, { clientId, wordsId, span: read.span, fieldId })
  }
}

type Place = { clientId: string; wordsId: string; span: Span; fieldId?: string; requirementId?: string }
function writeSpan(book: Book, { clientId, wordsId, span, fieldId, requirementId }: Place): void {
  if (span.end > span.start)
    book.add('Span', { id: newId(), clientId, wordsId, starts: span.start, ends: span.end, fieldId, requirementId })
}

/** What no line covered. Without a decision it still waits for one. */
function writeScope(book: Book, { id, scopeDecision }: Brief, clientId: string): void {
  if (!scopeDecision) return
  const { kind, by, at, part, deliverableId } = scopeDecision
  const flagId = newId()
  const subjectId = book.id(id)
  book.add('ScopeFlag', {
    id: flagId,
    clientId,
    subjectId,
    partAr: part?.ar,
    partEn: part?.en,
    flaggedById: book.maybeId(by),
    flaggedAt: book.maybeAt(at),
    importId: book.importId,
  })
  if (kind === 'undecided' || !by || !at) return
  const work = book.file.deliverables.find((deliverable) => deliverable.id === deliverableId)
  book.add('ScopeDecision', {
    id: newId(),
    clientId,
    subjectId,
    flagId,
    choice: kind,
    cost: work?.scopeDecision?.valueHalalas,
    decidedById: book.id(by),
    decidedAt: book.at(at),
    importId: book.importId,
  })
  book.happened('brief.scope_decided', id, book.at(at), by)
}

/** A brief supersedes another where both say so; where only the new one does, it follows it. */
function writeSuccession(book: Book): void {
  for (const { id, supersedes } of book.file.briefs) {
    const old = book.file.briefs.find((brief) => brief.id === supersedes)
    if (!old) continue
    const isReplaced = old.supersededBy === id || old.status === 'superseded'
    book.link(id, isReplaced ? 'supersedes' : 'follows', old.id)
  }
}

/** Numbered demands, each from the client's words or added by the agency. */
export function writeRequirements(book: Book): void {
  const wordsOf = new Map(
    (book.rows.get('BriefWords') as { briefId: string; id: string }[] | undefined)?.map((row) => [row.briefId, row.id]),
  )
  for (const requirement of book.file.requirements) {
    const brief = book.file.briefs.find(({ id }) => id === requirement.briefId)
    if (!brief) continue
    const clientId = clientOf(book, brief)
    book.add('Requirement', {
      id: book.id(requirement.id),
      clientId,
      briefId: book.id(brief.id),
      no: requirement.no,
      textAr: requirement.text.ar,
      textEn: requirement.text.en,
      evidenceAr: requirement.evidence?.ar,
      evidenceEn: requirement.evidence?.en,
      addedByAgency: requirement.addedBy === 'agency',
    })
    const wordsId = wordsOf.get(book.id(brief.id))
    if (requirement.span && wordsId)
      writeSpan(book, { clientId, wordsId, span: requirement.span, requirementId: book.id(requirement.id) })
  }
}
