import { historiesOf } from '#server/briefs/queries'
import { statusOf } from '#server/briefs/rules'
import type { Tx } from '#server/db'
import { todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import type { TodayBrief } from '#server/reports/today/rules'
import type { Scope } from '#server/reports/today/works/queries'

type Row = {
  id: string
  ref: string
  contractRef: string
  owner: string | null
  receivedAt: Date
  scopeUndecided: boolean
  replaced: boolean
  caseRefs: string[] | null
}

/** Briefs that were sent back and not replaced, and requests outside the lines without a decision. */
export async function briefsOfToday(tx: Tx, { contractIds, viewerId }: Scope): Promise<TodayBrief[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with undecided as (select f.subject_id from scope_flags f where not exists
      (select 1 from scope_decisions x where x.agency_id = f.agency_id and x.subject_id = f.subject_id))
    select b.id, s.number as ref, cs.number as "contractRef", b.owner_id as owner, b.received_at as "receivedAt",
      b.id in (select subject_id from undecided) as "scopeUndecided",
      exists (select 1 from subject_links l where l.agency_id = b.agency_id and l.to_id = b.id and l.why in ('supersedes', 'follows')) as replaced,
      (select array_agg(k.number) from subject_links l join subjects k on k.agency_id = l.agency_id and k.id = l.from_id and k.kind = 'case'
        where l.agency_id = b.agency_id and l.to_id = b.id and l.why = 'about') as "caseRefs"
    from briefs b
    join subjects s on s.agency_id = b.agency_id and s.id = b.id
    join subjects cs on cs.agency_id = b.agency_id and cs.id = b.contract_id
    where (b.id in (select subject_id from undecided) or exists (select 1 from acts a
        where a.agency_id = b.agency_id and a.subject_id = b.id and a.act = 'request_rebrief'))
      and (${contractIds}::uuid[] is null or b.contract_id = any(${contractIds}::uuid[]) or b.owner_id = ${viewerId}::uuid)
    order by b.received_at desc, b.id limit ${limits.todayRows}`
  const histories = await historiesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows
    .map(({ id, receivedAt, caseRefs, replaced, ...row }): TodayBrief => {
      const history = histories.get(id)
      const isSentBack = history !== undefined && statusOf(history) === 'rebrief_requested'
      return {
        ...row,
        scopeUndecided: row.scopeUndecided && !replaced,
        receivedOn: todayAt(receivedAt),
        rebriefOpen: isSentBack && !replaced,
        caseRefs: caseRefs ?? [],
      }
    })
    .filter(({ rebriefOpen, scopeUndecided }) => rebriefOpen || scopeUndecided)
}
