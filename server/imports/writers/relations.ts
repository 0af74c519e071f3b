import type { Book } from '#server/imports/book'
import { calendarOf } from '#server/imports/calendar'
import type { FileRecord } from '#server/imports/schema'
import { addBusinessMinutes } from '#server/kernel/calendar'
import { newId } from '#server/kernel/id'
import { serviceTargets } from '#server/relations/rules'

type Case = FileRecord<'cases'>
type FilePromise = FileRecord<'promises'>

/** What was said, on any channel, and what it was about. */
export function writeInteractions(book: Book): void {
  for (const talk of book.file.interactions) {
    const [clientId, at, isShared] = [book.id(talk.clientId), book.at(talk.at), talk.visibility === 'shared']
    book.subject('interaction', talk.id, { clientId, shared: isShared, at, by: talk.userId })
    book.add('Interaction', {
      id: book.id(talk.id),
      clientId,
      at,
      channel: talk.channel,
      contactId: book.maybeId(talk.contactId),
      memberId: book.maybeId(talk.userId),
      summaryAr: talk.summary.ar,
      summaryEn: talk.summary.en,
      shared: isShared,
      importId: book.importId,
    })
    for (const ref of new Set(talk.linked.map((link) => link.ref))) book.link(talk.id, 'about', ref)
    book.happened('interaction.logged', talk.id, at, talk.userId)
  }
}

/** Complaints and requests, their clocks frozen at opening by the file's own targets, else the house's. */
export function writeCases(book: Book): void {
  const calendar = calendarOf(book.file)
  for (const record of book.file.cases) {
    const [clientId, openedAt] = [book.id(record.clientId), book.at(record.openedAt)]
    const { firstResponse, resolution } = book.file.sla?.classes[record.priority] ?? serviceTargets[record.priority]
    book.subject('case', record.id, { clientId, title: record.subject, at: openedAt, by: record.contactId })
    book.add('Case', {
      id: book.id(record.id),
      clientId,
      kind: record.kind,
      priority: record.priority,
      category: record.category,
      contactId: book.id(record.contactId),
      ownerId: book.maybeId(record.ownerId),
      openedAt,
      afterHours: record.afterHours,
      responseMinutes: firstResponse,
      resolutionMinutes: resolution,
      responseDueAt: addBusinessMinutes(calendar, openedAt, firstResponse),
      resolutionDueAt: addBusinessMinutes(calendar, openedAt, resolution),
      importId: book.importId,
    })
    for (const ref of new Set(record.linkedIds)) book.link(record.id, 'about', ref)
    book.happened('case.opened', record.id, openedAt, record.contactId)
    writeAnswer(book, record, clientId)
    writePauses(book, record, clientId)
    writeResolution(book, record, clientId)
  }
}

/** The first answer is known by its time; its words are not on record. */
function writeAnswer(book: Book, { id, firstResponseAt, ownerId }: Case, clientId: string): void {
  if (!firstResponseAt) return
  book.add('CaseMessage', {
    id: newId(),
    clientId,
    caseId: book.id(id),
    byMemberId: book.maybeId(ownerId),
    shared: true,
    at: book.at(firstResponseAt),
    importId: book.importId,
  })
  book.happened('case.answered', id, book.at(firstResponseAt), ownerId)
}

function writePauses(book: Book, record: Case, clientId: string): void {
  const side = book.file.contacts.find(({ id }) => id === record.contactId)?.side ?? 'marketing'
  record.pauses.forEach(({ from, to, question }, index) => {
    const questionId = question ? newId() : null
    const no = index + 1
    const caseId = book.id(record.id)
    if (question && questionId)
      book.add('Question', {
        id: questionId,
        clientId,
        subjectId: caseId,
        no,
        textAr: question.ar,
        textEn: question.en,
        ofSide: side,
        ofContactId: book.id(record.contactId),
        askedById: record.ownerId ? book.id(record.ownerId) : book.standIn(null),
        askedAt: book.at(from),
      })
    const importId = book.importId
    book.add('CasePause', {
      id: newId(),
      clientId,
      caseId,
      no,
      fromAt: book.at(from),
      untilAt: book.maybeAt(to),
      questionId,
      importId,
    })
  })
}

function writeResolution(book: Book, record: Case, clientId: string): void {
  const { id, resolvedAt, ownerId, rootCause, corrective, outcome, autoClosedAt, contactId } = record
  if (!resolvedAt) return
  const resolutionId = newId()
  book.add('CaseResolution', {
    id: resolutionId,
    clientId,
    caseId: book.id(id),
    no: 1,
    resolvedAt: book.at(resolvedAt),
    byMemberId: book.maybeId(ownerId),
    causeAr: rootCause?.ar,
    causeEn: rootCause?.en,
    correctiveAr: corrective?.ar,
    correctiveEn: corrective?.en,
    importId: book.importId,
  })
  book.happened('case.resolved', id, book.at(resolvedAt), ownerId)
  if (!outcome) return
  const by = outcome === 'no_answer' ? null : contactId
  const at = book.at(autoClosedAt ?? resolvedAt)
  book.add('CaseVerdict', {
    resolutionId,
    clientId,
    verdict: outcome,
    byContactId: book.maybeId(by),
    at,
    importId: book.importId,
  })
  book.happened('case.closed', id, at, by)
}

/** Who promised whom what by when; its moves in time and its end. */
export function writePromises(book: Book): void {
  for (const promise of book.file.promises) {
    const [clientId, at] = [book.id(promise.clientId), book.at(promise.madeAt)]
    const first = promise.moves[0]
    book.subject('promise', promise.id, { clientId, at, by: promise.madeBy })
    book.add('Promise', {
      id: book.id(promise.id),
      clientId,
      ...partyOf(book, 'by', promise.madeBy),
      ...partyOf(book, 'to', promise.madeTo),
      madeAt: at,
      dueOn: book.on(first?.from ?? promise.due),
      textAr: promise.text.ar,
      textEn: promise.text.en,
      importId: book.importId,
    })
    book.happened('promise.given', promise.id, at, promise.madeBy)
    writeMoves(book, promise, clientId)
    if (!promise.keptAt) continue
    const onDate = book.on(promise.keptAt)
    const importId = book.importId
    book.add('PromiseEnd', {
      promiseId: book.id(promise.id),
      clientId,
      how: 'kept',
      onDate,
      byId: book.id(promise.madeBy),
      importId,
    })
    book.happened('promise.kept', promise.id, book.at(promise.keptAt), promise.madeBy)
  }
}

const partyOf = (book: Book, role: 'by' | 'to', ref: string) =>
  book.isMember(ref) ? { [`${role}MemberId`]: book.id(ref) } : { [`${role}ContactId`]: book.id(ref) }

function writeMoves(book: Book, { id, moves }: FilePromise, clientId: string): void {
  moves.forEach(({ from, to, movedAt, agreedBy, reason }, index) => {
    book.add('PromiseMove', {
      promiseId: book.id(id),
      no: index + 1,
      clientId,
      oldDueOn: book.on(from),
      newDueOn: book.on(to),
      agreedById: book.id(agreedBy),
      agreedAt: book.at(movedAt),
      reasonAr: reason?.ar,
      reasonEn: reason?.en,
      importId: book.importId,
    })
    book.happened('promise.moved', id, book.at(movedAt), agreedBy)
  })
}
