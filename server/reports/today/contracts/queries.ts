import { calendarsOf } from '#server/calendars'
import type { DelayPer } from '#server/contracts/penalties/rules'
import type { Tx } from '#server/db'
import { type WorkingCalendar, workingCalendar } from '#server/kernel/calendar'
import { todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import type { TodayContract } from '#server/reports/today/rules'

/** The terms of a contract that a list of today computes with. */
export type ContractTerms = {
  readonly includedRounds: number
  readonly delayPer: DelayPer | null
  readonly delayRateBp: number | null
  readonly delayBase: string | null
}

type Person = { part: string; person: string; deputy: boolean }
type Row = ContractTerms & {
  id: string
  ref: string
  clientId: string
  clientRef: string
  calendarId: string
  people: Person[] | null
  lastTalkAt: Date | null
  lastCaseAt: Date | null
}

export type ContractsOfToday = {
  readonly contracts: readonly TodayContract[]
  /** By contract id. */
  readonly terms: ReadonlyMap<string, ContractTerms>
  /** By contract id and by client id. */
  readonly calendars: ReadonlyMap<string, WorkingCalendar>
  /** What is counted on where no contract says: that of the newest contract. */
  readonly calendar: WorkingCalendar
  /** The contracts on which a person stands by name or as a deputy. */
  readonly idsOf: (person: string) => readonly string[]
  /** A contract, by its number, and the others of its client. */
  readonly idsAround: (ref: string) => readonly string[]
}

/** Where an agency has no calendar yet, the public sector's working week. */
const plainWeek = workingCalendar({ weekend: [5, 6], opens: '08:00', closes: '16:00', spans: [] })

/**
 * Every contract the asker sees: who stands on it by name, its calendar, and the last day its marketing lead was heard.
 * Marketing does not read the register of contracts, and knows them by the client's own number.
 */
export async function contractsOfToday(tx: Tx): Promise<ContractsOfToday> {
  const calendars = await calendarsOf(tx)
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, coalesce(s.number, c.client_number) as ref, c.client_id as "clientId", cs.number as "clientRef", c.calendar_id as "calendarId", people,
      coalesce(v.included_rounds, 0) as "includedRounds", v.delay_per as "delayPer", v.delay_rate_bp as "delayRateBp",
      v.delay_base as "delayBase", talk.at as "lastTalkAt", one_case.at as "lastCaseAt"
    from contracts c
    left join subjects s on s.agency_id = c.agency_id and s.id = c.id
    join subjects cs on cs.agency_id = c.agency_id and cs.id = c.client_id
    left join lateral (select included_rounds, delay_per, delay_rate_bp, delay_base from contract_versions v
      where v.agency_id = c.agency_id and v.contract_id = c.id order by v.no desc limit 1) v on true
    left join lateral (select json_agg(json_build_object('part', p.part, 'person', coalesce(p.member_id, p.contact_id),
        'deputy', p.deputy_for_id is not null) order by p.recorded_at, p.id) as people
      from contract_people p where p.agency_id = c.agency_id and p.contract_id = c.id and p.until_on is null) p on true
    left join lateral (select max(i.at) as at from interactions i join contract_people p on p.agency_id = i.agency_id
      and p.contact_id = i.contact_id where p.agency_id = c.agency_id and p.contract_id = c.id and p.part = 'marketing_lead'
      and p.deputy_for_id is null and p.until_on is null) talk on true
    left join lateral (select max(k.opened_at) as at from cases k join contract_people p on p.agency_id = k.agency_id
      and p.contact_id = k.contact_id where p.agency_id = c.agency_id and p.contract_id = c.id and p.part = 'marketing_lead'
      and p.deputy_for_id is null and p.until_on is null) one_case on true
    order by c.start_on desc, c.id limit ${limits.todayRows}`
  const calendarOf = (row: Row) => calendars.get(row.calendarId) ?? plainWeek
  return {
    contracts: rows.map((row) => toContract(row, calendarOf(row))),
    terms: new Map(rows.map((row) => [row.id, row])),
    calendars: new Map(rows.flatMap((row) => [row.id, row.clientId].map((id) => [id, calendarOf(row)] as const))),
    calendar: rows[0] ? calendarOf(rows[0]) : ([...calendars.values()][0] ?? plainWeek),
    idsAround: (ref) => {
      const clientRef = rows.find((row) => row.ref === ref)?.clientRef
      return rows.filter((row) => row.clientRef === clientRef).map(({ id }) => id)
    },
    idsOf: (person) => rows.filter(({ people }) => people?.some((one) => one.person === person)).map(({ id }) => id),
  }
}

function toContract({ ref, clientRef, people, lastTalkAt, lastCaseAt }: Row, calendar: WorkingCalendar): TodayContract {
  const named = (part: string, deputy = false) =>
    people?.find((one) => one.part === part && one.deputy === deputy)?.person ?? null
  const heard = [lastTalkAt, lastCaseAt].flatMap((moment) => moment ?? []).sort((a, b) => b.getTime() - a.getTime())
  return {
    ref,
    clientRef,
    calendar,
    accountManager: named('account_manager'),
    projectManager: named('project_manager'),
    marketingLead: named('marketing_lead'),
    contractsLead: named('contracts_lead'),
    contractsDeputy: named('contracts_lead', true),
    marketingHeardOn: heard[0] ? todayAt(heard[0]) : null,
  }
}
