import { asActor, asRole, type Tx } from '#server/db'
import { isDemo } from '#server/environment'
import type { Role, Side } from '#server/kernel/actor'
import type { Day } from '#server/kernel/day'
import { type Text, textOf } from '#server/kernel/words'

/** A person of the sample whom anybody may be, because their password is printed. */
export type DemoPerson = {
  email: string
  name: Text
  title: Text
  /** The agency's name, or the client's. */
  house: Text
  roles: readonly (Role | 'lead')[]
  side: Side | null
}

/**
 * The sign-ins that the demo prints, and nobody where this is no demo. Whoever has set a password of their own is not among them.
 * Names are read as the agency's system, because `app_auth` may not see them.
 */
export async function demoPeople(today: Day): Promise<readonly DemoPerson[]> {
  if (!isDemo()) return []
  const agencies = await asRole(
    'app_auth',
    (tx) => tx.$queryRaw<{ agency_id: string; accounts: string[] }[]>`
      select m.agency_id, array_agg(distinct a.user_id) as accounts
      from (select agency_id, account_id from members union select agency_id, account_id from contacts) m
      join auth.account a on a.user_id = m.account_id and a.updated_at = a.created_at
      group by m.agency_id order by m.agency_id`,
  )
  const lists = []
  for (const { agency_id: agencyId, accounts } of agencies)
    lists.push(
      await asActor({ kind: 'system', id: agencyId, agencyId }, async (tx) => [
        ...(await membersOf(tx, accounts, today)),
        ...(await contactsOf(tx, accounts)),
      ]),
    )
  return lists.flat()
}

const present = (accounts: string[]) => ({
  accountId: { in: accounts },
  leftOn: null,
  erasedAt: null,
  email: { not: null },
})

async function membersOf(tx: Tx, accounts: string[], today: Day): Promise<DemoPerson[]> {
  const agency = await tx.agency.findFirstOrThrow({ select: { nameAr: true, nameEn: true } })
  const live = { fromOn: { lte: new Date(today) }, OR: [{ untilOn: null }, { untilOn: { gte: new Date(today) } }] }
  const members = await tx.member.findMany({
    where: present(accounts),
    include: {
      memberRoles: { where: live, select: { role: true }, orderBy: { role: 'asc' } },
      contractPeople: {
        where: { deputyForId: null, untilOn: null },
        select: { contract: { select: { subject: { select: { number: true } } } } },
      },
    },
    orderBy: { id: 'asc' },
  })
  // Whoever is named on the first contract comes first: their day has something in it.
  const first = ({ contractPeople }: (typeof members)[number]) =>
    contractPeople.map(({ contract }) => contract.subject.number ?? '').sort()[0] ?? '~'
  const inOrder = [...members].sort((one, other) => first(one).localeCompare(first(other)))
  return inOrder.map((member) => ({
    email: member.email ?? '',
    name: textOf(member.nameAr, member.nameEn),
    title: textOf(member.titleAr, member.titleEn),
    house: textOf(agency.nameAr, agency.nameEn),
    roles: member.memberRoles.map(({ role }) => role as Role | 'lead'),
    side: null,
  }))
}

async function contactsOf(tx: Tx, accounts: string[]): Promise<DemoPerson[]> {
  const contacts = await tx.contact.findMany({
    where: present(accounts),
    include: { client: { select: { nameAr: true, nameEn: true } } },
    orderBy: [{ clientId: 'asc' }, { id: 'asc' }],
  })
  return contacts.map((contact) => ({
    email: contact.email ?? '',
    name: textOf(contact.nameAr, contact.nameEn),
    title: textOf(contact.titleAr, contact.titleEn),
    house: textOf(contact.client.nameAr, contact.client.nameEn),
    roles: [],
    side: contact.side as Side,
  }))
}
