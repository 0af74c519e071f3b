import { describe, expect, test } from 'vitest'
import { mayKeepAgency, mayKeepClients, mayListClients, mayReadAgency } from '#server/clients/policy'
import {
  authoritiesOfSide,
  authoritiesWithin,
  authorityChanges,
  authorityFields,
  contactAuthorities,
  tickedAuthorities,
  ticksOf,
} from '#server/clients/rules'
import { changeContactInput, clientInput } from '#server/clients/schema'
import { type Actor, roles, sides } from '#server/kernel/actor'
import { formatIban, isIban } from '#server/kernel/iban'

describe('what each office can be told to do', () => {
  test('000-11 no authority belongs to two offices, and each belongs to one', () => {
    const all = sides.flatMap((side) => authoritiesOfSide[side])
    expect([...all].sort()).toEqual([...contactAuthorities].sort())
    expect(new Set(all).size).toBe(all.length)
  })

  test('000-11 approving and accepting are never in one hand', () => {
    expect(() => authoritiesWithin('marketing', ['deliverable.approve', 'acceptance.sign'])).toThrow(
      'contact.authority_of_other_side',
    )
    expect(() => authoritiesWithin('finance', ['room:money'])).toThrow('contact.authority_of_other_side')
    expect(authoritiesWithin('contracts', ['acceptance.sign', 'acceptance.sign'])).toEqual(['acceptance.sign'])
  })

  test('a change begins what is new and ends what is gone', () => {
    expect(authorityChanges(['brief.approve', 'review.comment'], ['review.comment', 'brief.submit'])).toEqual({
      begin: ['brief.submit'],
      end: ['brief.approve'],
    })
  })

  test('the ticks of a form and the authorities they stand for are the same list', () => {
    expect(Object.values(authorityFields)).toEqual([...contactAuthorities])
    expect(tickedAuthorities(ticksOf(['claim.payment_order', 'room:money']))).toEqual([
      'room:money',
      'claim.payment_order',
    ])
  })
})

describe('what a form may say', () => {
  const client = { nameAr: 'جهة', kind: 'ministry', regime: 'gtpl' }

  test('a client needs a name, a kind and a regime, and nothing else', () => {
    expect(clientInput.parse(client)).toMatchObject({ vatNumber: '', buyerIdScheme: '', cityEn: '' })
  })

  test.each([
    ['vatNumber', '123'],
    ['vatNumber', '300000000000004'],
    ['postcode', '1234'],
    ['buildingNumber', 'x'],
    ['domain', 'no dots'],
    ['kind', 'kingdom'],
  ])('%s %s is refused', (field, value) => {
    const answer = clientInput.safeParse({ ...client, [field]: value })
    expect(answer.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('a plain form sends nothing for what is not ticked, and a browser sends false', () => {
    const person = { contactId: '019a8c7e-0000-7000-8000-000000000000', nameAr: 'هند' }
    for (const authorities of [undefined, {}, { briefSubmit: 'yes', briefApprove: false }])
      expect(changeContactInput.safeParse({ ...person, authorities }).success).toBe(true)
  })
})

test('who keeps clients, and who answers for the house', () => {
  const member = (role: (typeof roles)[number]): Actor => ({
    kind: 'member',
    id: 'a',
    agencyId: 'b',
    roles: [role],
    isLead: false,
  })
  const may = (policy: (actor: Actor) => boolean) => roles.filter((role) => policy(member(role)))
  expect(may(mayListClients)).toEqual([...roles])
  expect(may(mayReadAgency)).toEqual([...roles])
  expect(may(mayKeepClients)).toEqual(['account_manager', 'project_manager', 'admin'])
  expect(may(mayKeepAgency)).toEqual(['leadership', 'admin'])
})

test('an account number passes the check of ISO 13616 and is read in fours', () => {
  expect(isIban('SA2899000608010167519283')).toBe(true)
  expect(isIban('sa28 9900 0608 0101 6751 9283')).toBe(true)
  expect(isIban('SA2899000608010167519238')).toBe(false)
  expect(isIban('SA289900060801016751928')).toBe(false)
  expect(formatIban('SA2899000608010167519283')).toBe('SA28 9900 0608 0101 6751 9283')
})
