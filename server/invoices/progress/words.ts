import type { ClaimRule } from '#server/invoices/claims/rules'
import type { AgeingBucket } from '#server/invoices/collections/rules'
import type { Missing } from '#server/invoices/progress/rules'
import type { Words } from '#server/kernel/words'

/** The steps of a claim as they are read in the waterfall, in the order of the law. */
export const claimStepWords: Record<ClaimRule, Words> = {
  'claim.gross': { ar: 'قيمة الأعمال', en: 'Value of the work' },
  'claim.not_executed': { ar: 'بنود غير منفذة', en: 'Not executed' },
  'claim.service_credit': { ar: 'رصيد خدمة', en: 'Service credit' },
  'claim.certified': { ar: 'المبلغ الموثّق', en: 'Certified' },
  'claim.advance_recovery': { ar: 'استرداد الدفعة المقدمة', en: 'Advance recovery' },
  'claim.price_reduction': { ar: 'خفض السعر', en: 'Price reduction' },
  'claim.taxable': { ar: 'الوعاء الضريبي', en: 'Taxable amount' },
  'claim.vat': { ar: 'ضريبة القيمة المضافة', en: 'VAT' },
  'claim.total': { ar: 'إجمالي الفاتورة', en: 'Invoice total' },
  'claim.retention': { ar: 'محتجزات', en: 'Retention' },
  'claim.fine': { ar: 'غرامة', en: 'Penalty' },
  'claim.payable': { ar: 'المستحق صرفه', en: 'Payable' },
}

/** Where a rule is written, as it is cited: the law of tenders, its regulations, and those of VAT. */
export const sourceWords: Readonly<Record<string, Words>> = {
  'Reg 109': { ar: 'اللائحة م 109', en: 'GTPL Regs Art.\u00a0109' },
  'Reg 109(1)': { ar: 'اللائحة م 109\u00a0(1)', en: 'GTPL Regs Art.\u00a0109\u00a0(1)' },
  'Reg 109(3)': { ar: 'اللائحة م 109\u00a0(3)', en: 'GTPL Regs Art.\u00a0109\u00a0(3)' },
  'Reg 109(4)': { ar: 'اللائحة م 109\u00a0(4)', en: 'GTPL Regs Art.\u00a0109\u00a0(4)' },
  'Reg 121': { ar: 'اللائحة م 121', en: 'GTPL Regs Art.\u00a0121' },
  'Law 66; Reg 108': { ar: 'نظام المنافسات م 66، اللائحة م 108', en: 'GTPL Art.\u00a066, GTPL Regs Art.\u00a0108' },
  'Law 72, 73; Reg 119, 120': {
    ar: 'نظام المنافسات م 72 و73، اللائحة م 119 و120',
    en: 'GTPL Arts.\u00a072 and 73, GTPL Regs Arts.\u00a0119 and 120',
  },
  'VAT Reg 40(1)': { ar: 'لائحة الضريبة م 40\u00a0(1)', en: 'VAT Regs Art.\u00a040\u00a0(1)' },
  'VAT Reg 53(5)': { ar: 'لائحة الضريبة م 53\u00a0(5)', en: 'VAT Regs Art.\u00a053\u00a0(5)' },
  'VAT Reg 53; EN 16931 BR-CO-17': { ar: 'لائحة الضريبة م 53', en: 'VAT Regs Art.\u00a053' },
  contract: { ar: 'نص العقد', en: 'the contract' },
}

/** What a claim still lacks, said as a noun that fits after «ينتظر» and "waits for". */
export const missingWords: Record<Missing, Words> = {
  lines: { ar: 'كميات المستخلص', en: 'its quantities' },
  certificate: { ar: 'توقيع شهادة الإنجاز', en: 'a signed achievement certificate' },
  invoice: { ar: 'الفاتورة الضريبية', en: 'the tax invoice' },
  answer: { ar: 'الجواب عن أسباب الإعادة', en: 'an answer to why it was returned' },
  certification: { ar: 'توثيق المستخلص', en: 'certification' },
  payment_order: { ar: 'أمر الدفع', en: 'the payment order' },
  payment: { ar: 'السداد', en: 'payment' },
}

export const ageingWords: Record<AgeingBucket, Words> = {
  undated: { ar: 'بلا موعد بعد', en: 'No date yet' },
  not_due: { ar: 'لم يحن موعده', en: 'Not due' },
  days_1_30: { ar: '1–30 يومًا', en: '1–30 days' },
  days_31_60: { ar: '31–60 يومًا', en: '31–60 days' },
  days_61_90: { ar: '61–90 يومًا', en: '61–90 days' },
  over_90: { ar: 'أكثر من 90 يومًا', en: 'Over 90 days' },
}

/** The acts that record a step on a claim. */
export const recordActs = {
  return: { ar: 'سجّل الإعادة', en: 'Record the return' },
  resubmit: { ar: 'سجّل إعادة التقديم', en: 'Record the resubmission' },
  certify: { ar: 'سجّل التوثيق', en: 'Record the certification' },
  order: { ar: 'سجّل أمر الدفع', en: 'Record the payment order' },
  receive: { ar: 'سجّل الدفعة', en: 'Record the payment' },
} as const satisfies Record<string, Words>
