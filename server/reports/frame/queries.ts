import type { Tx } from '#server/db'
import type { Contact, Member } from '#server/kernel/actor'
import type { Day } from '#server/kernel/day'
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
  return {
    kind: 'member' as const,
    name: textOf(member.nameAr, member.nameEn),
    roles,
    isLead,
    pins: await pinsOf(tx, id, today),
  }
}

type Pin = { no: string; number: string; name_ar: string; name_en: string | null; own: boolean }

/** One round trip, because it stands around every page. */
async function pinsOf(tx: Tx, memberId: string, today: Day) {
  const newest = await tx.$queryRaw<Pin[]>`
    with mine as (select distinct contract_id from contract_people
      where member_id = ${memberId}::uuid and (until_on is null or until_on >= ${today}::date))
    select s.number as no, c.client_number as number, k.name_ar, k.name_en, mine.contract_id is not null as own
    from contracts c left join mine on mine.contract_id = c.id
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    join clients k on k.agency_id = c.agency_id and k.id = c.client_id
    order by own desc, c.start_on desc, c.id limit ${pinned}`
  const own = newest.filter((pin) => pin.own)
  return (own.length > 0 ? own : newest).map(({ no, number, name_ar, name_en }) => ({
    no,
    number,
    name: textOf(name_ar, name_en),
  }))
}

/** Who a client's person is, and between whom the portal stands. */
export async function contactFrame(tx: Tx, { id, agencyId, clientId, side, link }: Contact) {
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
    /** What a letter's link lets its holder do, where that is how they came in. */
    link: link?.may ?? null,
    agency: textOf(agency.nameAr, agency.nameEn),
    client: textOf(client.nameAr, client.nameEn),
  }
}
