import type { Tx } from '#server/db'
import type { SignedCertificate } from '#server/deliverables/certificates/document'
import { type CertificateKind, certificateTitles } from '#server/deliverables/certificates/printed/words'
import type { CertificateRecord } from '#server/deliverables/certificates/queries'
import { readStored, storeKey } from '#server/files'
import { todayAt } from '#server/kernel/day'
import { type Text, textOf } from '#server/kernel/words'
import { namesOf } from '#server/people'

/** What the drawn paper of a certificate is to it, among its attachments. */
export const paperRole = 'paper'

/** The file that was drawn when a certificate was signed; null until then. */
export async function paperFileOf(tx: Tx, certificateId: string): Promise<string | null> {
  const found = await tx.attachment.findFirst({
    where: { subjectId: certificateId, role: paperRole },
    select: { fileId: true },
  })
  return found?.fileId ?? null
}

const nobody: Text = { ar: null, en: null }

const printedLine = ({
  name,
  unit,
  qty,
  shareBp,
  shortfallUnits: units,
  shortfallOf: of,
}: CertificateRecord['lines'][number]) => ({
  name,
  unit,
  quantity: qty,
  shareBp,
  shortfall: units !== null && of !== null ? { units, of } : null,
})

/** Everything that stands on the paper of a signed certificate. */
export async function paperFactsOf(tx: Tx, certificate: CertificateRecord): Promise<SignedCertificate> {
  const { decision } = certificate
  if (!decision) throw new Error(`Certificate ${certificate.no} is not decided, so it has no paper`)
  const names = await namesOf(tx, [
    decision.signedById,
    decision.recordedByMemberId,
    ...certificate.items.map(({ approvedBy }) => approvedBy),
  ])
  const signer = await tx.contact.findFirst({
    where: { id: decision.signedById },
    select: { titleAr: true, titleEn: true },
  })
  const kind = certificate.kind in certificateTitles ? (certificate.kind as CertificateKind) : 'minutes'
  return {
    number: certificate.no,
    kind,
    period: certificate.period,
    requestedOn: certificate.requestedAt ? todayAt(certificate.requestedAt) : null,
    ...(await partiesOf(tx, certificate)),
    lines: certificate.lines.map(printedLine),
    items: certificate.items.map(({ number, title, versionNo, sha256, approvedBy, approvedAt }) => ({
      number,
      title,
      versionNo,
      sha256,
      approvedBy: names.get(approvedBy ?? '') ?? null,
      approvedOn: approvedAt ? todayAt(approvedAt) : null,
    })),
    reservations: certificate.reservations.map(({ text, cureBy }) => ({ text, cureBy })),
    notes: decision.notesAr || decision.notesEn ? textOf(decision.notesAr, decision.notesEn) : certificate.notes,
    signature: {
      way: decision.importId ? 'imported' : decision.recordedByMemberId ? 'outside' : 'portal',
      name: names.get(decision.signedById) ?? nobody,
      title: textOf(signer?.titleAr, signer?.titleEn),
      at: decision.signedAt,
      recordedBy: names.get(decision.recordedByMemberId ?? '') ?? null,
    },
    contentSha256: decision.importId ? null : decision.contentSha256,
  }
}

/** Between whom, under which contract and order. */
async function partiesOf(tx: Tx, { agencyId, clientId, contractId, purchaseOrderId }: CertificateRecord) {
  const agency = await tx.agency.findFirst({ where: { id: agencyId }, select: { nameAr: true, nameEn: true } })
  const client = await tx.client.findFirst({ where: { id: clientId }, select: { nameAr: true, nameEn: true } })
  const subjects = await tx.subject.findMany({
    where: { id: { in: [contractId, purchaseOrderId ?? contractId] } },
    select: { id: true, number: true, titleAr: true, titleEn: true },
  })
  const contract = subjects.find(({ id }) => id === contractId)
  const signed = await tx.contract.findFirst({ where: { id: contractId }, select: { clientNumber: true } })
  const order = subjects.find(({ id }) => id === purchaseOrderId)
  return {
    agency: textOf(agency?.nameAr, agency?.nameEn),
    client: textOf(client?.nameAr, client?.nameEn),
    /** The number the client knows it by, as on the invoice; ours where they gave none. */
    contract: {
      number: signed?.clientNumber || (contract?.number ?? ''),
      title: textOf(contract?.titleAr, contract?.titleEn),
    },
    purchaseOrder: order?.number ?? null,
  }
}

/** How to fetch the agency's logo, once the transaction is over; null where it has none or its file is gone. */
export async function logoOf(tx: Tx, agencyId: string): Promise<() => Promise<Uint8Array | null>> {
  const agency = await tx.agency.findFirst({ where: { id: agencyId }, select: { logoFileId: true } })
  const fileId = agency?.logoFileId
  return async () => (fileId ? readStored(storeKey(agencyId, fileId)).catch(() => null) : null)
}
