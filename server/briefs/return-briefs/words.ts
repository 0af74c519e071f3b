import type { BriefField } from '#server/briefs/rules'
import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

export const questionCount: CountedWords = {
  ar: {
    zero: 'لا أسئلة',
    one: 'سؤال واحد',
    two: 'سؤالان',
    few: '{count} أسئلة',
    many: '{count} سؤالًا',
    other: '{count} سؤال',
  },
  en: { one: '{count} question', other: '{count} questions' },
}

/** What to ask about each field, to start from. */
export const askWords: Record<BriefField, Words> = {
  problem: { ar: 'ما المشكلة التي نعالجها، وعند من؟', en: 'Which problem do we solve, and for whom?' },
  objective: { ar: 'ما الرقم الذي يثبت النجاح، ومتى؟', en: 'Which number proves success, and by when?' },
  audience: {
    ar: 'من الجمهور الأول، وما الفعل المطلوب منه؟',
    en: 'Who is the first audience, and what should they do?',
  },
  context: { ar: 'ما الذي سبق هذا الطلب، وماذا تقول الأرقام؟', en: 'What led to this, and what do the figures say?' },
  message: { ar: 'ما الجملة الواحدة التي تبقى؟', en: 'Which one sentence should stay?' },
  mandatories: { ar: 'ما الذي يلزم ظهوره، وما الذي يُمنع؟', en: 'What must appear, and what must not?' },
  deliverables: {
    ar: 'ما المخرجات المطلوبة: عددها ومقاساتها ولغاتها؟',
    en: 'Which outputs: how many, which sizes, which languages?',
  },
  budgetLine: { ar: 'على أي بند من العقد، وبأي كمية؟', en: 'On which contract line, and how much of it?' },
  timeline: { ar: 'ما موعد التسليم، ومتى تراجعون؟', en: 'When is it due, and when will you review?' },
  approver: { ar: 'من يعتمد، بالاسم؟', en: 'Who approves, by name?' },
  evaluation: { ar: 'كيف سنعرف أن العمل نجح؟', en: 'How will we know that it worked?' },
}

/** The return brief, as the agency writes it and as the client reads it. */
export const returnBriefWords = {
  returnBrief: { ar: 'الموجز المُعاد', en: 'Return brief' },
  titleOf: { ar: 'الموجز المُعاد: {title}', en: 'Return brief: {title}' },
  lede: {
    ar: 'ما فهمناه، وما ينقصنا، وما هو خارج الطلب. يصل إلى العميل برابط يخصّه.',
    en: 'What we understood, what is missing, and what is out. It reaches the client with a link of their own.',
  },
  understood: { ar: 'ما فهمناه', en: 'What we understood' },
  understoodAr: { ar: 'ما فهمناه، بالعربية', en: 'What we understood, in Arabic' },
  understoodEn: { ar: 'ما فهمناه، بالإنجليزية', en: 'What we understood, in English' },
  questions: { ar: 'أسئلتنا', en: 'Our questions' },
  question: { ar: 'السؤال {no}', en: 'Question {no}' },
  questionAr: { ar: 'السؤال {no} بالعربية', en: 'Question {no}, in Arabic' },
  questionEn: { ar: 'السؤال {no} بالإنجليزية', en: 'Question {no}, in English' },
  about: { ar: 'عن حقل', en: 'About field' },
  aboutNothing: { ar: 'سؤال عام', en: 'A general question' },
  proposedAr: { ar: 'جواب مقترح بالعربية', en: 'Proposed answer, in Arabic' },
  proposedEn: { ar: 'جواب مقترح بالإنجليزية', en: 'Proposed answer, in English' },
  proposed: { ar: 'نقترح', en: 'We propose' },
  proposedHint: {
    ar: 'يكفي العميل أن يؤكده بضغطة',
    en: 'The client confirms it with one press',
  },
  addQuestion: { ar: 'أضف سؤالًا', en: 'Add a question' },
  removeQuestion: { ar: 'احذف السؤال {no}', en: 'Remove question {no}' },
  inEnglish: { ar: 'بالإنجليزية', en: 'In English' },
  inArabic: { ar: 'بالعربية', en: 'In Arabic' },
  out: { ar: 'خارج هذا الطلب', en: 'What is out' },
  outAr: { ar: 'خارج هذا الطلب، بالعربية', en: 'What is out, in Arabic' },
  outEn: { ar: 'خارج هذا الطلب، بالإنجليزية', en: 'What is out, in English' },
  clientDates: { ar: 'مواعيد تعتمد عليكم', en: 'Dates that depend on you' },
  clientDatesAr: { ar: 'مواعيد تعتمد على العميل، بالعربية', en: 'Dates that depend on the client, in Arabic' },
  clientDatesEn: { ar: 'مواعيد تعتمد على العميل، بالإنجليزية', en: 'Dates that depend on the client, in English' },
  nextStep: { ar: 'الخطوة التالية', en: 'Next step' },
  nextStepAr: { ar: 'الخطوة التالية، بالعربية', en: 'Next step, in Arabic' },
  nextStepEn: { ar: 'الخطوة التالية، بالإنجليزية', en: 'Next step, in English' },
  line: { ar: 'البند الذي نعمل عليه', en: 'Contract line' },
  noLine: { ar: 'لم يُحدد بند بعد', en: 'No line yet' },
  neededBy: { ar: 'نحتاج الجواب قبل', en: 'Answer needed by' },
  to: { ar: 'يُرسل إلى', en: 'Sent to' },
  send: { ar: 'أرسل الموجز المُعاد', en: 'Send the return brief' },
  sentOn: { ar: 'أُرسل إلى {name}، {moment}', en: 'Sent to {name}, {moment}' },
  answeredOn: { ar: 'أجاب {name}، {moment}', en: 'Answered by {name}, {moment}' },
  confirmedOn: { ar: 'أكّده {name}، {moment}', en: 'Confirmed by {name}, {moment}' },
  waiting: { ar: 'ينتظر الجواب', en: 'Awaiting an answer' },
  answered: { ar: 'أُجيب', en: 'Answered' },
  points: { ar: '+{points}', en: '+{points}' },
  pointsSaid: { ar: 'جوابه يضيف {points} من الدرجة', en: 'its answer adds {points} to the score' },
  none: { ar: 'لم يُرسل موجز مُعاد بعد', en: 'No return brief has been sent yet' },
  earlier: { ar: 'ما أُرسل من قبل', en: 'Sent before' },
  askedAbout: { ar: 'عن {field}', en: 'about {field}' },
} as const satisfies Record<string, Words>

/** What the client reads on the page that their letter opens. */
export const answerWords = {
  title: { ar: 'ما فهمناه من طلبك', en: 'What we understood' },
  lede: {
    ar: 'هذا ما فهمناه، وأجوبتنا المقترحة. التأكيد يكفي إن صحّ، ويبدأ العمل عليه.',
    en: 'Look over our reading and the answers we propose. Confirming is enough, and work starts on it.',
  },
  ledeAsk: {
    ar: 'هذا ما فهمناه، وما نسأل عنه. العمل يبدأ على جوابك وتأكيدك.',
    en: 'Look over our reading, answer our questions, then confirm. Work starts on your answer.',
  },
  waited: { ar: 'عندك منذ {days}.', en: 'It has been with you for {days}.' },
  waitedUntil: {
    ar: 'عندك منذ {days}، والجواب مطلوب قبل {day}.',
    en: 'It has been with you for {days}, and the answer is needed by {day}.',
  },
  waitedPast: {
    ar: 'عندك منذ {days}، وكان الجواب مطلوبًا قبل {day}.',
    en: 'It has been with you for {days}, and the answer was needed by {day}.',
  },
  yourAnswer: { ar: 'جوابك عن السؤال {no}', en: 'Your answer to question {no}' },
  otherAnswer: { ar: 'جواب آخر', en: 'A different answer' },
  keepProposed: { ar: 'يبقى المقترح إن تُرك فارغًا', en: 'Leave it empty to keep the proposal' },
  correction: { ar: 'تصحيح لما فهمناه', en: 'Correct our understanding' },
  correctionHint: { ar: 'بكلامك، إن لم يكن كما قصدت', en: 'In your own words, if it is not what you meant' },
  confirm: { ar: 'تأكيد الفهم والأجوبة', en: 'Confirm the reading and the answers' },
  confirmAsk: {
    ar: 'بالتأكيد يصبح هذا أساس المراجعة: ما فهمناه، وأجوبتك.',
    en: 'Once confirmed, this is what the work is reviewed against: our reading and your answers.',
  },
  send: { ar: 'نعم، إرسال', en: 'Yes, send it' },
  receipt: {
    ar: 'وصل جوابك، {moment}. العمل الآن عندنا.',
    en: 'Your answer arrived, {moment}. The work is with us now.',
  },
  answeredBefore: { ar: 'أُجيب عن هذا الموجز المُعاد، {moment}', en: 'This return brief was answered, {moment}' },
  readOnly: {
    ar: 'يجيب عنه من وصله الخطاب أو من يملك اعتماد الموجزات.',
    en: 'It is answered by the person it was sent to, or by whoever may approve briefs.',
  },
  yourWords: { ar: 'كلامك كما ورد', en: 'Your words, as received' },
  from: { ar: 'من {agency}', en: 'From {agency}' },
} as const satisfies Record<string, Words>
