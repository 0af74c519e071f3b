import { Prisma } from '#prisma/generated/client'
import type { Tx } from '#server/db'
import type { WorkingCalendar } from '#server/kernel/calendar'
import { todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'
import { namesOf } from '#server/people'
import { calendarsOfClients, relationOf } from '#server/relations/clients/queries'
import {
  type CaseClass,
  type CaseClock,
  type CaseFacts,
  type CaseStatus,
  caseClock,
  caseStatusOf,
} from '#server/relations/rules'

type Row = {
  id: string
  no: string
  titleAr: string | null
  titleEn: string | null
  clientId: string
  clientNo: string | null
  clientAr: string
  clientEn: string | null
  kind: 'complaint' | 'request'
  class: CaseClass
  category: string | null
  channel: string | null
  contactId: string
  ownerId: string | null
  openedAt: Date
  afterHours: boolean
  answeredAt: Date | null
  resolvedAt: Date | null
  verdict: string | null
  pauses: { from: string; until: string | null }[] | null
  imported: boolean
}

/** A case's own columns, and of what was said on it only when: no message is read here, so a list never holds one. */
const selectCases = Prisma.sql`
  select k.id, s.number as no, s.title_ar as "titleAr", s.title_en as "titleEn", k.client_id as "clientId", ks.number as "clientNo",
    c.name_ar as "clientAr", c.name_en as "clientEn", k.kind, k.priority as class, k.category, k.channel, k.contact_id as "contactId",
    k.owner_id as "ownerId", k.opened_at as "openedAt", k.after_hours as "afterHours", s.import_id is not null as imported,
    (select min(m.at) from case_messages m where m.agency_id = k.agency_id and m.case_id = k.id and m.shared and not m.automatic
      and m.by_contact_id is null) as "answeredAt",
    r.resolved_at as "resolvedAt", v.verdict,
    (select json_agg(json_build_object('from', p.from_at, 'until', p.until_at) order by p.no) from case_pauses p
      where p.agency_id = k.agency_id and p.case_id = k.id) as pauses
  from cases k
  join subjects s on s.agency_id = k.agency_id and s.id = k.id
  join clients c on c.agency_id = k.agency_id and c.id = k.client_id
  left join subjects ks on ks.agency_id = k.agency_id and ks.id = k.client_id
  left join lateral (select id, resolved_at from case_resolutions r where r.agency_id = k.agency_id and r.case_id = k.id
    order by r.no desc limit 1) r on true
  left join case_verdicts v on v.agency_id = k.agency_id and v.resolution_id = r.id`

export type CaseRecord = {
  id: string
  no: string
  title: Text
  clientId: string
  clientNo: string | null
  client: Text
  kind: 'complaint' | 'request'
  class: CaseClass
  category: string | null
  channel: string | null
  contactId: string
  contact: Text | null
  ownerId: string | null
  owner: Text | null
  openedAt: Date
  afterHours: boolean
  answeredAt: Date | null
  resolvedAt: Date | null
  verdict: string | null
  imported: boolean
  status: CaseStatus
  clock: CaseClock
  pauses: CaseFacts['pauses']
}

export type CaseFilter = { state: 'open' | 'ended' | 'all'; client: string; page: number }

/** A page of cases, the newest first, and how many there are. */
export async function listCases(tx: Tx, { state, client, page }: CaseFilter, now: Date) {
  const rows = await tx.$queryRaw<Row[]>`
    ${selectCases} where (${state} = 'all' or (r.id is null) = (${state} = 'open')) and (${client} = '' or ks.number = ${client})
    order by k.opened_at desc, k.id desc limit ${limits.pageSize + 1} offset ${(page - 1) * limits.pageSize}`
  const cases = await recordsOf(tx, rows.slice(0, limits.pageSize), now)
  return { cases, hasMore: rows.length > limits.pageSize }
}

/** The cases that a client's person opened, the newest first. */
export async function casesBy(tx: Tx, contactId: string, now: Date) {
  const rows = await tx.$queryRaw<Row[]>`
    ${selectCases} where k.contact_id = ${contactId}::uuid order by k.opened_at desc, k.id desc limit ${limits.pageSize}`
  return recordsOf(tx, rows, now)
}

/** A case by its number, with where it stands and both its clocks. One behind a wall is missing. */
export async function getCase(tx: Tx, no: string, now: Date): Promise<CaseRecord> {
  const rows = await tx.$queryRaw<Row[]>`${selectCases} where s.kind = 'case' and s.number = ${no}`
  const [record] = await recordsOf(tx, rows, now)
  return record ?? refuse('record.missing')
}

async function recordsOf(tx: Tx, rows: readonly Row[], now: Date): Promise<CaseRecord[]> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ contactId, ownerId }) => [contactId, ownerId]),
  )
  const calendars =
    rows.length === 1 && rows[0]
      ? new Map([[rows[0].clientId, (await relationOf(tx, rows[0].clientId)).calendar]])
      : await calendarsOfClients(
          tx,
          rows.map(({ clientId }) => clientId),
        )
  return rows.flatMap((row) => {
    const calendar = calendars.get(row.clientId)
    return calendar ? [toRecord(row, calendar, now, names)] : []
  })
}

function toRecord(row: Row, calendar: WorkingCalendar, now: Date, names: ReadonlyMap<string, Text>): CaseRecord {
  const { titleAr, titleEn, clientAr, clientEn, pauses: spans, ...rest } = row
  const pauses = (spans ?? []).map(({ from, until }) => ({
    from: new Date(from),
    until: until ? new Date(until) : null,
  }))
  const progress = {
    firstResponded: row.answeredAt !== null,
    assigned: false,
    waitingClient: pauses.some(({ until }) => until === null),
    escalated: false,
    resolvedOn: row.resolvedAt ? todayAt(row.resolvedAt) : null,
    confirmed: row.verdict !== null,
  }
  const facts = { firstResponseAt: row.answeredAt, resolvedAt: row.resolvedAt, pauses }
  return {
    ...rest,
    title: textOf(titleAr, titleEn),
    client: textOf(clientAr, clientEn),
    contact: names.get(row.contactId) ?? null,
    owner: names.get(row.ownerId ?? '') ?? null,
    pauses,
    status: caseStatusOf(progress, calendar, todayAt(now)),
    clock: caseClock({ class: row.class, openedAt: row.openedAt, ...facts }, calendar, now),
  }
}

export type CaseMessage = {
  id: string
  text: Text
  at: Date
  automatic: boolean
  imported: boolean
  by: Text | null
  byClient: boolean
}

type MessageRow = Omit<CaseMessage, 'text' | 'by'> & {
  ar: string | null
  en: string | null
  byId: string | null
  shared: boolean
}

/** Everything said on a case, internal notes too: for the agency alone. The portal has a select of its own. */
export async function messagesOf(tx: Tx, caseId: string): Promise<(CaseMessage & { shared: boolean })[]> {
  const rows = await tx.$queryRaw<MessageRow[]>`
    select id, text_ar as ar, text_en as en, at, automatic, shared, import_id is not null as imported,
      coalesce(by_member_id, by_contact_id) as "byId", by_contact_id is not null as "byClient"
    from case_messages where case_id = ${caseId}::uuid order by at, id`
  return named(tx, rows)
}

/** What was said between the client and the agency on a case, and nothing that was said inside. */
export async function sharedMessagesOf(tx: Tx, caseId: string): Promise<CaseMessage[]> {
  const rows = await tx.$queryRaw<MessageRow[]>`
    select id, text_ar as ar, text_en as en, at, automatic, true as shared, import_id is not null as imported,
      coalesce(by_member_id, by_contact_id) as "byId", by_contact_id is not null as "byClient"
    from case_messages where case_id = ${caseId}::uuid and shared order by at, id`
  return (await named(tx, rows)).map(({ shared: _, ...message }) => message)
}

async function named(tx: Tx, rows: readonly MessageRow[]) {
  const names = await namesOf(
    tx,
    rows.map(({ byId }) => byId),
  )
  return rows.map(({ ar, en, byId, ...row }) => ({ ...row, text: textOf(ar, en), by: names.get(byId ?? '') ?? null }))
}

/** What was found and mended, as the agency keeps it. */
export async function resolutionOf(tx: Tx, caseId: string) {
  const row = await tx.caseResolution.findFirst({ where: { caseId }, orderBy: { no: 'desc' } })
  return (
    row && {
      at: row.resolvedAt,
      cause: textOf(row.causeAr, row.causeEn),
      corrective: textOf(row.correctiveAr, row.correctiveEn),
    }
  )
}
