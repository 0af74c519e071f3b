import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'
import type { LineColumn } from './rules'

export const columnWords: Record<LineColumn, Words> = {
  code: { ar: 'الرمز', en: 'Code' },
  nameAr: { ar: 'البند', en: 'Line' },
  nameEn: { ar: 'البند بالإنجليزية', en: 'Line in English' },
  unitAr: { ar: 'الوحدة', en: 'Unit' },
  unitEn: { ar: 'الوحدة بالإنجليزية', en: 'Unit in English' },
  qty: { ar: 'الكمية', en: 'Quantity' },
  unitPrice: { ar: 'سعر الوحدة', en: 'Unit price' },
}

export const lineCount: CountedWords = {
  ar: {
    zero: 'لا بنود',
    one: 'بند واحد',
    two: 'بندان',
    few: '{count} بنود',
    many: '{count} بندًا',
    other: '{count} بند',
  },
  en: { one: '{count} line', other: '{count} lines' },
}

export const rejectedCount: CountedWords = {
  ar: {
    zero: 'لا صفوف مرفوضة',
    one: 'صف واحد لم يُقبل',
    two: 'صفان لم يُقبلا',
    few: '{count} صفوف لم تُقبل',
    many: '{count} صفًا لم تُقبل',
    other: '{count} صف لم تُقبل',
  },
  en: { one: '{count} row not taken', other: '{count} rows not taken' },
}

export const knownCount: CountedWords = {
  ar: {
    zero: 'لا صفوف موجودة من قبل',
    one: 'صف واحد موجود في العقد من قبل',
    two: 'صفان موجودان في العقد من قبل',
    few: '{count} صفوف موجودة في العقد من قبل',
    many: '{count} صفًا موجودة في العقد من قبل',
    other: '{count} صف موجودة في العقد من قبل',
  },
  en: { one: '{count} row is in the contract already', other: '{count} rows are in the contract already' },
}

export const lineWords = {
  title: { ar: 'إدخال بنود العقد', en: 'Enter contract lines' },
  lede: {
    ar: 'من جدول الكميات والأسعار: ارفع ملف CSV أو ألصق صفوفه، أو أدخل البنود واحدًا واحدًا.',
    en: 'From the bill of quantities: upload a CSV file or paste its rows, or enter lines one by one.',
  },
  fromFile: { ar: 'من ملف', en: 'From a file' },
  file: { ar: 'ملف CSV', en: 'CSV file' },
  fileHint: {
    ar: 'الصف الأول أسماء الأعمدة: {heads}. تُقبل الفاصلة والفاصلة المنقوطة والأرقام العربية.',
    en: 'The first row names the columns: {heads}. Commas, semicolons, tabs and Arabic digits are read.',
  },
  paste: { ar: 'أو ألصق الصفوف هنا', en: 'Or paste the rows here' },
  read: { ar: 'اقرأ الصفوف', en: 'Read the rows' },
  found: { ar: 'ما سيُضاف', en: 'What will be added' },
  confirm: { ar: 'أضف {lines} إلى العقد', en: 'Add {lines} to the contract' },
  nothing: { ar: 'لا شيء جديد يُضاف.', en: 'Nothing new to add.' },
  rejected: { ar: 'ما لم يُقبل', en: 'What was not taken' },
  row: { ar: 'الصف', en: 'Row' },
  reason: { ar: 'السبب', en: 'Reason' },
  content: { ar: 'محتوى الصف', en: 'Its content' },
  oneByOne: { ar: 'بندًا بندًا', en: 'One by one' },
  addRow: { ar: 'أضف بندًا', en: 'Add a line' },
  removeRow: { ar: 'احذف البند {no}', en: 'Remove line {no}' },
  save: { ar: 'احفظ البنود', en: 'Save the lines' },
  lineNo: { ar: 'البند {no}', en: 'Line {no}' },
  again: {
    ar: 'إضافة الملف نفسه مرة أخرى لا تكرر شيئًا.',
    en: 'Adding the same file again repeats nothing.',
  },
  value: { ar: 'القيمة', en: 'Value' },
  total: { ar: 'المجموع', en: 'Total' },
  noFile: { ar: 'اختر ملفًا أو ألصق صفوفه', en: 'Choose a file or paste its rows' },
} as const satisfies Record<string, Words>

/** The heads people write over a bill of quantities, folded; the first of a list is the one we print. */
export const lineHeads: Record<LineColumn, readonly string[]> = {
  code: ['الرمز', 'رمز البند', 'رقم البند', 'code', 'line', 'item'],
  nameAr: ['البند', 'اسم البند', 'الوصف', 'البند بالعربية', 'name_ar', 'name', 'description'],
  nameEn: ['البند بالإنجليزية', 'name_en', 'name in english'],
  unitAr: ['الوحدة', 'وحدة القياس', 'unit_ar', 'unit'],
  unitEn: ['الوحدة بالإنجليزية', 'unit_en'],
  qty: ['الكمية', 'qty', 'quantity'],
  unitPrice: ['سعر الوحدة', 'السعر الإفرادي', 'سعر إفرادي', 'unit_price', 'unit price', 'price'],
}
