import type { PrintedDeduction, PrintedParty, TaxDocument } from '#server/invoices/document'
import type { TaxDocumentType } from '#server/invoices/printed/words'
import { type Day, todayAt } from '#server/kernel/day'
import type { Halalas } from '#server/kernel/money'
import type { Quantity } from '#server/kernel/quantity'
import type { Text } from '#server/kernel/words'
import type { Party } from './schema'

type Line = { name: Text; unit: Text; qty: Quantity; unitPrice: bigint | null; net: Halalas; vatRateBp: number }
type Cut = {
  kind: string
  amount: Halalas
  units: number | null
  unitsPerQty: number | null
  unitAr: string | null
  unitEn: string | null
  beforeVat: boolean
}

/** An issued document as it was kept: all that its paper says. */
export type IssuedDocument = {
  type: string
  no: string
  issuedAt: Date
  dueOn: Day | null
  seller: Party
  buyer: Party
  contract: { clientNumber: string; title: Text }
  claim: { no: string; title: Text; orderNo: string | null } | null
  correctsInvoice: { no: string; issuedAt: Date } | null
  reason: Text
  lines: readonly Line[]
  deductions: readonly Cut[]
  amounts: { net: Halalas; vat: Halalas; total: Halalas; retentionHeld: Halalas; penalty: Halalas; payable: Halalas }
  valueSha256: string | null
}

const timeIn = (moment: Date) => new Date(moment.getTime() + 3 * 3_600_000).toISOString().slice(11, 19)

const schemes = ['CRN', '700', 'OTH'] as const
function partyOf({ name, vatNumber, otherId, address }: Party): PrintedParty {
  const scheme = schemes.find((known) => known === otherId?.scheme) ?? 'OTH'
  return { name, vatNumber, otherId: otherId && { scheme, value: otherId.value }, address }
}

/** The cuts before VAT, each printed as a line below zero, with what it is for. */
function deductionsOf(cuts: readonly Cut[]): PrintedDeduction[] {
  const kinds = {
    non_executed: 'nonExecuted',
    service_credit: 'serviceCredit',
    advance_recovery: 'advanceRecovery',
  } as const
  return cuts.flatMap(({ kind, amount, units, unitsPerQty, unitAr, unitEn }) => {
    const named = kinds[kind as keyof typeof kinds]
    if (!named) return []
    const part = units && unitsPerQty ? `${units}/${unitsPerQty}` : ''
    return [
      {
        kind: named,
        amount,
        why: { ar: `${part} ${unitAr ?? ''}`.trim() || null, en: `${part} ${unitEn ?? ''}`.trim() || null },
      },
    ]
  })
}

/** Turns the kept document into what the paper draws; nothing in it is read from today's data. */
export function taxDocumentOf(invoice: IssuedDocument): TaxDocument {
  const { amounts, correctsInvoice } = invoice
  return {
    type: invoice.type as TaxDocumentType,
    number: invoice.no,
    issuedOn: todayAt(invoice.issuedAt),
    issuedTime: timeIn(invoice.issuedAt),
    supplied: null,
    dueOn: invoice.dueOn,
    seller: { ...partyOf(invoice.seller), iban: invoice.seller.iban ?? '' },
    buyer: partyOf(invoice.buyer),
    contract: { number: invoice.contract.clientNumber, title: invoice.contract.title },
    purchaseOrder: invoice.claim?.orderNo ?? null,
    claim: invoice.claim && { number: invoice.claim.no, title: invoice.claim.title },
    corrects: correctsInvoice && {
      number: correctsInvoice.no,
      issuedOn: todayAt(correctsInvoice.issuedAt),
      reason: invoice.reason,
    },
    lines: invoice.lines.map(({ name, unit, qty, unitPrice, net }) => ({ name, unit, quantity: qty, unitPrice, net })),
    deductions: deductionsOf(invoice.deductions),
    vatRate: invoice.lines[0]?.vatRateBp ?? 1_500,
    taxable: amounts.net,
    vat: amounts.vat,
    total: amounts.total,
    retention: amounts.retentionHeld,
    penalty: amounts.penalty,
    payable: amounts.payable,
    sha256: invoice.valueSha256,
  }
}
