import { actorOf } from '#server/auth'
import { type Actor, isContact, type LinkRight } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import type { Party } from '#tests/support/access/parties'
import type { World } from '#tests/support/access/world'
import { ask, enter, freshEmail, giveAccounts } from '#tests/support/accounts'
import { owner } from '#tests/support/stage'

/** Members by what they are on the own contract: its pair and their deputy, strangers of the same roles, and those above it. */
export const members = [
  'sara',
  'dalia',
  'lama',
  'yousef',
  'khalid',
  'ziad',
  'reem',
  'fahad',
  'salem',
  'noura',
  'majed',
] as const
export const contacts = ['huda', 'abeer', 'rana', 'omar', 'badr', 'mona'] as const
/** Whoever opened a letter: for the very object, and for another one of the same client. */
const letters = ['link', 'linkElsewhere'] as const
const nobody = ['anonymous', 'memberWithoutRole', 'contactWhoLeft'] as const

export const people = [...members, ...contacts, ...letters, ...nobody] as const
export type Person = (typeof people)[number]

export const isNobody = (person: Person) => nobody.some((one) => one === person)
export const isClientSide = (person: Person) => [...contacts, ...letters].some((one) => one === person)
export const isMemberHere = (person: Person) => members.some((one) => one === person)

/** What a letter's link opens in a fixture: whose letter, about what, for what. */
export type Letter = { to: (typeof contacts)[number]; about: keyof World; may: LinkRight }

/** The actor that a person of the matrix is, before a procedure with this letter. */
export function actorFor(person: Person, party: Party, world: World, letter: Letter): Actor | null {
  if (isNobody(person)) return null
  if (person !== 'link' && person !== 'linkElsewhere') return party[person as (typeof members)[number]]
  const contact = party[letter.to]
  if (!isContact(contact)) throw new Error(letter.to)
  const elsewhere = letter.about === 'contractId' ? world.clientId : world.contractId
  const subjectId = person === 'link' ? world[letter.about] : elsewhere
  return { ...contact, link: { linkId: newId(), subjectId, may: letter.may } }
}

/** Who a signed-in person is once their last role has ended, and once they have left: asked of the door itself. */
export async function revokedActors(party: Party): Promise<(Actor | null)[]> {
  const emails = { member: freshEmail('revoked'), contact: freshEmail('left') }
  await giveAccounts([
    { id: party.tariq.id, email: emails.member },
    { id: party.badr.id, email: emails.contact },
  ])
  const [member, contact] = [await enter(emails.member), await enter(emails.contact)]
  const seen = [await actorOf(ask('/ar/today', member.cookies)), await actorOf(ask('/ar/p', contact.cookies))]
  if (seen.some((actor) => actor === null)) throw new Error('Nobody was signed in')
  await owner.query(`update member_roles set until_on = '2026-01-02' where member_id = $1`, [party.tariq.id])
  await owner.query(`update contacts set left_on = '2026-01-02' where id = $1`, [party.badr.id])
  try {
    return [await actorOf(ask('/ar/today', member.cookies)), await actorOf(ask('/ar/p', contact.cookies))]
  } finally {
    await owner.query(`update member_roles set until_on = null where member_id = $1`, [party.tariq.id])
    await owner.query(`update contacts set left_on = null where id = $1`, [party.badr.id])
  }
}
