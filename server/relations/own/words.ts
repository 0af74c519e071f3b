import type { Words } from '#server/kernel/words'

/** How a client's person writes to the agency and reads its answers. */
export const askWords = {
  ask: { ar: 'التواصل معنا', en: 'Write to us' },
  lede: {
    ar: 'شكوى أو طلب، بكلامك كما هو. يصلك رقمه ووقت الرد فورًا.',
    en: 'A complaint or a request, in your own words. You get a number and a reply time at once.',
  },
  kind: { ar: 'النوع', en: 'Type' },
  title: { ar: 'عنوان قصير', en: 'A short title' },
  words: { ar: 'التفاصيل، بكلامك', en: 'What you want to say' },
  send: { ar: 'إرسال', en: 'Send' },
  yours: { ar: 'ما كتبته من قبل', en: 'What you wrote before' },
  talks: { ar: 'تواصلنا معك', en: 'Our conversations with you' },
  none: { ar: 'لا رسائل منك بعد.', en: 'You have not written yet.' },
  arrived: { ar: 'وصلنا برقم {no}', en: 'It reached us as {no}' },
  answerBy: { ar: 'نرد قبل {at}.', en: 'We will answer by {at}.' },
  answerAt: { ar: 'الرد الأول قبل {at}', en: 'First answer by {at}' },
  withYou: { ar: 'ننتظر جوابك', en: 'Waiting for your answer' },
  reply: { ar: 'جوابك', en: 'Your reply' },
  sendReply: { ar: 'إرسال الجواب', en: 'Send the reply' },
  closed: { ar: 'سُوّي هذا الأمر. لأمر جديد رسالة جديدة.', en: 'Settled. For something new, write to us again.' },
  owner: { ar: 'عند {name}', en: 'With {name}' },
  noWords: {
    ar: 'لا رسائل هنا بعد. ما تكتبه وما نرد به يظهر هنا.',
    en: 'No messages yet. Yours and ours will appear here.',
  },
  automatic: { ar: 'رد آلي', en: 'Automatic' },
} satisfies Record<string, Words>
