import type { Words } from '#server/kernel/words'

/** The tax documents of the house by their UN/CEFACT code: invoice, credit note, debit note, invoice of an advance. */
export const taxDocumentTitles = {
  '388': { ar: 'فاتورة ضريبية', en: 'Tax Invoice' },
  '386': { ar: 'فاتورة ضريبية لدفعة مقدمة', en: 'Tax Invoice for Advance Payment' },
  '381': { ar: 'إشعار دائن', en: 'Credit Note' },
  '383': { ar: 'إشعار مدين', en: 'Debit Note' },
} satisfies Record<string, Words>

export type TaxDocumentType = keyof typeof taxDocumentTitles

/** What stands beside the figures of a printed tax document. */
export const printed = {
  number: { ar: 'الرقم', en: 'Number' },
  issuedOn: { ar: 'تاريخ الإصدار', en: 'Issue date' },
  suppliedOn: { ar: 'تاريخ التوريد', en: 'Date of supply' },
  contract: { ar: 'رقم العقد', en: 'Contract number' },
  purchaseOrder: { ar: 'أمر الشراء', en: 'Purchase order' },
  claim: { ar: 'المستخلص', en: 'Claim' },
  dueOn: { ar: 'تاريخ الاستحقاق', en: 'Due date' },
  seller: { ar: 'المورّد', en: 'Seller' },
  buyer: { ar: 'العميل', en: 'Buyer' },
  vatNumber: { ar: 'الرقم الضريبي', en: 'VAT number' },
  CRN: { ar: 'السجل التجاري', en: 'Commercial registration' },
  '700': { ar: 'الرقم الموحد', en: 'Unified number (700)' },
  OTH: { ar: 'رقم تعريفي آخر', en: 'Other identifier' },
  corrects: { ar: 'يصحح الفاتورة', en: 'Corrects invoice' },
  reason: { ar: 'سبب الإشعار', en: 'Reason' },
  lines: { ar: 'تفاصيل التوريد', en: 'What was supplied' },
  linesCredited: { ar: 'تفاصيل التعديل', en: 'What is corrected' },
  description: { ar: 'الوصف', en: 'Description' },
  quantity: { ar: 'الكمية', en: 'Quantity' },
  unitPrice: { ar: 'سعر الوحدة', en: 'Unit price' },
  taxable: { ar: 'المبلغ الخاضع', en: 'Taxable amount' },
  rate: { ar: 'النسبة', en: 'Rate' },
  vat: { ar: 'الضريبة', en: 'VAT' },
  withVat: { ar: 'الإجمالي مع الضريبة', en: 'Total incl. VAT' },
  nonExecuted: { ar: 'أعمال غير منفّذة', en: 'Work not executed' },
  serviceCredit: { ar: 'رصيد خدمة', en: 'Service credit' },
  advanceRecovery: { ar: 'استرداد الدفعة المقدمة', en: 'Advance payment recovered' },
  taxableTotal: { ar: 'الإجمالي الخاضع للضريبة', en: 'Total taxable amount' },
  vatTotal: { ar: 'ضريبة القيمة المضافة {rate}', en: 'VAT {rate}' },
  total: { ar: 'الإجمالي شامل الضريبة', en: 'Total including VAT' },
  retention: { ar: 'محتجزات، خارج احتساب الضريبة', en: 'Retention, VAT unaffected' },
  penalty: { ar: 'غرامة، خارج نطاق الضريبة', en: 'Penalty, outside the scope of VAT' },
  retentionReleased: { ar: 'محتجزات تسقط بالإشعار', en: 'Retention no longer held' },
  payable: { ar: 'المستحق السداد', en: 'Amount payable' },
  credited: { ar: 'ينقص المستحق بمقدار', en: 'Reduces the amount payable by' },
  iban: { ar: 'الآيبان', en: 'IBAN' },
  beneficiary: { ar: 'المستفيد', en: 'Beneficiary' },
  reference: { ar: 'يُذكر في الحوالة', en: 'Quote with the transfer' },
  currency: { ar: 'جميع المبالغ بالريال السعودي', en: 'All amounts in Saudi riyals (SAR)' },
  code: { ar: 'رمز الفاتورة', en: 'Invoice QR code' },
  roundedOnce: {
    ar: 'تُحسب الضريبة مرة واحدة على الإجمالي الخاضع، وضريبة كل سطر للعرض، فقد يختلف مجموعها هللة.',
    en: 'VAT is computed once on the total taxable amount; the VAT of a line is shown for information, and the lines may differ from it by a halala.',
  },
  hash: { ar: 'بصمة المحتوى', en: 'Content SHA-256' },
} satisfies Record<string, Words>
