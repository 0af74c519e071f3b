import { expect, test } from 'vitest'
import { pngOf } from '#server/files/png'
import { type PrintedLine, qrOf, type TaxDocument, taxDocumentPaper } from '#server/invoices/document'
import { readTaxQr, taxQr } from '#server/invoices/qr/rules'
import { day } from '#server/kernel/day'
import { drawPdf, drawWithLogo } from '#server/pdf'
import { textOf } from '#tests/support/pdf-text'

const seller = {
  name: { ar: 'وكالة مِداد الواحة', en: 'Midad Al-Waha' },
  vatNumber: '399999999900003',
  otherId: { scheme: 'CRN', value: '1010483726' },
  address: { ar: '7316 شارع النخلة، الرياض 12483', en: '7316 Palm Street, Riyadh 12483' },
  iban: 'SA2899000608010167519283',
} as const

const line: PrintedLine = {
  name: { ar: 'باقة شهرية', en: 'Monthly package' },
  unit: { ar: 'شهر', en: 'month' },
  quantity: 2_000n,
  unitPrice: 6_500_000n,
  net: 13_000_000n,
}

const invoice: TaxDocument = {
  type: '388',
  number: 'INV-2026-000001',
  issuedOn: day('2026-09-06'),
  issuedTime: '10:15:00',
  supplied: { from: day('2026-07-01'), until: day('2026-08-31') },
  dueOn: null,
  seller,
  buyer: {
    name: { ar: 'وزارة تنمية الواحات', en: 'Ministry of Oasis Development' },
    vatNumber: '388888888800003',
    otherId: null,
    address: { ar: '2841 طريق العيون، الرياض 11564', en: '2841 Springs Road, Riyadh 11564' },
  },
  contract: { number: 'OM-2025-114', title: { ar: 'خدمات الاتصال', en: 'Communication services' } },
  purchaseOrder: null,
  claim: null,
  corrects: null,
  lines: [line],
  deductions: [{ kind: 'advanceRecovery', amount: 1_300_000n, why: { ar: 'الفاتورة IN-100', en: 'invoice IN-100' } }],
  vatRate: 1500,
  taxable: 11_700_000n,
  vat: 1_755_000n,
  total: 13_455_000n,
  retention: 0n,
  penalty: 150_000n,
  payable: 13_305_000n,
  sha256: 'ab'.repeat(32),
}

const note: TaxDocument = {
  ...invoice,
  type: '381',
  number: 'INV-2026-000002',
  corrects: {
    number: 'INV-2026-000001',
    issuedOn: day('2026-09-06'),
    reason: { ar: 'خطأ في الكمية', en: 'Wrong quantity' },
  },
}

const at = new Date('2026-11-15T06:12:00Z')

test('the code reads back as seller, VAT number, time, total and VAT', () => {
  expect([...readTaxQr(qrOf(invoice))]).toEqual([
    [1, 'وكالة مِداد الواحة'],
    [2, '399999999900003'],
    [3, '2026-09-06T10:15:00'],
    [4, '134550.00'],
    [5, '17550.00'],
  ])
})

test('a seller’s name too long for its length byte is cut at a whole letter', () => {
  const facts = { vatNumber: '399999999900003', issuedAt: '2026-09-06T10:15:00', total: 1n, vat: 0n }
  const values = readTaxQr(taxQr({ ...facts, sellerName: 'ش'.repeat(200) }))
  expect(values.get(1)).toBe('ش'.repeat(127))
  expect(values.get(5)).toBe('0.00')
})

test('what lowers the taxable amount is a line below zero, so that the columns add up', () => {
  expect(taxDocumentPaper(invoice).table.rows.map(({ taxable, vat }) => [taxable, vat])).toEqual([
    ['130,000.00', '19,500.00'],
    ['−13,000.00', '−1,950.00'],
  ])
})

test('the note on rounding stands only where the lines add up to another VAT', () => {
  const lines = [1, 2, 3].map(() => ({ ...line, net: 3_330n }))
  expect(taxDocumentPaper(invoice).notes).toHaveLength(1)
  expect(taxDocumentPaper({ ...invoice, lines, deductions: [], taxable: 9_990n, vat: 1_499n }).notes).toHaveLength(2)
})

test('a fine stands after the VAT, and the payable amount is last', () => {
  expect(taxDocumentPaper(invoice).totals.map(({ amount }) => amount)).toEqual([
    '117,000.00',
    '17,550.00',
    '134,550.00',
    '−1,500.00',
    '133,050.00',
  ])
})

test('a credit note names the invoice it corrects and why, and asks for no payment', () => {
  const paper = taxDocumentPaper(note)
  expect(paper.corrects?.number).toBe('INV-2026-000001')
  expect(paper.corrects?.reason.value).toEqual({ ar: 'خطأ في الكمية', en: 'Wrong quantity' })
  expect(paper.payment).toBeNull()
})

test('the invoice is drawn without a warning, with its numbers readable and the same bytes twice', async () => {
  const pdf = await drawPdf('invoices/invoice.typ', taxDocumentPaper(invoice), at)
  expect(Buffer.from(pdf).equals(await drawPdf('invoices/invoice.typ', taxDocumentPaper(invoice), at))).toBe(true)
  const text = textOf(pdf)
  if (text === null) return
  const said = [
    'INV-2026-000001',
    'OM-2025-114',
    '399999999900003',
    '388888888800003',
    '133,050.00',
    '17,550.00',
    'Tax Invoice',
  ]
  for (const word of said) expect(text).toContain(word)
  expect(text).toContain('6 September 2026')
  expect(text).toContain('24 Rabi I 1448 AH')
})

test('what a person typed stays text, whatever it looks like', async () => {
  const name = { ar: '#panic("x") $x$ @ref \\', en: '#read("/etc/passwd")' }
  const pdf = await drawPdf('invoices/invoice.typ', taxDocumentPaper({ ...note, lines: [{ ...line, name }] }), at)
  expect(textOf(pdf) ?? '#read("/etc/passwd")').toContain('#read("/etc/passwd")')
})

test('a logo stands at the head, and a damaged one keeps no invoice from being drawn', async () => {
  const logo = pngOf(new Uint8Array(40 * 20 * 4).fill(120), 40, 20)
  const draw = (bytes: Uint8Array | null) => drawWithLogo('invoices/invoice.typ', taxDocumentPaper(invoice), bytes, at)
  const plain = await draw(null)
  expect(Buffer.from(await draw(logo)).equals(plain)).toBe(false)
  expect(Buffer.from(await draw(logo.subarray(0, 60))).equals(plain)).toBe(true)
})
