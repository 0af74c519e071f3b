import { describe, expect, test } from 'vitest'
import {
  actsAs,
  actsFor,
  actsForPair,
  type ContractPart,
  type ContractPerson,
  leads,
  mayEnterContract,
  mayListContracts,
  mayReadContracts,
  maySeeMoney,
  maySeePrices,
  maySeeScope,
} from '#server/contracts/policy'
import { type Actor, type Contact, type Member, type Role, roles, type Side, sides } from '#server/kernel/actor'

const member = (id: string, role: Role, isLead = false): Member => ({
  kind: 'member',
  id,
  agencyId: 'agency',
  roles: [role],
  isLead,
})
const contact = (id: string, side: Side, ...authorities: string[]): Contact => ({
  kind: 'contact',
  id,
  agencyId: 'agency',
  clientId: 'client',
  side,
  authorities,
})
const person = (part: ContractPart, id: string, deputyForId: string | null = null): ContractPerson => ({
  part,
  memberId: part.endsWith('manager') || part === 'finance' ? id : null,
  contactId: part.endsWith('manager') || part === 'finance' ? null : id,
  deputyForId,
})

/** The pair PA-1 of the sample. */
const people: readonly ContractPerson[] = [
  person('account_manager', 'faris'),
  person('account_manager', 'reem', 'faris'),
  person('project_manager', 'hind'),
  person('project_manager', 'majed', 'hind'),
  person('marketing_lead', 'noura'),
  person('marketing_lead', 'badr', 'noura'),
  person('contracts_lead', 'saad'),
  person('contracts_lead', 'mona', 'saad'),
]

describe('000-9 000-10 each half of the agency mirrors its own office of the client', () => {
  test.each([
    ['the one named', member('faris', 'account_manager'), 'account_manager', true],
    ['their deputy', member('reem', 'account_manager'), 'account_manager', true],
    ['the same role on another contract', member('nadia', 'account_manager'), 'account_manager', false],
    ['a lead of the role', member('nadia', 'account_manager', true), 'account_manager', true],
    ['an admin', member('amal', 'admin'), 'account_manager', true],
    ['the other half', member('hind', 'project_manager'), 'account_manager', false],
    ['a lead of the other half', member('hind', 'project_manager', true), 'account_manager', false],
    ['one named who lost the role', member('faris', 'creative'), 'account_manager', false],
    ['the project manager', member('hind', 'project_manager'), 'project_manager', true],
    ['their deputy', member('majed', 'project_manager'), 'project_manager', true],
    ['the account manager', member('faris', 'account_manager'), 'project_manager', false],
    ['finance', member('omar', 'finance'), 'project_manager', false],
    ['leadership', member('abdulaziz', 'leadership'), 'project_manager', false],
    ['a lead creative', member('lina', 'creative', true), 'project_manager', false],
    ['the client’s marketing', contact('noura', 'marketing'), 'marketing_lead', true],
    ['a deputy of marketing', contact('badr', 'marketing'), 'marketing_lead', true],
    ['somebody else of marketing', contact('ali', 'marketing'), 'marketing_lead', false],
    ['the contracts office in marketing’s part', contact('saad', 'contracts'), 'marketing_lead', false],
    ['a member in a client’s part', member('amal', 'admin'), 'marketing_lead', false],
    ['a contact in a member’s part', contact('noura', 'marketing'), 'account_manager', false],
    ['the system', { kind: 'system', id: 'agency', agencyId: 'agency' } as Actor, 'account_manager', false],
  ] as const)('%s', (_, actor, part, expected) => {
    expect(actsAs(actor, part, people)).toBe(expected)
  })

  test('either half acts for the pair, and nobody else of the house', () => {
    const may = (actor: Actor) => actsForPair(actor, people)
    expect(may(member('faris', 'account_manager'))).toBe(true)
    expect(may(member('majed', 'project_manager'))).toBe(true)
    expect(roles.filter((role) => may(member('somebody', role)))).toEqual(['admin'])
  })

  test('a deputy of the client acts within their own authority only', () => {
    expect(actsFor(contact('badr', 'marketing', 'review.comment'), 'marketing', 'deliverable.approve')).toBe(false)
    expect(actsFor(contact('noura', 'marketing', 'deliverable.approve'), 'marketing', 'deliverable.approve')).toBe(true)
    expect(actsFor(contact('noura', 'marketing', 'acceptance.sign'), 'contracts', 'acceptance.sign')).toBe(false)
  })

  test('only a lead in their own role, or an admin, leads', () => {
    expect(leads(member('reem', 'account_manager', true), 'account_manager')).toBe(true)
    expect(leads(member('reem', 'account_manager', true), 'project_manager')).toBe(false)
    expect(leads(member('faris', 'account_manager'), 'account_manager')).toBe(false)
  })
})

describe('who sees which room of a contract', () => {
  const actors = [
    ...roles.map((role) => [role, member('somebody', role)] as const),
    ...sides.map((side) => [side, contact('somebody', side)] as const),
  ]
  const seenBy = (may: (actor: Actor) => boolean) => actors.filter(([, actor]) => may(actor)).map(([name]) => name)

  test.each([
    [
      'money',
      maySeeMoney,
      ['account_manager', 'project_manager', 'finance', 'leadership', 'admin', 'contracts', 'finance'],
    ],
    [
      'prices',
      maySeePrices,
      ['account_manager', 'project_manager', 'finance', 'leadership', 'admin', 'contracts', 'finance'],
    ],
    ['quantities', maySeeScope, [...roles, 'contracts', 'finance']],
    ['the agency’s list', mayListContracts, [...roles]],
    ['a contract of their own', mayReadContracts, [...roles, ...sides]],
    ['entering one', mayEnterContract, ['account_manager', 'project_manager', 'admin']],
  ] as const)('%s', (_, may, expected) => {
    expect(seenBy(may)).toEqual(expected)
  })

  test('000-9 marketing sees invoices only where the client opened that room, and still no price', () => {
    const granted = contact('noura', 'marketing', 'room:money')
    expect([maySeeMoney(granted), maySeePrices(granted)]).toEqual([true, false])
  })

  test('a mail’s own link opens no contract', () => {
    const link = { linkId: 'link', subjectId: 'certificate', may: 'sign' } as const
    expect(mayReadContracts({ ...contact('mona', 'contracts'), link })).toBe(false)
  })
})
