import { calendarsOf } from '#server/calendars'
import type { Tx } from '#server/db'
import { daysPastDue } from '#server/deliverables/rules'
import { type Day, day } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { textOf } from '#server/kernel/words'

type WaitingRow = {
  no: string
  titleAr: string | null
  titleEn: string | null
  version: number
  openedAt: Date
  dueOn: string
  reviewerId: string
  reviewerAr: string | null
  reviewerEn: string | null
  calendarId: string | null
}

/**
 * Versions whose round is open, as the client's walls show them: the one answered first stands first. Each with the working
 * days that its answer is past its day.
 */
export async function openReviews(tx: Tx, today: Day) {
  const rows = await tx.$queryRaw<WaitingRow[]>`
    select s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", v.no as version, r.opened_at as "openedAt",
      r.response_due_on::text as "dueOn", r.reviewer_id as "reviewerId", k.name_ar as "reviewerAr", k.name_en as "reviewerEn",
      c.calendar_id as "calendarId"
    from rounds r
    join deliverables d on d.agency_id = r.agency_id and d.id = r.deliverable_id
    left join contracts c on c.agency_id = d.agency_id and c.id = d.contract_id
    join versions v on v.agency_id = r.agency_id and v.id = r.version_id and v.withdrawn_at is null
    join subjects s on s.agency_id = r.agency_id and s.id = r.deliverable_id
    left join contacts k on k.agency_id = r.agency_id and k.id = r.reviewer_id
    where r.closed_at is null order by r.response_due_on, s.number limit ${limits.pageSize}`
  const calendars = await calendarsOf(tx, [...new Set(rows.flatMap(({ calendarId }) => calendarId ?? []))])
  const lateOf = (calendarId: string | null, dueOn: string) => {
    const calendar = calendars.get(calendarId ?? '')
    return calendar ? daysPastDue({ responseDueOn: day(dueOn), closedOn: null }, calendar, today) : 0
  }
  return rows.map(({ titleAr, titleEn, reviewerAr, reviewerEn, calendarId, ...row }) => ({
    ...row,
    lateDays: lateOf(calendarId, row.dueOn),
    title: textOf(titleAr, titleEn),
    reviewer: textOf(reviewerAr, reviewerEn),
  }))
}

type DecidedRow = {
  no: string
  titleAr: string | null
  titleEn: string | null
  version: number
  at: Date
  byAr: string | null
  byEn: string | null
  outside: boolean
  accepted: boolean
}

/** What the client's marketing approved last, and whether the contracts office has taken it over since. */
export async function recentApprovals(tx: Tx) {
  const rows = await tx.$queryRaw<DecidedRow[]>`
    select s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", v.no as version, p.approved_at as at,
      k.name_ar as "byAr", k.name_en as "byEn", p.recorded_by_member_id is not null as outside, a.deliverable_id is not null as accepted
    from approvals p
    join versions v on v.agency_id = p.agency_id and v.id = p.version_id
    join subjects s on s.agency_id = p.agency_id and s.id = p.deliverable_id
    left join contacts k on k.agency_id = p.agency_id and k.id = p.approved_by_id
    left join acceptances a on a.agency_id = p.agency_id and a.deliverable_id = p.deliverable_id
    order by p.approved_at desc, p.id desc limit 20`
  return rows.map(({ titleAr, titleEn, byAr, byEn, ...row }) => ({
    ...row,
    title: textOf(titleAr, titleEn),
    by: textOf(byAr, byEn),
  }))
}

type InWorkRow = { no: string; titleAr: string | null; titleEn: string | null; dueOn: string; version: number | null }

/** What the agency is working on for this client, with the version the client saw last. */
export async function worksInHand(tx: Tx) {
  const rows = await tx.$queryRaw<InWorkRow[]>`
    select s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", d.due_on::text as "dueOn",
      (select max(v.no) from versions v where v.agency_id = d.agency_id and v.deliverable_id = d.id and v.sent_at is not null
        and v.withdrawn_at is null) as version
    from handovers h
    join deliverables d on d.agency_id = h.agency_id and d.id = h.subject_id
    join subjects s on s.agency_id = d.agency_id and s.id = d.id
    where h.kind = 'deliverable' and h.side = 'agency' and h.ended_at is null
    order by d.due_on, s.number limit ${limits.pageSize}`
  return rows.map(({ titleAr, titleEn, ...row }) => ({ ...row, title: textOf(titleAr, titleEn) }))
}
