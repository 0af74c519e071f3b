import type { Tx } from '#server/db'
import type { Day } from '#server/kernel/day'
import type { Halalas } from '#server/kernel/money'
import { quantity } from '#server/kernel/quantity'
import { type Text, textOf } from '#server/kernel/words'
import type { Measure, ScopeEntry, ScopeLine } from './rules'

/** A line as the ledger needs it: its words, and its quantity and price where the reader's room has them. */
export type LedgerLine = ScopeLine & {
  readonly no: number
  readonly code: string
  readonly orderNo: string | null
  readonly orderTitle: Text
  readonly name: Text
  readonly unit: Text
  readonly isRate: boolean
}

type LineRow = {
  id: string
  no: number
  code: string | null
  orderNo: string | null
  orderAr: string | null
  orderEn: string | null
  nameAr: string
  nameEn: string | null
  unitAr: string
  unitEn: string | null
  isRate: boolean
  signed: string | null
  now: string | null
  unitPrice: bigint | null
}

/**
 * The lines of a contract, those of its purchase orders after its own. Contracted is the first version's quantity, changed
 * what later versions added or took: an implemented change order is what makes one.
 */
export async function ledgerLines(tx: Tx, contractId: string): Promise<LedgerLine[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    select l.id, l.no, coalesce(l.code, r.code) as code, ps.number as "orderNo", ps.title_ar as "orderAr", ps.title_en as "orderEn",
      l.name_ar as "nameAr", l.name_en as "nameEn", l.unit_ar as "unitAr", l.unit_en as "unitEn", l.is_rate as "isRate",
      v0.qty::text as signed, v.qty::text as now, v.unit_price as "unitPrice"
    from lines l
    left join lines r on r.agency_id = l.agency_id and r.id = l.rate_line_id
    left join subjects ps on ps.agency_id = l.agency_id and ps.id = l.purchase_order_id
    left join line_versions v0 on v0.agency_id = l.agency_id and v0.line_id = l.id and v0.no = 0
    left join lateral (select qty, unit_price from line_versions v where v.agency_id = l.agency_id and v.line_id = l.id
      order by v.no desc limit 1) v on true
    where l.contract_id = ${contractId}::uuid
    order by ps.number nulls first, l.no`
  return rows.map((row) => {
    const contracted = quantity(row.signed ?? '0')
    return {
      id: row.id,
      no: row.no,
      code: row.code ?? String(row.no),
      orderNo: row.orderNo,
      orderTitle: textOf(row.orderAr, row.orderEn),
      name: textOf(row.nameAr, row.nameEn),
      unit: textOf(row.unitAr, row.unitEn),
      isRate: row.isRate,
      unitPrice: row.unitPrice ?? 0n,
      contracted,
      changed: quantity(row.now ?? '0') - contracted,
    }
  })
}

export type LedgerEntry = ScopeEntry & {
  readonly source: { readonly kind: string; readonly no: string | null; readonly title: Text } | null
}

type DrawRow = {
  lineId: string
  measure: Measure
  qty: string
  on: Day
  sourceId: string
  kind: string | null
  no: string | null
  titleAr: string | null
  titleEn: string | null
}

/** Every draw on a contract's lines with what it came from, in the order it happened. A source in another room has no name here. */
export async function ledgerEntries(tx: Tx, contractId: string): Promise<LedgerEntry[]> {
  const rows = await tx.$queryRaw<DrawRow[]>`
    select d.line_id as "lineId", d.measure, d.qty::text as qty, d.occurred_on::text as on, d.source_id as "sourceId",
      s.kind, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn"
    from lines l
    join line_draws d on d.agency_id = l.agency_id and d.line_id = l.id
    left join subjects s on s.agency_id = d.agency_id and s.id = d.source_id
    where l.contract_id = ${contractId}::uuid
    order by d.occurred_on, d.line_id, d.measure, d.seq`
  return rows.map(({ qty, kind, no, titleAr, titleEn, ...row }) => ({
    ...row,
    qty: quantity(qty),
    source: kind ? { kind, no, title: textOf(titleAr, titleEn) } : null,
  }))
}

export type NotExecuted = {
  readonly claimNo: string | null
  readonly claim: Text
  readonly orderNo: string | null
  readonly lineId: string | null
  readonly units: number | null
  readonly unit: Text
  readonly amount: Halalas
}

type NotExecutedRow = {
  claimNo: string | null
  claimAr: string | null
  claimEn: string | null
  orderNo: string | null
  lineId: string | null
  units: number | null
  unitAr: string | null
  unitEn: string | null
  amount: bigint
}

/**
 * Units that were claimed for with a line's whole quantity and not made: what a claim cut for them. They are facts of claims,
 * read here as rows because the ledger's money must agree with what was certified.
 */
export async function notExecutedOf(tx: Tx, contractId: string): Promise<NotExecuted[]> {
  const rows = await tx.$queryRaw<NotExecutedRow[]>`
    select s.number as "claimNo", s.title_ar as "claimAr", s.title_en as "claimEn", ps.number as "orderNo", d.line_id as "lineId",
      d.units, d.unit_ar as "unitAr", d.unit_en as "unitEn", d.amount
    from claims c
    join claim_deductions d on d.agency_id = c.agency_id and d.claim_id = c.id and d.kind = 'non_executed'
    left join subjects s on s.agency_id = c.agency_id and s.id = c.id
    left join subjects ps on ps.agency_id = c.agency_id and ps.id = c.purchase_order_id
    where c.contract_id = ${contractId}::uuid
    order by c.no, d.id`
  return rows.map(({ claimAr, claimEn, unitAr, unitEn, ...row }) => ({
    ...row,
    claim: textOf(claimAr, claimEn),
    unit: textOf(unitAr, unitEn),
  }))
}
