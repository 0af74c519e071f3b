import { describe, expect, test } from 'vitest'
import {
  balanceOf,
  creditNote,
  type InvoiceFacts,
  permitCredit,
  statusOf,
  taxPoints,
  totalsOf,
} from '#server/invoices/rules'
import { addDays, day } from '#server/kernel/day'
import { halalas } from '#server/kernel/money'
import { dayOf, dayOrNull, money, sample } from '#tests/support/sample'
import type { SampleClaim } from '#tests/support/sample-rows'

const today = dayOf(sample.meta.asOf)
const contractOf = (claim: SampleClaim) => sample.contracts.find(({ id }) => id === claim.contractId)
const receiptsOf = (invoiceId: string) => sample.collections.filter((receipt) => receipt.invoiceId === invoiceId)

const line = (price: string, qty = 1_000n) => ({ qty, unitPrice: halalas(price), vat: { category: 'S', bp: 1500 } })

test('VAT is rounded once for the document: three lines of 33.30 owe 14.99, not 15.00', () => {
  const { net, vat, total } = totalsOf([line('33.30'), line('33.30'), line('33.30')])
  expect({ net, vat, total }).toEqual({ net: 9_990n, vat: 1_499n, total: 11_489n })
})

test('half a halala rounds away from zero, categories add up apart', () => {
  expect(totalsOf([line('0.10')]).vat).toBe(2n)
  expect(totalsOf([line('0.10', -1_000n)]).vat).toBe(-2n)
  const mixed = totalsOf([line('100'), { ...line('50'), vat: { category: 'Z', bp: 0 } }])
  expect([mixed.categories.length, mixed.vat, mixed.total]).toEqual([2, 1_500n, 16_500n])
})

describe('invoices', () => {
  const facts: InvoiceFacts = {
    issued: true,
    sent: true,
    disputed: false,
    payable: 100n,
    credited: 0n,
    received: 0n,
    dueOn: addDays(today, 1),
  }
  test.each([
    [{ issued: false }, 'draft'],
    [{ sent: false }, 'issued'],
    [{}, 'sent'],
    [{ dueOn: null }, 'sent'],
    [{ dueOn: today }, 'sent'],
    [{ dueOn: addDays(today, -1) }, 'overdue'],
    [{ received: 40n }, 'partly_paid'],
    [{ received: 100n }, 'paid'],
    [{ credited: 100n }, 'cancelled_by_credit_note'],
    [{ credited: 20n, received: 80n }, 'paid'],
    [{ disputed: true }, 'disputed'],
  ] as const)('%o is %s', (change, status) => {
    expect(statusOf({ ...facts, ...change }, today)).toBe(status)
  })

  test('a credit after full payment leaves a balance with the client, never a negative invoice', () => {
    expect(balanceOf(100n, 20n, 100n)).toEqual({ due: 0n, creditBalance: 20n })
    expect(balanceOf(100n, 0n, 30n)).toEqual({ due: 70n, creditBalance: 0n })
  })

  test('an invoice is credited once, and only an invoice', () => {
    expect(() => permitCredit({ type: '388', alreadyCredited: true })).toThrow('credit.already')
    expect(() => permitCredit({ type: '381', alreadyCredited: false })).toThrow('credit.not_an_invoice')
    const claim = { certified: 100n, advanceRecovery: 0n, retentionBp: 0, vatBp: 1500 }
    expect(() => creditNote(claim, 101n)).toThrow('credit.amount')
  })

  test.each(sample.invoices.map((invoice) => [invoice.id, invoice] as const))('the tax point of %s', (_, invoice) => {
    const claim = sample.claims.find(({ id }) => id === invoice.claimId)
    if (!claim) throw new Error(invoice.claimId)
    const total = money(invoice.totalHalalas)
    const points = taxPoints({
      regime: contractOf(claim)?.regime ?? 'gtpl',
      total,
      issuedOn: dayOf(invoice.issued),
      dueOn: dayOrNull(claim.paymentDue),
      paymentOrders: claim.paymentOrder ? [{ on: dayOf(claim.paymentOrder), amount: total }] : [],
      receipts: receiptsOf(invoice.id).map(({ date, amountHalalas }) => ({
        on: dayOf(date),
        amount: money(amountHalalas),
      })),
    })
    expect(points[0]?.on ?? null).toBe(invoice.taxPoint)
    if (points.length > 0) expect(points.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total)
  })

  test('a payment in parts makes a tax point for each part', () => {
    const parts = (receipts: [string, bigint][], orders: [string, bigint][]) =>
      taxPoints({
        regime: 'gtpl',
        total: 100n,
        issuedOn: day('2026-08-31'),
        dueOn: null,
        paymentOrders: orders.map(([on, amount]) => ({ on: day(on), amount })),
        receipts: receipts.map(([on, amount]) => ({ on: day(on), amount })),
      }).map(({ on, amount, ground }) => [on, amount, ground])
    expect(
      parts(
        [
          ['2026-09-01', 30n],
          ['2026-11-01', 70n],
        ],
        [['2026-09-20', 100n]],
      ),
    ).toEqual([
      ['2026-09-01', 30n, 'receipt'],
      ['2026-09-20', 70n, 'payment_order'],
    ])
  })
})
