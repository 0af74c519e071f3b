import type { BriefChannel } from '#server/briefs/inbox/rules'
import { type BriefFacts, type BriefType, briefTypeOf } from '#server/briefs/rules'
import type { Tx } from '#server/db'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'
import { holdSubject } from '#server/subjects'

/** A brief by its number: what never changes about it, and where it belongs. */
export type Brief = {
  id: string
  no: string
  title: Text
  clientId: string
  clientNo: string
  client: Text
  contractId: string
  contractNo: string
  contract: Text
  purchaseOrderId: string | null
  lineId: string | null
  ownerId: string | null
  type: BriefType
  channel: BriefChannel
  speakerId: string
  receivedAt: Date
  imported: boolean
}

type Row = Omit<Brief, 'title' | 'client' | 'contract' | 'type'> & { type: string } & Record<
    `${'title' | 'client' | 'contract'}${'Ar' | 'En'}`,
    string | null
  >

/** Reads a brief by the number in its address. One behind a wall and one that does not exist are the same: missing. */
export async function getBrief(tx: Tx, no: string): Promise<Brief> {
  const [row] = await tx.$queryRaw<Row[]>`
    select b.id, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", b.client_id as "clientId",
      cs.number as "clientNo", c.name_ar as "clientAr", c.name_en as "clientEn", b.contract_id as "contractId",
      ks.number as "contractNo", ks.title_ar as "contractAr", ks.title_en as "contractEn",
      b.purchase_order_id as "purchaseOrderId", b.line_id as "lineId", b.owner_id as "ownerId", b.type, b.channel,
      b.from_contact_id as "speakerId", b.received_at as "receivedAt", s.import_id is not null as imported
    from briefs b
    join subjects s on s.agency_id = b.agency_id and s.id = b.id
    join clients c on c.agency_id = b.agency_id and c.id = b.client_id
    left join subjects cs on cs.agency_id = b.agency_id and cs.id = b.client_id
    left join subjects ks on ks.agency_id = b.agency_id and ks.id = b.contract_id
    where s.kind = 'brief' and s.number = ${no}`
  if (!row) refuse('record.missing')
  const { titleAr, titleEn, clientAr, clientEn, contractAr, contractEn, ...brief } = row
  return {
    ...brief,
    type: briefTypeOf(brief.type) ?? 'campaign',
    title: textOf(titleAr, titleEn),
    client: textOf(clientAr, clientEn),
    contract: textOf(contractAr, contractEn),
  }
}

/** The same, held until the transaction ends, so that two decisions about one brief never cross. */
export async function holdBrief(tx: Tx, no: string): Promise<Brief> {
  if (!(await holdSubject(tx, 'brief', no))) refuse('record.missing')
  return getBrief(tx, no)
}

/** What the two halves of the pair did, beside the facts of the status. */
export type BriefHistory = BriefFacts & {
  accountAt: Date | null
  accountBy: string | null
  projectAt: Date | null
  projectBy: string | null
  turnedBackReason: Text
}

type ActRow = {
  act: string
  half: string | null
  reading: number | null
  by: string | null
  at: string
  ar: string | null
  en: string | null
}

type FactRow = {
  id: string
  scored: boolean
  returnBriefOpen: boolean
  superseded: boolean
  started: boolean
  reading: number
  acts: ActRow[]
}

/** What has happened to some briefs, in one question, so that a list derives the status of its page and of nothing else. */
export async function historiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, BriefHistory>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<FactRow[]>`
    select b.id,
      exists (select 1 from brief_revisions r where r.agency_id = b.agency_id and r.brief_id = b.id and r.score is not null) as scored,
      exists (select 1 from return_briefs r where r.agency_id = b.agency_id and r.brief_id = b.id and not exists
        (select 1 from return_brief_answers a where a.agency_id = r.agency_id and a.return_brief_id = r.id)) as "returnBriefOpen",
      exists (select 1 from subject_links l where l.agency_id = b.agency_id and l.to_id = b.id and l.why = 'supersedes') as superseded,
      exists (select 1 from deliverables d join subjects s on s.agency_id = d.agency_id and s.id = d.id
        where d.agency_id = b.agency_id and d.brief_id = b.id and s.import_id is null) as started,
      coalesce((select max(r.no) from brief_revisions r where r.agency_id = b.agency_id and r.brief_id = b.id), 0) as reading,
      coalesce((select jsonb_agg(jsonb_build_object('act', a.act, 'half', a.particulars -> 'half',
          'reading', a.particulars -> 'reading', 'by', a.by_member_id,
          'at', a.occurred_at, 'ar', a.reason_ar, 'en', a.reason_en) order by a.seq)
        from acts a where a.agency_id = b.agency_id and a.subject_id = b.id), '[]') as acts
    from briefs b where b.id = any (${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, historyOf(row)]))
}

/**
 * Folds the acts of one brief. Whoever accepts, accepts one reading: a later one asks them again. An imported
 * acceptance names no half and stands for both.
 */
function historyOf({ acts, started, reading, id: _, ...facts }: FactRow): BriefHistory {
  const has = (...verbs: string[]) => acts.some(({ act }) => verbs.includes(act))
  const last = (...verbs: string[]) => acts.findLast(({ act }) => verbs.includes(act))
  const half = (wanted: string) =>
    acts.find((one) => one.act === 'accept' && (one.half === null || (one.half === wanted && one.reading === reading)))
  const [account, project] = [half('account'), half('project')]
  const back = last('request_rebrief', 'decline')
  return {
    ...facts,
    submitted: true,
    rebriefRequested: has('request_rebrief'),
    scopeFlagged: last('flag_scope', 'assess')?.act === 'flag_scope',
    authorised: has('authorise'),
    declined: has('decline'),
    accepted: Boolean(account && project),
    started: started || has('start'),
    onHold: last('hold', 'resume')?.act === 'hold',
    delivered: has('deliver'),
    closed: has('close'),
    accountAt: account ? new Date(account.at) : null,
    accountBy: account?.by ?? null,
    projectAt: project ? new Date(project.at) : null,
    projectBy: project?.by ?? null,
    turnedBackReason: textOf(back?.ar, back?.en),
  }
}

export async function historyOfBrief(tx: Tx, id: string): Promise<BriefHistory> {
  const history = (await historiesOf(tx, [id])).get(id)
  if (!history) refuse('record.missing')
  return history
}

/** The numbers of the briefs before and after this one, where one superseded another. */
export async function neighboursOf(
  tx: Tx,
  id: string,
): Promise<{ replaces: string | null; replacedBy: string | null }> {
  const rows = await tx.$queryRaw<{ number: string; newer: boolean }[]>`
    select s.number, l.to_id = ${id}::uuid as newer from subject_links l
    join subjects s on s.agency_id = l.agency_id and s.id = case when l.to_id = ${id}::uuid then l.from_id else l.to_id end
    where l.why = 'supersedes' and (l.to_id = ${id}::uuid or l.from_id = ${id}::uuid)`
  return {
    replaces: rows.find(({ newer }) => !newer)?.number ?? null,
    replacedBy: rows.find(({ newer }) => newer)?.number ?? null,
  }
}

/** A person as a page shows them. */
export type Person = { id: string; name: Text; title: Text; side: string | null }

/** Contacts and members by id. A name that was erased is empty, and the page says so by showing none. */
export async function personsOf(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))]
  if (wanted.length === 0) return new Map()
  const where = { id: { in: wanted } }
  const names = { id: true, nameAr: true, nameEn: true, titleAr: true, titleEn: true } as const
  const contacts = await tx.contact.findMany({ where, select: { ...names, side: true } })
  const members = await tx.member.findMany({ where, select: names })
  const all = [...contacts, ...members.map((member) => ({ ...member, side: null }))]
  return new Map(
    all.map(({ id, nameAr, nameEn, titleAr, titleEn, side }) => [
      id,
      { id, name: textOf(nameAr, nameEn), title: textOf(titleAr, titleEn), side },
    ]),
  )
}

/** The files that came with a brief, oldest first. */
export function attachmentsOf(tx: Tx, subjectId: string) {
  return tx.$queryRaw<{ id: string; name: string; mediaType: string; bytes: number }[]>`
    select f.id, f.name, f.media_type as "mediaType", f.bytes::float8 as bytes from attachments a
    join files f on f.agency_id = a.agency_id and f.id = a.file_id
    where a.subject_id = ${subjectId}::uuid order by f.id`
}
