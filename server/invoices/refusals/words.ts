import type { RefusalCode } from '#server/kernel/refusals'
import type { Words } from '#server/kernel/words'

/** How the invoices chapter says no. */
export const invoiceRefusalWords = {
  'claim.below_nothing': { ar: 'الحسميات أكثر من قيمة المستخلص', en: 'The deductions come to more than the claim' },
  'credit.amount': {
    ar: 'مبلغ الإشعار الدائن خارج ما اعتُمد في المستخلص',
    en: 'The credit is not within what was certified',
  },
  'credit.not_an_invoice': { ar: 'الإشعار الدائن يُصدر على فاتورة', en: 'Only an invoice can be credited' },
  'credit.already': { ar: 'صدر إشعار دائن لهذه الفاتورة', en: 'This invoice has already been credited' },
  'claim.over_accepted': {
    ar: 'كمية البند {line} أكثر من المستلم منه. أقصى كمية: {left}',
    en: 'Line {line} asks for more than was accepted. The most is {left}',
  },
  'claim.milestone_not_open': {
    ar: 'هذه المرحلة غير مستلمة أو سبقت المطالبة بها',
    en: 'This milestone is not accepted, or was claimed before',
  },
  'claim.empty': { ar: 'أضف كمية بند أو مرحلة واحدة على الأقل', en: 'Add a quantity of a line, or a milestone' },
  'claim.advance_taken': { ar: 'سبقت المطالبة بالدفعة المقدمة', en: 'The advance was claimed before' },
  'claim.no_advance': { ar: 'لا دفعة مقدمة في هذا العقد', en: 'This contract has no advance' },
  'claim.certificate_missing': { ar: 'يحتاج المستخلص شهادة إنجاز موقّعة', en: 'The claim needs a signed certificate' },
  'claim.not_issued': {
    ar: 'تُصدر الفاتورة قبل تقديم المستخلص',
    en: 'The invoice is issued before the claim is submitted',
  },
  'claim.invoiced': { ar: 'صدرت فاتورة هذا المستخلص', en: 'This claim has its invoice' },
  'claim.wrong_state': {
    ar: 'لا يناسب هذا الإجراء حالة المستخلص الآن',
    en: 'The claim is not in a state for this now',
  },
  'claim.before_last': {
    ar: 'هذا التاريخ قبل آخر ما سُجّل على المستخلص',
    en: 'This day is before the last one recorded on the claim',
  },
  'receipt.too_much': {
    ar: 'المبلغ أكثر من المستحق. أقصى مبلغ: {due}',
    en: 'This is more than is owed. The most is {due}',
  },
  'seller.incomplete': {
    ar: 'أكمل بيانات الوكالة الضريبية في الإعدادات قبل الإصدار',
    en: "Complete the agency's tax details in settings before issuing",
  },
  'buyer.incomplete': {
    ar: 'أكمل الرقم الضريبي للعميل أو معرّفه وعنوانه قبل الإصدار',
    en: "Complete the client's VAT number or other id, and address, before issuing",
  },
} as const satisfies Partial<Record<RefusalCode, Words>>
