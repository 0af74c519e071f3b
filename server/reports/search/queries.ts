import { Prisma } from '#prisma/generated/client'
import type { Tx } from '#server/db'
import { foldArabic } from '#server/kernel/arabic'
import { limits } from '#server/kernel/limits'
import type { SubjectKind } from '#server/kernel/vocabulary'
import { textOf } from '#server/kernel/words'

const kinds: readonly SubjectKind[] = [
  'brief',
  'deliverable',
  'certificate',
  'claim',
  'invoice',
  'contract',
  'client',
  'case',
]

type SubjectRow = {
  kind: SubjectKind
  number: string
  title_ar: string | null
  title_en: string | null
  client_ar: string | null
  client_en: string | null
}

/**
 * Things whose number or title holds the term, letters folded on both sides. The finder uses the index and gives ids only;
 * the join to `subjects` runs behind the asker's own walls, so what they may not see is not found.
 */
export async function findThings(tx: Tx, term: string) {
  const rows = await tx.$queryRaw<SubjectRow[]>`
    select subject.kind, subject.number, subject.title_ar, subject.title_en, client.name_ar as client_ar, client.name_en as client_en
    from find_subjects(${term}) found
    join subjects subject on subject.id = found
    left join clients client on client.agency_id = subject.agency_id and client.id = subject.client_id
    where subject.kind in (${Prisma.join(kinds)}) and subject.number is not null
    order by (subject.number = upper(${term})) desc, subject.id desc
    limit ${limits.pageSize}`
  return rows.map((row) => ({
    kind: row.kind,
    no: row.number,
    title: textOf(row.title_ar, row.title_en),
    client: textOf(row.client_ar, row.client_en),
  }))
}

type PersonRow = {
  id: string
  name_ar: string
  name_en: string | null
  side: string
  client_no: string | null
  client_ar: string | null
  client_en: string | null
}

/** People by name: the clients' contacts, and for the agency its own members. One page, no more. */
export async function findPeople(tx: Tx, term: string) {
  const like = `%${foldArabic(term).replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.$queryRaw<PersonRow[]>`
    select contact.id, contact.name_ar, contact.name_en, contact.side, subject.number as client_no, client.name_ar as client_ar, client.name_en as client_en
    from contacts contact
    join clients client on client.agency_id = contact.agency_id and client.id = contact.client_id
    left join subjects subject on subject.agency_id = client.agency_id and subject.id = client.id
    where contact.left_on is null and ar_norm(contact.name_ar || ' ' || coalesce(contact.name_en, '')) like ${like}
    union all
    select id, name_ar, name_en, 'agency', null, null, null from members
    where left_on is null and ar_norm(name_ar || ' ' || name_en) like ${like}
    order by 2 limit ${limits.pageSize}`
  return rows.map((row) => ({
    id: row.id,
    name: textOf(row.name_ar, row.name_en),
    side: row.side as 'agency' | 'marketing' | 'contracts' | 'finance',
    clientNo: row.client_no,
    client: textOf(row.client_ar, row.client_en),
  }))
}
