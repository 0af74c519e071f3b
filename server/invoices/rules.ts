import type { Regime } from '#server/contracts/rules'
import type { Day } from '#server/kernel/day'
import { divide, type Halalas, share, smaller, sum } from '#server/kernel/money'
import { type Quantity, worth } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'

/** A line of a tax document. `category` is the VAT category of EN 16931: S standard, Z zero, E exempt, O out of scope. */
export type InvoiceLine = {
  readonly qty: Quantity
  readonly unitPrice: Halalas
  readonly vat: { readonly category: string; readonly bp: number }
}

export type VatGroup = { readonly category: string; readonly bp: number; readonly base: Halalas; readonly vat: Halalas }

/**
 * Adds up a tax document.
 *
 * VAT is rounded once per document for each category, half away from zero, on the summed base (EN 16931, BR-CO-17).
 * The VAT printed beside a line is for reading only: three lines of 33.30 say 5.00 each and owe 14.99 together.
 */
export function totalsOf(lines: readonly InvoiceLine[]) {
  const bases = new Map<string, { category: string; bp: number; base: Halalas }>()
  for (const { vat, qty, unitPrice } of lines) {
    const key = `${vat.category} ${vat.bp}`
    const sofar = bases.get(key)?.base ?? 0n
    bases.set(key, { ...vat, base: sofar + worth(qty, unitPrice) })
  }
  const categories = [...bases.values()].map((group): VatGroup => ({ ...group, vat: share(group.base, group.bp) }))
  const net = sum(categories.map(({ base }) => base))
  const vat = sum(categories.map((group) => group.vat))
  return { categories, net, vat, total: net + vat }
}

/** What a tax invoice of a claim says. Retention and fines lower the cash, never the tax. */
export type InvoiceAmounts = {
  readonly net: Halalas
  readonly vat: Halalas
  readonly total: Halalas
  readonly retentionHeld: Halalas
  readonly penalty: Halalas
  readonly payable: Halalas
}

/** The invoice of a claim: the claim's own figures, so that the two can never disagree. */
export const invoiceOf = (statement: {
  taxable: Halalas
  vat: Halalas
  total: Halalas
  retention: Halalas
  penalty: Halalas
  payable: Halalas
}): InvoiceAmounts => ({
  net: statement.taxable,
  vat: statement.vat,
  total: statement.total,
  retentionHeld: statement.retention,
  penalty: statement.penalty,
  payable: statement.payable,
})

export type CreditNote = {
  readonly net: Halalas
  readonly vat: Halalas
  readonly total: Halalas
  readonly retentionReleased: Halalas
  /** What of the advance the credit puts back, in proportion to what the claim had recovered. */
  readonly advanceRestored: Halalas
  /** By how much less is owed. */
  readonly payableReduction: Halalas
}

/** What the invoice was computed from, as far as a credit has to undo it. */
export type Credited = {
  readonly certified: Halalas
  readonly advanceRecovery: Halalas
  readonly retentionBp: number
  readonly vatBp: number
}

/**
 * A credit of part of a claim. Retention is recomputed from the base that remains, and its difference is freed;
 * the advance it had recovered comes back in proportion, which lowers the taxable part of the credit.
 * Refuses a credit of nothing, or of more than was certified.
 */
export function creditNote(claim: Credited, credit: Halalas): CreditNote {
  const { certified, advanceRecovery, retentionBp, vatBp } = claim
  if (credit <= 0n || credit > certified) refuse('credit.amount', 'amount')
  const remaining = certified - credit
  const stillRecovered = divide(advanceRecovery * remaining, certified)
  const advanceRestored = advanceRecovery - stillRecovered
  const net = credit - advanceRestored
  const vat = share(net, vatBp)
  const retentionReleased = share(certified, retentionBp) - share(remaining, retentionBp)
  const total = net + vat
  return { net, vat, total, retentionReleased, advanceRestored, payableReduction: total - retentionReleased }
}

/** The whole invoice taken back, the only correction of an issued one. Mirrors it to the halala. */
export const creditInFull = (invoice: InvoiceAmounts): Omit<CreditNote, 'advanceRestored'> => ({
  net: invoice.net,
  vat: invoice.vat,
  total: invoice.total,
  retentionReleased: invoice.retentionHeld,
  payableReduction: invoice.payable,
})

/** Refuses a second credit of the same invoice, and the credit of a credit. */
export function permitCredit(facts: { type: string; alreadyCredited: boolean }): void {
  if (facts.type !== '388' && facts.type !== '386') refuse('credit.not_an_invoice')
  if (facts.alreadyCredited) refuse('credit.already')
}

/** What is still owed after credits and receipts, and what the client has paid beyond it. Neither is ever negative. */
export function balanceOf(payable: Halalas, credited: Halalas, received: Halalas) {
  const owed = payable - credited - received
  return { due: owed > 0n ? owed : 0n, creditBalance: owed < 0n ? -owed : 0n }
}

export type InvoiceFacts = {
  readonly issued: boolean
  readonly sent: boolean
  readonly disputed: boolean
  readonly payable: Halalas
  readonly credited: Halalas
  readonly received: Halalas
  /** The treasury deadline or the payment due date of its claim; null before there is one. */
  readonly dueOn: Day | null
}

export type InvoiceStatus =
  | 'draft'
  | 'issued'
  | 'sent'
  | 'disputed'
  | 'partly_paid'
  | 'overdue'
  | 'paid'
  | 'cancelled_by_credit_note'

/** Reads an invoice's status from what has happened by a day. A payment order is its claim's state, not the invoice's. */
export function statusOf(facts: InvoiceFacts, today: Day): InvoiceStatus {
  if (!facts.issued) return 'draft'
  const { due } = balanceOf(facts.payable, facts.credited, facts.received)
  if (due === 0n) return facts.received === 0n && facts.credited > 0n ? 'cancelled_by_credit_note' : 'paid'
  if (facts.disputed) return 'disputed'
  if (facts.dueOn && facts.dueOn < today) return 'overdue'
  if (facts.received > 0n) return 'partly_paid'
  return facts.sent ? 'sent' : 'issued'
}

export type TaxPoint = {
  readonly on: Day
  readonly amount: Halalas
  readonly ground: 'payment_order' | 'receipt' | 'invoice' | 'due_date'
}

export type TaxPointFacts = {
  readonly regime: Regime
  readonly total: Halalas
  readonly issuedOn: Day
  readonly dueOn: Day | null
  readonly paymentOrders: readonly { readonly on: Day; readonly amount: Halalas }[]
  readonly receipts: readonly { readonly on: Day; readonly amount: Halalas }[]
}

/**
 * When VAT falls due, as dates with amounts. For the procurement law it is each payment order or receipt, whichever is
 * earlier, to its extent (VAT Regulations 20, government paragraph): without one there is no tax point yet. For
 * everyone else it is the earliest of invoice, receipt and due date, for the whole.
 */
export function taxPoints({
  regime,
  total,
  issuedOn,
  dueOn,
  paymentOrders,
  receipts,
}: TaxPointFacts): readonly TaxPoint[] {
  const events = [
    ...paymentOrders.map((order) => ({ ...order, ground: 'payment_order' as const })),
    ...receipts.map((receipt) => ({ ...receipt, ground: 'receipt' as const })),
  ].sort((one, other) => one.on.localeCompare(other.on))
  if (regime === 'own_bylaws') {
    const first = [
      { on: issuedOn, ground: 'invoice' as const },
      ...events,
      ...(dueOn ? [{ on: dueOn, ground: 'due_date' as const }] : []),
    ]
    const [earliest] = first.sort((one, other) => one.on.localeCompare(other.on))
    return earliest ? [{ on: earliest.on, amount: total, ground: earliest.ground }] : []
  }
  const reached = { payment_order: 0n, receipt: 0n }
  let covered = 0n
  return events.flatMap(({ on, amount, ground }) => {
    reached[ground] += amount
    const extent = smaller(reached[ground] - covered, total - covered)
    if (extent <= 0n) return []
    covered += extent
    return [{ on, amount: extent, ground }]
  })
}

/** What a contract's invoices come to. Credits lower the totals; claims count from `submitted` on. */
export function rollUp(
  invoices: readonly (InvoiceAmounts & { received: Halalas })[],
  credits: readonly Pick<CreditNote, 'total' | 'payableReduction' | 'retentionReleased'>[],
) {
  const all = (pick: (invoice: InvoiceAmounts & { received: Halalas }) => Halalas) => sum(invoices.map(pick))
  const payable = all((invoice) => invoice.payable) - sum(credits.map(({ payableReduction }) => payableReduction))
  const collected = all(({ received }) => received)
  return {
    invoicedTotal: all(({ total }) => total) - sum(credits.map(({ total }) => total)),
    payable,
    collected,
    outstanding: payable - collected,
    retentionHeld: all(({ retentionHeld }) => retentionHeld) - sum(credits.map((credit) => credit.retentionReleased)),
    penalties: all(({ penalty }) => penalty),
  }
}
