import type { z } from 'zod'
import type { ClientPerson } from '#server/clients/queries'
import { authorityChanges, type ContactAuthority, ticksOf } from '#server/clients/rules'
import type { addContactInput } from '#server/clients/schema'
import type { Tx } from '#server/db'
import { addDays, type Day, dayFromRow, dayToRow } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { given } from '#server/kernel/schema'

type Whose = { agencyId: string; clientId: string; contactId: string }

export const personRow = (
  input: Omit<z.output<typeof addContactInput>, 'clientNo' | 'side' | 'authorities' | 'toldBy'>,
) => ({
  nameAr: input.nameAr,
  nameEn: given(input.nameEn),
  titleAr: given(input.titleAr),
  titleEn: given(input.titleEn),
  email: given(input.email),
  phone: given(input.phone),
  gender: given(input.gender),
})

/** What a person's form begins with. */
export const personFields = (person: Omit<ClientPerson, 'side' | 'leftOn'>) => ({
  contactId: person.id,
  nameAr: person.name.ar ?? '',
  nameEn: person.name.en ?? '',
  titleAr: person.title.ar ?? '',
  titleEn: person.title.en ?? '',
  email: person.email ?? '',
  phone: person.phone ?? '',
  gender: person.gender === 'female' || person.gender === 'male' ? person.gender : ('' as const),
  authorities: ticksOf(person.authorities.map(({ authority }) => authority)),
  toldBy: '',
})

/** Whether somebody else who is still at this client is written to at that address. Ask under the client's lock. */
export async function isEmailTaken(tx: Tx, clientId: string, email: string, butFor: string | null = null) {
  if (!email) return false
  const found = await tx.contact.findFirst({
    where: {
      clientId,
      leftOn: null,
      erasedAt: null,
      email: { equals: email, mode: 'insensitive' },
      ...(butFor ? { id: { not: butFor } } : {}),
    },
    select: { id: true },
  })
  return found !== null
}

/** Writes what the client said somebody may do, from a day on. One that ended on that very day begins again the day after. */
export async function beginAuthorities(
  tx: Tx,
  whose: Whose,
  authorities: readonly ContactAuthority[],
  today: Day,
  toldBy: string,
): Promise<void> {
  const ended = await tx.contactAuthority.findMany({
    where: { contactId: whose.contactId, untilOn: { gte: dayToRow(today) } },
    select: { authority: true },
  })
  await tx.contactAuthority.createMany({
    data: authorities.map((authority) => ({
      ...whose,
      id: newId(),
      authority,
      fromOn: dayToRow(ended.some((one) => one.authority === authority) ? addDays(today, 1) : today),
      toldBy: given(toldBy),
    })),
  })
}

/** Makes somebody's authorities what the form says, and gives how many began and ended. Those that stay keep their day. */
export async function changeAuthorities(
  tx: Tx,
  whose: Whose,
  wanted: readonly ContactAuthority[],
  today: Day,
  toldBy: string,
): Promise<{ begun: number; ended: number }> {
  const live = await tx.contactAuthority.findMany({
    where: { contactId: whose.contactId, untilOn: null },
    select: { authority: true },
  })
  const { begin, end } = authorityChanges(
    live.map(({ authority }) => authority),
    wanted,
  )
  await endAuthorities(tx, whose, today, end)
  await beginAuthorities(tx, whose, begin, today, toldBy)
  return { begun: begin.length, ended: end.length }
}

/**
 * Ends authorities; without a list, all of them. Their last day is yesterday, so that they end at once; one that began only
 * today has today as its last day, because a day is the least that the register knows.
 */
export async function endAuthorities(
  tx: Tx,
  { agencyId, contactId }: Omit<Whose, 'clientId'>,
  today: Day,
  only: readonly string[] | null = null,
): Promise<void> {
  const live = await tx.contactAuthority.findMany({
    where: { contactId, untilOn: null, ...(only ? { authority: { in: [...only] } } : {}) },
    select: { id: true, fromOn: true },
  })
  for (const { id, fromOn } of live) {
    const from = dayFromRow(fromOn)
    const last = from < today ? addDays(today, -1) : from
    await tx.contactAuthority.updateMany({ where: { agencyId, id, untilOn: null }, data: { untilOn: dayToRow(last) } })
  }
}
