import type { ContractPerson } from '#server/contracts/policy'
import type { Tx } from '#server/db'
import type { Role, Side } from '#server/kernel/actor'
import { addDays, type Day, dayFromRow, dayToRow } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { type Text, textOf } from '#server/kernel/words'
import { type Candidate, peopleChanges } from './rules'

export type Choice = Candidate & { readonly name: Text; readonly title: Text }

/** Whom a contract's parts can be given to: the agency's people who are still there, and those of the contract's client. */
export async function candidatesFor(tx: Tx, clientId: string, today: Day): Promise<Choice[]> {
  const held = { fromOn: { lte: dayToRow(today) }, OR: [{ untilOn: null }, { untilOn: { gte: dayToRow(today) } }] }
  const members = await tx.member.findMany({
    where: { leftOn: null, erasedAt: null },
    include: { memberRoles: { where: held, select: { role: true } } },
    orderBy: { nameAr: 'asc' },
    take: 500,
  })
  const contacts = await tx.contact.findMany({
    where: { clientId, leftOn: null, erasedAt: null },
    orderBy: { nameAr: 'asc' },
    take: 500,
  })
  return [
    ...members.map(({ id, memberRoles, ...row }) => ({
      id,
      roles: memberRoles.map(({ role }) => role as Role),
      side: null,
      ...cardOf(row),
    })),
    ...contacts.map(({ id, side, ...row }) => ({ id, roles: [], side: side as Side, ...cardOf(row) })),
  ]
}

type Named = Record<'nameAr' | 'nameEn' | 'titleAr' | 'titleEn', string | null>

const cardOf = ({ nameAr, nameEn, titleAr, titleEn }: Named) => ({
  name: textOf(nameAr, nameEn),
  title: textOf(titleAr, titleEn),
})

type Whose = { agencyId: string; clientId: string; contractId: string }
type Row = ContractPerson & { id: string; fromOn: Date }

/** Adds people to a contract from a day on. A deputy's row points at the row of the person they stand in for. */
export async function addPeople(tx: Tx, whose: Whose, people: readonly ContractPerson[], today: Day): Promise<void> {
  const standing = await rowsOf(tx, whose.contractId)
  const ids = new Map(standing.flatMap((row) => (row.deputyForId ? [] : [[partKey(row), row.id] as const])))
  const named = people.filter(({ deputyForId }) => !deputyForId)
  for (const person of named) ids.set(partKey(person), newId())
  const data = people.map(({ part, memberId, contactId, deputyForId }) => ({
    ...whose,
    id: deputyForId ? newId() : (ids.get(partKey({ part, memberId, contactId })) ?? newId()),
    part,
    memberId,
    contactId,
    deputyForId: deputyForId ? (ids.get(`${part} ${deputyForId}`) ?? null) : null,
    fromOn: dayToRow(today),
  }))
  await tx.contractPerson.createMany({ data: data.filter(({ deputyForId }) => !deputyForId) })
  await tx.contractPerson.createMany({ data: data.filter(({ deputyForId }) => deputyForId) })
}

/** Makes a contract's pairs what a form says: who goes ends today, who comes begins today, who stays is not touched. */
export async function changePeople(tx: Tx, whose: Whose, wanted: readonly ContractPerson[], today: Day) {
  const { end, add } = peopleChanges(await rowsOf(tx, whose.contractId), wanted)
  for (const { id, fromOn } of end) {
    const from = dayFromRow(fromOn)
    const last = from < today ? addDays(today, -1) : from
    await tx.contractPerson.updateMany({
      where: { agencyId: whose.agencyId, id, untilOn: null },
      data: { untilOn: dayToRow(last) },
    })
  }
  await addPeople(tx, whose, add, today)
  return { ended: end.length, added: add.length }
}

const partKey = ({ part, memberId, contactId }: Pick<ContractPerson, 'part' | 'memberId' | 'contactId'>) =>
  `${part} ${memberId ?? contactId}`

async function rowsOf(tx: Tx, contractId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select p.id, p.part, p.member_id as "memberId", p.contact_id as "contactId", p.from_on as "fromOn",
      coalesce(d.member_id, d.contact_id) as "deputyForId"
    from contract_people p
    left join contract_people d on d.agency_id = p.agency_id and d.id = p.deputy_for_id
    where p.contract_id = ${contractId}::uuid and p.until_on is null`
}
