import type { Problem } from './vocabulary'
import type { Words } from './words'

/** What a person is told for each way an answer can be wrong. */
export const problemWords: Record<Problem, Words> = {
  invalid: { ar: 'قيمة غير صحيحة', en: 'This is not a valid answer' },
  required: { ar: 'هذا الحقل مطلوب', en: 'This field is required' },
  too_long: { ar: 'النص أطول من المسموح', en: 'This is longer than allowed' },
  too_many: { ar: 'العدد أكثر من المسموح', en: 'There are more than allowed' },
  too_few: { ar: 'العدد أقل من المطلوب', en: 'There are fewer than needed' },
  'amount.shape': { ar: 'اكتب المبلغ بالريال، مثل 1250.50', en: 'Write an amount in riyals, such as 1250.50' },
  'quantity.shape': { ar: 'اكتب الكمية رقمًا، مثل 3 أو 36.5', en: 'Write a quantity, such as 3 or 36.5' },
  'percent.shape': {
    ar: 'اكتب النسبة رقمًا من 0 إلى 100، مثل 0.5',
    en: 'Write a percentage from 0 to 100, such as 0.5',
  },
  'day.shape': { ar: 'اكتب تاريخًا صحيحًا، مثل 2026-11-15', en: 'Write a date that exists, such as 2026-11-15' },
  'moment.shape': { ar: 'اكتب تاريخًا ووقتًا صحيحين', en: 'Write a date and time that exist' },
  'email.shape': {
    ar: 'اكتب بريدًا صحيحًا، مثل name@example.sa',
    en: 'Write an e-mail address, such as name@example.sa',
  },
  'password.short': { ar: 'اكتب عشرة أحرف على الأقل', en: 'Write at least ten characters' },
  'vat_number.shape': {
    ar: 'الرقم الضريبي 15 رقمًا يبدأ بـ 3 وينتهي بـ 3',
    en: 'A VAT number has 15 digits, starts with 3 and ends with 3',
  },
  'iban.shape': { ar: 'رقم الآيبان غير صحيح', en: 'This is not a valid IBAN' },
  'code.repeated': { ar: 'الرمز مكرر في الملف', en: 'This code appears twice in the file' },
  'code.taken': {
    ar: 'الرمز لبند آخر في العقد بكمية أو سعر مختلف',
    en: 'The contract has another line under this code',
  },
  'code.shape': { ar: 'الرمز ستة أرقام', en: 'The code has six digits' },
  one_language: { ar: 'اكتبه بالعربية أو بالإنجليزية', en: 'Write it in Arabic or in English' },
}
