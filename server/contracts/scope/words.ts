import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'
import type { Measure } from './rules'

/** How each measure is named over its column: delivered is the agency's word, accepted the contracts office's. */
export const measureWords: Record<Measure | 'contracted' | 'changed', Words> = {
  contracted: { ar: 'المتعاقد عليه', en: 'Contracted' },
  changed: { ar: 'أوامر التغيير', en: 'Change orders' },
  ordered: { ar: 'المطلوب', en: 'Ordered' },
  delivered: { ar: 'المسلَّم', en: 'Delivered' },
  accepted: { ar: 'المستلَم', en: 'Accepted' },
  claimed: { ar: 'المفوتر', en: 'Invoiced' },
}

/** What each measure counts, in one line (the rule of the ledger). */
export const measureNotes: Record<Measure | 'contracted', Words> = {
  contracted: {
    ar: 'الكمية الموقّعة وما أضافته أوامر التغيير أو أنقصته',
    en: 'The signed quantity with what change orders added or took',
  },
  ordered: { ar: 'أوامر الشراء، أو ما خُطط له من موجزات مقبولة', en: 'Purchase orders, or what accepted briefs plan' },
  delivered: { ar: 'ما أُرسلت نسخته الأولى للاستلام', en: 'What was first sent for acceptance' },
  accepted: {
    ar: 'بنود شهادات الإنجاز الموقّعة، بما فيها الموقّعة بملاحظات',
    en: 'Lines of signed certificates, reservations included',
  },
  claimed: { ar: 'بنود المستخلصات المفوترة ناقص الإشعارات الدائنة', en: 'Claim lines of issued invoices less credits' },
}

export const entryCount: CountedWords = {
  ar: {
    zero: 'لا قيود',
    one: 'قيد واحد',
    two: 'قيدان',
    few: '{count} قيود',
    many: '{count} قيدًا',
    other: '{count} قيد',
  },
  en: { one: '{count} entry', other: '{count} entries' },
}

export const scopeWords = {
  title: { ar: 'دفتر النطاق', en: 'Scope ledger' },
  over: { ar: '{number}، ينتهي {day}', en: '{number}, ends {day}' },
  entries: { ar: 'قيود الدفتر', en: 'Entries' },
  csv: { ar: 'ملف CSV', en: 'CSV file' },
  addLines: { ar: 'أضف بنودًا', en: 'Add lines' },
  line: { ar: 'البند', en: 'Line' },
  unit: { ar: 'الوحدة', en: 'Unit' },
  unitPrice: { ar: 'سعر الوحدة', en: 'Unit price' },
  code: { ar: 'الرمز', en: 'Code' },
  onOneLine: { ar: 'على خط واحد', en: 'On one line' },
  left: { ar: 'المتبقي', en: 'Left' },
  valueLeft: { ar: 'قيمة المتبقي', en: 'Value left' },
  netTotal: { ar: 'الإجمالي صافيًا', en: 'Net total' },
  notAccepted: { ar: 'مسلَّم ولم يُستلم', en: 'delivered, not accepted' },
  billed: { ar: 'حدّ الفوترة', en: 'invoiced to here' },
  reconciles: {
    ar: 'يطابق الدفتر: المتعاقد عليه {contracted} ناقص المسلَّم {delivered} يساوي المتبقي {left}.',
    en: 'The ledger reconciles: contracted {contracted} less delivered {delivered} is {left} left.',
  },
  reconcilesWithout: {
    ar: 'يطابق الدفتر: المتعاقد عليه {contracted} ناقص المسلَّم {delivered} وناقص {cut} غير منفّذ يساوي المتبقي {left}.',
    en: 'The ledger reconciles: contracted {contracted} less delivered {delivered}, less {cut} not executed, is {left} left.',
  },
  cutRow: {
    ar: 'لم تُنفَّذ {units} ({unit}) ضمن كمية مستلمة كاملة، فنقص المال ولم تنقص الكمية.',
    en: '{units} ({unit}) inside a fully accepted quantity were not made, so the money is less and the quantity is not.',
  },
  cuts: { ar: 'الفرق: وحدات لم تُنفَّذ', en: 'The difference: units not made' },
  opened: { ar: '{measure}: {line}', en: '{measure}: {line}' },
  openFigure: { ar: '{measure} من {line}: {qty}. اعرض القيود', en: '{measure} of {line}: {qty}. Show the entries' },
  close: { ar: 'أغلق القيود', en: 'Close the entries' },
  day: { ar: 'اليوم', en: 'Day' },
  quantity: { ar: 'الكمية', en: 'Quantity' },
  measure: { ar: 'القياس', en: 'Measure' },
  source: { ar: 'المصدر', en: 'Source' },
  sourceHidden: { ar: 'سجل في قسم آخر', en: 'A record of another room' },
  asSigned: { ar: 'كما وُقّع العقد', en: 'As signed' },
  byChange: { ar: 'أوامر تغيير معتمدة', en: 'Approved change orders' },
  sum: { ar: 'المجموع', en: 'Sum' },
  noEntries: { ar: 'لا قيود لهذا الرقم.', en: 'No entry behind this figure.' },
  rates: { ar: 'قائمة أسعار الاتفاقية', en: 'Rate card of the framework' },
  ratesNote: {
    ar: 'لا كمية لها، وتُسعَّر بها أوامر الشراء',
    en: 'No quantity of their own; purchase orders are priced by them',
  },
  ofOrder: { ar: '{no}: {title}', en: '{no}: {title}' },
  emptyTitle: { ar: 'لا بنود في هذا العقد بعد', en: 'No lines in this contract yet' },
  emptyText: {
    ar: 'تُدخل البنود من جدول الكميات: ملف CSV أو بندًا بندًا. ثم يُحسب كل رقم من قيوده.',
    en: 'Lines come from the bill of quantities: a CSV file, or one by one. Every figure is then counted from its entries.',
  },
  hidden: {
    ar: 'الأسعار خارج صلاحيتك، فيظهر الدفتر بالكميات.',
    en: 'Prices are outside your authority, so the ledger shows quantities.',
  },
  printed: { ar: 'طُبع في {day}', en: 'Printed on {day}' },
} as const satisfies Record<string, Words>
