import type { BuyerIdScheme, ClientKind, ContactAuthority, Regime } from '#server/clients/rules'
import type { Side } from '#server/kernel/actor'
import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

export const clientKindWords: Record<ClientKind, Words> = {
  ministry: { ar: 'وزارة', en: 'Ministry' },
  authority: { ar: 'هيئة', en: 'Authority' },
  establishment: { ar: 'مؤسسة عامة', en: 'Public establishment' },
  semi_government: { ar: 'جهة شبه حكومية', en: 'Semi-government' },
  company: { ar: 'شركة', en: 'Company' },
  non_profit: { ar: 'جهة غير ربحية', en: 'Non-profit' },
}

export const regimeWords: Record<Regime, Words> = {
  gtpl: { ar: 'نظام المنافسات والمشتريات الحكومية', en: 'Procurement law (GTPL)' },
  own_bylaws: { ar: 'لائحة الجهة', en: 'Client’s own bylaws' },
}

export const buyerIdSchemeWords: Record<BuyerIdScheme, Words> = {
  '700': { ar: 'رقم 700', en: '700 number' },
  CRN: { ar: 'السجل التجاري', en: 'Commercial registration' },
  MOM: { ar: 'ترخيص وزارة البلديات والإسكان', en: 'Municipalities licence' },
  MLS: { ar: 'ترخيص وزارة الموارد البشرية', en: 'Human resources licence' },
  SAG: { ar: 'ترخيص وزارة الاستثمار', en: 'Investment licence' },
  OTH: { ar: 'رقم آخر', en: 'Other number' },
}

export const sideWords: Record<Side, Words> = {
  marketing: { ar: 'التسويق والاتصال', en: 'Marketing' },
  contracts: { ar: 'مكتب العقود والمشاريع', en: 'Contracts office' },
  finance: { ar: 'المالية', en: 'Finance' },
}

/** What each side does, in one line: approving and accepting are never swapped. */
export const sideNotes: Record<Side, Words> = {
  marketing: {
    ar: 'يطلب العمل ويعتمد النسخ. اعتماده ليس استلامًا.',
    en: 'Asks for the work and approves versions. An approval is not an acceptance.',
  },
  contracts: {
    ar: 'يستلم الكميات ويوقّع شهادات الإنجاز ويوثّق المستخلصات.',
    en: 'Accepts quantities, signs certificates and certifies claims.',
  },
  finance: { ar: 'يصدر أوامر الدفع.', en: 'Raises payment orders.' },
}

export const authorityWords: Record<ContactAuthority, Words> = {
  'brief.submit': { ar: 'إرسال الموجزات', en: 'Send briefs' },
  'brief.approve': { ar: 'اعتماد الموجزات', en: 'Approve briefs' },
  'review.comment': { ar: 'التعليق على النسخ', en: 'Comment on versions' },
  'deliverable.approve': { ar: 'اعتماد المخرجات', en: 'Approve deliverables' },
  'room:money': { ar: 'الاطلاع على الفواتير', en: 'See invoices' },
  'contract.sign': { ar: 'توقيع العقود', en: 'Sign contracts' },
  'po.issue': { ar: 'إصدار أوامر الشراء', en: 'Issue purchase orders' },
  'changeorder.process': { ar: 'معالجة أوامر التغيير', en: 'Process change orders' },
  'eot.process': { ar: 'معالجة طلبات تمديد المدة', en: 'Process extension claims' },
  'guarantee.manage': { ar: 'إدارة الضمانات', en: 'Manage guarantees' },
  'acceptance.sign': { ar: 'توقيع شهادات الإنجاز', en: 'Sign certificates' },
  'claim.certify': { ar: 'توثيق المستخلصات', en: 'Certify claims' },
  'claim.payment_order': { ar: 'إصدار أوامر الدفع', en: 'Raise payment orders' },
}

export const clientCount: CountedWords = {
  ar: {
    zero: 'لا عملاء',
    one: 'عميل واحد',
    two: 'عميلان',
    few: '{count} عملاء',
    many: '{count} عميلًا',
    other: '{count} عميل',
  },
  en: { one: '{count} client', other: '{count} clients' },
}

export const peopleCount: CountedWords = {
  ar: {
    zero: 'لا أشخاص',
    one: 'شخص واحد',
    two: 'شخصان',
    few: '{count} أشخاص',
    many: '{count} شخصًا',
    other: '{count} شخص',
  },
  en: { one: '{count} person', other: '{count} people' },
}

export const openCount: CountedWords = {
  ar: {
    zero: 'لا شيء مفتوح',
    one: 'أمر مفتوح واحد',
    two: 'أمران مفتوحان',
    few: '{count} أمور مفتوحة',
    many: '{count} أمرًا مفتوحًا',
    other: '{count} أمر مفتوح',
  },
  en: { one: '{count} open thing', other: '{count} open things' },
}

export const clientWords = {
  clients: { ar: 'العملاء', en: 'Clients' },
  clientsLede: {
    ar: 'الجهات التي تعمل معها الوكالة، ومن يتحدث باسم كل جهة فيها.',
    en: 'The bodies the agency works with, and who speaks for each of them.',
  },
  newClient: { ar: 'عميل جديد', en: 'New client' },
  newClientLede: {
    ar: 'يكفي الاسم والنوع والنظام. بقية البيانات تُطلب عند إصدار الفاتورة.',
    en: 'A name, a kind and a regime are enough. The rest is needed when an invoice is issued.',
  },
  editClient: { ar: 'تعديل بيانات العميل', en: 'Edit client' },
  addClient: { ar: 'أضف العميل', en: 'Add the client' },
  saveChanges: { ar: 'احفظ التعديلات', en: 'Save changes' },
  edit: { ar: 'تعديل', en: 'Edit' },
  name: { ar: 'الاسم', en: 'Name' },
  nameAr: { ar: 'الاسم بالعربية', en: 'Name in Arabic' },
  nameEn: { ar: 'الاسم بالإنجليزية', en: 'Name in English' },
  kind: { ar: 'النوع', en: 'Kind' },
  regime: { ar: 'النظام', en: 'Regime' },
  regimeHint: {
    ar: 'النظام المعتاد لعقوده. لكل عقد نظامه، ويُختار عند إدخاله.',
    en: 'The usual one of its contracts. Each contract names its own.',
  },
  vatNumber: { ar: 'الرقم الضريبي', en: 'VAT number' },
  vatHint: { ar: '15 رقمًا، يبدأ بـ 3 وينتهي بـ 3', en: '15 digits, starts and ends with 3' },
  buyerIdScheme: { ar: 'نوع رقم المشتري', en: 'Kind of buyer number' },
  buyerId: { ar: 'رقم المشتري', en: 'Buyer number' },
  buyerHint: { ar: 'يظهر في الفاتورة بجانب الرقم الضريبي', en: 'Shown on the invoice beside the VAT number' },
  domain: { ar: 'نطاق البريد', en: 'E-mail domain' },
  address: { ar: 'العنوان الوطني', en: 'National address' },
  streetAr: { ar: 'الشارع بالعربية', en: 'Street in Arabic' },
  streetEn: { ar: 'الشارع بالإنجليزية', en: 'Street in English' },
  buildingNumber: { ar: 'رقم المبنى', en: 'Building number' },
  districtAr: { ar: 'الحي بالعربية', en: 'District in Arabic' },
  districtEn: { ar: 'الحي بالإنجليزية', en: 'District in English' },
  cityAr: { ar: 'المدينة بالعربية', en: 'City in Arabic' },
  cityEn: { ar: 'المدينة بالإنجليزية', en: 'City in English' },
  postcode: { ar: 'الرمز البريدي', en: 'Postcode' },
  taxAndBuyer: { ar: 'بيانات الفاتورة', en: 'Invoice details' },
  notSaid: { ar: 'لم يُحدَّد', en: 'Not given' },
  people: { ar: 'الأشخاص', en: 'People' },
  person: { ar: 'الشخص', en: 'Person' },
  newPerson: { ar: 'شخص جديد', en: 'New person' },
  newPersonLede: {
    ar: 'لكل شخص جهة يتحدث باسمها داخل العميل، وصلاحيات أبلغكم بها العميل.',
    en: 'Each person speaks for one office of the client, with the authorities the client told you of.',
  },
  addPerson: { ar: 'أضف الشخص', en: 'Add the person' },
  editPerson: { ar: 'تعديل بيانات الشخص', en: 'Edit person' },
  side: { ar: 'الجهة داخل العميل', en: 'Office' },
  titleAr: { ar: 'المسمى بالعربية', en: 'Title in Arabic' },
  titleEn: { ar: 'المسمى بالإنجليزية', en: 'Title in English' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  emailHint: {
    ar: 'إليه تصل روابط الاعتماد والتوقيع.',
    en: 'Links to approve and sign go here.',
  },
  phone: { ar: 'الجوال', en: 'Phone' },
  gender: { ar: 'صيغة المخاطبة', en: 'Form of address' },
  female: { ar: 'مؤنث', en: 'Female' },
  male: { ar: 'مذكر', en: 'Male' },
  authorities: { ar: 'الصلاحيات', en: 'Authorities' },
  authoritiesHint: {
    ar: 'ما أبلغكم العميل أن هذا الشخص مخوّل به. النائب يتصرف في حدود صلاحيته هو.',
    en: 'What the client said this person may do. A deputy acts within their own authority.',
  },
  toldBy: { ar: 'أبلغنا بها', en: 'Told by' },
  toldByHint: { ar: 'اسم من أبلغ، أو رقم الخطاب', en: 'Who said so, or the letter’s number' },
  noAuthorities: { ar: 'بلا صلاحيات، للاطلاع والمتابعة', en: 'No authorities: reads and follows' },
  since: { ar: 'منذ {day}', en: 'since {day}' },
  leave: { ar: 'سجّل مغادرته', en: 'Record departure' },
  leaveNote: {
    ar: 'تنتهي صلاحياته وروابطه اليوم، ويبقى اسمه على ما وقّعه.',
    en: 'Authorities and links end today. The name stays on what was signed.',
  },
  left: { ar: 'غادر في {day}', en: 'Left on {day}' },
  formerPeople: { ar: 'غادروا', en: 'Have left' },
  noPeople: {
    ar: 'لم يُسجَّل أحد لهذه الجهة بعد.',
    en: 'Nobody is recorded for this office yet.',
  },
  contracts: { ar: 'العقود', en: 'Contracts' },
  newContract: { ar: 'عقد جديد', en: 'New contract' },
  noContracts: { ar: 'لا عقود لهذا العميل بعد.', en: 'No contract with this client yet.' },
  open: { ar: 'المفتوح الآن', en: 'Open now' },
  openNote: {
    ar: 'وعند من هو. وللوعود صفحتها.',
    en: 'and who holds it; promises have their own page',
  },
  nothingOpen: { ar: 'لا شيء مفتوح مع هذا العميل.', en: 'Nothing is open with this client.' },
  withWhom: { ar: 'عند', en: 'With' },
  search: { ar: 'ابحث بالاسم أو الرقم', en: 'Search by name or number' },
  find: { ar: 'ابحث', en: 'Search' },
  filter: { ar: 'صفِّ', en: 'Filter' },
  clearFilters: { ar: 'أزل المرشحات', en: 'Clear filters' },
  allRegimes: { ar: 'كل الأنظمة', en: 'All regimes' },
  emptyTitle: { ar: 'لا عملاء بعد', en: 'No clients yet' },
  emptyText: {
    ar: 'العميل جهة وأشخاص لكلٍّ منهم صلاحياته. أضف العميل ثم أشخاصه ثم عقده.',
    en: 'A client is a body and its people, each with authorities. Add the client, its people, then a contract.',
  },
  filteredEmpty: { ar: 'لا نتائج بهذه المرشحات', en: 'Nothing matches these filters' },
  agency: { ar: 'بيانات الوكالة', en: 'Agency details' },
  agencyLede: {
    ar: 'تظهر هذه البيانات في الفواتير والشهادات التي تصدر من الآن. ما صدر لا يتغير.',
    en: 'These details appear on invoices and certificates issued from now on. Papers already issued do not change.',
  },
  crNumber: { ar: 'السجل التجاري', en: 'Commercial registration' },
  iban: { ar: 'الآيبان', en: 'IBAN' },
  ibanHint: { ar: 'يبدأ بـ SA ثم 22 رقمًا', en: 'SA and 22 digits' },
  logo: { ar: 'الشعار', en: 'Logo' },
  logoHint: { ar: 'صورة PNG أو JPEG أو WebP', en: 'A PNG, JPEG or WebP image' },
  uploadLogo: { ar: 'ارفع الشعار', en: 'Upload the logo' },
  noLogo: { ar: 'لا شعار بعد. يظهر اسم الوكالة وحده.', en: 'No logo yet. The agency’s name stands alone.' },
  readOnlyAgency: {
    ar: 'يعدّل هذه البيانات مسؤول النظام أو الإدارة.',
    en: 'An administrator or the leadership changes these.',
  },
  bank: { ar: 'الحساب البنكي', en: 'Bank account' },
} as const satisfies Record<string, Words>
