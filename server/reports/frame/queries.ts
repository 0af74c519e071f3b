import type { Tx } from '#server/db'
import type { Contact, Member } from '#server/kernel/actor'
import { type Day, dayToRow } from '#server/kernel/day'
import { textOf } from '#server/kernel/words'

const names = { nameAr: true, nameEn: true } as const

/** How many engagements stand in the rail. */
const pinned = 6

/** Who a member is, and the engagements they act on, newest first. Whoever acts on none finds the newest of all. */
export async function memberFrame(tx: Tx, { id, agencyId, roles, isLead }: Member, today: Day) {
  const member = await tx.member.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id } },
    select: names,
  })
  const own = await pinsOf(tx, id, today)
  return {
    kind: 'member' as const,
    name: textOf(member.nameAr, member.nameEn),
    roles,
    isLead,
    pins: own.length > 0 ? own : await pinsOf(tx, null, today),
  }
}

async function pinsOf(tx: Tx, memberId: string | null, today: Day) {
  const live = { OR: [{ untilOn: null }, { untilOn: { gte: dayToRow(today) } }] }
  const contracts = await tx.contract.findMany({
    where: memberId ? { contractPeople: { some: { memberId, ...live } } } : {},
    select: {
      clientNumber: true,
      subject: { select: { number: true } },
      client: { select: names },
    },
    orderBy: [{ startOn: 'desc' }, { id: 'asc' }],
    take: pinned,
  })
  return contracts.map(({ clientNumber, subject, client }) => ({
    no: subject.number ?? '',
    number: clientNumber,
    name: textOf(client.nameAr, client.nameEn),
  }))
}

/** Who a client's person is, and between whom the portal stands. */
export async function contactFrame(tx: Tx, { id, agencyId, clientId, side }: Contact) {
  // One after the other: a transaction is one connection, and it answers one question at a time.
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: agencyId }, select: names })
  const client = await tx.client.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id: clientId } },
    select: names,
  })
  const contact = await tx.contact.findUniqueOrThrow({ where: { agencyId_id: { agencyId, id } }, select: names })
  return {
    kind: 'contact' as const,
    name: textOf(contact.nameAr, contact.nameEn),
    side,
    agency: textOf(agency.nameAr, agency.nameEn),
    client: textOf(client.nameAr, client.nameEn),
  }
}
