import { recordDraw } from '#server/contracts/draws/queries'
import type { CertificateRecord } from '#server/deliverables/certificates/queries'
import { dayToRow, todayAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import type { Work } from '#server/trpc'

export type Decision = {
  decision: 'signed' | 'signed_with_reservations' | 'rejected'
  by: string
  at: Date
  notes?: string
  consentSha256?: string | null
  stepUpId?: string | null
  /** A paper signed outside the portal names its scan; the member who acts is the one who recorded it. */
  fileId?: string
}

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text)

/** Writes what the contracts office decided, bound to the digest of what the certificate says. */
export async function writeDecision(ctx: Work, certificate: CertificateRecord, decision: Decision): Promise<void> {
  const { agencyId, clientId, id: certificateId, contentSha256 } = certificate
  const notes = decision.notes ?? ''
  await ctx.tx.certificateDecision.createMany({
    data: [
      {
        agencyId,
        clientId,
        certificateId,
        decision: decision.decision,
        signedById: decision.by,
        signedAt: decision.at,
        notesAr: notes && isArabic(notes) ? notes : null,
        notesEn: notes && !isArabic(notes) ? notes : null,
        contentSha256,
        consentSha256: decision.consentSha256 ?? null,
        stepUpId: decision.stepUpId ?? null,
        fileId: decision.fileId ?? null,
        recordedByMemberId: decision.fileId ? ctx.actor.id : null,
      },
    ],
  })
}

/** What must still be cured after the signature, in the order it was written. */
export async function writeReservations(
  ctx: Work,
  { agencyId, clientId, id: certificateId }: CertificateRecord,
  reservations: readonly { text: string; cureBy: string }[],
): Promise<void> {
  await ctx.tx.reservation.createMany({
    data: reservations.map(({ text, cureBy }, index) => ({
      agencyId,
      clientId,
      certificateId,
      id: newId(),
      no: index + 1,
      textAr: isArabic(text) ? text : null,
      textEn: isArabic(text) ? null : text,
      cureBy: cureBy ? new Date(`${cureBy}T00:00:00Z`) : null,
    })),
  })
}

type ApprovalRow = { id: string; deliverable_id: string; version_id: string; sha256: string; approved_by_id: string }

/**
 * Takes the work over: each deliverable behind the certificate on its approved fingerprint, and the certificate's quantities into
 * the scope ledger. The table refuses an acceptance whose approval or signature is another one.
 */
export async function acceptWork(ctx: Work, certificate: CertificateRecord, by: string, at: Date, eventId: string) {
  const { agencyId, clientId, id: certificateId } = certificate
  const on = todayAt(at)
  const approvals = await ctx.tx.$queryRaw<ApprovalRow[]>`
    select p.id, p.deliverable_id, p.version_id, p.sha256, p.approved_by_id from certificate_items i
    join approvals p on p.agency_id = i.agency_id and p.version_id = i.version_id where i.certificate_id = ${certificateId}::uuid`
  await ctx.tx.acceptance.createMany({
    data: approvals.map((approval) => ({
      agencyId,
      clientId,
      certificateId,
      deliverableId: approval.deliverable_id,
      versionId: approval.version_id,
      sha256: approval.sha256,
      approvalId: approval.id,
      approvedById: approval.approved_by_id,
      acceptedById: by,
      acceptedOn: dayToRow(on),
    })),
  })
  for (const { lineId, qty } of certificate.lines)
    if (lineId)
      await recordDraw(ctx.tx, { agencyId, clientId, lineId, measure: 'accepted', qty, on, sourceId: certificateId })
  for (const { deliverable_id: deliverableId, sha256 } of approvals) {
    const acceptedId = await ctx.record('deliverable.accepted', deliverableId, { certificateId, sha256, by }, at)
    await ctx.settle(deliverableId, acceptedId)
  }
  await ctx.settle(certificateId, eventId)
}

/** Gives the work back with its reasons: each deliverable behind the certificate returns to the agency. */
export async function rejectWork(
  ctx: Work,
  certificate: CertificateRecord,
  by: string,
  reason: string,
  eventId: string,
) {
  const { agencyId, clientId } = certificate
  const items = await ctx.tx.certificateItem.findMany({
    where: { certificateId: certificate.id },
    select: { deliverableId: true, versionId: true },
  })
  await ctx.tx.rejection.createMany({
    data: items.map((item) => ({
      agencyId,
      clientId,
      ...item,
      id: newId(),
      byContactId: by,
      onDate: dayToRow(ctx.today),
      reason,
    })),
  })
  for (const { deliverableId } of items)
    await ctx.pass(
      deliverableId,
      { to: 'agency', memberId: certificate.requestedById, duty: 'version.rework' },
      eventId,
    )
  await ctx.settle(certificate.id, eventId)
}
