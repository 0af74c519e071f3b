import type { Words } from '#server/kernel/words'

/** How a client's person writes to the agency and reads its answers. */
export const askWords = {
  ask: { ar: 'التواصل معنا', en: 'Write to us' },
  lede: {
    ar: 'شكوى أو طلب، بكلامك كما هو. يصلك رقمه ووقت الرد فورًا.',
    en: 'A complaint or a request, in your own words. You get its number and the time of our answer at once.',
  },
  kind: { ar: 'النوع', en: 'What is it' },
  title: { ar: 'عنوان قصير', en: 'A short title' },
  words: { ar: 'التفاصيل، بكلامك', en: 'What you want to say' },
  send: { ar: 'إرسال', en: 'Send' },
  yours: { ar: 'ما كتبته من قبل', en: 'What you wrote before' },
  talks: { ar: 'تواصلنا معك', en: 'Our conversations with you' },
  none: { ar: 'لا رسائل منك بعد.', en: 'You have not written yet.' },
  arrived: { ar: 'وصلنا برقم {no}', en: 'It reached us as {no}' },
  answerBy: { ar: 'نرد قبل {at}.', en: 'We answer by {at}.' },
  answerAt: { ar: 'الرد الأول قبل {at}', en: 'First answer by {at}' },
  withYou: { ar: 'ننتظر جوابك', en: 'We wait for your answer' },
  reply: { ar: 'جوابك', en: 'Your reply' },
  sendReply: { ar: 'إرسال الجواب', en: 'Send the reply' },
  closed: { ar: 'سُوّي هذا الأمر. لأمر جديد رسالة جديدة.', en: 'Settled. For something new, write to us again.' },
  owner: { ar: 'عند {name}', en: 'In the hands of {name}' },
  automatic: { ar: 'رد آلي', en: 'Automatic' },
} satisfies Record<string, Words>
