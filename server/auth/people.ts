import { sessionRows, type Tx } from '#server/db'
import type { Actor, Contact, LinkRight, Member, Role, Side } from '#server/kernel/actor'
import { roles as allRoles } from '#server/kernel/actor'
import type { Day } from '#server/kernel/day'

/** Somebody signed in: which session, which account, and every person that account may act as on this day. */
export type SignedIn = { sessionId: string; userId: string; people: readonly Person[] }
export type Person = Member | Contact

type PersonRow = {
  session_id: string
  user_id: string
  kind: 'member' | 'contact' | null
  agency_id: string
  id: string
  client_id: string
  side: Side
  may: string[] | null
}

/** Everyone a session may act as. One past its time, signed out or never made gives `null`. */
export async function signedInAs(token: string, today: Day): Promise<SignedIn | null> {
  const rows = await sessionRows<PersonRow>(token, today)
  const [first] = rows
  if (!first) return null
  return { sessionId: first.session_id, userId: first.user_id, people: rows.flatMap(personFrom) }
}

/** Everyone an account may act as. */
export async function peopleOfAccount(tx: Tx, userId: string, today: Day): Promise<Person[]> {
  const rows = await tx.$queryRaw<PersonRow[]>`
    select null as session_id, ${userId} as user_id, p.* from auth.people_of(${userId}, ${today}::date) p
    order by p.kind desc, p.agency_id, p.id`
  return rows.flatMap(personFrom)
}

function personFrom({ kind, agency_id: agencyId, id, client_id: clientId, side, may }: PersonRow): Person[] {
  if (kind === 'contact') return [{ kind, id, agencyId, clientId, side, authorities: may ?? [] }]
  const roles = allRoles.filter(isIn(may ?? []))
  // A member whose last role has ended, or whose first has not begun, is nobody here.
  return kind === 'member' && roles.length > 0
    ? [{ kind, id, agencyId, roles, isLead: (may ?? []).includes('lead') }]
    : []
}

const isIn = (names: readonly string[]) => (role: Role) => names.includes(role)

type LinkRow = {
  id: string
  agency_id: string
  client_id: string
  contact_id: string
  subject_id: string
  may: LinkRight
}
type LinkedRow = LinkRow & { side: Side; authorities: string[] }

/**
 * The contact whom a letter's own link was made for, reaching its one subject. Unknown, expired, revoked and "its person has
 * left" are all the same `null`, so that a guess learns nothing. `sha256` is the digest of the token, 64 hex digits.
 */
export async function linkedContact(tx: Tx, sha256: string, today: Day): Promise<Contact | null> {
  await tx.$queryRaw`select set_config('app.link_sha256', ${sha256}, true)`
  const [row] = await tx.$queryRaw<LinkedRow[]>`
    select l.id, l.agency_id, l.client_id, l.contact_id, l.subject_id, l.may, c.side,
      array(select a.authority from contact_authorities a
        where a.agency_id = c.agency_id and a.contact_id = c.id
          and a.from_on <= ${today}::date and (a.until_on is null or a.until_on >= ${today}::date)) as authorities
    from portal_links l join contacts c on c.agency_id = l.agency_id and c.id = l.contact_id
    where l.token_hash = (select asked_link()) and l.revoked_at is null and l.expires_at > ${new Date()}
      and c.erased_at is null and (c.left_on is null or c.left_on > ${today}::date)`
  if (!row) return null
  const link = { linkId: row.id, subjectId: row.subject_id, may: row.may }
  const { side, authorities } = row
  return {
    kind: 'contact',
    id: row.contact_id,
    agencyId: row.agency_id,
    clientId: row.client_id,
    side,
    authorities,
    link,
  }
}

/** The one of them that acts: the only one, else the one chosen after signing in, else nobody yet. */
export function personChosen(people: readonly Person[], chosen: { agencyId: string; id: string } | null): Actor | null {
  if (people.length === 1) return people[0] ?? null
  return people.find(({ agencyId, id }) => agencyId === chosen?.agencyId && id === chosen.id) ?? null
}
