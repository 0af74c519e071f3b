import { pool } from '#server/database'
import type { Actor, Contact, Member, Role } from '#server/kernel/actor'
import { day, momentAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { createCaller } from '#server/router'
import { castContract } from '#tests/support/cast-contract'
import { type Rows, rowsIn } from '#tests/support/rows'

/** The moment every test happens at, unless it says otherwise: a Sunday morning in Riyadh. */
export const testNow = momentAt(day('2026-11-15'), '09:12')

/**
 * An agency of its own for each test, so that tests share a database and never meet.
 *
 * Sara manages the account and Khalid the project of one contract with Al Waha; Lama leads, Yousef manages other accounts.
 * At Al Waha, Huda approves and Abeer asks for marketing, Omar signs and Badr handles papers for the contracts office, Mona
 * pays. Basma belongs to another client of the same agency: her walls are the ones to try.
 */
export async function cast() {
  const people = members(newId())
  const clients = { alWaha: newId(), alRawda: newId() }
  const contacts = contactsOf(people.agencyId, clients)
  const contract = await rowsIn(pool(), testNow, async (rows) => {
    await addAgency(rows, people)
    const calendarId = await addCalendar(rows, people.agencyId)
    await addClients(rows, people.agencyId, clients, calendarId)
    await addContacts(rows, contacts)
    return {
      calendarId,
      ...(await castContract(rows, { ...people, ...contacts, clientId: clients.alWaha, calendarId })),
    }
  })
  return { ...people, ...contacts, clientId: clients.alWaha, otherClientId: clients.alRawda, ...contract }
}

export type Cast = Awaited<ReturnType<typeof cast>>

/** Whatever `actor` may do, at `now`. Every act gets a key of its own; `key` repeats one. */
export const as = (actor: Actor | null, { now = testNow, key = newId() }: { now?: Date; key?: string } = {}) =>
  createCaller({ actor, now, key })

function members(agencyId: string) {
  const member = (roles: Role[], isLead = false): Member => ({ kind: 'member', id: newId(), agencyId, roles, isLead })
  return {
    agencyId,
    sara: member(['account_manager']),
    khalid: member(['project_manager']),
    reem: member(['creative']),
    fahad: member(['finance']),
    noura: member(['leadership']),
    majed: member(['admin']),
    lama: member(['account_manager'], true),
    yousef: member(['account_manager']),
    ziad: member(['project_manager']),
    system: { kind: 'system', id: agencyId, agencyId } satisfies Actor,
  }
}

function contactsOf(agencyId: string, clients: { alWaha: string; alRawda: string }) {
  const contact = (clientId: string, side: Contact['side'], ...authorities: string[]): Contact => ({
    kind: 'contact',
    id: newId(),
    agencyId,
    clientId,
    side,
    authorities,
  })
  return {
    huda: contact(clients.alWaha, 'marketing', 'brief.approve', 'deliverable.approve'),
    abeer: contact(clients.alWaha, 'marketing', 'brief.submit', 'review.comment'),
    omar: contact(clients.alWaha, 'contracts', 'acceptance.sign', 'claim.certify'),
    badr: contact(
      clients.alWaha,
      'contracts',
      'contract.sign',
      'changeorder.process',
      'eot.process',
      'guarantee.manage',
    ),
    mona: contact(clients.alWaha, 'finance', 'claim.payment_order'),
    basma: contact(clients.alRawda, 'marketing', 'brief.approve', 'deliverable.approve'),
  }
}

const names: Record<string, [ar: string, en: string]> = {
  sara: ['سارة', 'Sara'],
  khalid: ['خالد', 'Khalid'],
  reem: ['ريم', 'Reem'],
  fahad: ['فهد', 'Fahad'],
  noura: ['نورة', 'Noura'],
  majed: ['ماجد', 'Majed'],
  lama: ['لمى', 'Lama'],
  yousef: ['يوسف', 'Yousef'],
  ziad: ['زياد', 'Ziad'],
  huda: ['هدى', 'Huda'],
  abeer: ['عبير', 'Abeer'],
  omar: ['عمر', 'Omar'],
  badr: ['بدر', 'Badr'],
  mona: ['منى', 'Mona'],
  basma: ['بسمة', 'Basma'],
}
const nameOf = (who: string) => ({ name_ar: names[who]?.[0] ?? who, name_en: names[who]?.[1] ?? who })

async function addAgency(rows: Rows, { agencyId, system, ...people }: ReturnType<typeof members>): Promise<void> {
  await rows.add('agencies', {
    id: agencyId,
    name_ar: 'وكالة الاختبار',
    name_en: 'Test Agency',
    vat_number: '399999999900003',
    iban: 'SA2899000608010167519283',
  })
  await rows.add('subjects', {
    agency_id: agencyId,
    id: system.id,
    kind: 'agency',
    title_ar: 'وكالة الاختبار',
    shared: false,
  })
  for (const [who, { id, roles, isLead }] of Object.entries(people)) {
    await rows.add('members', { agency_id: agencyId, id, ...nameOf(who), email: `${who}@agency.test` })
    for (const role of [...roles, ...(isLead ? ['lead'] : [])])
      await rows.add('member_roles', { agency_id: agencyId, id: newId(), member_id: id, role, from_on: '2026-01-01' })
  }
}

/** Sunday to Thursday, nine to five. */
async function addCalendar(rows: Rows, agencyId: string): Promise<string> {
  const id = newId()
  await rows.add('calendars', { agency_id: agencyId, id, code: 'government', opens_minute: 540, closes_minute: 1020 })
  return id
}

async function addClients(
  rows: Rows,
  agencyId: string,
  { alWaha, alRawda }: { alWaha: string; alRawda: string },
  calendarId: string,
): Promise<void> {
  const clients = [
    { id: alWaha, number: 'CL-1', ar: 'هيئة الواحة', en: 'Al Waha Authority' },
    { id: alRawda, number: 'CL-2', ar: 'هيئة الروضة', en: 'Al Rawda Authority' },
  ]
  for (const { id, number, ar, en } of clients) {
    await rows.subject({ agency_id: agencyId, id, client_id: id, kind: 'client', number, title_ar: ar, title_en: en })
    await rows.add('clients', {
      agency_id: agencyId,
      id,
      kind: 'authority',
      default_regime: 'gtpl',
      name_ar: ar,
      name_en: en,
      vat_number: '310000000000003',
      calendar_id: calendarId,
    })
  }
}

async function addContacts(rows: Rows, contacts: Record<string, Contact>): Promise<void> {
  for (const [who, { id, agencyId, clientId, side, authorities }] of Object.entries(contacts)) {
    const whose = { agency_id: agencyId, client_id: clientId }
    await rows.add('contacts', { ...whose, id, side, ...nameOf(who), email: `${who}@client.test` })
    for (const authority of authorities)
      await rows.add('contact_authorities', { ...whose, id: newId(), contact_id: id, authority, from_on: '2026-01-01' })
  }
}
