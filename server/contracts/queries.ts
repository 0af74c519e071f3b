import { Prisma } from '#prisma/generated/client'
import type { Regime } from '#server/clients/rules'
import type { Tx } from '#server/db'
import type { Actor } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import { decimal } from '#server/kernel/money'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'
import { type ContractPart, type ContractPerson, maySeePrices } from './policy'
import type { ContractForm } from './rules'
import type { ContractListInput } from './schema'

/** Who stands on a contract today, for asking who may act. `deputyForId` is the person stood in for. */
export async function peopleOf(tx: Tx, contractId: string): Promise<ContractPerson[]> {
  return tx.$queryRaw<ContractPerson[]>`
    select p.part, p.member_id as "memberId", p.contact_id as "contactId",
      coalesce(d.member_id, d.contact_id) as "deputyForId"
    from contract_people p
    left join contract_people d on d.agency_id = p.agency_id and d.id = p.deputy_for_id
    where p.contract_id = ${contractId}::uuid and p.until_on is null
    order by p.recorded_at, p.id`
}

/** The same for many contracts at once, for lists. A contract without people is not in the map. */
export async function peopleOfMany(tx: Tx, contractIds: readonly string[]): Promise<Map<string, ContractPerson[]>> {
  const people = new Map<string, ContractPerson[]>()
  if (contractIds.length === 0) return people
  const rows = await tx.$queryRaw<(ContractPerson & { contractId: string })[]>`
    select p.contract_id as "contractId", p.part, p.member_id as "memberId", p.contact_id as "contactId",
      coalesce(d.member_id, d.contact_id) as "deputyForId"
    from contract_people p
    left join contract_people d on d.agency_id = p.agency_id and d.id = p.deputy_for_id
    where p.contract_id = any(${[...contractIds]}::uuid[]) and p.until_on is null
    order by p.recorded_at, p.id`
  for (const { contractId, ...person } of rows) people.set(contractId, [...(people.get(contractId) ?? []), person])
  return people
}

/** A person on a contract with what a page shows of them. A client's people see the agency's through `member_cards`. */
export type PersonCard = {
  part: ContractPart
  id: string
  of: 'member' | 'contact'
  isDeputy: boolean
  name: Text
  title: Text
}

type CardRow = Omit<PersonCard, 'name' | 'title'> & Record<'nameAr' | 'nameEn' | 'titleAr' | 'titleEn', string | null>

export async function cardsOf(tx: Tx, contractId: string): Promise<PersonCard[]> {
  const rows = await tx.$queryRaw<CardRow[]>`
    select p.part, coalesce(p.member_id, p.contact_id) as id, case when p.member_id is null then 'contact' else 'member' end as of,
      p.deputy_for_id is not null as "isDeputy", coalesce(m.name_ar, c.name_ar) as "nameAr", coalesce(m.name_en, c.name_en) as "nameEn",
      coalesce(m.title_ar, c.title_ar) as "titleAr", coalesce(m.title_en, c.title_en) as "titleEn"
    from contract_people p
    left join member_cards m on m.agency_id = p.agency_id and m.contract_id = p.contract_id and m.id = p.member_id
      and m.part = p.part and m.is_deputy = (p.deputy_for_id is not null)
    left join contacts c on c.agency_id = p.agency_id and c.id = p.contact_id
    where p.contract_id = ${contractId}::uuid and p.until_on is null
    order by p.deputy_for_id is not null, p.part, p.id`
  return rows.map(({ nameAr, nameEn, titleAr, titleEn, ...card }) => ({
    ...card,
    name: textOf(nameAr, nameEn),
    title: textOf(titleAr, titleEn),
  }))
}

/** A contract by its number: what never changes about it, and whose it is. One behind a wall is missing. */
export type ContractHead = {
  id: string
  no: string
  title: Text
  clientId: string
  clientNo: string | null
  client: Text
  regime: Regime
  form: ContractForm
  method: string | null
  clientNumber: string
  etimadNumber: string | null
  awardNoticeOn: string | null
  signedOn: string | null
  startOn: string
  ceilingNet: bigint | null
  imported: boolean
  /** The act of import it came in with. */
  importId: string | null
}

type HeadRow = Omit<ContractHead, 'title' | 'client'> &
  Record<'titleAr' | 'titleEn' | 'clientAr' | 'clientEn', string | null>

export async function getContract(tx: Tx, no: string): Promise<ContractHead> {
  const [row] = await tx.$queryRaw<HeadRow[]>`
    select c.id, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", c.client_id as "clientId",
      cs.number as "clientNo", k.name_ar as "clientAr", k.name_en as "clientEn", c.regime, c.form, c.method,
      c.client_number as "clientNumber", c.etimad_number as "etimadNumber", c.award_notice_on::text as "awardNoticeOn",
      c.signed_on::text as "signedOn", c.start_on::text as "startOn", c.ceiling_net as "ceilingNet",
      s.import_id is not null as imported, s.import_id as "importId"
    from subjects s
    join contracts c on c.agency_id = s.agency_id and c.id = s.id
    join clients k on k.agency_id = c.agency_id and k.id = c.client_id
    left join subjects cs on cs.agency_id = c.agency_id and cs.id = c.client_id
    where s.kind = 'contract' and s.number = ${no}`
  if (!row) refuse('record.missing')
  const { titleAr, titleEn, clientAr, clientEn, ...head } = row
  return { ...head, title: textOf(titleAr, titleEn), client: textOf(clientAr, clientEn) }
}

export type ContractRow = {
  no: string
  clientNumber: string
  title: Text
  clientNo: string | null
  client: Text
  regime: Regime
  form: ContractForm
  startOn: string
  endOn: string | null
  status: string | null
  accountManager: Text | null
  projectManager: Text | null
  /** Net riyals with every implemented change, or the ceiling of a framework; null where prices are not the reader's. */
  value: string | null
}

type ListRow = Omit<ContractRow, 'title' | 'client' | 'accountManager' | 'projectManager' | 'value'> & {
  total: number
  net: bigint | null
  ceilingNet: bigint | null
} & Record<'titleAr' | 'titleEn' | 'clientAr' | 'clientEn' | 'amAr' | 'amEn' | 'pmAr' | 'pmEn', string | null>

const nameOf = (ar: string | null, en: string | null) => (ar || en ? textOf(ar, en) : null)

/** A page of contracts, the newest first: whose they are, where they stand, and the agency's half of each pair. */
export async function listContracts(tx: Tx, actor: Actor, input: ContractListInput) {
  const rows = await tx.$queryRaw<ListRow[]>`
    select s.number as no, c.client_number as "clientNumber", s.title_ar as "titleAr", s.title_en as "titleEn",
      cs.number as "clientNo", k.name_ar as "clientAr", k.name_en as "clientEn", c.regime, c.form, c.start_on::text as "startOn",
      v.end_on::text as "endOn", v.net, c.ceiling_net as "ceilingNet", act.to_state as status,
      am.name_ar as "amAr", am.name_en as "amEn", pm.name_ar as "pmAr", pm.name_en as "pmEn",
      count(*) over ()::int as total
    from contracts c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    join clients k on k.agency_id = c.agency_id and k.id = c.client_id
    left join subjects cs on cs.agency_id = c.agency_id and cs.id = c.client_id
    left join lateral (select end_on, net from contract_versions v where v.agency_id = c.agency_id and v.contract_id = c.id
      order by v.no desc limit 1) v on true
    left join lateral (select m.to_state from acts a join machine_acts m on m.kind = a.kind and m.act = a.act
      where a.agency_id = c.agency_id and a.subject_id = c.id order by a.seq desc limit 1) act on true
    left join member_cards am on am.agency_id = c.agency_id and am.contract_id = c.id and am.part = 'account_manager' and not am.is_deputy
    left join member_cards pm on pm.agency_id = c.agency_id and pm.contract_id = c.id and pm.part = 'project_manager' and not pm.is_deputy
    where s.archived_at is null ${filtersOf(actor, input)}
    order by c.start_on desc, c.id
    limit ${limits.pageSize} offset ${(input.page - 1) * limits.pageSize}`
  return { rows: rows.map((row) => toRow(row, maySeePrices(actor))), total: rows[0]?.total ?? 0, page: input.page }
}

function filtersOf(actor: Actor, { q, regime, form, mine }: ContractListInput): Prisma.Sql {
  const found = Prisma.sql`(select find_subjects(${q}))`
  const parts = [
    ...(q
      ? [
          Prisma.sql`and (c.id in ${found} or c.client_id in ${found} or position(lower(${q}) in lower(c.client_number)) > 0)`,
        ]
      : []),
    ...(regime ? [Prisma.sql`and c.regime = ${regime}`] : []),
    ...(form ? [Prisma.sql`and c.form = ${form}`] : []),
    ...(mine
      ? [
          Prisma.sql`and exists (select 1 from contract_people p where p.agency_id = c.agency_id and p.contract_id = c.id
            and p.member_id = ${actor.id}::uuid and p.until_on is null)`,
        ]
      : []),
  ]
  return parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty
}

function toRow(row: ListRow, withPrices: boolean): ContractRow {
  const { titleAr, titleEn, clientAr, clientEn, amAr, amEn, pmAr, pmEn, total: _, net, ceilingNet, ...rest } = row
  const value = net ?? ceilingNet
  return {
    ...rest,
    title: textOf(titleAr, titleEn),
    client: textOf(clientAr, clientEn),
    accountManager: nameOf(amAr, amEn),
    projectManager: nameOf(pmAr, pmEn),
    value: withPrices && value !== null ? decimal(value) : null,
  }
}

/** The numbers of the contracts a client's person may open: their own body's, the newest first. */
export async function ownContracts(tx: Tx): Promise<{ no: string; clientNumber: string; title: Text }[]> {
  const rows = await tx.$queryRaw<
    { no: string; clientNumber: string; titleAr: string | null; titleEn: string | null }[]
  >`
    select s.number as no, c.client_number as "clientNumber", s.title_ar as "titleAr", s.title_en as "titleEn"
    from contracts c join subjects s on s.agency_id = c.agency_id and s.id = c.id
    order by c.start_on desc, c.id limit 200`
  return rows.map(({ titleAr, titleEn, ...row }) => ({ ...row, title: textOf(titleAr, titleEn) }))
}
