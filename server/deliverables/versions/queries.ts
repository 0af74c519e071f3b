import { calendarOf } from '#server/calendars'
import type { Tx } from '#server/db'
import type { DeliverableRecord } from '#server/deliverables/queries'
import { daysPastDue, roundMeter } from '#server/deliverables/rules'
import { type Day, dayToRow, momentAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'

type FileRow = {
  no: number
  sha256: string
  label: string | null
  id: string
  name: string
  mediaType: string
  bytes: number
  pages: number | null
}

/** The files of a version in order, as a page shows them. */
export async function filesOf(tx: Tx, versionId: string) {
  return tx.$queryRaw<FileRow[]>`
    select v.no, v.sha256, v.label, f.id, f.name, f.media_type as "mediaType", f.bytes::float8 as bytes, f.pages
    from version_files v join files f on f.agency_id = v.agency_id and f.id = v.file_id
    where v.version_id = ${versionId}::uuid order by v.no`
}

/** Writes a version and its files. Frozen from here on: what changes is another version. */
export async function writeVersion(
  tx: Tx,
  { agencyId, clientId, id: deliverableId }: DeliverableRecord,
  version: { no: number; sha256: string; noteAr: string; noteEn: string; madeById: string; madeAt: Date },
  files: readonly { id: string; sha256: string; label: string }[],
): Promise<string> {
  const id = newId()
  const { noteAr, noteEn, ...facts } = version
  await tx.version.createMany({
    data: { agencyId, clientId, deliverableId, id, ...facts, noteAr: noteAr || null, noteEn: noteEn || null },
  })
  await tx.versionFile.createMany({
    data: files.map((file, index) => ({
      agencyId,
      clientId,
      versionId: id,
      no: index + 1,
      fileId: file.id,
      sha256: file.sha256,
      label: file.label || null,
    })),
  })
  return id
}

/** The client's person who is asked to review: of this client's marketing, still there, and with leave to approve. */
export async function getReviewer(tx: Tx, clientId: string, contactId: string, today: Day) {
  const reviewer = await tx.contact.findFirst({
    where: {
      id: contactId,
      clientId,
      side: 'marketing',
      leftOn: null,
      contactAuthorities: { some: approving(today) },
    },
    select: { id: true },
  })
  return reviewer ?? refuse('reviewer.unknown', 'reviewerId')
}

/** How many review rounds the contract includes today; null for whoever may not read its terms. */
export async function includedRounds(tx: Tx, contractId: string): Promise<number | null> {
  const terms = await tx.contractVersion.findFirst({
    where: { contractId },
    orderBy: { no: 'desc' },
    select: { includedRounds: true },
  })
  return terms?.includedRounds ?? null
}

/**
 * The rounds of a deliverable against those allowed. Whoever does not read the contract's terms counts by what the newest round
 * kept of them; null where neither is known.
 */
export async function meterOf(tx: Tx, { contractId, rounds, grants, facts }: DeliverableRecord) {
  const included = contractId ? await includedRounds(tx, contractId) : null
  if (included !== null) return roundMeter(included, grants, facts.rounds)
  const allowed = rounds.at(-1)?.allowed ?? null
  return allowed === null ? null : roundMeter(allowed, 0, facts.rounds)
}

/** Opens the one round that a sent version is looked at in. `no` follows every round there was, withdrawn ones too. */
export async function openRound(
  tx: Tx,
  { agencyId, clientId, id: deliverableId, rounds }: DeliverableRecord,
  round: {
    versionId: string
    reviewerId: string
    openedAt: Date
    responseDueOn: Day
    grantId: string | null
    /** Rounds that the contract and its grants allow now. */
    allowed: number
  },
): Promise<void> {
  const no = Math.max(0, ...rounds.map((one) => one.no)) + 1
  const { responseDueOn, ...facts } = round
  await tx.round.createMany({
    data: { agencyId, clientId, deliverableId, id: newId(), no, ...facts, responseDueOn: dayToRow(responseDueOn) },
  })
}

export async function closeRound(
  tx: Tx,
  { rounds }: DeliverableRecord,
  versionId: string,
  close: { outcome: string; by: string; at: Date; recordedAt: Date },
): Promise<void> {
  const open = rounds.find((round) => round.versionId === versionId && round.closedAt === null)
  if (!open) return
  await tx.round.updateMany({
    where: { id: open.id, closedAt: null },
    data: { closedAt: close.at, closedById: close.by, outcome: close.outcome, closeRecordedAt: close.recordedAt },
  })
}

/** The end of a day in Riyadh: until then an answer is in time. */
export const endOf = (day: Day): Date => momentAt(day, '23:59')

/** The people of a client's marketing who may approve, for the choice of a reviewer. */
export async function reviewersOf(tx: Tx, clientId: string, today: Day) {
  const rows = await tx.contact.findMany({
    where: { clientId, side: 'marketing', leftOn: null, contactAuthorities: { some: approving(today) } },
    orderBy: { nameAr: 'asc' },
    take: limits.pageSize,
    select: { id: true, nameAr: true, nameEn: true },
  })
  return rows.map(({ id, nameAr, nameEn }) => ({ id, name: textOf(nameAr, nameEn) }))
}

const approving = (today: Day) => ({
  authority: 'deliverable.approve',
  OR: [{ untilOn: null }, { untilOn: { gte: dayToRow(today) } }],
})

/** Working days that the answer of the open round is past its day; 0 with none open, or with time left. */
export async function lateDaysOf(tx: Tx, deliverable: DeliverableRecord, today: Day): Promise<number> {
  const open = deliverable.rounds.find(({ closedAt }) => closedAt === null)
  if (!open || !deliverable.contractId || open.responseDueOn >= today) return 0
  const calendar = await calendarOf(tx, deliverable.contractId)
  return daysPastDue({ responseDueOn: open.responseDueOn, closedOn: null }, calendar, today)
}
