import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** How many demands of the newest version have no answer yet. */
export const unansweredCount: CountedWords = {
  ar: {
    zero: 'كل المتطلبات مُجابة',
    one: 'متطلب واحد بلا جواب',
    two: 'متطلبان بلا جواب',
    few: '{count} متطلبات بلا جواب',
    many: '{count} متطلبًا بلا جواب',
    other: '{count} متطلب بلا جواب',
  },
  en: { one: '{count} requirement is unanswered', other: '{count} requirements are unanswered' },
}

/** Demands read out of the client's words, and how each version meets them. */
export const requirementWords = {
  title: { ar: 'خيط المتطلبات', en: 'Requirement thread' },
  inWords: { ar: 'المتطلب بكلام العميل', en: 'Requirement in the client’s words' },
  evidence: { ar: 'الدليل', en: 'Evidence' },
  covered: { ar: 'المغطّى', en: 'Covered' },
  version: { ar: 'النسخة {n}', en: 'v{n}' },
  holdsBack: {
    ar: '، فلا يُرسل «{name}» إلى مكتب العقود.',
    en: ': {name} cannot go to the contracts office.',
  },
  allAnswered: { ar: 'كل ما طُلب له جواب.', en: 'Everything that was asked has an answer.' },
  noVersions: { ar: 'لم تُسلَّم نسخة بعد.', en: 'No version has been handed in yet.' },
  addedByAgency: { ar: 'أضافته الوكالة', en: 'Added by the agency' },
  retired: { ar: 'أُسقط', en: 'Retired' },
  retire: { ar: 'أسقط المتطلب {label}', en: 'Retire requirement {label}' },
  retireShort: { ar: 'أسقطه', en: 'Retire' },
  add: { ar: 'أضف متطلبًا', en: 'Add a requirement' },
  textAr: { ar: 'المتطلب بالعربية', en: 'The requirement, in Arabic' },
  textEn: { ar: 'المتطلب بالإنجليزية', en: 'The requirement, in English' },
  quote: { ar: 'من كلام العميل', en: 'From the client’s words' },
  quoteHint: {
    ar: 'انسخ العبارة كما وردت. بلا عبارة يُسجَّل «أضافته الوكالة».',
    en: 'Copy the phrase as it stands. Without one it is marked “added by the agency”.',
  },
  manage: { ar: 'إسقاط متطلب', en: 'Retire a requirement' },
  noneBody: {
    ar: 'استخرج ما يطلبه العميل من كلامه، متطلبًا متطلبًا، ليُفحص به كل ما يُسلَّم.',
    en: 'Take what the client asks out of their words, one by one; every version is checked against it.',
  },
  waivedBy: { ar: 'تنازل عنه {name}: {reason}', en: 'Waived by {name}: {reason}' },
  acceptance: { ar: 'الاستلام', en: 'Acceptance' },
  returnBrief: { ar: 'الموجز المُعاد', en: 'Return brief' },
} as const satisfies Record<string, Words>
