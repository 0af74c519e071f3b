import type { Tx } from '#server/db'
import { type Day, todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import type { ContractsOfToday } from '#server/reports/today/contracts/queries'
import type { TodayReturnBrief, TodayRound } from '#server/reports/today/rules'
import type { Scope } from '#server/reports/today/works/queries'

type RoundRow = Omit<TodayRound, 'beyond'> & { contractId: string; no: number; granted: number }

/** The open review rounds. One is beyond when neither the contract nor a grant allows it. */
export async function roundsOfToday(tx: Tx, { contractIds }: Scope, { terms }: ContractsOfToday) {
  const rows = await tx.$queryRaw<RoundRow[]>`
    select s.number as "deliverableRef", coalesce(cs.number, '') as "contractRef", d.contract_id as "contractId", r.reviewer_id as reviewer,
      r.response_due_on::text as "dueOn", r.no,
      (select count(*)::int from round_grants g where g.agency_id = d.agency_id and g.deliverable_id = d.id) as granted
    from rounds r
    join deliverables d on d.agency_id = r.agency_id and d.id = r.deliverable_id
    join subjects s on s.agency_id = d.agency_id and s.id = d.id
    left join subjects cs on cs.agency_id = d.agency_id and cs.id = d.contract_id
    where r.closed_at is null and (${contractIds}::uuid[] is null or d.contract_id = any(${contractIds}::uuid[]))
    order by r.response_due_on, r.id limit ${limits.todayRows}`
  return rows.map(({ contractId, no, granted, ...round }): TodayRound => {
    const included = terms.get(contractId)?.includedRounds
    return { ...round, beyond: included !== undefined && no > included + granted }
  })
}

type ReturnRow = { ref: string; contractRef: string; to: string | null; sentAt: Date; answerNeededBy: Day | null }

/** The return briefs that wait for their answer. */
export async function returnBriefsOfToday(tx: Tx, { contractIds }: Scope) {
  const rows = await tx.$queryRaw<ReturnRow[]>`
    select s.number as ref, coalesce(cs.number, '') as "contractRef", r.to_contact_id as "to", r.sent_at as "sentAt",
      r.answer_needed_by::text as "answerNeededBy"
    from return_briefs r
    join subjects s on s.agency_id = r.agency_id and s.id = r.id
    join briefs b on b.agency_id = r.agency_id and b.id = r.brief_id
    left join subjects cs on cs.agency_id = b.agency_id and cs.id = b.contract_id
    where not exists (select 1 from return_brief_answers a where a.agency_id = r.agency_id and a.return_brief_id = r.id)
      and not exists (select 1 from subject_links l where l.agency_id = b.agency_id and l.to_id = b.id and l.why = 'supersedes')
      and (${contractIds}::uuid[] is null or b.contract_id = any(${contractIds}::uuid[]))
    order by r.sent_at, r.id limit ${limits.todayRows}`
  return rows.map(({ sentAt, to, ...row }): TodayReturnBrief => ({ ...row, to: to ?? '', sentOn: todayAt(sentAt) }))
}
