import { describe, expect, test } from 'vitest'
import {
  type CertificateLine,
  certificateStatusOf,
  certificateText,
  type ItemNow,
  permitSignature,
  type SignatureFacts,
} from '#server/deliverables/certificates/rules'
import { quantity } from '#server/kernel/quantity'

const logo = 'a'.repeat(64)
const newLogo = 'b'.repeat(64)

describe('certificates', () => {
  const line: CertificateLine = {
    no: 1,
    lineId: 'K1-L1',
    milestoneId: null,
    qty: quantity('2'),
    shareBp: null,
    shortfallUnits: 3,
    shortfallOf: 30,
  }
  const item = { deliverableId: 'DL-03', versionNo: 1, sha256: logo }
  const now: ItemNow = { ...item, approvedBy: 'noura', accepted: false }
  const facts: SignatureFacts = { decision: null, contentSha256: 'c', items: [item], now: [now], imported: false }

  test('the content is its lines, then the fingerprints', () => {
    const other = { deliverableId: 'DL-01', versionNo: 3, sha256: newLogo }
    const milestone = {
      ...line,
      no: 2,
      lineId: null,
      milestoneId: 'MS-4',
      qty: 0n,
      shareBp: 3000,
      shortfallUnits: null,
      shortfallOf: null,
    }
    expect(certificateText([milestone, line], [item, other])).toBe(
      `1 line=K1-L1 qty=2 short=3 of=30\n2 milestone=MS-4 qty=0 share=3000\nDL-01@3 ${newLogo}\nDL-03@1 ${logo}\n`,
    )
  })
  test('two people, the same files, once', () => {
    expect(() => permitSignature(facts, 'c', 'mona')).not.toThrow()
  })
  test.each([
    ['acceptance.same_person', facts, 'c', 'noura'],
    ['certificate.changed', facts, 'd', 'mona'],
    ['certificate.changed', { ...facts, now: [{ ...now, sha256: newLogo }] }, 'c', 'mona'],
    ['certificate.changed', { ...facts, now: [{ ...now, versionNo: 2 }] }, 'c', 'mona'],
    ['version.not_approved', { ...facts, now: [{ ...now, approvedBy: null }] }, 'c', 'mona'],
    ['deliverable.accepted', { ...facts, now: [{ ...now, accepted: true }] }, 'c', 'mona'],
    ['certificate.decided', { ...facts, decision: 'signed' }, 'c', 'mona'],
    ['certificate.nothing_behind', { ...facts, items: [], now: [] }, 'c', 'mona'],
  ] as const)('is refused: %s', (refusal, given, seen, by) => {
    expect(() => permitSignature(given, seen, by)).toThrow(refusal)
  })
  test('one requested in imported history may be signed with nothing behind it', () => {
    expect(() => permitSignature({ ...facts, items: [], now: [], imported: true }, 'c', 'mona')).not.toThrow()
  })
  test('cleared reservations make it signed', () => {
    const status = (decision: SignatureFacts['decision'], openReservations = 0, inspected = false) =>
      certificateStatusOf({ decision, openReservations, inspected })
    expect([status(null), status(null, 0, true), status('rejected')]).toEqual(['requested', 'inspection', 'rejected'])
    expect([status('signed_with_reservations', 1), status('signed_with_reservations')]).toEqual([
      'signed_with_reservations',
      'signed',
    ])
  })
})
