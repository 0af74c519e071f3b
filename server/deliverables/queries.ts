import type { Prisma } from '#prisma/generated/client'
import { peopleOf } from '#server/contracts/queries'
import type { Tx } from '#server/db'
import { dayFromRow, riyadhClock } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { quantity } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { hold } from '#server/subjects'
import type { DeliverableFacts, RoundOutcome } from './rules'

const select = {
  id: true,
  agencyId: true,
  clientId: true,
  contractId: true,
  purchaseOrderId: true,
  lineId: true,
  briefId: true,
  qty: true,
  dueOn: true,
  outsideScope: true,
  scopeDecisionId: true,
  accountOwnerId: true,
  subject: { select: { number: true, titleAr: true, titleEn: true, importId: true } },
  acceptance: { select: { acceptedOn: true, acceptedById: true, certificateId: true, gap: true, versionId: true } },
  roundGrants: { select: { id: true, reason: true, grantedById: true, grantedAt: true } },
  versions: {
    orderBy: { no: 'asc' },
    take: limits.versions,
    select: {
      id: true,
      no: true,
      sha256: true,
      noteAr: true,
      noteEn: true,
      madeById: true,
      madeAt: true,
      sentAt: true,
      withdrawnAt: true,
      importId: true,
      versionOpenings: { select: { contactId: true, openedAt: true }, take: 1, orderBy: { openedAt: 'asc' } },
      approval: {
        select: {
          id: true,
          approvedById: true,
          approvedAt: true,
          withNotes: true,
          recordedByMemberId: true,
          evidenceFileId: true,
          importId: true,
        },
      },
      rejections: { select: { reason: true, onDate: true, byContactId: true } },
    },
  },
  rounds: {
    orderBy: { no: 'asc' },
    take: limits.versions,
    select: {
      id: true,
      no: true,
      versionId: true,
      reviewerId: true,
      openedAt: true,
      responseDueOn: true,
      closedAt: true,
      closedById: true,
      outcome: true,
      grantId: true,
      allowed: true,
    },
  },
} satisfies Prisma.DeliverableSelect

type Row = Prisma.DeliverableGetPayload<{ select: typeof select }>

/** The acts that its state follows from, the newest last. */
type ActRow = { act: string; occurred_at: Date }

export type DeliverableRecord = Awaited<ReturnType<typeof getDeliverable>>
export type VersionRecord = DeliverableRecord['versions'][number]

/** Reads a deliverable by its number, with its versions and rounds. One behind a wall is missing. */
export async function getDeliverable(tx: Tx, no: string) {
  const row = await tx.deliverable.findFirst({ where: { subject: { kind: 'deliverable', number: no } }, select })
  if (!row) refuse('record.missing')
  const acts = await tx.$queryRaw<ActRow[]>`
    select act, occurred_at from acts where subject_id = ${row.id}::uuid order by seq`
  return toRecord(row, acts)
}

/** The same, held until the transaction ends, so that two decisions about it never cross. */
export async function holdDeliverable(tx: Tx, no: string): Promise<DeliverableRecord> {
  const { id } = await getDeliverable(tx, no)
  await hold(tx, id)
  return getDeliverable(tx, no)
}

function toRecord({ subject, qty, dueOn, ...row }: Row, acts: readonly ActRow[]) {
  return {
    ...row,
    no: subject.number ?? '',
    title: textOf(subject.titleAr, subject.titleEn),
    imported: subject.importId !== null,
    qty: quantity(qty.toFixed(3)),
    dueOn: dayFromRow(dueOn),
    facts: factsOf(row, acts),
  }
}

function factsOf(
  { versions, rounds, acceptance }: Pick<Row, 'versions' | 'rounds' | 'acceptance'>,
  acts: readonly ActRow[],
): DeliverableFacts {
  const lastClosed = rounds.findLast(({ outcome }) => outcome === 'changes')?.closedAt ?? null
  const numberOf = new Map(versions.map(({ id, no }) => [id, no]))
  return {
    started: acts.some(({ act }) => act === 'start'),
    cancelled: acts.some(({ act }) => act === 'cancel'),
    accepted: acceptance !== null,
    reworkStarted: acts.some(({ act, occurred_at }) => act === 'rework' && (!lastClosed || occurred_at >= lastClosed)),
    versions: versions.map((version) => ({
      no: version.no,
      sha256: version.sha256,
      sent: version.sentAt !== null,
      // Earlier records do not say what was seen; what was sent in them counts as seen.
      opened: version.versionOpenings.length > 0 || version.importId !== null,
      withdrawn: version.withdrawnAt !== null,
      approvedBy: version.approval?.approvedById ?? null,
      rejected: version.rejections.length > 0,
    })),
    rounds: rounds
      .filter(({ outcome }) => outcome !== 'withdrawn')
      .map((round) => ({
        no: round.no,
        versionNo: numberOf.get(round.versionId) ?? 0,
        responseDueOn: dayFromRow(round.responseDueOn),
        closedOn: round.closedAt ? riyadhClock(round.closedAt).day : null,
        outcome: round.outcome as RoundOutcome | null,
      })),
  }
}

/** The version of a deliverable by its number; one that the asker does not see is missing. */
export function versionOf(deliverable: DeliverableRecord, no: number): VersionRecord {
  const version = deliverable.versions.find((one) => one.no === no)
  if (!version) refuse('record.missing')
  return version
}

/** Who stands on a deliverable's contract today; nobody where it has none. */
export const peopleOn = (tx: Tx, { contractId }: DeliverableRecord) => (contractId ? peopleOf(tx, contractId) : [])

/** The agency's person whose turn it is next: the project manager named on the contract. */
export async function managerOf(tx: Tx, deliverable: DeliverableRecord): Promise<string | null> {
  const people = await peopleOn(tx, deliverable)
  return people.find(({ part, deputyForId }) => part === 'project_manager' && !deputyForId)?.memberId ?? null
}
