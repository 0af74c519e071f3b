import type { Words } from '#server/kernel/words'

export const peopleWords = {
  title: { ar: 'أشخاص العقد', en: 'People of the contract' },
  lede: {
    ar: 'خدمة العملاء تقابل التسويق، وإدارة المشاريع تقابل مكتب العقود. النائب ينوب في حدود صلاحيته.',
    en: 'Account service faces marketing, project management faces the contracts office. A deputy acts within their own authority.',
  },
  accountPair: { ar: 'الطلب والموجز', en: 'Request and brief' },
  projectPair: { ar: 'النطاق والاستلام', en: 'Scope and acceptance' },
  accountManagerId: { ar: 'مدير الحساب', en: 'Account manager' },
  accountManagerDeputyId: { ar: 'نائب مدير الحساب', en: 'Deputy account manager' },
  projectManagerId: { ar: 'مدير المشروع', en: 'Project manager' },
  projectManagerDeputyId: { ar: 'نائب مدير المشروع', en: 'Deputy project manager' },
  marketingId: { ar: 'التسويق لدى العميل', en: 'Client marketing' },
  marketingDeputyId: { ar: 'نائبه في التسويق', en: 'Deputy in marketing' },
  contractsOfficeId: { ar: 'مكتب العقود لدى العميل', en: 'Client contracts office' },
  contractsOfficeDeputyId: { ar: 'نائبه في مكتب العقود', en: 'Deputy in the contracts office' },
  save: { ar: 'احفظ الأشخاص', en: 'Save the people' },
  nobody: { ar: 'لا أحد', en: 'Nobody' },
  noContacts: {
    ar: 'لم يُسجَّل أشخاص لهذا العميل بعد. يمكن إكمالهم لاحقًا.',
    en: 'No people of this client are recorded yet. They can be named later.',
  },
  readOnly: {
    ar: 'يغيّر الأشخاص مدير الحساب أو مدير المشروع أو من يقودهما أو مسؤول النظام.',
    en: 'The account manager, the project manager, their leads or an administrator change these.',
  },
} as const satisfies Record<string, Words>
