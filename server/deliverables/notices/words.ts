import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** How many requirements stand open on a version. */
export const unansweredWords: CountedWords = {
  ar: {
    zero: 'لا متطلبات',
    one: 'متطلب واحد',
    two: 'متطلبان',
    few: '{count} متطلبات',
    many: '{count} متطلبًا',
    other: '{count} متطلب',
  },
  en: { one: '{count} requirement', other: '{count} requirements' },
}

/** What a page says after an act that led back to it. */
export const doneWords = {
  planned: { ar: 'خُطّط المخرج', en: 'The deliverable is planned' },
  series: { ar: 'خُطّطت السلسلة كلها، وهذا أولها', en: 'The whole series is planned; this is the first of it' },
  submitted: { ar: 'سُلّمت النسخة وجُمّدت ببصمتها', en: 'The version is handed in and frozen by its fingerprint' },
  sent: { ar: 'أُرسلت النسخة، والخبر في بريد المراجع', en: 'The version is sent, and the reviewer has it in the mail' },
  withdrawn: { ar: 'سُحبت النسخة', en: 'The version is withdrawn' },
  outside: { ar: 'سُجّل الاعتماد بعلامته', en: 'The approval is recorded, and marked as such' },
  requested: {
    ar: 'طُلبت الشهادة، والخبر في بريد الموقّع',
    en: 'The certificate is asked for, and the signer has it in the mail',
  },
  recorded: { ar: 'سُجّلت الشهادة الموقّعة بصورتها', en: 'The signed certificate is recorded with its scan' },
} as const satisfies Record<string, Words>
