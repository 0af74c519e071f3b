import { describe, expect, test } from 'vitest'
import { deviceOf, homeOf, safeNext, whoActs } from '#server/auth/rules'
import type { Contact, Member } from '#server/kernel/actor'

const member: Member = { kind: 'member', id: 'm', agencyId: 'a', roles: [], isLead: false }
const contact = (id: string): Contact => ({
  kind: 'contact',
  id,
  agencyId: 'a',
  clientId: 'c',
  side: 'marketing',
  authorities: [],
})
const linked: Contact = { ...contact('l'), link: { linkId: 'k', subjectId: 's', may: 'see' } }

test.each([
  ['/ar/p', null, linked, linked],
  ['/en/p/work/DL-08/v/2', member, linked, linked],
  ['/ar/p.data', member, linked, linked],
  ['/ar/promises', member, linked, member],
  ['/ar/today', null, linked, null],
  ['/ar/today', member, linked, member],
  ['/files/1', member, linked, member],
  ['/files/1', contact('x'), linked, linked],
  ['/files/1', null, linked, linked],
  ['/ar/p', member, null, member],
  ['/ar/p', contact('l'), linked, contact('l')],
])('who acts on %s', (path, session, link, expected) => {
  expect(whoActs(path, session, link)).toEqual(expected)
})

describe('where a visitor goes on to', () => {
  test.each(['/ar', '/en/today', '/ar/briefs?state=open&sort=due', '/en/p/work/DL-08/v/2'])(
    '%s is a page of ours',
    (path) => {
      expect(safeNext(path)).toBe(path)
    },
  )
  test.each([
    'https://evil.test',
    '//evil.test',
    '/ar//evil.test',
    '/\\evil.test',
    '/sign-out',
    'javascript:alert(1)',
    '/ar/x\r\nSet-Cookie: a=b',
    '/ar@evil.test',
    '',
    null,
  ])('%j is not', (path) => {
    expect(safeNext(path)).toBeNull()
  })
})

test('a member begins with today, a client’s person in the portal', () => {
  expect([homeOf(member), homeOf(linked)]).toEqual(['/today', '/p'])
})

test('a device is named only as far as it says so', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36 Edg/120'
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604.1'
  expect(deviceOf(edge)).toEqual({ browser: 'Edge', system: 'Windows' })
  expect(deviceOf(phone)).toEqual({ browser: 'Safari', system: 'iOS' })
  expect(deviceOf('curl/8')).toBeNull()
  expect(deviceOf(null)).toBeNull()
})
