import type { Book } from '#server/imports/book'
import { WrongFile } from '#server/imports/faults/rules'
import type { FileRecord } from '#server/imports/schema'
import { day as asDay, momentAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import type { SubjectKind } from '#server/kernel/vocabulary'

type HandOver = FileRecord<'handOvers'>

/** The chain of every subject as the file tells it, with its reasons and proofs. No holding is invented, and none is given a duty. */
export function writeHandovers(book: Book): void {
  const chains = new Map<string, HandOver[]>()
  for (const handOver of [...book.file.handOvers].sort((one, other) => one.at.localeCompare(other.at)))
    for (const ref of handOver.subjectIds) chains.set(ref, [...(chains.get(ref) ?? []), handOver])
  const subjects = new Map(subjectsIn(book).map((subject) => [subject.id, subject]))
  for (const [ref, chain] of chains) {
    const subject = subjects.get(book.id(ref))
    if (!subject?.clientId) continue
    const { id, kind, clientId } = subject
    writeChain(book, chain, { id, kind, clientId, dueAt: dueAtOf(book, ref) })
  }
}

/** By when whoever holds a deliverable acts: the client by the day of the open round, everybody else by its due date. */
function dueAtOf(book: Book, ref: string): Date | null {
  const work = book.file.deliverables.find(({ id }) => id === ref)
  if (!work) return null
  const open = work.reviewRounds.find(({ closedAt }) => !closedAt)
  return momentAt(asDay((open?.responseDue ?? work.due).slice(0, 10)), '23:59')
}

type Subject = { id: string; kind: SubjectKind; clientId: string | null }
const subjectsIn = (book: Book) => (book.rows.get('Subject') ?? []) as Subject[]

function writeChain(
  book: Book,
  chain: readonly HandOver[],
  subject: { id: string; kind: SubjectKind; clientId: string; dueAt: Date | null },
): void {
  chain.forEach((handOver, index) => {
    const next = chain[index + 1]
    if (handOver.to === null) {
      if (next)
        throw new WrongFile([{ place: `handOvers (${next.id})`, problem: 'begins a chain again that was closed' }])
      return
    }
    const { reason, proof, holderId } = handOver
    book.add('Handover', {
      id: newId(),
      clientId: subject.clientId,
      subjectId: subject.id,
      kind: subject.kind,
      seq: index + 1,
      side: handOver.to,
      ...(holderId && { [book.isMember(holderId) ? 'memberId' : 'contactId']: book.id(holderId) }),
      duty: 'imported',
      since: book.at(handOver.at),
      dueAt: next ? null : subject.dueAt,
      reasonAr: reason.ar,
      reasonEn: reason.en,
      proofKind: proof.kind,
      proofRef: proof.ref,
      receivedAt: book.maybeAt(proof.receivedAt),
      endedAt: next ? book.at(next.at) : null,
      endRecordedAt: next ? book.recordedAt : null,
      importId: book.importId,
    })
  })
}
