import { describe, expect, test } from 'vitest'
import { ageingOf, bucketOf, collectionStatusOf } from '#server/invoices/collections/rules'
import {
  type ClaimFacts,
  claimClocks,
  claimStatusOf,
  paymentDueOn,
  reviewDueOn,
  runningClock,
  waitOf,
} from '#server/invoices/progress/rules'
import { balanceOf } from '#server/invoices/rules'
import { addDays, type Day, day } from '#server/kernel/day'
import { calendarOfSample, dayOf, dayOrNull, money, sample } from '#tests/support/sample'
import type { SampleClaim } from '#tests/support/sample-rows'

const today = dayOf(sample.meta.asOf)
const contractOf = (claim: SampleClaim) => sample.contracts.find(({ id }) => id === claim.contractId)
const receiptsOf = (invoiceId: string) => sample.collections.filter((receipt) => receipt.invoiceId === invoiceId)
const invoiceOfClaim = (claimId: string) => sample.invoices.find((invoice) => invoice.claimId === claimId)

function factsOf(claim: SampleClaim): ClaimFacts {
  const invoice = invoiceOfClaim(claim.id)
  const paid = receiptsOf(invoice?.id ?? '')
  return {
    regime: contractOf(claim)?.regime ?? 'gtpl',
    kind: claim.kind,
    readyOn: dayOf(claim.submitted),
    submittedOn: dayOf(claim.submitted),
    reviewOpenedOn: claim.status === 'under_review' ? dayOf(claim.submitted) : null,
    returnedOn: dayOrNull(claim.returned),
    resubmittedOn: dayOrNull(claim.resubmitted),
    disputedOn: null,
    certifiedOn: dayOrNull(claim.certified),
    rejectedOn: null,
    orderedOn: dayOrNull(claim.paymentOrder),
    paidOn: paid.length > 0 ? dayOrNull(paid.at(-1)?.date) : null,
    paymentDays: contractOf(claim)?.terms.paymentDays ?? null,
  }
}

describe('the clocks of the claims of the sample', () => {
  test.each(sample.claims.map((claim) => [claim.id, claim] as const))('%s', (_, claim) => {
    const facts = factsOf(claim)
    expect(claimStatusOf(facts)).toBe(claim.status)
    expect(reviewDueOn(facts, calendarOfSample)).toBe(claim.agencyDeadline ?? null)
    expect(paymentDueOn(facts)).toBe(claim.treasuryDeadline ?? claim.paymentDue ?? null)
  })

  const clockOf = (id: string) => {
    const claim = sample.claims.find((one) => one.id === id)
    if (!claim) throw new Error(id)
    return runningClock(claimClocks(factsOf(claim), calendarOfSample, today))
  }
  test.each([
    ['CM-104', 'treasury', 4, 4],
    ['CM-105', 'review', 7, 9],
    ['CM-204', 'treasury', 9, 12],
    ['CM-205', 'review', 10, 14],
    ['CM-304', 'payment', -31, -43],
    ['CM-306', 'payment', 14, 19],
  ] as const)('%s runs on the %s clock', (id, kind, workingDays, calendarDays) => {
    expect(clockOf(id)).toMatchObject({ kind, workingDays, calendarDays })
  })
  test('a claim that is certified by its own clock only has none before certification', () => {
    expect(clockOf('CM-307')).toBeNull()
    expect(clockOf('CM-101')).toBeNull()
  })
})

describe('who holds a claim', () => {
  const claim = (id: string) => {
    const found = sample.claims.find((one) => one.id === id)
    if (!found) throw new Error(id)
    return factsOf(found)
  }
  const pack = { hasLines: true, certificateSigned: true, invoiceIssued: true }
  test('the contracts office holds a claim under review, and an unsigned certificate is named first', () => {
    expect(waitOf(claim('CM-105'), { ...pack, certificateSigned: false }, calendarOfSample, today)).toEqual({
      holder: 'contracts',
      since: '2026-11-03',
      workingDays: 8,
      missing: ['certificate', 'certification'],
    })
  })
  test('finance holds it after certification and after the order; a paid claim is with nobody', () => {
    expect(waitOf(claim('CM-104'), pack, calendarOfSample, today)).toMatchObject({
      holder: 'finance',
      missing: ['payment'],
    })
    expect(waitOf(claim('CM-304'), pack, calendarOfSample, today)).toMatchObject({
      holder: 'finance',
      since: '2026-08-04',
    })
    expect(waitOf(claim('CM-101'), pack, calendarOfSample, today).holder).toBeNull()
  })
  test('a claim sent back is with the agency until it comes again, and its clock starts anew', () => {
    const returned = { ...claim('CM-103'), resubmittedOn: null, certifiedOn: null, orderedOn: null, paidOn: null }
    expect(claimStatusOf(returned)).toBe('returned')
    expect(waitOf(returned, { ...pack, certificateSigned: false }, calendarOfSample, day('2026-07-19'))).toMatchObject({
      holder: 'agency',
      since: '2026-07-12',
      missing: ['certificate', 'answer'],
    })
    expect(claimClocks(returned, calendarOfSample, today)).toEqual([])
  })
})

describe('ageing', () => {
  const open = sample.invoices.map((invoice) => {
    const claim = sample.claims.find(({ id }) => id === invoice.claimId)
    const received = receiptsOf(invoice.id).reduce((total, { amountHalalas }) => total + money(amountHalalas), 0n)
    const credited = sample.creditNotes
      .filter(({ invoiceId }) => invoiceId === invoice.id)
      .reduce((total, { payableReductionHalalas }) => total + money(payableReductionHalalas), 0n)
    return {
      id: invoice.id,
      due: balanceOf(money(invoice.payableHalalas), credited, received).due,
      dueOn: dayOrNull(claim?.treasuryDeadline ?? claim?.paymentDue),
    }
  })
  test('the sample owes what its lede says', () => {
    const { outstanding, overdue, rows, byBucket } = ageingOf(open, today)
    const lede = sample.today.expectedLede['U-03']
    expect([Number(outstanding), Number(overdue)]).toEqual([lede?.outstandingHalalas, lede?.overdueHalalas])
    expect(rows.slice(0, 2).map(({ id, daysOver, bucket }) => [id, daysOver, bucket])).toEqual([
      ['IN-304', 43, 'days_31_60'],
      ['IN-305', 13, 'days_1_30'],
    ])
    expect(Object.values(byBucket).reduce((total, amount) => total + amount, 0n)).toBe(outstanding)
  })
  test.each([
    [null, 'undated'],
    [0, 'not_due'],
    [-1, 'days_1_30'],
    [-30, 'days_1_30'],
    [-31, 'days_31_60'],
    [-61, 'days_61_90'],
    [-91, 'over_90'],
  ] as const)('%s days are %s', (offset, bucket) => {
    const dueOn: Day | null = offset === null ? null : addDays(today, offset)
    expect(bucketOf(dueOn, today)).toBe(bucket)
  })
  test('a broken promise escalates at once, money over thirty days too', () => {
    const facts = { due: 10n, dueOn: today, received: 0n, reconciled: false, writtenOff: false, promisedOn: null }
    expect(collectionStatusOf(facts, today)).toBe('expected')
    expect(collectionStatusOf({ ...facts, promisedOn: addDays(today, 3) }, today)).toBe('promised')
    expect(collectionStatusOf({ ...facts, promisedOn: addDays(today, -1) }, today)).toBe('escalated')
    expect(collectionStatusOf({ ...facts, dueOn: addDays(today, -30) }, today)).toBe('escalated')
    expect(collectionStatusOf({ ...facts, due: 0n, reconciled: true }, today)).toBe('reconciled')
  })
})
