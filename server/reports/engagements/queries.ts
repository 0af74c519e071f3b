import { historiesOf } from '#server/briefs/queries'
import { statusOf } from '#server/briefs/rules'
import type { Tx } from '#server/db'
import type { Day } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { decimal } from '#server/kernel/money'
import { textOf } from '#server/kernel/words'

type BriefRow = {
  id: string
  no: string
  titleAr: string | null
  titleEn: string | null
  score: number | null
  rounds: number
  allowed: number
  dueOn: Day | null
  acceptedOn: Day | null
}

/** Each brief of a contract with its score, and what became of it: the rounds its work took, its day, its acceptance. */
export async function briefsAndOutcomes(tx: Tx, contractId: string) {
  const rows = await tx.$queryRaw<BriefRow[]>`
    select b.id, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn",
      (select r.score from brief_revisions r where r.agency_id = b.agency_id and r.brief_id = b.id order by r.no desc limit 1) as score,
      (select count(*)::int from rounds r join deliverables d on d.agency_id = r.agency_id and d.id = r.deliverable_id
        where d.agency_id = b.agency_id and d.brief_id = b.id and r.outcome is distinct from 'withdrawn') as rounds,
      (select count(*)::int from deliverables d where d.agency_id = b.agency_id and d.brief_id = b.id)
        * coalesce((select v.included_rounds from contract_versions v where v.agency_id = b.agency_id and v.contract_id = b.contract_id
          order by v.no desc limit 1), 0) as allowed,
      (select max(d.due_on)::text from deliverables d where d.agency_id = b.agency_id and d.brief_id = b.id) as "dueOn",
      (select max(a.accepted_on)::text from acceptances a join deliverables d on d.agency_id = a.agency_id and d.id = a.deliverable_id
        where d.agency_id = b.agency_id and d.brief_id = b.id) as "acceptedOn"
    from briefs b join subjects s on s.agency_id = b.agency_id and s.id = b.id
    where b.contract_id = ${contractId}::uuid order by b.received_at desc, b.id limit ${limits.pageSize}`
  const histories = await historiesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, titleAr, titleEn, ...row }) => {
    const history = histories.get(id)
    return { ...row, title: textOf(titleAr, titleEn), status: history ? statusOf(history) : ('received' as const) }
  })
}

type MoneyRow = { outstanding: bigint | null; open: number; invoiced: bigint | null; fines: bigint | null }

/** What is invoiced and owed on a contract, and its fines. Null throughout for somebody outside the room of money. */
export async function moneyOf(tx: Tx, contractId: string) {
  const [row] = await tx.$queryRaw<MoneyRow[]>`
    select sum(last.after)::bigint as outstanding, count(*) filter (where last.after > 0)::int as open,
      sum(case when i.type = '381' then -i.net else i.net end)::bigint as invoiced,
      (select sum(p.amount)::bigint from penalties p where p.contract_id = ${contractId}::uuid) as fines
    from invoices i
    left join lateral (select after from dues d where d.agency_id = i.agency_id and d.invoice_id = i.id order by d.seq desc limit 1) last on true
    where i.contract_id = ${contractId}::uuid`
  const shown = (value: bigint | null | undefined) => (value == null ? null : decimal(value))
  return {
    outstanding: shown(row?.outstanding),
    open: row?.open ?? 0,
    invoiced: shown(row?.invoiced),
    fines: shown(row?.fines),
  }
}

/** How many things stand under each tab. */
export async function countsOf(tx: Tx, contractId: string) {
  const [row] = await tx.$queryRaw<{ briefs: number; deliverables: number }[]>`
    select (select count(*)::int from briefs where contract_id = ${contractId}::uuid) as briefs,
      (select count(*)::int from deliverables where contract_id = ${contractId}::uuid) as deliverables`
  return row ?? { briefs: 0, deliverables: 0 }
}

/** What the client's people wrote or said last, in their own words: the newest brief's, or the newest message of a case. */
export async function lastSaid(tx: Tx, clientId: string) {
  const [row] = await tx.$queryRaw<
    { ar: string | null; en: string | null; at: Date; nameAr: string; nameEn: string | null }[]
  >`
    select said.ar, said.en, said.at, c.name_ar as "nameAr", c.name_en as "nameEn" from (
      select case when w.lang = 'ar' then w.text end as ar, case when w.lang <> 'ar' then w.text end as en, w.occurred_at as at, w.spoken_by_id as by
      from brief_words w where w.client_id = ${clientId}::uuid
      union all
      select m.text_ar, m.text_en, m.at, m.by_contact_id from case_messages m
      where m.client_id = ${clientId}::uuid and m.by_contact_id is not null and num_nonnulls(m.text_ar, m.text_en) > 0) said
    join contacts c on c.id = said.by order by said.at desc limit 1`
  return row ? { text: textOf(row.ar, row.en), at: row.at, name: textOf(row.nameAr, row.nameEn) } : null
}
