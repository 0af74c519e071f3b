import { Prisma } from '#prisma/generated/client'
import type { BriefChannel } from '#server/briefs/inbox/rules'
import { historiesOf } from '#server/briefs/queries'
import { type BriefStatus, type BriefType, briefTypeOf, statusOf } from '#server/briefs/rules'
import type { BriefList } from '#server/briefs/schema'
import type { Tx } from '#server/db'
import type { Actor } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import type { HolderSide } from '#server/kernel/vocabulary'
import { type Text, textOf } from '#server/kernel/words'

/** A row of the list of briefs. Its status is derived for this page only; nothing is ever filtered by it. */
export type BriefRow = {
  id: string
  no: string
  title: Text
  client: Text
  clientNo: string
  type: BriefType
  channel: BriefChannel
  receivedAt: Date
  score: number | null
  status: BriefStatus
  holder: { side: HolderSide; name: Text; since: Date } | null
}

type Row = Omit<BriefRow, 'title' | 'client' | 'status' | 'holder' | 'type'> & {
  type: string
  titleAr: string | null
  titleEn: string | null
  clientAr: string | null
  clientEn: string | null
  side: HolderSide | null
  since: Date | null
  holderAr: string | null
  holderEn: string | null
}

/** What each group of states is known by: facts with an index, not a derived word. */
const byState: Record<Exclude<BriefList['state'], ''>, Prisma.Sql> = {
  open: Prisma.sql`h.subject_id is not null`,
  settled: Prisma.sql`h.subject_id is null`,
  new: Prisma.sql`not exists (select 1 from brief_revisions r where r.agency_id = b.agency_id and r.brief_id = b.id)`,
  returned: Prisma.sql`exists (select 1 from return_briefs r where r.agency_id = b.agency_id and r.brief_id = b.id and not exists
    (select 1 from return_brief_answers a where a.agency_id = r.agency_id and a.return_brief_id = r.id))`,
  accepted: Prisma.sql`exists (select 1 from acts a where a.agency_id = b.agency_id and a.subject_id = b.id and a.act = 'accept')`,
}

function narrowed({ q, holder, state, type, client, contract }: BriefList, actor: Actor): Prisma.Sql {
  const parts = [Prisma.sql`s.archived_at is null`]
  if (q) parts.push(Prisma.sql`b.id in (select find_subjects(${q}))`)
  if (state) parts.push(byState[state])
  if (type) parts.push(type === 'event' ? Prisma.sql`b.type in ('event', 'activation')` : Prisma.sql`b.type = ${type}`)
  if (client) parts.push(Prisma.sql`cs.number = ${client}`)
  if (contract)
    parts.push(Prisma.sql`b.contract_id in (select id from subjects where kind = 'contract' and number = ${contract})`)
  if (holder === 'mine') parts.push(Prisma.sql`h.member_id = ${actor.id}::uuid`)
  else if (holder === 'settled') parts.push(Prisma.sql`h.subject_id is null`)
  else if (holder) parts.push(Prisma.sql`h.side = ${holder}`)
  return Prisma.join(parts, ' and ')
}

const from = Prisma.sql`
  from briefs b
  join subjects s on s.agency_id = b.agency_id and s.id = b.id
  join clients c on c.agency_id = b.agency_id and c.id = b.client_id
  join subjects cs on cs.agency_id = b.agency_id and cs.id = b.client_id
  left join handovers h on h.agency_id = b.agency_id and h.subject_id = b.id and h.ended_at is null`

/** A page of briefs, the newest first, and how many there are in all (up to a thousand: nobody reads further). */
export async function listBriefs(tx: Tx, list: BriefList, actor: Actor): Promise<{ rows: BriefRow[]; total: number }> {
  const where = narrowed(list, actor)
  const [count] = await tx.$queryRaw<{ total: bigint }[]>`
    select count(*) as total from (select 1 ${from} where ${where} limit 1001) counted`
  const rows = await tx.$queryRaw<Row[]>`
    select b.id, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", c.name_ar as "clientAr", c.name_en as "clientEn",
      cs.number as "clientNo", b.type, b.channel, b.received_at as "receivedAt", r.score, h.side, h.since,
      coalesce(m.name_ar, k.name_ar) as "holderAr", coalesce(m.name_en, k.name_en) as "holderEn"
    ${from}
    left join members m on m.agency_id = h.agency_id and m.id = h.member_id
    left join contacts k on k.agency_id = h.agency_id and k.id = h.contact_id
    left join lateral (select score from brief_revisions r where r.agency_id = b.agency_id and r.brief_id = b.id
      order by r.no desc limit 1) r on true
    where ${where}
    order by b.received_at desc, b.id desc limit ${limits.pageSize} offset ${(list.page - 1) * limits.pageSize}`
  const histories = await historiesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return { rows: rows.map((row) => toRow(row, histories.get(row.id))), total: Number(count?.total ?? 0) }
}

function toRow(row: Row, history: Parameters<typeof statusOf>[0] | undefined): BriefRow {
  const { titleAr, titleEn, clientAr, clientEn, side, since, holderAr, holderEn, ...brief } = row
  return {
    ...brief,
    type: briefTypeOf(brief.type) ?? 'campaign',
    title: textOf(titleAr, titleEn),
    client: textOf(clientAr, clientEn),
    status: history ? statusOf(history) : 'received',
    holder: side && since ? { side, since, name: textOf(holderAr, holderEn) } : null,
  }
}

/** Open briefs by who holds them: the figures of the sentence that opens the list. */
export async function countOpen(tx: Tx): Promise<{ open: number; agency: number; clients: number }> {
  const [row] = await tx.$queryRaw<{ open: number; agency: number }[]>`
    select count(*)::int as open, count(*) filter (where side = 'agency')::int as agency
    from handovers where kind = 'brief' and ended_at is null`
  const { open = 0, agency = 0 } = row ?? {}
  return { open, agency, clients: open - agency }
}

/** Clients that sent a brief, for the filter. */
export async function clientsWithBriefs(tx: Tx): Promise<{ no: string; name: Text }[]> {
  const rows = await tx.$queryRaw<{ no: string; ar: string | null; en: string | null }[]>`
    select s.number as no, c.name_ar as ar, c.name_en as en from clients c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    where exists (select 1 from briefs b where b.agency_id = c.agency_id and b.client_id = c.id) order by c.name_ar`
  return rows.map(({ no, ar, en }) => ({ no, name: textOf(ar, en) }))
}
