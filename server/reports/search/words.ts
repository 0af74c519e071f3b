import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** How the search speaks. */
export const searchWords = {
  title: { ar: 'البحث', en: 'Search' },
  field: {
    ar: 'ابحث في كل السجلات والأشخاص',
    en: 'Search all records and people',
  },
  search: { ar: 'ابحث', en: 'Search' },
  for: { ar: 'نتائج «{term}»', en: 'Results for “{term}”' },
  people: { ar: 'الأشخاص', en: 'People' },
  begin: { ar: 'اكتب رقمًا أو كلمة من عنوان أو اسم', en: 'Type a number, or a word of a title or a name' },
  beginBody: {
    ar: 'حرفان على الأقل. الهمزات والتاء المربوطة والتشكيل سواء: «افلام» تجد «أفلام».',
    en: 'Two letters at least. In Arabic, hamza, ta marbuta and vowels make no difference.',
  },
  nothing: { ar: 'لا شيء يطابق «{term}»', en: 'Nothing matches “{term}”' },
  nothingBody: {
    ar: 'جرّب كلمة أقصر، أو رقم السجل كما هو: DL-08.',
    en: 'Try a shorter word, or the record’s number as it stands: DL-08.',
  },
  short: { ar: 'حرفان على الأقل', en: 'Two letters at least' },
} satisfies Record<string, Words>

export const foundWords: CountedWords = {
  ar: {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
  en: { one: 'One result', other: '{count} results' },
}

/** The groups of things found, in the order they are read. */
export const groupWords: Readonly<Record<string, Words>> = {
  brief: { ar: 'الموجزات', en: 'Briefs' },
  deliverable: { ar: 'المخرجات', en: 'Deliverables' },
  invoice: { ar: 'الفواتير', en: 'Invoices' },
  claim: { ar: 'المستخلصات', en: 'Claims' },
  certificate: { ar: 'شهادات الإنجاز', en: 'Certificates' },
  contract: { ar: 'العقود', en: 'Contracts' },
  client: { ar: 'العملاء', en: 'Clients' },
  case: { ar: 'الحالات', en: 'Cases' },
}
