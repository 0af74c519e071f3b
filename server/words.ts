import type { RefusalCode } from '#server/kernel/refusals'
import type { Problem } from '#server/kernel/vocabulary'
import type { Words } from '#server/kernel/words'

/** What a person is told for each refusal. The type makes this list complete. */
export const refusalWords: Record<RefusalCode, Words> = {
  'actor.unknown': { ar: 'سجّل الدخول للمتابعة', en: 'Sign in to continue' },
  'actor.forbidden': { ar: 'هذا الإجراء خارج صلاحيتك', en: 'This is outside your authority' },
  'record.missing': { ar: 'لا توجد صفحة بهذا العنوان', en: 'There is nothing at this address' },
  'key.missing': {
    ar: 'انتهت صلاحية النموذج. أعد تحميل الصفحة ثم أرسله',
    en: 'This form has expired. Reload the page and send it again',
  },
  'key.reused': {
    ar: 'أُرسل هذا النموذج من قبل بمحتوى آخر. أعد تحميل الصفحة',
    en: 'This form was already sent with other content. Reload the page',
  },
  'hijri.out_of_range': {
    ar: 'هذا التاريخ خارج تقويم أم القرى (1343 إلى 1500 هـ)',
    en: 'This date is outside the Umm al-Qura calendar (1343 to 1500 AH)',
  },
  'brief.below_gate': {
    ar: 'درجة الموجز أقل من 75، فأرسل موجزًا مُعادًا يكمله',
    en: 'The brief scores below 75. Send a return brief to complete it',
  },
  'brief.hard_field_missing': {
    ar: 'ينقص الموجز حقل لا يُقبل دونه: الهدف أو صاحب الاعتماد أو بند العقد',
    en: 'The brief lacks a field it cannot be accepted without: the objective, the approver or the contract line',
  },
  'brief.return_brief_open': {
    ar: 'للموجز أسئلة تنتظر جواب العميل',
    en: 'Questions on this brief still wait for the client',
  },
  'brief.line_needed': {
    ar: 'لا بند لهذا الموجز. اختر بندًا أو سجّل قرار النطاق',
    en: 'This brief has no contract line. Choose one or record a scope decision',
  },
  'brief.line_exhausted': {
    ar: 'لم يبق في البند كمية. يلزم أمر تغيير أو قرار نطاق',
    en: 'Nothing is left on this line. It takes a change order or a scope decision',
  },
  'brief.change_order_needed': {
    ar: 'ينتظر هذا الموجز اعتماد أمر التغيير',
    en: 'This brief waits for its change order to be approved',
  },
  'brief.dropped': { ar: 'صُرف النظر عن هذا الموجز', en: 'This brief was dropped' },
  'brief.already_accepted': { ar: 'قُبل الموجز من جهتك من قبل', en: 'Your side has already accepted this brief' },
  'brief.same_person': {
    ar: 'يقبل الموجز شخصان: مدير الحساب ومدير المشروع',
    en: 'Two people accept a brief: the account manager and the project manager',
  },
}

/** What a person is told for each way an answer can be wrong. */
export const problemWords: Record<Problem, Words> = {
  invalid: { ar: 'قيمة غير صحيحة', en: 'This is not a valid answer' },
  required: { ar: 'هذا الحقل مطلوب', en: 'This field is required' },
  too_long: { ar: 'النص أطول من المسموح', en: 'This is longer than allowed' },
  too_many: { ar: 'العدد أكثر من المسموح', en: 'There are more than allowed' },
  too_few: { ar: 'العدد أقل من المطلوب', en: 'There are fewer than needed' },
  'amount.shape': { ar: 'اكتب المبلغ بالريال، مثل 1250.50', en: 'Write an amount in riyals, such as 1250.50' },
  'quantity.shape': { ar: 'اكتب الكمية رقمًا، مثل 3 أو 36.5', en: 'Write a quantity, such as 3 or 36.5' },
  'day.shape': { ar: 'اكتب تاريخًا صحيحًا، مثل 2026-11-15', en: 'Write a date that exists, such as 2026-11-15' },
  'moment.shape': { ar: 'اكتب تاريخًا ووقتًا صحيحين', en: 'Write a date and time that exist' },
  'email.shape': {
    ar: 'اكتب بريدًا صحيحًا، مثل name@example.sa',
    en: 'Write an e-mail address, such as name@example.sa',
  },
  'vat_number.shape': {
    ar: 'الرقم الضريبي 15 رقمًا يبدأ بـ 3 وينتهي بـ 3',
    en: 'A VAT number has 15 digits, starts with 3 and ends with 3',
  },
  'iban.shape': { ar: 'رقم الآيبان غير صحيح', en: 'This is not a valid IBAN' },
  one_language: { ar: 'اكتبه بالعربية أو بالإنجليزية', en: 'Write it in Arabic or in English' },
}
