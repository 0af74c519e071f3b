import type { Tx } from '#server/db'
import { newId } from '#server/kernel/id'
import { refuse } from '#server/kernel/refusal'
import type { Duty, HolderSide } from '#server/kernel/vocabulary'

export type Handover = {
  to: HolderSide
  /** The person, where one is known: a member for `agency`, a contact of that office for a client's side. */
  memberId?: string | null
  contactId?: string | null
  duty: Duty
  /** When the duty falls due, if a clock runs on it. */
  dueAt?: Date | null
}

type Open = { id: string; seq: number }

/**
 * Gives a subject to its next holder. The ball is a fact: one row a holding, the old one ends at the very moment the new one
 * starts, and the table refuses a day that is held twice or by nobody. `proofEventId` is the event that says how we know.
 */
export async function passBall(
  tx: Tx,
  agencyId: string,
  subjectId: string,
  handover: Handover,
  { now, proofEventId = null }: { now: Date; proofEventId?: string | null },
): Promise<void> {
  const last = await endOpen(tx, agencyId, subjectId, now, proofEventId)
  const subject = await tx.subject.findUnique({
    where: { agencyId_id: { agencyId, id: subjectId } },
    select: { clientId: true, kind: true, shared: true },
  })
  if (!subject?.clientId) refuse('record.missing')
  await tx.handover.createMany({
    data: {
      agencyId,
      id: newId(),
      clientId: subject.clientId,
      subjectId,
      kind: subject.kind,
      shared: subject.shared,
      seq: last + 1,
      side: handover.to,
      memberId: handover.memberId ?? null,
      contactId: handover.contactId ?? null,
      duty: handover.duty,
      since: now,
      dueAt: handover.dueAt ?? null,
      proofEventId,
      recordedAt: now,
    },
  })
}

/** Ends the chain: the subject is settled and nobody holds it. */
export async function settleBall(tx: Tx, agencyId: string, subjectId: string, now: Date, proofEventId?: string | null) {
  await endOpen(tx, agencyId, subjectId, now, proofEventId ?? null)
}

/** Ends the open holding, if there is one, and gives the number of the last link. */
async function endOpen(tx: Tx, agencyId: string, subjectId: string, now: Date, proofEventId: string | null) {
  const [open] = await tx.$queryRaw<Open[]>`
    select id, seq from handovers
    where agency_id = ${agencyId}::uuid and subject_id = ${subjectId}::uuid and ended_at is null for update`
  if (open) {
    await tx.$executeRaw`
      update handovers set ended_at = ${now}, ended_proof_event_id = ${proofEventId}::uuid, end_recorded_at = ${now}
      where agency_id = ${agencyId}::uuid and id = ${open.id}::uuid`
    return open.seq
  }
  const [last] = await tx.$queryRaw<{ seq: number | null }[]>`
    select max(seq)::int as seq from handovers where agency_id = ${agencyId}::uuid and subject_id = ${subjectId}::uuid`
  return last?.seq ?? 0
}
