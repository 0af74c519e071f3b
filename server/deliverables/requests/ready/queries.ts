import type { Tx } from '#server/db'
import { answersOn } from '#server/deliverables/checks/queries'
import { checksOf } from '#server/deliverables/checks/rules'
import { limits } from '#server/kernel/limits'
import { type Quantity, quantity } from '#server/kernel/quantity'
import { type Text, textOf } from '#server/kernel/words'

type LineRow = {
  id: string
  no: string
  orderNo: string | null
  nameAr: string | null
  nameEn: string | null
  unitAr: string | null
  unitEn: string | null
  contracted: string
  accepted: string
}

/** A line that work may be taken over on: what was contracted of it, and what is not yet accepted. */
export type AcceptableLine = {
  id: string
  no: string
  /** The purchase order it belongs to; null for the contract's own lines. */
  orderNo: string | null
  name: Text
  unit: Text
  contracted: Quantity
  left: Quantity
}

/** The lines of a contract and of its orders, each with what is left to accept. */
export async function acceptableLines(tx: Tx, contractId: string): Promise<AcceptableLine[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    select l.id, coalesce(l.code, l.no::text) as no, o.number as "orderNo", l.name_ar as "nameAr", l.name_en as "nameEn",
      l.unit_ar as "unitAr", l.unit_en as "unitEn",
      coalesce((select v.qty from line_versions v where v.agency_id = l.agency_id and v.line_id = l.id order by v.no desc limit 1), 0)::text as contracted,
      coalesce((select d.after from line_draws d where d.agency_id = l.agency_id and d.line_id = l.id and d.measure = 'accepted'
        order by d.seq desc limit 1), 0)::text as accepted
    from lines l left join subjects o on o.agency_id = l.agency_id and o.id = l.purchase_order_id
    where l.contract_id = ${contractId}::uuid and not l.is_rate
    order by o.number nulls first, l.no limit ${limits.contractLines}`
  return rows.map(({ nameAr, nameEn, unitAr, unitEn, contracted, accepted, ...line }) => ({
    ...line,
    name: textOf(nameAr, nameEn),
    unit: textOf(unitAr, unitEn),
    contracted: quantity(contracted),
    left: quantity(contracted) - quantity(accepted),
  }))
}

type WorkRow = {
  id: string
  no: string
  titleAr: string | null
  titleEn: string | null
  lineId: string | null
  orderNo: string | null
  qty: string
  versionNo: number
  approvedAt: Date
  askedIn: string | null
}

/**
 * The work of a contract that marketing approved and nobody has accepted: each with the numbers of the requirements that stand
 * open on its version, which is what keeps it from the contracts office, and the certificate it already waits in.
 */
export async function approvedWork(tx: Tx, contractId: string) {
  const rows = await tx.$queryRaw<WorkRow[]>`
    select d.id, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", d.line_id as "lineId", o.number as "orderNo",
      d.qty::text as qty, v.no as "versionNo", p.approved_at as "approvedAt",
      (select cs.number from certificate_items i join subjects cs on cs.agency_id = i.agency_id and cs.id = i.certificate_id
        where i.agency_id = d.agency_id and i.deliverable_id = d.id and i.version_id = v.id
          and not exists (select 1 from certificate_decisions x where x.agency_id = i.agency_id and x.certificate_id = i.certificate_id)
        limit 1) as "askedIn"
    from deliverables d
    join subjects s on s.agency_id = d.agency_id and s.id = d.id
    left join subjects o on o.agency_id = d.agency_id and o.id = d.purchase_order_id
    join lateral (select n.id, n.no from versions n where n.agency_id = d.agency_id and n.deliverable_id = d.id
      and n.sent_at is not null and n.withdrawn_at is null order by n.no desc limit 1) v on true
    join approvals p on p.agency_id = d.agency_id and p.version_id = v.id
    where d.contract_id = ${contractId}::uuid
      and not exists (select 1 from acceptances a where a.agency_id = d.agency_id and a.deliverable_id = d.id)
      and not exists (select 1 from rejections r where r.agency_id = d.agency_id and r.version_id = v.id)
    order by s.number limit ${limits.pageSize}`
  const work = []
  for (const { id, titleAr, titleEn, ...row } of rows)
    work.push({
      ...row,
      qty: quantity(row.qty),
      title: textOf(titleAr, titleEn),
      open: await openNumbers(tx, id, row.versionNo),
    })
  return work
}

/** The numbers of the requirements that a version neither meets nor is excused from. */
async function openNumbers(tx: Tx, deliverableId: string, versionNo: number): Promise<number[]> {
  const { asked, verdicts, waivers } = await answersOn(tx, deliverableId)
  const open = checksOf(versionNo, asked, verdicts, waivers).filter(
    ({ state }) => state === 'unanswered' || state === 'not_met',
  )
  return open.flatMap(({ requirementId }) => asked.find((one) => one.requirementId === requirementId)?.no ?? [])
}
