import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'
import type { ContractPart } from './policy'
import type { ContractForm, ContractMethod, PercentBase, VatTaxPoint } from './rules'

export const formWords: Record<ContractForm, Words> = {
  continuing_service: { ar: 'خدمات ذات تنفيذ مستمر', en: 'Continuing services' },
  supply: { ar: 'توريد', en: 'Supply' },
  consulting: { ar: 'خدمات استشارية', en: 'Consulting services' },
  lump_sum: { ar: 'مقطوعية', en: 'Lump sum' },
  framework: { ar: 'اتفاقية إطارية', en: 'Framework agreement' },
  retainer: { ar: 'شراكة بمقابل دوري', en: 'Retainer' },
}

export const methodWords: Record<ContractMethod, Words> = {
  general_tender: { ar: 'منافسة عامة', en: 'General tender' },
  limited_tender: { ar: 'منافسة محدودة', en: 'Limited tender' },
  two_stage_tender: { ar: 'منافسة على مرحلتين', en: 'Two-stage tender' },
  direct_purchase: { ar: 'شراء مباشر', en: 'Direct purchase' },
  framework: { ar: 'ضمن اتفاقية إطارية', en: 'Under a framework' },
  rfp: { ar: 'طلب عروض', en: 'Request for proposals' },
  other: { ar: 'أخرى', en: 'Other' },
}

export const baseWords: Record<PercentBase, Words> = {
  net: { ar: 'صافي قيمة العقد الموقّعة', en: 'signed contract net' },
  total_incl_vat: { ar: 'إجمالي العقد شاملًا الضريبة', en: 'contract total with VAT' },
  revised_net: { ar: 'الصافي بعد أوامر التغيير', en: 'net after change orders' },
  po_net: { ar: 'صافي أمر الشراء', en: 'purchase order net' },
  po_total_incl_vat: { ar: 'إجمالي أمر الشراء شاملًا الضريبة', en: 'purchase order total with VAT' },
  item_net: { ar: 'صافي الوحدة المتأخرة من البند', en: 'net of the delayed unit' },
  certified: { ar: 'المبلغ الموثَّق في المستخلص', en: 'certified amount of the claim' },
  taxable: { ar: 'الوعاء الضريبي للمستند', en: 'taxable amount of the document' },
  missing_unit: { ar: 'عن كل وحدة ناقصة', en: 'for each missing unit' },
}

export const taxPointWords: Record<VatTaxPoint, Words> = {
  payment_order_or_receipt: {
    ar: 'صدور أمر الدفع أو التحصيل، أيهما أسبق',
    en: 'Payment order or receipt, whichever is first',
  },
  invoice_or_receipt: { ar: 'الفاتورة أو التحصيل، أيهما أسبق', en: 'Invoice or receipt, whichever is first' },
}

export const delayPerWords: Record<'day' | 'week_or_part', Words> = {
  day: { ar: 'عن كل يوم', en: 'per day' },
  week_or_part: { ar: 'عن كل أسبوع أو جزء منه', en: 'per week or part of it' },
}

export const partWords: Record<ContractPart, Words> = {
  account_manager: { ar: 'مدير الحساب', en: 'Account manager' },
  project_manager: { ar: 'مدير المشروع', en: 'Project manager' },
  finance: { ar: 'المالية', en: 'Finance' },
  sponsor: { ar: 'راعي العلاقة', en: 'Sponsor' },
  marketing_lead: { ar: 'التسويق لدى العميل', en: 'Client marketing' },
  approver: { ar: 'المعتمِد لدى العميل', en: 'Client approver' },
  contracts_lead: { ar: 'مكتب العقود لدى العميل', en: 'Client contracts office' },
  finance_lead: { ar: 'المالية لدى العميل', en: 'Client finance' },
}

/** What passes between the two people of each pair. */
export const pairWords = {
  account: { ar: 'الطلب والموجز', en: 'Request and brief' },
  project: { ar: 'النطاق والاستلام', en: 'Scope and acceptance' },
} as const satisfies Record<string, Words>

export const contractStatusWords: Record<string, Words> = {
  awarded: { ar: 'مُرسى', en: 'Awarded' },
  guarantee_pending: { ar: 'ينتظر الضمان النهائي', en: 'Guarantee pending' },
  ready_to_sign: { ar: 'جاهز للتوقيع', en: 'Ready to sign' },
  signed: { ar: 'موقّع', en: 'Signed' },
  active: { ar: 'سارٍ', en: 'Active' },
  suspended: { ar: 'موقوف', en: 'Suspended' },
  warned: { ar: 'مُنذَر', en: 'Warned' },
  partially_withdrawn: { ar: 'مسحوب جزئيًا', en: 'Partially withdrawn' },
  initially_accepted: { ar: 'مستلم ابتدائيًا', en: 'Initially accepted' },
  finally_accepted: { ar: 'مستلم نهائيًا', en: 'Finally accepted' },
  closed: { ar: 'مغلق', en: 'Closed' },
  terminated: { ar: 'منتهٍ بالفسخ', en: 'Terminated' },
  cancelled: { ar: 'ملغى', en: 'Cancelled' },
}

export const orderStatusWords: Record<string, Words> = {
  requested: { ar: 'مطلوب', en: 'Requested' },
  quoted: { ar: 'مسعّر', en: 'Quoted' },
  issued: { ar: 'صدر', en: 'Issued' },
  acknowledged: { ar: 'أُقر باستلامه', en: 'Acknowledged' },
  in_execution: { ar: 'قيد التنفيذ', en: 'In execution' },
  delivered: { ar: 'سُلّم', en: 'Delivered' },
  accepted: { ar: 'استُلم', en: 'Accepted' },
  closed: { ar: 'مغلق', en: 'Closed' },
  cancelled: { ar: 'ملغى', en: 'Cancelled' },
  rejected: { ar: 'مرفوض', en: 'Rejected' },
}

export const changeStatusWords: Record<string, Words> = {
  identified: { ar: 'مطلوب', en: 'Identified' },
  priced: { ar: 'مسعّر', en: 'Priced' },
  submitted: { ar: 'مرفوع', en: 'Submitted' },
  under_study: { ar: 'قيد الدراسة', en: 'Under study' },
  approved: { ar: 'معتمد', en: 'Approved' },
  implemented: { ar: 'مطبَّق', en: 'Implemented' },
  rejected: { ar: 'مرفوض', en: 'Rejected' },
  withdrawn: { ar: 'مسحوب', en: 'Withdrawn' },
  blocked: { ar: 'ممنوع', en: 'Blocked' },
}

export const guaranteeStatusWords: Record<string, Words> = {
  requested: { ar: 'مطلوب', en: 'Requested' },
  issued: { ar: 'صدر', en: 'Issued' },
  active: { ar: 'سارٍ', en: 'Active' },
  extension_requested: { ar: 'طُلب تمديده', en: 'Extension requested' },
  reduced: { ar: 'خُفّض', en: 'Reduced' },
  forfeit_study: { ar: 'مصادرته قيد الدراسة', en: 'Forfeiture under study' },
  forfeited: { ar: 'صودر', en: 'Forfeited' },
  released: { ar: 'أُفرج عنه', en: 'Released' },
}

export const penaltyStatusWords: Record<string, Words> = {
  detected: { ar: 'مرصودة', en: 'Detected' },
  calculated: { ar: 'محسوبة', en: 'Calculated' },
  notified: { ar: 'أُشعر بها', en: 'Notified' },
  objected: { ar: 'اعتراض قائم', en: 'Objection open' },
  upheld: { ar: 'ثبتت', en: 'Upheld' },
  waived: { ar: 'أُعفي منها', en: 'Waived' },
  deducted: { ar: 'حُسمت', en: 'Deducted' },
  refunded: { ar: 'رُدّت', en: 'Refunded' },
}

export const extensionStatusWords: Record<string, Words> = {
  event: { ar: 'مرصود', en: 'Event recorded' },
  notified: { ar: 'أُشعر به', en: 'Notified' },
  submitted: { ar: 'مرفوع', en: 'Submitted' },
  consultant_study: { ar: 'لدى الاستشاري', en: 'With the consultant' },
  committee: { ar: 'لدى اللجنة', en: 'With the committee' },
  granted: { ar: 'مُنح', en: 'Granted' },
  refused: { ar: 'مرفوض', en: 'Refused' },
  withdrawn: { ar: 'مسحوب', en: 'Withdrawn' },
}

export const guaranteeKindWords: Record<string, Words> = {
  initial: { ar: 'ضمان ابتدائي', en: 'Initial guarantee' },
  final: { ar: 'ضمان نهائي', en: 'Final guarantee' },
  advance: { ar: 'ضمان الدفعة المقدمة', en: 'Advance-payment guarantee' },
}

export const penaltyKindWords: Record<string, Words> = {
  delay: { ar: 'غرامة تأخير', en: 'Delay penalty' },
  performance: { ar: 'غرامة تقصير', en: 'Performance penalty' },
  local_content: { ar: 'غرامة محتوى محلي', en: 'Local-content penalty' },
}

export const groundWords: Record<string, Words> = {
  client_delay: { ar: 'تأخر من جهة العميل', en: 'Delay on the client’s side' },
  suspension: { ar: 'إيقاف بأمر العميل', en: 'Suspension ordered by the client' },
  additional_work: { ar: 'أعمال إضافية', en: 'Additional work' },
  beyond_control: { ar: 'ظرف خارج عن الإرادة', en: 'Beyond control' },
}

export const contractCount: CountedWords = {
  ar: {
    zero: 'لا عقود',
    one: 'عقد واحد',
    two: 'عقدان',
    few: '{count} عقود',
    many: '{count} عقدًا',
    other: '{count} عقد',
  },
  en: { one: '{count} contract', other: '{count} contracts' },
}
