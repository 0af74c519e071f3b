import type { Words } from '#server/kernel/words'

/** The words of the demo's mailbox. */
export const mailboxWords = {
  title: { ar: 'بريد التجربة', en: 'Demo mailbox' },
  lede: {
    ar: 'هنا كل رسالة كانت ستُرسل بالبريد. روابطها تعمل كما لو وصلت.',
    en: 'Every letter that would have been mailed is here. Its links work as if it had arrived.',
  },
  letters: { ar: 'الرسائل', en: 'Letters' },
  none: { ar: 'لا رسائل بعد', en: 'No letters yet' },
  noneWhy: {
    ar: 'تصل الرسالة بعد ثوانٍ من إرسال موجز مُعاد أو نسخة أو شهادة أو فاتورة.',
    en: 'A letter arrives seconds after a return brief, a version, a certificate or an invoice is sent.',
  },
  comma: { ar: '، ', en: ', ' },
  to: { ar: 'إلى', en: 'To' },
  asSent: { ar: 'كما أُرسلت', en: 'As it was sent' },
  attachments: { ar: 'المرفقات', en: 'Attached' },
} as const satisfies Record<string, Words>
