import { Prisma } from '#prisma/generated/client'
import type { Tx } from '#server/db'
import { type ClaimAct, type ClaimRecord, claimSelect, toRecord } from '#server/invoices/claims/queries'
import { limits } from '#server/kernel/limits'
import { textOf } from '#server/kernel/words'

type ListRow = { no: string }

/** The numbers of a page of claims, the newest first, narrowed by contract and by whether money is still to come. */
export async function claimNumbers(tx: Tx, filter: { contract: string; state: 'open' | 'paid' | 'all'; page: number }) {
  const contract = filter.contract
    ? Prisma.sql`and c.contract_id = (select id from subjects where kind = 'contract' and number = ${filter.contract})`
    : Prisma.empty
  const paid = Prisma.sql`exists (select 1 from invoices i join lateral (select after from dues d where d.agency_id = i.agency_id
    and d.invoice_id = i.id order by d.seq desc limit 1) last on last.after = 0 where i.agency_id = c.agency_id and i.claim_id = c.id)`
  const state =
    filter.state === 'all'
      ? Prisma.empty
      : filter.state === 'paid'
        ? Prisma.sql`and ${paid}`
        : Prisma.sql`and not ${paid}`
  const rows = await tx.$queryRaw<ListRow[]>`
    select s.number as no from claims c join subjects s on s.agency_id = c.agency_id and s.id = c.id
    where true ${contract} ${state} order by c.recorded_at desc, c.contract_id, c.no desc
    limit ${limits.pageSize + 1} offset ${(filter.page - 1) * limits.pageSize}`
  return { numbers: rows.slice(0, limits.pageSize).map(({ no }) => no), hasMore: rows.length > limits.pageSize }
}

/** A page of claims as records, in the order of their numbers given. One read for them all. */
export async function getClaims(tx: Tx, numbers: readonly string[]): Promise<ClaimRecord[]> {
  const rows = await tx.claim.findMany({
    where: { subject: { kind: 'claim', number: { in: [...numbers] } } },
    select: claimSelect,
  })
  const acts = await tx.$queryRaw<(ClaimAct & { subjectId: string })[]>`
    select subject_id as "subjectId", act, occurred_at as at, reason_ar as "reasonAr", reason_en as "reasonEn",
      coalesce(by_member_id, by_contact_id) as "byId", evidence_file_id as "fileId", particulars ->> 'number' as number
    from acts where subject_id = any(${rows.map(({ id }) => id)}::uuid[]) order by seq`
  const records = rows.map((row) =>
    toRecord(
      row,
      acts.filter(({ subjectId }) => subjectId === row.id),
    ),
  )
  return numbers.flatMap((no) => records.find((record) => record.no === no) ?? [])
}

/** The people of a client's contracts office, for the choice of who certified. */
export async function certifiersOf(tx: Tx, clientId: string) {
  const rows = await tx.contact.findMany({
    where: { clientId, side: 'contracts', leftOn: null },
    orderBy: { nameAr: 'asc' },
    take: limits.pageSize,
    select: { id: true, nameAr: true, nameEn: true },
  })
  return rows.map(({ id, nameAr, nameEn }) => ({ id, name: textOf(nameAr, nameEn) }))
}
