import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** The few words that components say by themselves, whatever page they stand on. */
export const uiWords = {
  choose: { ar: 'اختر', en: 'Choose' },
  optional: { ar: 'اختياري', en: 'optional' },
  recording: { ar: 'يُسجَّل…', en: 'Recording…' },
  uploading: { ar: 'تُرفع الملفات، {percent}%', en: 'Uploading, {percent}%' },
  notSaved: { ar: 'لم يُحفظ بعد', en: 'Not saved yet' },
  chooseFile: { ar: 'اختر ملفًا', en: 'Choose a file' },
  chooseFiles: { ar: 'اختر الملفات', en: 'Choose files' },
  noFile: { ar: 'لا ملف مختار', en: 'No file chosen' },
  print: { ar: 'طباعة', en: 'Print' },
  clearFilters: { ar: 'امسح المرشحات', en: 'Clear filters' },
  noMatches: { ar: 'لا نتائج بهذه المرشحات', en: 'Nothing matches these filters' },
  applyFilters: { ar: 'طبّق', en: 'Apply' },
  previousPage: { ar: 'السابق', en: 'Previous' },
  nextPage: { ar: 'التالي', en: 'Next' },
  pages: { ar: 'الصفحات', en: 'Pages' },
  pageOf: { ar: 'صفحة {page} من {pages}', en: 'Page {page} of {pages}' },
  place: { ar: 'موضع الصفحة', en: 'Where this page is' },
  saved: { ar: 'حُفظ {clock}', en: 'Saved {clock}' },
  saving: { ar: 'يُحفظ…', en: 'Saving…' },
  kept: { ar: 'بلا اتصال، محفوظ على هذا الجهاز', en: 'Offline, kept on this device' },
  conflict: { ar: 'تغيّر في مكان آخر', en: 'Changed elsewhere' },
  moveUp: { ar: 'قدّم {name}', en: 'Move {name} earlier' },
  remove: { ar: 'احذف {name}', en: 'Remove {name}' },
  hijri: { ar: 'هجري', en: 'Hijri' },
  pickHijri: { ar: 'اختر اليوم بالهجري', en: 'Pick the day in Hijri' },
  loading: { ar: 'يُحمَّل', en: 'Loading' },
} as const satisfies Record<string, Words>

/** The head of the list of problems above a form. */
export const problemsFound: CountedWords = {
  ar: {
    zero: 'لم يُحفظ بعد',
    one: 'لم يُحفظ بعد: حقل واحد يحتاج تصحيحًا',
    two: 'لم يُحفظ بعد: حقلان يحتاجان تصحيحًا',
    few: 'لم يُحفظ بعد: {count} حقول تحتاج تصحيحًا',
    many: 'لم يُحفظ بعد: {count} حقلًا تحتاج تصحيحًا',
    other: 'لم يُحفظ بعد: {count} حقل تحتاج تصحيحًا',
  },
  en: { one: 'Not saved yet: {count} field needs correcting', other: 'Not saved yet: {count} fields need correcting' },
}
