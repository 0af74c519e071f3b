import { Prisma } from '#prisma/generated/client'
import { peopleOf } from '#server/contracts/queries'
import type { Tx } from '#server/db'
import { day, riyadhClock } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { quantity } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { hold } from '#server/subjects'
import type { DeliverableFacts, RoundOutcome } from './rules'

type VersionRow = {
  id: string
  no: number
  sha256: string
  noteAr: string | null
  noteEn: string | null
  madeById: string
  madeAt: string
  sentAt: string | null
  withdrawnAt: string | null
  importId: string | null
  wasOpened: boolean
  approval: {
    approvedById: string
    approvedAt: string
    withNotes: boolean
    recordedByMemberId: string | null
    evidenceFileId: string | null
    importId: string | null
  } | null
  rejections: { reason: string; onDate: string }[]
}

type RoundRow = {
  id: string
  no: number
  versionId: string
  reviewerId: string
  openedAt: string
  responseDueOn: string
  closedAt: string | null
  outcome: RoundOutcome | 'withdrawn' | null
  allowed: number | null
}

type Row = {
  id: string
  agencyId: string
  clientId: string
  contractId: string | null
  purchaseOrderId: string | null
  lineId: string | null
  briefId: string | null
  outsideScope: boolean
  no: string
  titleAr: string | null
  titleEn: string | null
  imported: boolean
  qty: string
  dueOn: string
  grants: number
  acceptance: { acceptedOn: string; acceptedById: string | null } | null
  versions: VersionRow[]
  rounds: RoundRow[]
  /** The acts that its state follows from, the newest last. */
  acts: { act: string; at: string }[]
}

const versions = Prisma.sql`
  select coalesce(json_agg(json_build_object('id', v.id, 'no', v.no, 'sha256', v.sha256, 'noteAr', v.note_ar, 'noteEn', v.note_en,
    'madeById', v.made_by_id, 'madeAt', v.made_at, 'sentAt', v.sent_at, 'withdrawnAt', v.withdrawn_at, 'importId', v.import_id,
    'wasOpened', exists (select 1 from version_openings o where o.agency_id = v.agency_id and o.version_id = v.id),
    'approval', (select json_build_object('approvedById', p.approved_by_id, 'approvedAt', p.approved_at, 'withNotes', p.with_notes,
        'recordedByMemberId', p.recorded_by_member_id, 'evidenceFileId', p.evidence_file_id, 'importId', p.import_id)
      from approvals p where p.agency_id = v.agency_id and p.version_id = v.id),
    'rejections', (select coalesce(json_agg(json_build_object('reason', r.reason, 'onDate', r.on_date)), '[]')
      from rejections r where r.agency_id = v.agency_id and r.version_id = v.id)) order by v.no), '[]')
  from versions v where v.agency_id = d.agency_id and v.deliverable_id = d.id and v.no <= ${limits.versions}`

const rounds = Prisma.sql`
  select coalesce(json_agg(json_build_object('id', r.id, 'no', r.no, 'versionId', r.version_id, 'reviewerId', r.reviewer_id,
    'openedAt', r.opened_at, 'responseDueOn', r.response_due_on, 'closedAt', r.closed_at, 'outcome', r.outcome,
    'allowed', r.allowed) order by r.no), '[]')
  from rounds r where r.agency_id = d.agency_id and r.deliverable_id = d.id and r.no <= ${limits.versions}`

/** A deliverable with everything its state follows from, in one round trip. */
const whole = Prisma.sql`
  select d.id, d.agency_id as "agencyId", d.client_id as "clientId", d.contract_id as "contractId",
    d.purchase_order_id as "purchaseOrderId", d.line_id as "lineId", d.brief_id as "briefId", d.outside_scope as "outsideScope",
    s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", s.import_id is not null as imported,
    d.qty::text, d.due_on::text as "dueOn",
    (select count(*)::int from round_grants g where g.agency_id = d.agency_id and g.deliverable_id = d.id) as grants,
    (select json_build_object('acceptedOn', a.accepted_on, 'acceptedById', a.accepted_by_id)
      from acceptances a where a.agency_id = d.agency_id and a.deliverable_id = d.id) as acceptance,
    (${versions}) as versions, (${rounds}) as rounds,
    (select coalesce(json_agg(json_build_object('act', x.act, 'at', x.occurred_at) order by x.seq), '[]')
      from acts x where x.subject_id = d.id) as acts
  from subjects s join deliverables d on d.agency_id = s.agency_id and d.id = s.id`

export type DeliverableRecord = Awaited<ReturnType<typeof getDeliverable>>
export type VersionRecord = DeliverableRecord['versions'][number]

/** Reads a deliverable by its number, with its versions and rounds. One behind a wall is missing. */
export async function getDeliverable(tx: Tx, no: string) {
  const [row] = await tx.$queryRaw<Row[]>`${whole} where s.kind = 'deliverable' and s.number = ${no}`
  if (!row) refuse('record.missing')
  return toRecord(row)
}

/** The same, held until the transaction ends, so that two decisions about it never cross. */
export async function holdDeliverable(tx: Tx, no: string): Promise<DeliverableRecord> {
  const { id } = await getDeliverable(tx, no)
  await hold(tx, id)
  return getDeliverable(tx, no)
}

/** JSON carries days and moments as text. */
function inTime({ versions, rounds, acceptance }: Pick<Row, 'versions' | 'rounds' | 'acceptance'>) {
  return {
    versions: versions.map((version) => ({
      ...version,
      madeAt: new Date(version.madeAt),
      sentAt: momentOf(version.sentAt),
      withdrawnAt: momentOf(version.withdrawnAt),
      approval: version.approval && { ...version.approval, approvedAt: new Date(version.approval.approvedAt) },
    })),
    rounds: rounds.map((round) => ({
      ...round,
      openedAt: new Date(round.openedAt),
      responseDueOn: day(round.responseDueOn),
      closedAt: momentOf(round.closedAt),
    })),
    acceptance: acceptance && { ...acceptance, acceptedOn: day(acceptance.acceptedOn) },
  }
}

function toRecord({ titleAr, titleEn, qty, dueOn, acts, ...row }: Row) {
  const read = inTime(row)
  return {
    ...row,
    ...read,
    title: textOf(titleAr, titleEn),
    qty: quantity(qty),
    dueOn: day(dueOn),
    facts: factsOf(read, acts),
  }
}

const momentOf = (iso: string | null): Date | null => (iso ? new Date(iso) : null)

function factsOf({ versions, rounds, acceptance }: ReturnType<typeof inTime>, acts: Row['acts']): DeliverableFacts {
  const lastClosed = rounds.findLast(({ outcome }) => outcome === 'changes')?.closedAt ?? null
  const numberOf = new Map(versions.map(({ id, no }) => [id, no]))
  return {
    started: acts.some(({ act }) => act === 'start'),
    cancelled: acts.some(({ act }) => act === 'cancel'),
    accepted: acceptance !== null,
    reworkStarted: acts.some(({ act, at }) => act === 'rework' && (!lastClosed || new Date(at) >= lastClosed)),
    versions: versions.map((version) => ({
      no: version.no,
      sha256: version.sha256,
      sent: version.sentAt !== null,
      // Earlier records do not say what was seen; what was sent in them counts as seen.
      opened: version.wasOpened || version.importId !== null,
      withdrawn: version.withdrawnAt !== null,
      approvedBy: version.approval?.approvedById ?? null,
      rejected: version.rejections.length > 0,
    })),
    rounds: rounds.flatMap(({ no, versionId, responseDueOn, closedAt, outcome }) => {
      if (outcome === 'withdrawn') return []
      const closedOn = closedAt ? riyadhClock(closedAt).day : null
      return [{ no, versionNo: numberOf.get(versionId) ?? 0, responseDueOn, closedOn, outcome }]
    }),
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
