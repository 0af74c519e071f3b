import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { quantityOf } from '#server/imports/statements/rules'
import type { Fingerprints } from '#server/imports/writers/deliverables'
import { newId } from '#server/kernel/id'
import { quantityText } from '#server/kernel/quantity'

type Certificate = FileRecord<'acceptanceCertificates'>
type Work = FileRecord<'deliverables'>

/** Certificates with their quantities, the work behind them, and how the contracts office decided. */
export function writeCertificates(book: Book): void {
  for (const certificate of book.file.acceptanceCertificates) {
    const clientId = book.clientOf(certificate.contractId)
    const asked = certificate.requestedAt ?? certificate.signed ?? book.contract(certificate.contractId).start
    book.subject('certificate', certificate.id, { clientId, at: book.at(asked) })
    book.add('Certificate', {
      id: book.id(certificate.id),
      clientId,
      contractId: book.id(certificate.contractId),
      purchaseOrderId: book.maybeId(certificate.purchaseOrderId),
      kind: certificate.kind,
      period: certificate.period,
      requestedAt: book.maybeAt(certificate.requestedAt),
      requestedFromId: book.maybeId(certificate.requestedFrom),
      evidence: certificate.evidence,
      notesAr: certificate.notes?.ar,
      notesEn: certificate.notes?.en,
      importId: book.importId,
    })
    writeParts(book, certificate, clientId)
    writeDecision(book, certificate, clientId)
  }
}

function writeParts(book: Book, certificate: Certificate, clientId: string): void {
  const certificateId = book.id(certificate.id)
  certificate.lines.forEach(({ lineId, qty, milestoneId, shareBp, shortfall }, index) => {
    book.add('CertificateLine', {
      clientId,
      certificateId,
      no: index + 1,
      lineId: book.maybeLineId(certificate.purchaseOrderId, lineId),
      milestoneId: book.maybeId(milestoneId),
      qty: quantityText(quantityOf(qty)),
      shareBp,
      shortfallUnits: shortfall?.units,
      shortfallOf: shortfall?.of,
    })
  })
  for (const ref of certificate.deliverables) {
    const work = book.file.deliverables.find(({ id }) => id === ref)
    const version = work && versionTaken(work, certificate)
    if (version)
      book.add('CertificateItem', {
        clientId,
        certificateId,
        deliverableId: book.id(ref),
        versionId: book.id(`${ref}@${version}`),
      })
  }
}

/** The version in hand on the day of the signature. */
const versionTaken = ({ versions }: Work, { signed }: Certificate): number | null =>
  versions.findLast(({ at }) => signed === null || at.slice(0, 10) <= signed)?.no ?? versions.at(-1)?.no ?? null

function writeDecision(book: Book, certificate: Certificate, clientId: string): void {
  const { id, signed, signedBy, notes, reservations } = certificate
  if (!signed || !signedBy) return
  const decision =
    certificate.status === 'rejected' ? 'rejected' : reservations.length > 0 ? 'signed_with_reservations' : 'signed'
  book.add('CertificateDecision', {
    certificateId: book.id(id),
    clientId,
    decision,
    signedById: book.id(signedBy),
    signedAt: book.at(signed),
    notesAr: notes?.ar,
    notesEn: notes?.en,
    importId: book.importId,
  })
  reservations.forEach((text, index) => {
    const no = index + 1
    book.add('Reservation', { id: newId(), clientId, certificateId: book.id(id), no, textAr: text.ar, textEn: text.en })
  })
  book.happened(decision === 'rejected' ? 'certificate.rejected' : 'certificate.signed', id, book.at(signed), signedBy)
}

/** What was taken over. A link that the source lacks is named, and only imported history may lack one. */
export function writeAcceptances(book: Book, prints: Fingerprints): void {
  for (const work of book.file.deliverables.filter(({ status }) => status === 'accepted')) {
    const certificate = book.file.acceptanceCertificates.find(({ id }) => id === work.acceptanceId)
    const signed = certificate?.signedBy && certificate.deliverables.includes(work.id) ? certificate : null
    const version = signed ? versionTaken(work, signed) : (work.versions.at(-1)?.no ?? null)
    if (version === null) continue
    const ref = `${work.id}@${version}`
    const approval = work.reviewRounds.find(
      ({ version: no, outcome }) => no === version && (outcome === 'approved' || outcome === 'approved_with_notes'),
    )
    const gaps = [signed ? null : 'certificate', approval ? null : 'approval'].filter((gap) => gap !== null)
    const on = acceptedOn(book, work, signed)
    book.add('Acceptance', {
      deliverableId: book.id(work.id),
      clientId: book.clientOf(work.contractId),
      certificateId: signed ? book.id(signed.id) : null,
      versionId: book.id(ref),
      sha256: prints.get(ref) ?? '',
      approvalId: approval ? book.id(`approval:${ref}`) : null,
      approvedById: approval ? book.id(approval.reviewer) : null,
      acceptedById: signed?.signedBy ? book.id(signed.signedBy) : null,
      acceptedOn: book.on(on),
      gap: gaps.length > 0 ? gaps.join(', ') : null,
      importId: book.importId,
    })
    book.happened('deliverable.accepted', work.id, book.at(on), signed?.signedBy ?? null, { version })
  }
}

/** The day of the signature; without one, the day the plan says it was finished, else the last the file knows of it. */
function acceptedOn(book: Book, { id, versions, reviewRounds, due }: Work, signed: Certificate | null): string {
  const finished = book.file.plan.find(({ subjectId }) => subjectId === id)?.actualFinish
  return signed?.signed ?? finished ?? reviewRounds.at(-1)?.closedAt ?? versions.at(-1)?.at ?? due
}
