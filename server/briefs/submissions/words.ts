import type { BriefStatus } from '#server/briefs/rules'
import type { Words } from '#server/kernel/words'

/** A brief's state as its client reads it: who is to do what, without our own judgements. */
export const clientStatusWords: Record<BriefStatus, Words> = {
  draft: { ar: 'مسودة', en: 'Draft' },
  received: { ar: 'وصلنا، ونقرؤه الآن', en: 'Received, we are reading it' },
  scored: { ar: 'نقرؤه الآن', en: 'We are reading it' },
  return_brief_sent: { ar: 'ننتظر جوابك', en: 'Waiting for your answer' },
  rebrief_requested: { ar: 'طلبنا موجزًا جديدًا', en: 'We asked for a new brief' },
  superseded: { ar: 'حلّ محله موجز آخر', en: 'Superseded by another brief' },
  scope_flagged: { ar: 'ندرس نطاقه', en: 'We are studying its scope' },
  declined: { ar: 'لن يُنفَّذ', en: 'Declined' },
  accepted: { ar: 'قبلناه', en: 'Accepted' },
  in_production: { ar: 'قيد الإنتاج', en: 'In production' },
  on_hold: { ar: 'موقوف', en: 'On hold' },
  delivered: { ar: 'سُلّم', en: 'Delivered' },
  closed: { ar: 'مغلق', en: 'Closed' },
}

/** Sending a brief from the portal, and the list of what was sent. */
export const submissionWords = {
  comma: { ar: '، ', en: ', ' },
  yourBriefs: { ar: 'موجزاتكم', en: 'Your briefs' },
  yourBriefsLede: {
    ar: 'ما أرسلتموه من طلبات، وأين صار كل منها.',
    en: 'The requests you sent, and where each of them stands.',
  },
  send: { ar: 'إرسال موجز', en: 'Send a brief' },
  title: { ar: 'موجز جديد', en: 'A new brief' },
  lede: {
    ar: 'ما تحتاجه، بكلامك. يصل كما هو، ومعه رقمه فورًا.',
    en: 'Write what you need in your own words. It reaches us as written and gets a number at once.',
  },
  contract: { ar: 'العقد', en: 'Contract' },
  type: { ar: 'نوع العمل', en: 'Kind of work' },
  name: { ar: 'العنوان', en: 'Title' },
  words: { ar: 'ما تحتاجه، بكلامك', en: 'What you need, in your words' },
  wordsHint: {
    ar: 'المشكلة، والهدف برقم وتاريخ، والجمهور، والموعد، ومن يعتمد: بقدر ما تعرف',
    en: 'The problem, the goal with a number and a date, the audience, the due date, who approves: as far as you know',
  },
  files: { ar: 'المرفقات', en: 'Attachments' },
  submit: { ar: 'إرسال الموجز', en: 'Send the brief' },
  receipt: {
    ar: 'وصل موجزك برقم {number}، {moment}. الرد عندنا الآن.',
    en: 'Your brief arrived as {number}, {moment}. The reply is with us now.',
  },
  outOfHours: {
    ar: 'وصل خارج أوقات العمل، ويُقرأ أول يوم عمل: {day}.',
    en: 'It came outside working hours and will be read on the next working day: {day}.',
  },
  sent: { ar: 'وصل', en: 'Received' },
  state: { ar: 'الحالة', en: 'Status' },
  none: { ar: 'لم ترسلوا موجزًا بعد', en: 'You have sent no brief yet' },
  noneBody: {
    ar: 'كل عمل يبدأ بموجز، بكلامكم كما هو، ونحن نسأل عمّا ينقص.',
    en: 'All work starts with a brief. Write what you need; we ask about whatever is missing.',
  },
  answer: { ar: 'الإجابة', en: 'Answer' },
  yourWords: { ar: 'كلامك كما ورد', en: 'Your words, as received' },
  sender: { ar: 'من {name}', en: 'Sent by {name}' },
} as const satisfies Record<string, Words>
