import type { Tx } from '#server/db'
import { type Day, todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { type CaseClass, caseClock, promiseStatusOf } from '#server/relations/rules'
import type { ContractsOfToday } from '#server/reports/today/contracts/queries'
import type { TodayCase, TodayPromise } from '#server/reports/today/rules'

type CaseRow = {
  ref: string
  clientId: string
  clientRef: string
  kind: TodayCase['kind']
  class: CaseClass
  owner: string | null
  openedBy: string
  openedAt: Date
  answeredAt: Date | null
  pauses: { from: string; until: string | null }[] | null
}

/** Every case without a resolution, with both its clocks on its client's calendar. */
export async function casesOfToday(tx: Tx, own: ContractsOfToday, now: Date): Promise<TodayCase[]> {
  const rows = await tx.$queryRaw<CaseRow[]>`
    select s.number as ref, k.client_id as "clientId", cs.number as "clientRef", k.kind, k.priority as class, k.owner_id as owner,
      k.contact_id as "openedBy", k.opened_at as "openedAt",
      (select min(m.at) from case_messages m where m.agency_id = k.agency_id and m.case_id = k.id and m.shared and not m.automatic
        and m.by_contact_id is null) as "answeredAt",
      (select json_agg(json_build_object('from', p.from_at, 'until', p.until_at) order by p.no) from case_pauses p
        where p.agency_id = k.agency_id and p.case_id = k.id) as pauses
    from cases k
    join subjects s on s.agency_id = k.agency_id and s.id = k.id
    join subjects cs on cs.agency_id = k.agency_id and cs.id = k.client_id
    where not exists (select 1 from case_resolutions r where r.agency_id = k.agency_id and r.case_id = k.id)
    order by k.opened_at, k.id limit ${limits.todayRows}`
  return rows.map((row) => toCase(row, own, now))
}

function toCase(row: CaseRow, own: ContractsOfToday, now: Date): TodayCase {
  const pauses = (row.pauses ?? []).map(({ from, until }) => ({
    from: new Date(from),
    until: until ? new Date(until) : null,
  }))
  const calendar = own.calendars.get(row.clientId) ?? own.calendar
  const facts = { class: row.class, openedAt: row.openedAt, firstResponseAt: row.answeredAt, resolvedAt: null, pauses }
  const clock = caseClock(facts, calendar, now)
  return {
    ref: row.ref,
    clientRef: row.clientRef,
    kind: row.kind,
    owner: row.owner,
    openedBy: row.openedBy,
    answered: row.answeredAt !== null,
    waitsForClient: pauses.some(({ until }) => until === null),
    firstResponseDueAt: clock.firstResponseDueAt,
    resolutionDueAt: clock.resolutionDueAt,
    firstResponseLeft: clock.firstResponseLeft,
  }
}

type PromiseRow = {
  ref: string
  clientId: string
  clientRef: string
  by: string
  to: string
  fromAgency: boolean
  dueOn: Day
  moved: boolean
}

/** Every promise without an end, by its newest date, that is not broken already. */
export async function promisesOfToday(tx: Tx, own: ContractsOfToday, now: Date): Promise<TodayPromise[]> {
  const rows = await tx.$queryRaw<PromiseRow[]>`
    select s.number as ref, p.client_id as "clientId", cs.number as "clientRef", coalesce(p.by_member_id, p.by_contact_id) as "by",
      coalesce(p.to_member_id, p.to_contact_id) as "to", p.by_member_id is not null as "fromAgency",
      coalesce(m.new_due_on, p.due_on)::text as "dueOn", m.no is not null as moved
    from promises p
    join subjects s on s.agency_id = p.agency_id and s.id = p.id
    join subjects cs on cs.agency_id = p.agency_id and cs.id = p.client_id
    left join lateral (select no, new_due_on from promise_moves m where m.agency_id = p.agency_id and m.promise_id = p.id
      order by no desc limit 1) m on true
    where not exists (select 1 from promise_ends e where e.agency_id = p.agency_id and e.promise_id = p.id)
    order by p.due_on desc, p.id limit ${limits.todayRows}`
  return rows
    .filter(({ clientId, dueOn, moved }) => {
      const calendar = own.calendars.get(clientId) ?? own.calendar
      return promiseStatusOf({ dueOn, moved, keptOn: null, released: false }, calendar, todayAt(now)) !== 'broken'
    })
    .map(({ clientId: _, moved: __, ...promise }) => promise)
}
