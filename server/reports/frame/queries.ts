import type { Tx } from '#server/db'
import type { Contact, Member } from '#server/kernel/actor'
import type { Day } from '#server/kernel/day'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'

const names = { nameAr: true, nameEn: true } as const

/** How many engagements stand in the rail. */
const pinned = 6

type Pin = { no: string; number: string; name: Text; own: boolean }
type Framed = Record<'name_ar' | 'name_en' | 'title_ar' | 'title_en', string | null> & { pins: Pin[] | null }

/**
 * Who a member is, and the engagements they act on, newest first. Whoever acts on none finds the newest of all.
 * One round trip, because it stands around every page.
 */
export async function memberFrame(tx: Tx, { id, roles, isLead }: Member, today: Day) {
  const [member] = await tx.$queryRaw<Framed[]>`
    with mine as (select distinct contract_id from contract_people
      where member_id = ${id}::uuid and (until_on is null or until_on >= ${today}::date)),
    newest as (
      select s.number as no, c.client_number as number, json_build_object('ar', k.name_ar, 'en', k.name_en) as name,
        mine.contract_id is not null as own, c.start_on, c.id
      from contracts c left join mine on mine.contract_id = c.id
      join subjects s on s.agency_id = c.agency_id and s.id = c.id
      join clients k on k.agency_id = c.agency_id and k.id = c.client_id
      order by own desc, c.start_on desc, c.id limit ${pinned})
    select m.name_ar, m.name_en, m.title_ar, m.title_en, (select json_agg(p order by p.own desc, p.start_on desc, p.id) from newest p) as pins
    from members m where m.id = ${id}::uuid`
  if (!member) return refuse('record.missing')
  const newest = member.pins ?? []
  const own = newest.filter((pin) => pin.own)
  return {
    kind: 'member' as const,
    name: textOf(member.name_ar, member.name_en),
    title: textOf(member.title_ar, member.title_en),
    roles,
    isLead,
    pins: (own.length > 0 ? own : newest).map(({ no, number, name }) => ({ no, number, name })),
  }
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
