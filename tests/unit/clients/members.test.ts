import { expect, test } from 'vitest'
import { mayKeepPeople, mayKeepPerson, mayReadPeople } from '#server/clients/members/policy'
import { adminMustRemain, type HeldRole, isLiveOn, roleToEnd, roleToGrant } from '#server/clients/members/rules'
import type { Member, Role } from '#server/kernel/actor'
import { day } from '#server/kernel/day'

const today = day('2026-11-15')
const held = (role: HeldRole['role'], from: string, until: string | null = null, id = `${role}${from}`): HeldRole => ({
  id,
  memberId: `of-${id}`,
  role,
  fromOn: day(from),
  untilOn: until ? day(until) : null,
})
const asked = (role: HeldRole['role'], from: string, until: string | null = null) => {
  const { fromOn, untilOn } = held(role, from, until)
  return { role, fromOn, untilOn }
}

test('a role is live from its first to its last day, both counted', () => {
  const role = held('finance', '2026-11-01', '2026-11-15')
  expect([day('2026-10-31'), day('2026-11-01'), today, day('2026-11-16')].map((on) => isLiveOn(role, on))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test.each([
  ['the same days', '2026-01-01', null, 'role.held'],
  ['a day inside', '2026-11-10', '2026-11-10', 'role.held'],
  ['the last day', '2026-11-15', null, 'role.held'],
  ['the day after', '2026-11-16', null, null],
  ['days before', '2026-01-01', '2026-10-31', null],
  ['an end before its beginning', '2026-12-02', '2026-12-01', 'role.ends_before'],
])('granting a role held from 1 to 15 November: %s', (_, from, until, refusal) => {
  const grant = () => roleToGrant([held('finance', '2026-11-01', '2026-11-15')], asked('finance', from, until))
  if (refusal) expect(grant).toThrow(refusal)
  else expect(grant).not.toThrow()
})

test('another role may be held on the same days', () => {
  expect(() => roleToGrant([held('finance', '2026-11-01')], asked('lead', '2026-11-01'))).not.toThrow()
})

test('a role ends once, and not before it began', () => {
  expect(() => roleToEnd(held('finance', '2026-11-01'), day('2026-11-01'))).not.toThrow()
  expect(() => roleToEnd(held('finance', '2026-11-01'), day('2026-10-31'))).toThrow('role.ends_before')
  expect(() => roleToEnd(held('finance', '2026-11-01', '2026-11-02'), today)).toThrow('role.ended')
})

test('REG-3 the last administrator stays, and one whose end is set does not count', () => {
  const [first, second] = [held('admin', '2026-01-01', null, 'one'), held('admin', '2026-01-01', null, 'two')]
  const remain = (roles: HeldRole[]) => () => adminMustRemain(roles, ({ id }) => id === 'one', today)
  expect(remain([first, second])).not.toThrow()
  expect(remain([first])).toThrow('role.last_admin')
  expect(remain([first, { ...second, untilOn: day('2026-12-31') }])).toThrow('role.last_admin')
  expect(remain([first, { ...second, fromOn: day('2026-12-01') }])).toThrow('role.last_admin')
})

test('administrators keep people, leadership reads them, and nobody keeps themselves', () => {
  const as = (role: Role): Member => ({ kind: 'member', id: role, agencyId: 'a', roles: [role], isLead: true })
  expect([as('admin'), as('leadership'), as('account_manager')].map(mayReadPeople)).toEqual([true, true, false])
  expect([as('admin'), as('leadership')].map(mayKeepPeople)).toEqual([true, false])
  expect(mayKeepPerson(as('admin'), 'admin')).toBe(false)
  expect(mayKeepPerson(as('admin'), 'somebody')).toBe(true)
})
