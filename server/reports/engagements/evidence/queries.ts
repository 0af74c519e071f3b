import type { Tx } from '#server/db'
import type { Day } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { decimal } from '#server/kernel/money'
import { formatQuantity, quantity } from '#server/kernel/quantity'
import { type Text, textOf } from '#server/kernel/words'

type Pair = { ar: string | null; en: string | null }
type ItemRow = {
  no: string
  ar: string | null
  en: string | null
  version: number
  sha256: string
  briefNo: string | null
  briefAr: string | null
  briefEn: string | null
  approvedAt: string | null
  approvedBy: Pair | null
  outside: boolean | null
}
type LineRow = { ar: string; en: string | null; qty: string }
type MoneyRow = {
  claimNo: string
  invoiceNo: string | null
  issuedAt: string | null
  due: string | null
  payable: string | null
}
type Row = {
  no: string
  kind: string
  period: string | null
  requestedAt: Date | null
  signedAt: Date | null
  decision: string | null
  signerAr: string | null
  signerEn: string | null
  milestones: { no: string; ar: string | null; en: string | null }[] | null
  items: ItemRow[] | null
  lines: LineRow[] | null
  money: MoneyRow[] | null
}

const text = ({ ar, en }: Pair): Text => textOf(ar, en)

/**
 * The chain that a payment rests on, one file per certificate: the briefs the work answers, its approvals with their fingerprints,
 * the signature, and the claim and invoice that followed. What is missing is empty here, and is said by the page.
 */
export async function evidenceOf(tx: Tx, contractId: string) {
  const rows = await tx.$queryRaw<Row[]>`
    select s.number as no, c.kind, c.period, c.requested_at as "requestedAt", d.signed_at as "signedAt", d.decision,
      k.name_ar as "signerAr", k.name_en as "signerEn",
      (select json_agg(json_build_object('no', ms.number, 'ar', ms.title_ar, 'en', ms.title_en) order by l.no)
        from certificate_lines l join subjects ms on ms.agency_id = l.agency_id and ms.id = l.milestone_id
        where l.agency_id = c.agency_id and l.certificate_id = c.id) as milestones,
      (select json_agg(json_build_object('ar', n.name_ar, 'en', n.name_en, 'qty', l.qty::text) order by l.no)
        from certificate_lines l join lines n on n.agency_id = l.agency_id and n.id = l.line_id
        where l.agency_id = c.agency_id and l.certificate_id = c.id and l.milestone_id is null and l.qty > 0) as lines,
      (select json_agg(json_build_object('no', ws.number, 'ar', ws.title_ar, 'en', ws.title_en, 'version', v.no, 'sha256', v.sha256,
          'briefNo', bs.number, 'briefAr', bs.title_ar, 'briefEn', bs.title_en, 'approvedAt', a.approved_at,
          'approvedBy', case when ac.id is null then null else json_build_object('ar', ac.name_ar, 'en', ac.name_en) end,
          'outside', a.recorded_by_member_id is not null) order by ws.number)
        from certificate_items x
        join versions v on v.agency_id = x.agency_id and v.id = x.version_id
        join deliverables w on w.agency_id = x.agency_id and w.id = x.deliverable_id
        join subjects ws on ws.agency_id = w.agency_id and ws.id = w.id
        left join subjects bs on bs.agency_id = w.agency_id and bs.id = w.brief_id
        left join approvals a on a.agency_id = v.agency_id and a.version_id = v.id
        left join contacts ac on ac.agency_id = a.agency_id and ac.id = a.approved_by_id
        where x.agency_id = c.agency_id and x.certificate_id = c.id) as items,
      (select json_agg(json_build_object('claimNo', cs.number, 'invoiceNo', ins.number, 'issuedAt', i.issued_at, 'due', due.after::text,
          'payable', i.payable::text)
          order by cs.number)
        from claim_certificates cc
        join subjects cs on cs.agency_id = cc.agency_id and cs.id = cc.claim_id
        left join invoices i on i.agency_id = cc.agency_id and i.claim_id = cc.claim_id and i.type in ('388', '386')
        left join subjects ins on ins.agency_id = i.agency_id and ins.id = i.id
        left join lateral (select after from dues x where x.agency_id = i.agency_id and x.invoice_id = i.id order by x.seq desc limit 1) due on true
        where cc.agency_id = c.agency_id and cc.certificate_id = c.id) as money
    from certificates c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    left join certificate_decisions d on d.agency_id = c.agency_id and d.certificate_id = c.id
    left join contacts k on k.agency_id = d.agency_id and k.id = d.signed_by_id
    where c.contract_id = ${contractId}::uuid
    order by coalesce(d.signed_at, c.requested_at, c.recorded_at) desc, s.number limit ${limits.pageSize}`
  return rows.map(toFile)
}

function toFile({ signerAr, signerEn, milestones, items, lines, money, ...row }: Row) {
  return {
    ...row,
    signer: row.signedAt ? textOf(signerAr, signerEn) : null,
    milestones: (milestones ?? []).map(({ no, ...title }) => ({ no, title: text(title) })),
    lines: (lines ?? []).map(({ qty, ...name }) => ({ name: text(name), qty: formatQuantity(quantity(qty)) })),
    works: (items ?? []).map(({ ar, en, briefAr, briefEn, approvedBy, approvedAt, ...item }) => ({
      ...item,
      title: textOf(ar, en),
      brief: item.briefNo ? textOf(briefAr, briefEn) : null,
      approvedAt: approvedAt ? new Date(approvedAt) : null,
      approvedBy: approvedBy && text(approvedBy),
    })),
    money: (money ?? []).map(({ issuedAt, due, payable, ...one }) => ({
      ...one,
      payable: payable === null ? null : decimal(BigInt(payable)),
      issuedAt: issuedAt ? new Date(issuedAt) : null,
      isPaid: due === '0',
    })),
  }
}

type MilestoneRow = {
  no: string
  titleAr: string | null
  titleEn: string | null
  dueOn: Day
  certificateNo: string | null
  signedAt: Date | null
  claimNo: string | null
  invoiceNo: string | null
}

/** Every milestone with what covers it: the certificate of it, of its work or of its claim, the claim that took it, the invoice. */
export async function milestonesOf(tx: Tx, contractId: string) {
  const rows = await tx.$queryRaw<MilestoneRow[]>`
    select s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", m.due_on::text as "dueOn",
      cs.number as "certificateNo", crt.signed_at as "signedAt", cls.number as "claimNo", ins.number as "invoiceNo"
    from milestones m
    join subjects s on s.agency_id = m.agency_id and s.id = m.id
    left join lateral (
      select named.certificate_id, d.signed_at from (
        select l.certificate_id from certificate_lines l where l.agency_id = m.agency_id and l.milestone_id = m.id
        union select x.certificate_id from milestone_deliverables md join certificate_items x on x.agency_id = md.agency_id
          and x.deliverable_id = md.deliverable_id where md.agency_id = m.agency_id and md.milestone_id = m.id
        union select cc.certificate_id from claim_lines l join claim_certificates cc on cc.agency_id = l.agency_id
          and cc.claim_id = l.claim_id where l.agency_id = m.agency_id and l.milestone_id = m.id) named
      left join certificate_decisions d on d.agency_id = m.agency_id and d.certificate_id = named.certificate_id
      order by d.signed_at nulls last limit 1) crt on true
    left join subjects cs on cs.agency_id = m.agency_id and cs.id = crt.certificate_id
    left join lateral (select claim_id from claim_lines l where l.agency_id = m.agency_id and l.milestone_id = m.id limit 1) cl on true
    left join subjects cls on cls.agency_id = m.agency_id and cls.id = cl.claim_id
    left join lateral (select id from invoices i where i.agency_id = m.agency_id and i.claim_id = cl.claim_id
      and i.type in ('388', '386') limit 1) i on true
    left join subjects ins on ins.agency_id = m.agency_id and ins.id = i.id
    where m.contract_id = ${contractId}::uuid order by m.due_on, m.id limit ${limits.pageSize}`
  return rows.map(({ titleAr, titleEn, ...row }) => ({ ...row, title: textOf(titleAr, titleEn) }))
}
