import type { Quantity } from '#server/kernel/quantity'
import { quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'

/** What is taken over: a quantity of a line, or a milestone's share of its order. Deliverables carry no quantity here. */
export type CertificateLine = {
  readonly no: number
  readonly lineId: string | null
  readonly milestoneId: string | null
  readonly qty: Quantity
  readonly shareBp: number | null
  /** Units short within the quantity, and of how many: 3 of 30. */
  readonly shortfallUnits: number | null
  readonly shortfallOf: number | null
}

/** The evidence behind it: the approved version of a deliverable. */
export type CertificateItem = { readonly deliverableId: string; readonly versionNo: number; readonly sha256: string }

const part = (name: string, value: string | number | null) => (value === null ? '' : ` ${name}=${value}`)

/**
 * The canonical content of a certificate: its lines in order, then the fingerprints behind them in the order of their
 * deliverables. A signature binds to the SHA-256 of this text in UTF-8, so a changed quantity or file voids it.
 */
export function certificateText(lines: readonly CertificateLine[], items: readonly CertificateItem[]): string {
  const written = [...lines]
    .sort((one, other) => one.no - other.no)
    .map(
      ({ no, lineId, milestoneId, qty, shareBp, shortfallUnits, shortfallOf }) =>
        `${no}${part('line', lineId)}${part('milestone', milestoneId)} qty=${quantityText(qty)}${part('share', shareBp)}${part('short', shortfallUnits)}${part('of', shortfallOf)}\n`,
    )
  const behind = [...items]
    .sort((one, other) => (one.deliverableId < other.deliverableId ? -1 : 1))
    .map(({ deliverableId, versionNo, sha256 }) => `${deliverableId}@${versionNo} ${sha256.toLowerCase()}\n`)
  return [...written, ...behind].join('')
}

export type CertificateStatus = 'requested' | 'inspection' | 'signed' | 'signed_with_reservations' | 'rejected'

export type CertificateFacts = {
  readonly inspected: boolean
  readonly decision: 'signed' | 'signed_with_reservations' | 'rejected' | null
  readonly openReservations: number
}

/** Reads a certificate's status. Reservations that are all cleared make it signed. */
export function certificateStatusOf({ decision, inspected, openReservations }: CertificateFacts): CertificateStatus {
  if (decision === 'signed_with_reservations') return openReservations > 0 ? decision : 'signed'
  return decision ?? (inspected ? 'inspection' : 'requested')
}

/** Each deliverable behind a certificate as it is now: the version approved last, by whom, and whether it is taken over. */
export type ItemNow = {
  readonly deliverableId: string
  readonly versionNo: number
  readonly sha256: string
  readonly approvedBy: string | null
  readonly accepted: boolean
}

export type SignatureFacts = {
  readonly decision: CertificateFacts['decision']
  /** The SHA-256 of the certificate's content as it is now. */
  readonly contentSha256: string
  readonly items: readonly CertificateItem[]
  readonly now: readonly ItemNow[]
  /** Requested in imported history: it may be signed with nothing behind it, and says so. */
  readonly imported: boolean
}

/**
 * The contracts office takes the work over, which is what makes it payable.
 *
 * It takes two people who looked at the same files: whoever approved may not sign, and the fingerprints signed are
 * those approved and still the newest, or there is no acceptance. Nothing is ever accepted by silence.
 */
export function permitSignature(facts: SignatureFacts, seenSha256: string, by: string): void {
  if (facts.decision) refuse('certificate.decided')
  if (facts.contentSha256 !== seenSha256) refuse('certificate.changed')
  if (facts.items.length === 0 && !facts.imported) refuse('certificate.nothing_behind')
  for (const item of facts.items) permitItem(item, facts.now, by)
}

function permitItem(item: CertificateItem, now: readonly ItemNow[], by: string): void {
  const current = now.find(({ deliverableId }) => deliverableId === item.deliverableId)
  if (!current || current.versionNo !== item.versionNo || current.sha256 !== item.sha256) refuse('certificate.changed')
  if (!current.approvedBy) refuse('version.not_approved')
  if (current.approvedBy === by) refuse('acceptance.same_person')
  if (current.accepted) refuse('deliverable.accepted')
}
