import { Prisma } from '#prisma/generated/client'
import { type ClientKind, contactAuthorities, type Regime } from '#server/clients/rules'
import type { Tx } from '#server/db'
import type { Side } from '#server/kernel/actor'
import { dayFromRow } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'
import type { ClientListInput } from './schema'

export type ClientRow = {
  no: string
  name: Text
  kind: ClientKind
  regime: Regime
  people: number
  contracts: number
  open: number
}

type Listed = Omit<ClientRow, 'name'> & { nameAr: string; nameEn: string | null; total: number }

/**
 * What is open with clients, each with who holds it: the open holdings of the ball, and the two kinds that history brings without
 * one, a certificate that nobody has signed or refused and a case that is not resolved.
 */
const openThings = Prisma.sql`
  select agency_id, client_id, subject_id, side, member_id, contact_id, since, due_at from handovers where ended_at is null
  union all
  select t.agency_id, t.client_id, t.id, 'contracts', null, t.requested_from_id, coalesce(t.requested_at, t.recorded_at), null
  from certificates t
  where not exists (select 1 from certificate_decisions d where d.agency_id = t.agency_id and d.certificate_id = t.id)
    and not exists (select 1 from handovers h where h.agency_id = t.agency_id and h.subject_id = t.id and h.ended_at is null)
  union all
  select k.agency_id, k.client_id, k.id, case when paused.no is null then 'agency' else 'marketing' end,
    case when paused.no is null then k.owner_id end, case when paused.no is not null then k.contact_id end, k.opened_at, null
  from cases k
  left join case_pauses paused on paused.agency_id = k.agency_id and paused.case_id = k.id and paused.until_at is null
  where not exists (select 1 from case_resolutions r where r.agency_id = k.agency_id and r.case_id = k.id)
    and not exists (select 1 from handovers h where h.agency_id = k.agency_id and h.subject_id = k.id and h.ended_at is null)`

/** A page of clients by name, with how many people, contracts and open things each has. */
export async function listClients(tx: Tx, { q, regime, page }: ClientListInput) {
  const rows = await tx.$queryRaw<Listed[]>`
    select s.number as no, c.name_ar as "nameAr", c.name_en as "nameEn", c.kind, c.default_regime as regime,
      (select count(*)::int from contacts p where p.agency_id = c.agency_id and p.client_id = c.id and p.left_on is null) as people,
      (select count(*)::int from contracts k where k.agency_id = c.agency_id and k.client_id = c.id) as contracts,
      (select count(*)::int from (${openThings}) o where o.agency_id = c.agency_id and o.client_id = c.id) as open,
      count(*) over ()::int as total
    from clients c join subjects s on s.agency_id = c.agency_id and s.id = c.id
    where s.archived_at is null
      ${regime ? Prisma.sql`and c.default_regime = ${regime}` : Prisma.empty}
      ${q ? Prisma.sql`and c.id in (select find_subjects(${q}))` : Prisma.empty}
    order by c.name_ar, c.id
    limit ${limits.pageSize} offset ${(page - 1) * limits.pageSize}`
  return {
    rows: rows.map(({ nameAr, nameEn, total: _, ...row }): ClientRow => ({ ...row, name: textOf(nameAr, nameEn) })),
    total: rows[0]?.total ?? 0,
    page,
  }
}

/** Every client, for choosing one. */
export async function clientChoices(tx: Tx) {
  const rows = await tx.$queryRaw<{ no: string; name_ar: string; name_en: string | null; regime: string }[]>`
    select s.number as no, k.name_ar, k.name_en, k.default_regime as regime
    from clients k join subjects s on s.agency_id = k.agency_id and s.id = k.id order by k.name_ar limit 500`
  return rows.map(({ no, name_ar, name_en, regime }) => ({ no, name: textOf(name_ar, name_en), regime }))
}

/** A client by the number in its address; one behind a wall is missing. */
export async function getClient(tx: Tx, no: string) {
  const row = await tx.client.findFirst({ where: { subject: { kind: 'client', number: no } } })
  if (!row) refuse('record.missing')
  const { nameAr, nameEn, recordedAt: _, ...rest } = row
  return { ...rest, no, name: textOf(nameAr, nameEn) }
}

export type ClientPerson = {
  id: string
  side: Side
  name: Text
  title: Text
  email: string | null
  phone: string | null
  gender: string | null
  leftOn: string | null
  authorities: { authority: (typeof contactAuthorities)[number]; since: string; toldBy: string | null }[]
}

const personSelect = {
  id: true,
  side: true,
  nameAr: true,
  nameEn: true,
  titleAr: true,
  titleEn: true,
  email: true,
  phone: true,
  gender: true,
  leftOn: true,
  clientId: true,
  contactAuthorities: { where: { untilOn: null }, orderBy: { authority: 'asc' } },
} satisfies Prisma.ContactSelect

type PersonRow = Prisma.ContactGetPayload<{ select: typeof personSelect }>

const isNamed = (authority: string) => contactAuthorities.find((name) => name === authority)

const toPerson = (row: PersonRow): ClientPerson => ({
  id: row.id,
  side: row.side as Side,
  name: textOf(row.nameAr, row.nameEn),
  title: textOf(row.titleAr, row.titleEn),
  email: row.email,
  phone: row.phone,
  gender: row.gender,
  leftOn: row.leftOn && dayFromRow(row.leftOn),
  authorities: row.contactAuthorities.flatMap(({ authority, fromOn, toldBy }) => {
    const name = isNamed(authority)
    return name ? [{ authority: name, since: dayFromRow(fromOn), toldBy }] : []
  }),
})

/** The people of a client with what each may do today, those who left last. */
export async function peopleOfClient(tx: Tx, clientId: string): Promise<ClientPerson[]> {
  const rows = await tx.contact.findMany({
    where: { clientId, erasedAt: null },
    select: personSelect,
    orderBy: [{ leftOn: { sort: 'asc', nulls: 'first' } }, { nameAr: 'asc' }],
    take: 500,
  })
  return rows.map(toPerson)
}

/** One person of a client, with the client's number. */
export async function getPerson(tx: Tx, contactId: string) {
  const row = await tx.contact.findFirst({
    where: { id: contactId, erasedAt: null },
    select: { ...personSelect, client: { select: { subject: { select: { number: true } } } } },
  })
  if (!row) refuse('record.missing')
  return { ...toPerson(row), clientId: row.clientId, clientNo: row.client.subject.number ?? '' }
}

export type ContractOfClient = {
  no: string
  clientNumber: string
  title: Text
  startOn: string
  endOn: string | null
}

type ContractListed = Omit<ContractOfClient, 'title'> & { titleAr: string | null; titleEn: string | null }

/** The contracts of a client, the newest first. Their terms and people are the next chapter's. */
export async function contractsOfClient(tx: Tx, clientId: string): Promise<ContractOfClient[]> {
  const rows = await tx.$queryRaw<ContractListed[]>`
    select s.number as no, c.client_number as "clientNumber", s.title_ar as "titleAr", s.title_en as "titleEn",
      c.start_on::text as "startOn",
      (select v.end_on::text from contract_versions v where v.agency_id = c.agency_id and v.contract_id = c.id
       order by v.no desc limit 1) as "endOn"
    from contracts c join subjects s on s.agency_id = c.agency_id and s.id = c.id
    where c.client_id = ${clientId}::uuid
    order by c.start_on desc, c.id
    limit 200`
  return rows.map(({ titleAr, titleEn, ...row }) => ({ ...row, title: textOf(titleAr, titleEn) }))
}

type OpenRow = {
  kind: string
  no: string | null
  titleAr: string | null
  titleEn: string | null
  side: string
  holderAr: string | null
  holderEn: string | null
  since: Date
  dueAt: Date | null
}

/** What is open with a client, the soonest due first: what, with whom, since when. */
export async function openWithClient(tx: Tx, clientId: string) {
  const rows = await tx.$queryRaw<OpenRow[]>`
    select s.kind, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", h.side,
      coalesce(m.name_ar, p.name_ar) as "holderAr", coalesce(m.name_en, p.name_en) as "holderEn", h.since, h.due_at as "dueAt"
    from (${openThings}) h
    join subjects s on s.agency_id = h.agency_id and s.id = h.subject_id
    left join members m on m.agency_id = h.agency_id and m.id = h.member_id
    left join contacts p on p.agency_id = h.agency_id and p.id = h.contact_id
    where h.client_id = ${clientId}::uuid
    order by h.due_at nulls last, h.since, h.subject_id
    limit ${limits.pageSize}`
  return rows.map(({ titleAr, titleEn, holderAr, holderEn, since, dueAt, ...row }) => ({
    ...row,
    title: textOf(titleAr, titleEn),
    holder: holderAr || holderEn ? textOf(holderAr, holderEn) : null,
    since: since.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
  }))
}
