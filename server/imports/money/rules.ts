import { exception, type ImportException } from '#server/imports/exceptions/rules'
import type { EngagementFile, FileRecord } from '#server/imports/schema'

/** Claims and the papers they rest on. An advance rests on its guarantee, not on work. */
export const moneyExceptions = (file: EngagementFile): readonly ImportException[] => [
  ...file.claims
    .filter(({ kind, submitted }) => kind !== 'advance' && submitted)
    .flatMap((claim) => claimException(file, claim)),
  ...file.acceptanceCertificates
    .filter(({ signed, evidence }) => signed && evidence === 'claim_certification')
    .map(({ id, claimId }) =>
      exception(id, 'certificate_without_evidence', 'acceptance_certificate: inspection>signed', {
        relatedIds: claimId ? [claimId] : [],
      }),
    ),
  ...file.penalties.filter(isCutWhileObjected).map(({ id, claimId }) =>
    exception(id, 'fine_deducted_while_objected', 'penalty: upheld>deducted', {
      relatedIds: claimId ? [claimId] : [],
    }),
  ),
]

const isCutWhileObjected = ({ claimId, objectedAt, status }: FileRecord<'penalties'>) =>
  claimId !== null && objectedAt !== null && status === 'objected'

/** A claim holds only what a signed certificate has accepted, and the paper comes before the claim (Reg 109, 127). */
function claimException(file: EngagementFile, claim: FileRecord<'claims'>): ImportException[] {
  const certificates = file.acceptanceCertificates.filter(({ claimId }) => claimId === claim.id)
  const signed = certificates.find(
    (certificate) => certificate.signed && certificate.evidence !== 'claim_certification',
  )
  if (!signed) {
    const relatedIds = [...certificates.map(({ id }) => id), ...(certificates.length ? [] : workBehind(file, claim))]
    return [exception(claim.id, 'claim_without_certificate', guardOf(file, claim), { relatedIds })]
  }
  if ((signed.signed ?? '') <= (claim.submitted ?? '')) return []
  return [
    exception(claim.id, 'claim_before_acceptance', 'payment_claim: draft>ready, ready>submitted', {
      values: { submitted: claim.submitted ?? '', certificate: signed.id, signed: signed.signed ?? '' },
      relatedIds: [signed.id],
    }),
  ]
}

/** Under a client's own bylaws the paper is a service receipt note. */
function guardOf(file: EngagementFile, { contractId }: FileRecord<'claims'>): string {
  const regime = file.contracts.find(({ id }) => id === contractId)?.regime
  return regime === 'own_bylaws' ? 'payment_claim: draft>ready (service receipt note)' : 'payment_claim: draft>ready'
}

/** Work of the same order and line that the client still looks at. */
const workBehind = (file: EngagementFile, { purchaseOrderId, lines }: FileRecord<'claims'>): readonly string[] =>
  file.deliverables
    .filter((work) => purchaseOrderId !== null && work.purchaseOrderId === purchaseOrderId)
    .filter((work) => lines.some(({ lineId }) => lineId !== null && lineId === work.lineId))
    .filter(({ acceptanceId }) => acceptanceId === null)
    .map(({ id }) => id)
