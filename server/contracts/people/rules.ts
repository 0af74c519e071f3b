import type { ContractPart, ContractPerson } from '#server/contracts/policy'
import type { ContractPeopleInput } from '#server/contracts/schema'
import { type Role, roles, type Side } from '#server/kernel/actor'
import { refuse } from '#server/kernel/refusal'

type Fields = Omit<ContractPeopleInput, 'no'>

/** Each part of the two pairs: the fields that name it and its deputy, and whether a member or a contact fills it. */
const pairParts = [
  { part: 'account_manager', named: 'accountManagerId', deputy: 'accountManagerDeputyId', of: 'member' },
  { part: 'project_manager', named: 'projectManagerId', deputy: 'projectManagerDeputyId', of: 'member' },
  { part: 'marketing_lead', named: 'marketingId', deputy: 'marketingDeputyId', of: 'contact' },
  { part: 'contracts_lead', named: 'contractsOfficeId', deputy: 'contractsOfficeDeputyId', of: 'contact' },
] as const satisfies readonly {
  part: ContractPart
  named: keyof Fields
  deputy: keyof Fields
  of: 'member' | 'contact'
}[]

/** The people a form names, as they are kept. Refuses a deputy of nobody, and one who stands in for themselves. */
export function peopleNamed(fields: Fields): ContractPerson[] {
  return pairParts.flatMap(({ part, named, deputy, of }) => {
    const id = fields[named]
    const deputyId = fields[deputy]
    if (deputyId && (!id || deputyId === id)) refuse('contract.deputy_same', deputy)
    return [
      ...(id ? [personOf(part, of, id, null)] : []),
      ...(deputyId && id ? [personOf(part, of, deputyId, id)] : []),
    ]
  })
}

const personOf = (part: ContractPart, of: 'member' | 'contact', id: string, deputyForId: string | null) => ({
  part,
  memberId: of === 'member' ? id : null,
  contactId: of === 'contact' ? id : null,
  deputyForId,
})

/** Whom a part can be given to: a member by role, a contact of the contract's client by side. */
export type Candidate = { readonly id: string; readonly roles: readonly string[]; readonly side: Side | null }

const isRole = (text: string): text is Role => roles.some((role) => role === text)

const fits: Record<ContractPart, (candidate: Candidate) => boolean> = {
  account_manager: ({ roles: held }) => held.filter(isRole).includes('account_manager'),
  project_manager: ({ roles: held }) => held.filter(isRole).includes('project_manager'),
  finance: ({ roles: held }) => held.filter(isRole).includes('finance'),
  sponsor: ({ roles: held }) => held.filter(isRole).includes('leadership'),
  marketing_lead: ({ side }) => side === 'marketing',
  approver: ({ side }) => side === 'marketing',
  contracts_lead: ({ side }) => side === 'contracts',
  finance_lead: ({ side }) => side === 'finance',
}

/** Refuses somebody whose role or side is not the part's, or who is not there at all: marketing never signs for the contracts office. */
export function checkParts(people: readonly ContractPerson[], candidates: readonly Candidate[]): void {
  for (const person of people) {
    const candidate = candidates.find(({ id }) => id === (person.memberId ?? person.contactId))
    if (!candidate || !fits[person.part](candidate)) refuse('contract.person_wrong_role', fieldOf(person))
  }
}

function fieldOf({ part, deputyForId }: ContractPerson): string {
  const found = pairParts.find((one) => one.part === part)
  return (deputyForId ? found?.deputy : found?.named) ?? part
}

const key = (person: ContractPerson) =>
  [person.part, person.memberId ?? person.contactId, person.deputyForId ?? ''].join(' ')

/** What changes when the people become `wanted`: rows to end and people to add. Those who stay are not touched. */
export function peopleChanges<Row extends ContractPerson>(live: readonly Row[], wanted: readonly ContractPerson[]) {
  const pairOnly = live.filter(({ part }) => pairParts.some((one) => one.part === part))
  return {
    end: pairOnly.filter((row) => !wanted.some((person) => key(person) === key(row))),
    add: wanted.filter((person) => !live.some((row) => key(row) === key(person))),
  }
}

/** The form's fields filled with who is there now. */
export function peopleFieldsOf(people: readonly ContractPerson[]): Fields {
  const fields: Record<string, string> = {}
  for (const { part, named, deputy } of pairParts) {
    const of = people.filter((person) => person.part === part)
    const idOf = (one: ContractPerson | undefined) => one?.memberId ?? one?.contactId ?? ''
    fields[named] = idOf(of.find(({ deputyForId }) => !deputyForId))
    fields[deputy] = idOf(of.find(({ deputyForId }) => deputyForId))
  }
  return fields as Fields
}
