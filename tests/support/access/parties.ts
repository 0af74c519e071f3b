import { pool } from '#server/database'
import type { Contact, Member, Role } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { castContract } from '#tests/support/cast-contract'
import { type Rows, rowsIn } from '#tests/support/rows'
import { type Cast, cast, owner, testNow } from '#tests/support/stage'

/** The cast with a deputy (Dalia), a finance member of no contract (Salem), one without any act (Tariq), and Rana, who sees money. */
export type Party = Cast &
  Record<'dalia' | 'salem' | 'tariq', Member> & { rana: Contact; mark: string; clientNo: string }

/** In words that no client may ever read. */
export const internal = 'INTERNAL-WORDS'
/** In our reading of a brief. The walls let a client's marketing reach its rows, because their answer becomes the next one. */
export const reading = 'READING-WORDS'

/** The series that are moved apart; a tax document's has no gap, and so begins at one in every agency. */
const numbered = 'client contract brief return_brief deliverable certificate claim case promise interaction'.split(' ')

/**
 * An agency with its client. `mark` stands in the names and words of everything that is theirs, so that a leak shows;
 * `series` is the head of all its numbers, so that no number of one agency is another's.
 */
export async function agencyParty(mark: string, series: number): Promise<Party> {
  const people = await cast()
  const { agencyId } = people
  await owner.query(`update subjects set number = replace(number, '-', $2) where agency_id = $1`, [
    agencyId,
    `-${series}`,
  ])
  for (const kind of numbered)
    await owner.query('insert into counters (agency_id, series, last) values ($1, $2, $3)', [
      agencyId,
      kind,
      series * 1_000,
    ])
  const extra = await rowsIn(pool(), testNow, async (rows) => ({
    dalia: await addMember(rows, agencyId, ['account_manager']),
    salem: await addMember(rows, agencyId, ['finance']),
    tariq: await addMember(rows, agencyId, ['creative']),
    rana: await addContact(rows, people.huda, 'رنا', 'marketing', ['room:money']),
  }))
  const party = { ...people, ...extra, mark, contractNo: `CT-${series}1`, clientNo: `CL-${series}1` }
  await owner.query('update agencies set name_en = $2 where id = $1', [agencyId, mark])
  await owner.query('update members set name_en = $2 where agency_id = $1', [agencyId, mark])
  await owner.query(`update subjects set title_en = $2 where agency_id = $1`, [agencyId, mark])
  await standIn(party)
  await completeParties(party)
  return party
}

/** Another client of the same agency: the same members, the same pair on its contract, people of its own. */
export async function clientParty(own: Party, mark: string, clientNo: string): Promise<Party> {
  const { agencyId, calendarId } = own
  const clientId = newId()
  const party = await rowsIn(pool(), testNow, async (rows) => {
    const whose = { agency_id: agencyId, id: clientId }
    await rows.subject({ ...whose, client_id: clientId, kind: 'client', number: clientNo, title_ar: 'هيئة أخرى' })
    await rows.add('clients', {
      ...whose,
      kind: 'authority',
      default_regime: 'gtpl',
      name_ar: 'هيئة أخرى',
      calendar_id: calendarId,
    })
    const like = { agencyId, clientId }
    const contacts = {
      huda: await addContact(rows, like, 'هدى', 'marketing', own.huda.authorities),
      abeer: await addContact(rows, like, 'عبير', 'marketing', own.abeer.authorities),
      omar: await addContact(rows, like, 'عمر', 'contracts', own.omar.authorities),
      badr: await addContact(rows, like, 'بدر', 'contracts', own.badr.authorities),
      mona: await addContact(rows, like, 'منى', 'finance', own.mona.authorities),
      rana: await addContact(rows, like, 'رنا', 'marketing', own.rana.authorities),
    }
    const parties = { ...own, ...contacts, clientId, clientNo, mark }
    return { ...parties, ...(await castContract(rows, parties, `CT-${clientNo.slice(3)}`)) }
  })
  await standIn(party)
  await completeParties(party)
  return party
}

/** A member who joins an agency. */
export const memberOf = (agencyId: string, roles: Role[]) =>
  rowsIn(pool(), testNow, (rows) => addMember(rows, agencyId, roles))

async function addMember(rows: Rows, agencyId: string, roles: Role[]): Promise<Member> {
  const id = newId()
  await rows.add('members', { agency_id: agencyId, id, name_ar: 'عضو', name_en: 'Member', email: `${id}@agency.test` })
  for (const role of roles)
    await rows.add('member_roles', { agency_id: agencyId, id: newId(), member_id: id, role, from_on: '2026-01-01' })
  return { kind: 'member', id, agencyId, roles, isLead: false }
}

async function addContact(
  rows: Rows,
  { agencyId, clientId }: { agencyId: string; clientId: string },
  name: string,
  side: Contact['side'],
  authorities: readonly string[],
): Promise<Contact> {
  const id = newId()
  const whose = { agency_id: agencyId, client_id: clientId }
  await rows.add('contacts', { ...whose, id, side, name_ar: name, email: `${id}@client.test` })
  for (const authority of authorities)
    await rows.add('contact_authorities', { ...whose, id: newId(), contact_id: id, authority, from_on: '2026-01-01' })
  return { kind: 'contact', id, agencyId, clientId, side, authorities }
}

/** Dalia stands in for Sara on the contract. */
const standIn = ({ agencyId, clientId, contractId, dalia }: Party) =>
  owner.query(
    `insert into contract_people (agency_id, id, client_id, contract_id, part, member_id, from_on, deputy_for_id, recorded_at)
     select $1, $2, $3, $4, 'account_manager', $5, from_on, id, recorded_at from contract_people
     where contract_id = $4 and part = 'account_manager'`,
    [agencyId, newId(), clientId, contractId, dalia.id],
  )

/** What a tax invoice asks of both parties, and the mark in their names. */
async function completeParties({ agencyId, clientId, contractId, mark }: Party): Promise<void> {
  const place = `street_ar = 'شارع النخلة', district_ar = 'الواحة', city_ar = 'الرياض', building_number = '7316', postcode = '12483'`
  const named = (table: string) => `update ${table} set name_en = $2`
  await owner.query(`update agencies set ${place} where id = $1`, [agencyId])
  await owner.query(`${named('clients')}, vat_number = '388888888800003', ${place} where id = $1`, [clientId, mark])
  await owner.query(`${named('contacts')} where client_id = $1`, [clientId, mark])
  await owner.query(`${named('lines')} where contract_id = $1`, [contractId, mark])
}
