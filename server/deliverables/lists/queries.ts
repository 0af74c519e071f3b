import type { z } from 'zod'
import { Prisma } from '#prisma/generated/client'
import type { Tx } from '#server/db'
import { type DeliverableFacts, type RoundFacts, statusOf, type VersionFacts } from '#server/deliverables/rules'
import type { deliverableListInput } from '#server/deliverables/schema'
import { limits } from '#server/kernel/limits'
import { quantity, quantityText } from '#server/kernel/quantity'
import { textOf } from '#server/kernel/words'

/** `contractId` narrows the whole list (`all`) to one contract. */
type Filter = z.output<typeof deliverableListInput> & { contractId?: string }

type Row = {
  id: string
  no: string
  title_ar: string | null
  title_en: string | null
  client_no: string | null
  client_ar: string
  client_en: string | null
  contract_no: string | null
  due_on: string
  qty: string
  unit_ar: string | null
  unit_en: string | null
  outside_scope: boolean
  side: string | null
  duty: string | null
  since: Date | null
  answer_by: string | null
  holder_ar: string | null
  holder_en: string | null
  accepted_on: string | null
  acts: string[] | null
  versions: (Omit<VersionFacts, 'sha256'> & { id: string })[] | null
  rounds: { no: number; version_id: string; outcome: RoundFacts['outcome']; closed: boolean }[] | null
}

/** What a list's row says. Its status is read from its facts by the same rule as everywhere; 50 rows a page, one round trip. */
const columns = Prisma.sql`
  d.id, s.number as no, s.title_ar, s.title_en, cs.number as client_no, k.name_ar as client_ar, k.name_en as client_en,
  ct.number as contract_no, d.due_on::text, d.qty::text, l.unit_ar, l.unit_en, d.outside_scope, h.side, h.duty, h.since,
  nullif((h.due_at at time zone 'Asia/Riyadh')::date, d.due_on)::text as answer_by,
  coalesce(hm.name_ar, hc.name_ar) as holder_ar, coalesce(hm.name_en, hc.name_en) as holder_en, a.accepted_on::text,
  (select array_agg(x.act order by x.seq) from acts x where x.agency_id = d.agency_id and x.subject_id = d.id) as acts,
  (select json_agg(json_build_object('id', v.id, 'no', v.no, 'sent', v.sent_at is not null, 'withdrawn', v.withdrawn_at is not null,
      'opened', false, 'approvedBy', p.approved_by_id,
      'rejected', exists (select 1 from rejections r where r.agency_id = v.agency_id and r.version_id = v.id)) order by v.no)
    from versions v left join approvals p on p.agency_id = v.agency_id and p.version_id = v.id
    where v.agency_id = d.agency_id and v.deliverable_id = d.id) as versions,
  (select json_agg(json_build_object('no', r.no, 'version_id', r.version_id, 'outcome', r.outcome, 'closed', r.closed_at is not null) order by r.no)
    from rounds r where r.agency_id = d.agency_id and r.deliverable_id = d.id and r.outcome is distinct from 'withdrawn') as rounds`

/**
 * The deliverable of each row of the page, looked up by its key. Lateral, and kept so by `offset 0`: behind walls the planner
 * takes a table for smaller than it is, and would rather read all of it once for every page.
 */
export const workOf = (page: string, id: string) => Prisma.sql`
  cross join lateral (select * from deliverables x where x.agency_id = ${Prisma.raw(page)}.agency_id
    and x.id = ${Prisma.raw(page)}.${Prisma.raw(id)} offset 0) d`

const joins = Prisma.sql`
  join subjects s on s.agency_id = d.agency_id and s.id = d.id
  join clients k on k.agency_id = d.agency_id and k.id = d.client_id
  left join subjects cs on cs.agency_id = d.agency_id and cs.id = d.client_id
  left join subjects ct on ct.agency_id = d.agency_id and ct.id = d.contract_id
  left join lines l on l.agency_id = d.agency_id and l.id = d.line_id
  left join acceptances a on a.agency_id = d.agency_id and a.deliverable_id = d.id`

const holder = Prisma.sql`
  left join members hm on hm.agency_id = h.agency_id and hm.id = h.member_id
  left join contacts hc on hc.agency_id = h.agency_id and hc.id = h.contact_id`

/**
 * A page of deliverables and whether more follow. What is open is found through whoever holds it, what is accepted through its
 * acceptance, so no list reads a status from rows it does not show, and the page costs the same at any size.
 */
export async function listDeliverables(tx: Tx, filter: Filter) {
  const from = (filter.page - 1) * limits.pageSize
  const rows = await tx.$queryRaw<Row[]>(pageOf(filter, limits.pageSize + 1, from))
  return { rows: rows.slice(0, limits.pageSize).map(toRow), page: filter.page, hasMore: rows.length > limits.pageSize }
}

function pageOf(filter: Filter, take: number, skip: number): Prisma.Sql {
  const client = filter.client
    ? Prisma.sql`and x.client_id = (select id from subjects where kind = 'client' and number = ${filter.client})`
    : Prisma.empty
  const page = Prisma.sql`limit ${take} offset ${skip}`
  if (filter.status === 'accepted')
    return Prisma.sql`
      with page as (select x.agency_id, x.deliverable_id from acceptances x where true ${client}
        order by x.accepted_on desc, x.deliverable_id desc ${page})
      select ${columns} from page ${workOf('page', 'deliverable_id')}
      left join handovers h on h.agency_id = d.agency_id and h.subject_id = d.id and h.ended_at is null ${joins} ${holder}
      order by a.accepted_on desc, d.id desc`
  const contract = filter.contractId ? Prisma.sql`and x.contract_id = ${filter.contractId}::uuid` : Prisma.empty
  if (filter.status === 'all')
    return Prisma.sql`
      with page as (select x.agency_id, x.id from deliverables x where true ${client} ${contract} order by x.due_on, x.id ${page})
      select ${columns} from page ${workOf('page', 'id')}
      left join handovers h on h.agency_id = d.agency_id and h.subject_id = d.id and h.ended_at is null ${joins} ${holder}
      order by d.due_on, d.id`
  const side = filter.holder ? Prisma.sql`and x.side = ${filter.holder}` : Prisma.empty
  return Prisma.sql`
    with h as (select x.* from handovers x where x.kind = 'deliverable' and x.ended_at is null ${side} ${client}
      order by x.due_at, x.subject_id ${page})
    select ${columns} from h ${workOf('h', 'subject_id')} ${joins} ${holder}
    order by h.due_at, d.id`
}

function toRow(row: Row) {
  return {
    no: row.no,
    title: textOf(row.title_ar, row.title_en),
    clientNo: row.client_no,
    client: textOf(row.client_ar, row.client_en),
    contractNo: row.contract_no,
    dueOn: row.due_on,
    quantity: quantityText(quantity(row.qty)),
    unit: textOf(row.unit_ar, row.unit_en),
    outsideScope: row.outside_scope,
    acceptedOn: row.accepted_on,
    latestVersion: row.versions?.findLast(({ withdrawn }) => !withdrawn)?.no ?? null,
    holder: row.side && {
      side: row.side,
      name: textOf(row.holder_ar, row.holder_en),
      duty: row.duty,
      since: row.since?.toISOString() ?? null,
    },
    /** The day by which its holder answers, where it is not the due date: while a version is with the client. */
    answerBy: row.answer_by,
    status: statusOf(factsOf(row)),
  }
}

function factsOf({ acts, versions, rounds, accepted_on }: Row): DeliverableFacts {
  const numbers = new Map(versions?.map(({ id, no }) => [id, no]))
  return {
    started: acts?.includes('start') ?? false,
    cancelled: acts?.includes('cancel') ?? false,
    accepted: accepted_on !== null,
    reworkStarted: acts?.at(-1) === 'rework',
    versions: versions?.map((version) => ({ ...version, sha256: '' })) ?? [],
    rounds:
      rounds?.map(({ no, version_id, outcome, closed }) => ({
        no,
        versionNo: numbers.get(version_id) ?? 0,
        outcome,
        closedOn: closed ? epoch : null,
        responseDueOn: epoch,
      })) ?? [],
  }
}

/** A list needs no days of a round, only whether it was closed. */
const epoch = '1970-01-01' as RoundFacts['responseDueOn']
