import type { Regime } from '#server/contracts/rules'
import type { Tx } from '#server/db'
import { paymentDueOn } from '#server/invoices/progress/rules'
import { dayFromRow } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { type Text, textOf } from '#server/kernel/words'
import type { OpenInvoice } from './rules'

export type OwedInvoice = OpenInvoice & { no: string; clientNo: string; client: Text; claimNo: string | null }

type Row = {
  id: string
  no: string
  clientNo: string | null
  clientAr: string
  clientEn: string | null
  claimNo: string | null
  after: bigint
  regime: Regime
  dueOn: Date | null
  orderedOn: Date | null
  certifiedOn: Date | null
  paymentDays: number | null
}

/**
 * Every invoice on which something is still owed, with the day it falls due: the treasury's 45 days from the payment order, or the
 * contract's own days from the certification. One with neither is outstanding and not overdue.
 */
export async function owedInvoices(tx: Tx): Promise<OwedInvoice[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select i.id, s.number as no, ks.number as "clientNo", k.name_ar as "clientAr", k.name_en as "clientEn", cs.number as "claimNo",
      last.after, c.regime, i.due_on as "dueOn", po.ordered_on as "orderedOn", cc.on_date as "certifiedOn", v.payment_days as "paymentDays"
    from invoices i
    join subjects s on s.agency_id = i.agency_id and s.id = i.id
    join contracts c on c.agency_id = i.agency_id and c.id = i.contract_id
    join clients k on k.agency_id = i.agency_id and k.id = i.client_id
    left join subjects ks on ks.agency_id = i.agency_id and ks.id = i.client_id
    left join subjects cs on cs.agency_id = i.agency_id and cs.id = i.claim_id
    join lateral (select after from dues d where d.agency_id = i.agency_id and d.invoice_id = i.id order by d.seq desc limit 1) last on last.after > 0
    left join lateral (select ordered_on from payment_orders p where p.agency_id = i.agency_id and p.claim_id = i.claim_id and p.returned_on is null limit 1) po on true
    left join lateral (select on_date from claim_certifications x where x.agency_id = i.agency_id and x.claim_id = i.claim_id order by x.on_date desc limit 1) cc on true
    left join lateral (select payment_days from contract_versions x where x.agency_id = i.agency_id and x.contract_id = i.contract_id order by x.no desc limit 1) v on true
    order by i.issued_at limit ${limits.owedInvoices}`
  return rows.map((row) => ({
    id: row.id,
    no: row.no,
    clientNo: row.clientNo ?? '',
    client: textOf(row.clientAr, row.clientEn),
    claimNo: row.claimNo,
    due: row.after,
    dueOn: dueOnOf(row),
  }))
}

const dueOnOf = ({ dueOn, regime, orderedOn, certifiedOn, paymentDays }: Row) =>
  dueOn
    ? dayFromRow(dueOn)
    : paymentDueOn({
        regime,
        orderedOn: orderedOn && dayFromRow(orderedOn),
        certifiedOn: certifiedOn && dayFromRow(certifiedOn),
        paymentDays,
      })
