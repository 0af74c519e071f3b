import { languageOf } from '#server/briefs/spans/rules'
import { calendarsOf } from '#server/calendars'
import type { ContractPerson } from '#server/contracts/policy'
import { peopleOfMany } from '#server/contracts/queries'
import type { Tx } from '#server/db'
import type { WorkingCalendar } from '#server/kernel/calendar'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'

/** A client as everything said and promised sees it: its contracts' people, and the calendar its clocks run on. */
export type Relation = {
  readonly clientId: string
  readonly people: readonly ContractPerson[]
  readonly calendar: WorkingCalendar
  /** The account manager named on the newest contract, who owns what nobody else does. */
  readonly accountManagerId: string | null
}

/** Who stands on a client's contracts today, and its working calendar: that of the newest contract. */
export async function relationOf(tx: Tx, clientId: string): Promise<Relation> {
  const contracts = await tx.contract.findMany({
    where: { clientId },
    orderBy: [{ startOn: 'desc' }, { id: 'asc' }],
    select: { id: true, calendarId: true },
  })
  const byContract = await peopleOfMany(
    tx,
    contracts.map(({ id }) => id),
  )
  const people = contracts.flatMap(({ id }) => byContract.get(id) ?? [])
  const calendarId = contracts[0]?.calendarId ?? (await calendarIdOf(tx, clientId))
  const calendar = calendarId ? (await calendarsOf(tx, [calendarId])).get(calendarId) : undefined
  if (!calendar) refuse('record.missing')
  const manager = people.find(({ part, deputyForId }) => part === 'account_manager' && !deputyForId)
  return { clientId, people, calendar, accountManagerId: manager?.memberId ?? null }
}

async function calendarIdOf(tx: Tx, clientId: string): Promise<string | null> {
  const client = await tx.client.findFirst({ where: { id: clientId }, select: { calendarId: true } })
  if (client?.calendarId) return client.calendarId
  const calendar = await tx.calendar.findFirst({ orderBy: { id: 'asc' }, select: { id: true } })
  return calendar?.id ?? null
}

/** The account manager of the contract a client's person stands on, else of the client's newest one. */
export async function managerOf(tx: Tx, contactId: string, relation: Relation): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ memberId: string }[]>`
    select m.member_id as "memberId" from contract_people p
    join contract_people m on m.agency_id = p.agency_id and m.contract_id = p.contract_id and m.part = 'account_manager'
      and m.deputy_for_id is null and m.until_on is null
    where p.contact_id = ${contactId}::uuid and p.until_on is null order by p.recorded_at desc limit 1`
  return row?.memberId ?? relation.accountManagerId
}

/** The calendars of some clients, each that of its newest contract: for lists. */
export async function calendarsOfClients(tx: Tx, clientIds: readonly string[]): Promise<Map<string, WorkingCalendar>> {
  const ids = [...new Set(clientIds)]
  const rows = await tx.$queryRaw<{ clientId: string; calendarId: string }[]>`
    select distinct on (client_id) client_id as "clientId", calendar_id as "calendarId" from contracts
    where client_id = any(${ids}::uuid[]) order by client_id, start_on desc`
  const calendars = await calendarsOf(tx)
  const [first] = calendars.values()
  return new Map(
    ids.flatMap((id) => {
      const own = rows.find(({ clientId }) => clientId === id)
      const calendar = (own && calendars.get(own.calendarId)) ?? first
      return calendar ? [[id, calendar] as const] : []
    }),
  )
}

export type PersonChoice = { id: string; name: Text; title: Text; side: string }

/** People of a client who may be spoken with: those who have not left. */
export async function contactsOf(tx: Tx, clientId: string): Promise<PersonChoice[]> {
  const rows = await tx.contact.findMany({
    where: { clientId, leftOn: null, erasedAt: null },
    orderBy: [{ side: 'desc' }, { nameAr: 'asc' }],
    select: { id: true, side: true, nameAr: true, nameEn: true, titleAr: true, titleEn: true },
  })
  return rows.map(({ id, side, nameAr, nameEn, titleAr, titleEn }) => ({
    id,
    side,
    name: textOf(nameAr, nameEn),
    title: textOf(titleAr, titleEn),
  }))
}

/** Refuses somebody who is not of this client, or has left it. */
export async function requireContact(tx: Tx, clientId: string, contactId: string): Promise<void> {
  const found = await tx.contact.findFirst({
    where: { id: contactId, clientId, leftOn: null, erasedAt: null },
    select: { id: true },
  })
  if (!found) refuse('record.missing', 'contactId')
}

/** The subject of a client that something is about, by its number; null where none was named. */
export async function aboutOf(tx: Tx, clientId: string, number: string): Promise<string | null> {
  if (!number) return null
  const row = await tx.subject.findFirst({ where: { clientId, number }, select: { id: true } })
  return row?.id ?? refuse('record.missing', 'aboutNo')
}

/** Words somebody typed, in the column of their language. */
export const typed = (text: string): Text => (languageOf(text) === 'ar' ? textOf(text, null) : textOf(null, text))
