import type { Words } from '#server/kernel/words'

/** What each kind of record is called where records of several kinds stand in one list. */
export const kindWords: Readonly<Record<string, Words>> = {
  contract: { ar: 'العقد', en: 'Contract' },
  purchase_order: { ar: 'أمر الشراء', en: 'Purchase order' },
  change_order: { ar: 'أمر التغيير', en: 'Change order' },
  guarantee: { ar: 'الضمان', en: 'Guarantee' },
  penalty: { ar: 'الغرامة', en: 'Penalty' },
  extension_claim: { ar: 'طلب التمديد', en: 'Extension claim' },
  brief: { ar: 'الموجز', en: 'Brief' },
  return_brief: { ar: 'الموجز المُعاد', en: 'Return brief' },
  deliverable: { ar: 'المخرج', en: 'Deliverable' },
  certificate: { ar: 'شهادة الإنجاز', en: 'Certificate' },
  milestone: { ar: 'المرحلة', en: 'Milestone' },
  claim: { ar: 'المستخلص', en: 'Claim' },
  invoice: { ar: 'الفاتورة', en: 'Invoice' },
  interaction: { ar: 'التواصل', en: 'Interaction' },
  case: { ar: 'الحالة', en: 'Case' },
  promise: { ar: 'الوعد', en: 'Promise' },
  survey: { ar: 'الاستبيان', en: 'Survey' },
}
