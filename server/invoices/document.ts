import { amountInWords } from '#server/kernel/amount-words'
import { formatDay, formatRange } from '#server/kernel/dates'
import type { Day } from '#server/kernel/day'
import { formatHijri } from '#server/kernel/hijri'
import { divide, formatMoney, type Halalas, share, sum } from '#server/kernel/money'
import { qrSvg } from '#server/kernel/qr'
import { formatQuantity, type Quantity } from '#server/kernel/quantity'
import { say, type Text, type Words } from '#server/kernel/words'
import { printed, type TaxDocumentType, taxDocumentTitles } from './printed/words'
import { taxQr } from './qr/rules'

/** One of the two on the paper. Whoever has no VAT number is named by another one (BR-KSA-81). */
export type PrintedParty = {
  readonly name: Text
  readonly vatNumber: string | null
  readonly otherId: { readonly scheme: 'CRN' | '700' | 'OTH'; readonly value: string } | null
  readonly address: Text
}

export type PrintedLine = {
  readonly name: Text
  readonly unit: Text
  readonly quantity: Quantity | null
  readonly unitPrice: Halalas | null
  readonly net: Halalas
}

/** What lowers the taxable amount; printed as a line below zero, so that the columns add up. `why` says which posts, which advance. */
export type PrintedDeduction = {
  readonly kind: 'nonExecuted' | 'serviceCredit' | 'advanceRecovery'
  readonly amount: Halalas
  readonly why: Text
}

/** All that VAT Regulations 53(5) and 54 ask of the paper, as it was stored when the document was issued. */
export type TaxDocument = {
  readonly type: TaxDocumentType
  readonly number: string
  readonly issuedOn: Day
  /** 'HH:MM:SS' on a clock in Riyadh. */
  readonly issuedTime: string
  readonly supplied: { readonly from: Day; readonly until: Day } | null
  readonly dueOn: Day | null
  readonly seller: PrintedParty & { readonly iban: string }
  readonly buyer: PrintedParty
  readonly contract: { readonly number: string; readonly title: Text }
  readonly purchaseOrder: string | null
  readonly claim: { readonly number: string; readonly title: Text } | null
  readonly corrects: { readonly number: string; readonly issuedOn: Day; readonly reason: Text } | null
  readonly lines: readonly PrintedLine[]
  readonly deductions: readonly PrintedDeduction[]
  readonly vatRate: number
  readonly taxable: Halalas
  readonly vat: Halalas
  readonly total: Halalas
  readonly retention: Halalas
  readonly penalty: Halalas
  readonly payable: Halalas
  /** SHA-256 of the stored value, hex. Null on a form that was never stored, such as an imported one. */
  readonly sha256: string | null
}

/** A tax document as it is printed, in reading order, Arabic and English side by side. `invoice.typ` draws it. */
export function taxDocumentPaper(facts: TaxDocument) {
  const title = taxDocumentTitles[facts.type]
  return {
    title,
    number: facts.number,
    name: wordsOf(facts.seller.name),
    dates: datesOf(facts),
    corrects: correctionOf(facts),
    references: referencesOf(facts),
    parties: [partyOf(printed.seller, facts.seller), partyOf(printed.buyer, facts.buyer)],
    table: tableOf(facts),
    totals: totalsOf(facts),
    inWords: amountInWords(facts.payable),
    payment: paymentOf(facts),
    notes: notesOf(facts),
    qr: { svg: qrSvg(qrOf(facts)), alt: printed.code.ar },
    foot: { title, hash: printed.hash, author: facts.seller.name.ar ?? facts.seller.name.en ?? '' },
    sha256: facts.sha256 ?? '',
  }
}

/** The payload of the code on the paper. The seller is named in Arabic, the language of the invoice. */
export const qrOf = ({ seller, issuedOn, issuedTime, total, vat }: TaxDocument): string =>
  taxQr({
    sellerName: seller.name.ar ?? seller.name.en ?? '',
    vatNumber: seller.vatNumber ?? '',
    issuedAt: `${issuedOn}T${issuedTime}`,
    total,
    vat,
  })

const isNote = ({ type }: TaxDocument) => type === '381' || type === '383'

/** A text in both languages; the one that was never typed stays empty on paper, never a repetition. */
const wordsOf = ({ ar, en }: Text): Words => (ar ? { ar, en: en ?? '' } : { ar: en ?? '', en: '' })

const fact = (label: Words, value: Words, beneath: Words | null = null) => ({ label, value, beneath })
const plain = (label: Words, value: string) => fact(label, { ar: value, en: '' })

const dateFact = (label: Words, value: Day) =>
  fact(
    label,
    { ar: formatDay(value, 'ar'), en: formatDay(value, 'en') },
    { ar: formatHijri(value, 'ar'), en: formatHijri(value, 'en') },
  )

function rangeFact(label: Words, { from, until }: { from: Day; until: Day }) {
  if (from === until) return dateFact(label, from)
  const hijri = (locale: 'ar' | 'en') => `${formatHijri(from, locale)} – ${formatHijri(until, locale)}`
  const range = { ar: formatRange(from, until, 'ar'), en: formatRange(from, until, 'en') }
  return fact(label, range, { ar: hijri('ar'), en: hijri('en') })
}

const datesOf = ({ number, issuedOn, supplied, dueOn }: TaxDocument) => [
  plain(printed.number, number),
  dateFact(printed.issuedOn, issuedOn),
  ...(supplied ? [rangeFact(printed.suppliedOn, supplied)] : []),
  ...(dueOn ? [dateFact(printed.dueOn, dueOn)] : []),
]

const referencesOf = ({ contract, purchaseOrder, claim }: TaxDocument) => [
  fact(printed.contract, { ar: contract.number, en: '' }, wordsOf(contract.title)),
  ...(purchaseOrder ? [plain(printed.purchaseOrder, purchaseOrder)] : []),
  ...(claim ? [fact(printed.claim, { ar: claim.number, en: '' }, wordsOf(claim.title))] : []),
]

function correctionOf({ corrects }: TaxDocument) {
  if (!corrects) return null
  return {
    invoice: dateFact(printed.corrects, corrects.issuedOn),
    number: corrects.number,
    reason: fact(printed.reason, wordsOf(corrects.reason)),
  }
}

const partyOf = (role: Words, { name, vatNumber, otherId, address }: PrintedParty) => ({
  role,
  name: wordsOf(name),
  address: wordsOf(address),
  numbers: [
    ...(vatNumber ? [{ label: printed.vatNumber, value: vatNumber }] : []),
    ...(otherId ? [{ label: printed[otherId.scheme], value: otherId.value }] : []),
  ],
})

function tableOf(facts: TaxDocument) {
  const { description, quantity, unitPrice, taxable, rate, vat, withVat } = printed
  return {
    title: isNote(facts) ? printed.linesCredited : printed.lines,
    columns: [description, quantity, unitPrice, taxable, rate, vat, withVat],
    rows: [
      ...facts.lines.map((line) => ({
        name: wordsOf(line.name),
        unit: wordsOf(line.unit),
        quantity: line.quantity === null ? '' : formatQuantity(line.quantity),
        unitPrice: line.unitPrice === null ? '' : formatMoney(line.unitPrice),
        ...amountsOf(line.net, facts.vatRate),
      })),
      ...facts.deductions.map(({ kind, amount, why }) => ({
        name: withReason(printed[kind], wordsOf(why)),
        unit: { ar: '', en: '' },
        quantity: '',
        unitPrice: '',
        ...amountsOf(-amount, facts.vatRate),
      })),
    ],
  }
}

const withReason = (name: Words, why: Words): Words => ({
  ar: why.ar ? `${name.ar}: ${why.ar}` : name.ar,
  en: why.en ? `${name.en}: ${why.en}` : name.en,
})

const amountsOf = (net: Halalas, vatRate: number) => ({
  taxable: formatMoney(net),
  rate: percent(vatRate),
  vat: formatMoney(share(net, vatRate)),
  withVat: formatMoney(net + share(net, vatRate)),
})

const percent = (basisPoints: number) => `${formatQuantity(divide(BigInt(basisPoints) * 1_000n, 100n))}%`

function totalsOf(facts: TaxDocument) {
  const rate = percent(facts.vatRate)
  const row = (label: Words, amount: Halalas, weight: 'plain' | 'strong' | 'final' = 'plain') => ({
    label,
    amount: formatMoney(amount),
    weight,
  })
  return [
    row(printed.taxableTotal, facts.taxable),
    row({ ar: say(printed.vatTotal, 'ar', { rate }), en: say(printed.vatTotal, 'en', { rate }) }, facts.vat),
    row(printed.total, facts.total, 'strong'),
    ...(facts.retention ? [row(isNote(facts) ? printed.retentionReleased : printed.retention, -facts.retention)] : []),
    ...(facts.penalty ? [row(printed.penalty, -facts.penalty)] : []),
    row(isNote(facts) ? printed.credited : printed.payable, facts.payable, 'final'),
  ]
}

/** Nobody pays a note, so it carries no account. */
const paymentOf = (facts: TaxDocument) =>
  isNote(facts)
    ? null
    : [
        fact(printed.beneficiary, wordsOf(facts.seller.name)),
        plain(printed.iban, facts.seller.iban.replace(/(.{4})(?=.)/g, '$1 ')),
        plain(printed.reference, facts.number),
      ]

/** The note on rounding stands only where a reader who adds the lines up would find another sum. */
function notesOf({ lines, deductions, vatRate, vat }: TaxDocument): Words[] {
  const nets = [...lines.map(({ net }) => net), ...deductions.map(({ amount }) => -amount)]
  const byLine = sum(nets.map((net) => share(net, vatRate)))
  return [printed.currency, ...(byLine === vat ? [] : [printed.roundedOnce])]
}
