import type { Tx } from '#server/db'
import type { DeliverableRecord } from '#server/deliverables/queries'
import { type Text, textOf } from '#server/kernel/words'

/** Where a deliverable stands in the record: its client, contract, line and brief, and who holds it now. */
export type Place = {
  client: { no: string | null; name: Text }
  contract: { no: string; clientNumber: string | null; title: Text } | null
  order: { no: string; title: Text } | null
  line: { id: string; code: string; name: Text; unit: Text } | null
  brief: { no: string; title: Text } | null
  holder: { side: string; name: Text; duty: string; since: string; dueAt: string | null } | null
}

type Row = Record<
  | 'client_no'
  | 'client_ar'
  | 'client_en'
  | 'contract_no'
  | 'contract_client_no'
  | 'contract_ar'
  | 'contract_en'
  | 'order_no'
  | 'order_ar'
  | 'order_en'
  | 'line_id'
  | 'line_code'
  | 'line_ar'
  | 'line_en'
  | 'unit_ar'
  | 'unit_en'
  | 'brief_no'
  | 'brief_ar'
  | 'brief_en'
  | 'side'
  | 'duty'
  | 'holder_ar'
  | 'holder_en',
  string | null
> & { since: Date | null; due_at: Date | null }

/** One round trip for the head of a page. What the asker's walls hide is null. */
export async function placeOf(tx: Tx, { id }: Pick<DeliverableRecord, 'id'>): Promise<Place> {
  const [row] = await tx.$queryRaw<Row[]>`
    select cs.number as client_no, k.name_ar as client_ar, k.name_en as client_en, ct.number as contract_no, c.client_number as contract_client_no, ct.title_ar as contract_ar,
      ct.title_en as contract_en, po.number as order_no, po.title_ar as order_ar, po.title_en as order_en, l.id as line_id,
      coalesce(l.code, l.no::text) as line_code, l.name_ar as line_ar, l.name_en as line_en, l.unit_ar, l.unit_en,
      br.number as brief_no, br.title_ar as brief_ar, br.title_en as brief_en, h.side, h.duty, h.since, h.due_at,
      coalesce(hm.name_ar, hk.name_ar, hc.name_ar) as holder_ar, coalesce(hm.name_en, hk.name_en, hc.name_en) as holder_en
    from deliverables d
    join clients k on k.agency_id = d.agency_id and k.id = d.client_id
    left join subjects cs on cs.agency_id = d.agency_id and cs.id = d.client_id
    left join contracts c on c.agency_id = d.agency_id and c.id = d.contract_id
    left join subjects ct on ct.agency_id = d.agency_id and ct.id = d.contract_id
    left join subjects po on po.agency_id = d.agency_id and po.id = d.purchase_order_id
    left join lines l on l.agency_id = d.agency_id and l.id = d.line_id
    left join subjects br on br.agency_id = d.agency_id and br.id = d.brief_id
    left join handovers h on h.agency_id = d.agency_id and h.subject_id = d.id and h.ended_at is null
    left join members hm on hm.agency_id = h.agency_id and hm.id = h.member_id
    left join lateral (select name_ar, name_en from member_cards m where m.agency_id = h.agency_id and m.id = h.member_id limit 1) hk on true
    left join contacts hc on hc.agency_id = h.agency_id and hc.id = h.contact_id
    where d.id = ${id}::uuid`
  if (!row) throw new Error(`Deliverable ${id} was read and is gone`)
  return toPlace(row)
}

function toPlace(row: Row): Place {
  const named = (no: string | null, ar: string | null, en: string | null) => (no ? { no, title: textOf(ar, en) } : null)
  return {
    client: { no: row.client_no, name: textOf(row.client_ar, row.client_en) },
    contract: row.contract_no
      ? {
          no: row.contract_no,
          clientNumber: row.contract_client_no,
          title: textOf(row.contract_ar, row.contract_en),
        }
      : null,
    order: named(row.order_no, row.order_ar, row.order_en),
    line: row.line_id
      ? {
          id: row.line_id,
          code: row.line_code ?? '',
          name: textOf(row.line_ar, row.line_en),
          unit: textOf(row.unit_ar, row.unit_en),
        }
      : null,
    brief: named(row.brief_no, row.brief_ar, row.brief_en),
    holder: row.side
      ? {
          side: row.side,
          name: textOf(row.holder_ar, row.holder_en),
          duty: row.duty ?? '',
          since: row.since?.toISOString() ?? '',
          dueAt: row.due_at?.toISOString() ?? null,
        }
      : null,
  }
}
