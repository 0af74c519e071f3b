import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** The page of what came in as history and what a guard would refuse of it today. */
export const importWords = {
  title: { ar: 'استثناءات مستوردة', en: 'Imported exceptions' },
  lede: {
    ar: 'وقائع دخلت تاريخًا كما هي من ملف «{name}». الضوابط تلزم الأفعال الجديدة وحدها، وما كانت سترفضه مذكور هنا كله.',
    en: 'Facts that came in as history, as they were, from “{name}”. Guards bind new acts only; whatever they would refuse is listed here, all of it.',
  },
  fact: { ar: 'الواقعة', en: 'Fact' },
  why: { ar: 'لماذا تُرفض اليوم', en: 'Why it would be refused today' },
  guard: { ar: 'الضابط', en: 'Guard' },
  about: { ar: 'على', en: 'About' },
  importedOn: { ar: 'استُورد {at}', en: 'Imported {at}' },
  digest: { ar: 'بصمة الملف', en: 'Digest of the file' },
  rows: { ar: 'الصفوف', en: 'Rows' },
  none: {
    ar: 'لا استثناء: كل ما دخل تقبله الضوابط اليوم.',
    en: 'No exception: the guards would take all of it today.',
  },
} as const satisfies Record<string, Words>

export const exceptionCount: CountedWords = {
  ar: {
    zero: 'لا استثناء',
    one: 'استثناء واحد',
    two: 'استثناءان',
    few: '{count} استثناءات',
    many: '{count} استثناءً',
    other: '{count} استثناء',
  },
  en: { one: '{count} exception', other: '{count} exceptions' },
}
