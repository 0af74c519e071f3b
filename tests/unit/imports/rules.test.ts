import { expect, test } from 'vitest'
import { readEngagement } from '#server/imports/read'
import { exceptionsIn } from '#server/imports/rules'
import type { EngagementFile } from '#server/imports/schema'
import { statementsOf } from '#server/imports/statements/rules'
import { sample } from '#tests/support/sample'

const text = JSON.stringify(sample)
const file = () => readEngagement(text)
const kindsOf = (ref: string, read: EngagementFile) =>
  exceptionsIn(read).flatMap((one) => (one.ref === ref ? [one.kind] : []))

/** One record of a list, to be changed. */
const record = <List extends keyof EngagementFile>(read: EngagementFile, list: List, id: string) => {
  const found = (read[list] as unknown as { id: string }[]).find((one) => one.id === id)
  if (!found) throw new Error(`No ${id}`)
  return found as EngagementFile[List] extends readonly (infer Item)[] ? Item : never
}

test('each exception leaves the list when its fact is mended', () => {
  const mends: readonly [ref: string, kind: string, mend: (read: EngagementFile) => unknown][] = [
    [
      'CM-102',
      'claim_before_acceptance',
      (read) => Object.assign(record(read, 'claims', 'CM-102'), { submitted: '2026-05-20' }),
    ],
    [
      'CM-105',
      'claim_without_certificate',
      (read) => Object.assign(record(read, 'acceptanceCertificates', 'AC-6'), { signed: '2026-11-03' }),
    ],
    [
      'AC-0',
      'certificate_without_evidence',
      (read) => Object.assign(record(read, 'acceptanceCertificates', 'AC-0'), { evidence: null }),
    ],
    [
      'DL-03',
      'approval_without_authority',
      (read) => record(read, 'contacts', 'CN-02').authority.push('deliverable.approve'),
    ],
    [
      'DL-08',
      'round_beyond_included',
      (read) => Object.assign(record(read, 'contracts', 'CT-2').terms, { includedReviewRounds: 4 }),
    ],
    [
      'DL-10',
      'accepted_without_certificate',
      (read) => Object.assign(record(read, 'deliverables', 'DL-10'), { acceptanceId: 'AC-4' }),
    ],
    ['DL-09', 'work_without_line', (read) => Object.assign(record(read, 'deliverables', 'DL-09'), { lineId: 'K2-R5' })],
    [
      'BR-04',
      'brief_under_gate',
      (read) => Object.assign(record(read, 'briefs', 'BR-04').fields, { objective: 'present', message: 'present' }),
    ],
    ['BR-10', 'brief_without_line', (read) => Object.assign(record(read, 'briefs', 'BR-10'), { lineId: 'K2-R5' })],
    [
      'MS-1',
      'milestone_without_approval',
      (read) => Object.assign(record(read, 'milestones', 'MS-1'), { reached: '2026-06-02' }),
    ],
    [
      'PN-2',
      'fine_deducted_while_objected',
      (read) => Object.assign(record(read, 'penalties', 'PN-2'), { status: 'upheld' }),
    ],
    [
      'PO-3',
      'order_without_final_guarantee',
      (read) => Object.assign(record(read, 'guarantees', 'GR-3'), { purchaseOrderId: 'PO-3' }),
    ],
    [
      'EX-2',
      'extension_without_notice',
      (read) =>
        Object.assign(record(read, 'extensionClaims', 'EX-2'), { notified: '2026-07-01', submitted: '2026-07-02' }),
    ],
  ]
  for (const [ref, kind, mend] of mends) {
    const read = file()
    expect(kindsOf(ref, read), ref).toContain(kind)
    mend(read)
    expect(kindsOf(ref, read), `${ref} mended`).not.toContain(kind)
  }
})

test('a claim’s figures come from quantities, prices and terms, whatever the file says they come to', () => {
  const read = file()
  const claim = record(read, 'claims', 'CM-101')
  const before = statementsOf(read).get('CM-101')
  Object.assign(claim.inputs?.lines[0] ?? {}, { qty: 3 })
  const after = statementsOf(read).get('CM-101')
  expect((after?.gross ?? 0n) - (before?.gross ?? 0n)).toBe(6_500_000n)
  expect((after?.advanceRecovery ?? 0n) - (before?.advanceRecovery ?? 0n)).toBe(650_000n)
})

test('an older file, without inputs, comes to the same', () => {
  const [read, old] = [file(), file()]
  for (const claim of old.claims) claim.inputs = null
  expect([...statementsOf(old)].map(([id, { payable }]) => [id, payable])).toEqual(
    [...statementsOf(read)].map(([id, { payable }]) => [id, payable]),
  )
})
