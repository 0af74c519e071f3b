import type { Tx } from '#server/db'
import { dayFromRow } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { textOf } from '#server/kernel/words'
import { ces, csat, isRateLow, type MeasureKind, nps, responseRateBp, showingOf } from './rules'

type Row = {
  measure: MeasureKind
  trigger: string
  aboutNo: string | null
  questionAr: string | null
  questionEn: string | null
  sentOn: Date | null
  invited: number
  scores: number[] | null
}

/**
 * What clients said of us, each wave by itself with how many were asked. A question that follows one act, as after an approval,
 * makes a survey of its own each time: those of one measure and one occasion are read together. Scores only: no name, no words.
 */
export async function measuresOf(tx: Tx, clientId: string | null) {
  const rows = await tx.$queryRaw<Row[]>`
    with waves as (
      select x.id, x.measure, x.trigger, x.question_ar, x.question_en, x.sent_at, x.invited, x.about_id,
        case when x.invited is null then x.measure || ' ' || x.trigger else x.id::text end as wave
      from surveys x where x.measure in ('nps', 'csat', 'ces') and x.cancelled_at is null)
    select min(w.measure) as measure, min(w.trigger) as trigger, case when count(distinct w.id) = 1 then min(s.number) end as "aboutNo",
      min(w.question_ar) as "questionAr", min(w.question_en) as "questionEn", max(w.sent_at) as "sentOn",
      case when ${clientId}::uuid is null then coalesce(sum(distinct w.invited), count(distinct w.id)) else count(distinct i.id) end::int as invited,
      array_agg(a.score) filter (where a.score is not null) as scores
    from waves w
    left join subjects s on s.id = w.about_id and w.invited is not null
    left join survey_invitations i on i.survey_id = w.id and (${clientId}::uuid is null or i.client_id = ${clientId}::uuid)
    left join survey_answers a on a.survey_id = w.id and (a.invitation_id = i.id or (a.invitation_id is null and ${clientId}::uuid is null))
    where ${clientId}::uuid is null or i.id is not null
    group by w.wave order by max(w.sent_at) desc nulls last limit ${limits.pageSize}`
  return rows.map(({ questionAr, questionEn, sentOn, scores, ...row }) => {
    const n = scores?.length ?? 0
    const rateBp = responseRateBp(n, row.invited)
    return {
      ...row,
      question: textOf(questionAr, questionEn),
      sentOn: sentOn && dayFromRow(sentOn),
      n,
      rateBp,
      isRateLow: isRateLow(rateBp),
      showing: showingOf(n),
      raw: (scores ?? []).sort((one, other) => one - other),
      result: resultOf(row.measure, scores ?? []),
    }
  })
}

function resultOf(measure: MeasureKind, scores: readonly number[]) {
  if (measure === 'nps') return { measure, ...nps(scores) }
  if (measure === 'csat') return { measure, ...csat(scores) }
  return { measure, ...ces(scores) }
}
