import { Prisma } from '#prisma/generated/client'
import type { Tx } from '#server/db'
import { type Day, dayFromRow, dayToRow } from '#server/kernel/day'
import type { HolderSide } from '#server/kernel/vocabulary'
import { type Text, textOf } from '#server/kernel/words'
import type { Held, Piece, Stretch } from './views/rules'

/** Lines of a drawing that a person can still read. */
const rows = 200

export type Planned = {
  id: string
  contractId: string
  no: string
  kind: 'deliverable' | 'milestone'
  title: Text
  startsOn: Day | null
  endsOn: Day
  finishedOn: Day | null
  baselineOn: Day | null
  side: HolderSide
}

type PlannedRow = {
  id: string
  contractId: string
  no: string
  kind: 'deliverable' | 'milestone'
  titleAr: string | null
  titleEn: string | null
  startsOn: Date | null
  endsOn: Date
  finishedOn: Date | null
  baselineOn: Date | null
  side: HolderSide
}

const dayOr = (date: Date | null) => (date ? dayFromRow(date) : null)

/** Each planned thing once, by its newest plan, and every deliverable that no plan names. */
const everything = Prisma.sql`
    with planned as (
      select distinct on (i.agency_id, i.subject_id) n.contract_id as "contractId", i.subject_id, i.starts_on, i.ends_on,
        i.finished_on, i.side,
        (select b.ends_on from plan_items b join plans q on q.agency_id = b.agency_id and q.id = b.plan_id
          where b.agency_id = i.agency_id and b.subject_id = i.subject_id and q.is_baseline order by q.no desc limit 1) as baseline_on
      from plan_items i join plans n on n.agency_id = i.agency_id and n.id = i.plan_id
      order by i.agency_id, i.subject_id, n.no desc),
    everything as (
      select * from planned
      union all
      select d.contract_id, d.id, null, d.due_on, a.accepted_on, 'agency', null
      from deliverables d
        left join lateral (
          select max(h.ended_at)::date as accepted_on from handovers h
          where h.agency_id = d.agency_id and h.subject_id = d.id
            and not exists (select 1 from handovers o where o.agency_id = h.agency_id and o.subject_id = h.subject_id and o.ended_at is null)
        ) a on true
      where d.contract_id is not null and not exists (select 1 from plan_items i where i.agency_id = d.agency_id and i.subject_id = d.id))`

/**
 * What is planned and touches the days drawn: each thing by its newest plan, beside its baseline. A deliverable that no plan
 * names stands by its due day, until it is accepted.
 */
export async function plannedWithin(
  tx: Tx,
  { from, until }: Stretch,
  today: Day,
  contract: string,
): Promise<Planned[]> {
  const only = contract
    ? Prisma.sql`and p."contractId" in (select k.id from subjects k where k.kind = 'contract' and k.number = ${contract})`
    : Prisma.empty
  const found = await tx.$queryRaw<PlannedRow[]>`
    ${everything}
    select s.id, p."contractId", s.number as no, s.kind, s.title_ar as "titleAr", s.title_en as "titleEn", p.starts_on as "startsOn",
      p.ends_on as "endsOn", p.finished_on as "finishedOn", p.baseline_on as "baselineOn", p.side
    from everything p join subjects s on s.id = p.subject_id
    where s.archived_at is null and s.kind in ('deliverable', 'milestone')
      and coalesce(p.starts_on, p.ends_on) <= ${dayToRow(until)}::date
      and coalesce(p.finished_on, greatest(p.ends_on, ${dayToRow(today)}::date)) >= ${dayToRow(from)}::date ${only}
    order by p."contractId", coalesce(p.starts_on, p.ends_on), s.number
    limit ${rows}`
  return found.map(toPlanned)
}

const toPlanned = ({ titleAr, titleEn, startsOn, endsOn, finishedOn, baselineOn, ...row }: PlannedRow): Planned => ({
  ...row,
  title: textOf(titleAr, titleEn),
  startsOn: dayOr(startsOn),
  endsOn: dayFromRow(endsOn),
  finishedOn: dayOr(finishedOn),
  baselineOn: dayOr(baselineOn),
})

export type Chain = (Held & { personId: string | null })[]

/** Who held each of these things, in order. */
export async function chainsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Chain>> {
  const handovers = await tx.handover.findMany({
    where: { subjectId: { in: [...ids] } },
    select: { subjectId: true, side: true, since: true, endedAt: true, memberId: true, contactId: true },
    orderBy: [{ since: 'asc' }, { seq: 'asc' }],
  })
  const chains = new Map<string, Chain>()
  for (const { subjectId, side, since, endedAt, memberId, contactId } of handovers) {
    const chain = chains.get(subjectId) ?? []
    chain.push({ side: side as HolderSide, since, endedAt, personId: memberId ?? contactId })
    chains.set(subjectId, chain)
  }
  return chains
}

/** Through whom each of these things is still expected to pass. */
export async function expectedOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Piece[]>> {
  const expected = await tx.plannedHandover.findMany({
    where: { subjectId: { in: [...ids] } },
    select: { subjectId: true, side: true, fromOn: true, untilOn: true },
    orderBy: { fromOn: 'asc' },
  })
  const pieces = new Map<string, Piece[]>()
  for (const { subjectId, side, fromOn, untilOn } of expected) {
    const own = pieces.get(subjectId) ?? []
    own.push({ side: side as HolderSide, from: dayFromRow(fromOn), until: dayFromRow(untilOn) })
    pieces.set(subjectId, own)
  }
  return pieces
}

/** Money on its way on the same calendar: whatever claim somebody holds now. Whoever may not see money finds none. */
export async function openClaims(tx: Tx, contract: string) {
  const held = await tx.$queryRaw<
    { id: string; no: string; titleAr: string | null; titleEn: string | null; contractNo: string }[]
  >`
    select s.id, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", k.number as "contractNo"
    from handovers h join subjects s on s.agency_id = h.agency_id and s.id = h.subject_id
      join claims c on c.agency_id = s.agency_id and c.id = s.id
      join subjects k on k.agency_id = c.agency_id and k.id = c.contract_id
    where h.kind = 'claim' and h.ended_at is null ${contract ? Prisma.sql`and k.number = ${contract}` : Prisma.empty}
    order by h.since limit 20`
  return held.map(({ titleAr, titleEn, ...row }) => ({ ...row, title: textOf(titleAr, titleEn) }))
}

/** The contracts that a timeline is drawn for, and may be narrowed to. */
export async function contractsOnTimeline(tx: Tx) {
  const contracts = await tx.contract.findMany({
    select: {
      id: true,
      calendarId: true,
      clientNumber: true,
      subject: { select: { number: true, titleAr: true, titleEn: true } },
      client: { select: { nameAr: true, nameEn: true } },
    },
    orderBy: [{ startOn: 'desc' }, { id: 'asc' }],
    take: 500,
  })
  return contracts.map(({ id, calendarId, clientNumber, subject, client }) => ({
    id,
    calendarId,
    no: subject.number ?? '',
    number: clientNumber,
    title: textOf(subject.titleAr, subject.titleEn),
    client: textOf(client.nameAr, client.nameEn),
  }))
}
