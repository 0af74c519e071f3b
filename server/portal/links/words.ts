import type { LinkRight } from '#server/kernel/actor'
import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** The words about letters' links, for the member who writes to the client. */
export const linkWords = {
  comma: { ar: '، ', en: ', ' },
  links: { ar: 'روابط مفتوحة', en: 'Open links' },
  none: { ar: 'لا رابط مفتوح لهذا الشخص.', en: 'This person has no open link.' },
  revoke: { ar: 'ألغِ', en: 'Revoke' },
  revokeOf: { ar: 'ألغِ رابط {number}', en: 'Revoke the link to {number}' },
  send: { ar: 'أرسل رابطًا', en: 'Send a link' },
  number: { ar: 'رقم الموضوع', en: 'Number of the matter' },
  numberHint: { ar: 'مثل DL-08 أو RB-02', en: 'Such as DL-08 or RB-02' },
  sent: { ar: 'يُرسل الرابط الآن.', en: 'The link is on its way.' },
} as const satisfies Record<string, Words>

export const rightWords: Record<LinkRight, Words> = {
  see: { ar: 'للاطلاع', en: 'To see' },
  answer: { ar: 'للرد', en: 'To answer' },
  approve: { ar: 'للاعتماد', en: 'To approve' },
  sign: { ar: 'للتوقيع', en: 'To sign' },
}

export const daysLeftWords: CountedWords = {
  ar: {
    zero: 'ينتهي اليوم',
    one: 'يبقى يوم واحد',
    two: 'يبقى يومان',
    few: 'تبقى {count} أيام',
    many: 'يبقى {count} يومًا',
    other: 'يبقى {count} يوم',
  },
  en: { one: 'one day left', other: '{count} days left' },
}
