import type { Tx } from '#server/db'
import type { Side } from '#server/kernel/actor'
import { decimal } from '#server/kernel/money'
import type { SubjectKind } from '#server/kernel/vocabulary'
import { type Text, textOf } from '#server/kernel/words'
import { namesOf } from '#server/people'

/** What a row of today names: enough for its sentence and its address. */
export type Thing = {
  readonly kind: SubjectKind
  readonly no: string
  readonly title: Text
  readonly client: Text
  readonly clientNo: string | null
  readonly contractNo: string | null
  /** Whoever the row is about: who complained, who promised, who reviews, who signs. */
  readonly person: Text | null
  readonly personSide: Side | null
  /** Whoever of the agency has it in hand, where that is written. */
  readonly keeper: Text | null
  /** Of a certificate: when it was signed, and whether with reservations. */
  readonly signedAt: Date | null
  readonly isReserved: boolean
  /** The number of the thing whose page it is read on, where it has none of its own: the brief of a return brief, a claim. */
  readonly onNo: string | null
  /** Of a deliverable: the version the client holds, its round, and how many rounds the contract includes. */
  readonly version: number | null
  readonly round: number | null
  readonly includedRounds: number | null
  /** Riyals, of an invoice, a claim or a guarantee, for those who see money. */
  readonly amount: string | null
  readonly questions: number | null
  /** Of a guarantee: which it is, and its last day. */
  readonly guaranteeKind: string | null
  readonly endsOn: string | null
}

type Row = Pick<
  Thing,
  | 'personSide'
  | 'signedAt'
  | 'isReserved'
  | 'kind'
  | 'no'
  | 'clientNo'
  | 'contractNo'
  | 'onNo'
  | 'version'
  | 'round'
  | 'includedRounds'
  | 'guaranteeKind'
  | 'endsOn'
> & {
  titleAr: string | null
  titleEn: string | null
  clientAr: string | null
  clientEn: string | null
  personId: string | null
  keeperId: string | null
  amount: bigint | null
  questions: number | null
}

/** Everything that the lists name, by its number, in one question; behind the asker's walls. */
export async function thingsOf(tx: Tx, refs: readonly string[]): Promise<Record<string, Thing>> {
  if (refs.length === 0) return {}
  const rows = await rowsOf(tx, [...new Set(refs)])
  const names = await namesOf(
    tx,
    rows.flatMap(({ personId, keeperId }) => [personId, keeperId]),
  )
  return Object.fromEntries(
    rows.map(({ titleAr, titleEn, clientAr, clientEn, personId, keeperId, amount, ...row }) => [
      row.no,
      {
        ...row,
        title: textOf(titleAr, titleEn),
        client: textOf(clientAr, clientEn),
        person: (personId && names.get(personId)) || null,
        keeper: (keeperId && names.get(keeperId)) || null,
        amount: amount === null ? null : decimal(amount),
      },
    ]),
  )
}

const rowsOf = (tx: Tx, refs: readonly string[]) =>
  tx.$queryRaw<Row[]>`
    select s.kind, s.number as no, coalesce(s.title_ar, p.text_ar, bs.title_ar, work.title_ar) as "titleAr",
      coalesce(s.title_en, p.text_en, bs.title_en, work.title_en) as "titleEn",
      k.name_ar as "clientAr", k.name_en as "clientEn", ks.number as "clientNo", cs.number as "contractNo",
      coalesce(one_case.contact_id, p.by_member_id, p.by_contact_id, rb.to_contact_id, r.reviewer_id, crt.requested_from_id,
        b.from_contact_id, co.answer_to_id) as "personId",
      (select x.side from contacts x where x.agency_id = s.agency_id and x.id = coalesce(one_case.contact_id, p.by_contact_id,
        rb.to_contact_id, r.reviewer_id, crt.requested_from_id, b.from_contact_id, co.answer_to_id)) as "personSide",
      coalesce(one_case.owner_id, p.by_member_id, co.owner_id) as "keeperId", signed.signed_at as "signedAt",
      coalesce(signed.decision = 'signed_with_reservations', false) as "isReserved",
      coalesce(bs.number, ics.number) as "onNo", v.no as version, r.no as round, r.allowed as "includedRounds",
      coalesce(due.after, idue.after, g.amount) as amount, g.kind as "guaranteeKind", g.expires_on::text as "endsOn",
      (select count(*)::int from questions q where q.agency_id = rb.agency_id and q.subject_id = rb.id) as questions
    from subjects s
    left join clients k on k.agency_id = s.agency_id and k.id = s.client_id
    left join subjects ks on ks.agency_id = s.agency_id and ks.id = s.client_id
    left join cases one_case on one_case.agency_id = s.agency_id and one_case.id = s.id
    left join promises p on p.agency_id = s.agency_id and p.id = s.id
    left join return_briefs rb on rb.agency_id = s.agency_id and rb.id = s.id
    left join subjects bs on bs.agency_id = rb.agency_id and bs.id = rb.brief_id
    left join briefs b on b.agency_id = s.agency_id and b.id = coalesce(rb.brief_id, s.id)
    left join deliverables d on d.agency_id = s.agency_id and d.id = s.id
    left join lateral (select no, reviewer_id, allowed from rounds r where r.agency_id = d.agency_id and r.deliverable_id = d.id
      and r.closed_at is null limit 1) r on true
    left join lateral (select max(no) as no from versions v where v.agency_id = d.agency_id and v.deliverable_id = d.id
      and v.sent_at is not null and v.withdrawn_at is null) v on true
    left join certificates crt on crt.agency_id = s.agency_id and crt.id = s.id
    left join certificate_decisions signed on signed.agency_id = s.agency_id and signed.certificate_id = s.id and signed.decision <> 'rejected'
    left join lateral (select ws.title_ar, ws.title_en from certificate_items x join subjects ws on ws.agency_id = x.agency_id
      and ws.id = x.deliverable_id where x.agency_id = crt.agency_id and x.certificate_id = crt.id order by ws.number limit 1) work on true
    left join change_orders co on co.agency_id = s.agency_id and co.id = s.id
    left join guarantees g on g.agency_id = s.agency_id and g.id = s.id
    left join penalties pn on pn.agency_id = s.agency_id and pn.id = s.id
    left join milestones m on m.agency_id = s.agency_id and m.id = s.id
    left join claims cl on cl.agency_id = s.agency_id and cl.id = s.id
    left join invoices i on i.agency_id = s.agency_id and i.id = s.id
    left join subjects ics on ics.agency_id = i.agency_id and ics.id = i.claim_id
    left join lateral (select after from dues x where x.agency_id = i.agency_id and x.invoice_id = i.id order by x.seq desc limit 1) due on true
    left join lateral (select x.after from invoices ci join dues x on x.agency_id = ci.agency_id and x.invoice_id = ci.id
      where ci.agency_id = cl.agency_id and ci.claim_id = cl.id and ci.type in ('388', '386') order by x.seq desc limit 1) idue on true
    left join subjects cs on cs.agency_id = s.agency_id and cs.id = coalesce(d.contract_id, b.contract_id, crt.contract_id, co.contract_id,
      g.contract_id, pn.contract_id, m.contract_id, cl.contract_id, i.contract_id)
    where s.number = any(${refs}::text[])`

/** The agency's two managers that a client's person turns to, by their cards: of the newest contract first, each named once. */
export async function managersOf(tx: Tx) {
  const rows = await tx.$queryRaw<{ part: string; ar: string; en: string }[]>`
    select distinct on (k.part) k.part, k.name_ar as ar, k.name_en as en from member_cards k
    join contracts c on c.id = k.contract_id
    where k.part in ('account_manager', 'project_manager') and not k.is_deputy order by k.part, c.start_on desc`
  return rows.map(({ part, ar, en }) => ({ part, name: textOf(ar, en) }))
}
