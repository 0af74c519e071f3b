import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressDigest, isSame, locked, signed, unlocked, unsigned } from '#server/auth/signing'

const before = process.env['AUTH_SECRET']
beforeAll(() => {
  process.env['AUTH_SECRET'] = 'a secret of thirty-two characters!!'
})
afterAll(() => {
  if (before) process.env['AUTH_SECRET'] = before
  else delete process.env['AUTH_SECRET']
})

test('a signed text opens for its own purpose, and in no other state', () => {
  const text = signed('person', 'session.agency.id')
  expect(unsigned('person', text)).toBe('session.agency.id')
  expect(unsigned('link', text)).toBeNull()
  expect(unsigned('person', text.replace('agency', 'others'))).toBeNull()
  expect(unsigned('person', 'session.agency.id')).toBeNull()
  expect(unsigned('person', null)).toBeNull()
})

test('a locked secret shows nothing, never looks the same twice, and notices one changed letter', () => {
  const box = locked('493817')
  expect(box).not.toContain('493817')
  expect(unlocked(box)).toBe('493817')
  expect(locked('493817')).not.toBe(box)
  const changed = (box.startsWith('A') ? 'B' : 'A') + box.slice(1)
  expect(() => unlocked(changed)).toThrow()
})

test('an address has one digest, however it is written', () => {
  expect(addressDigest(' Noura@Oasis.example ')).toBe(addressDigest('noura@oasis.example'))
})

test('texts of another length are another text', () => {
  expect(isSame('abc', 'abcd')).toBe(false)
  expect(isSame('abc', 'abc')).toBe(true)
})
