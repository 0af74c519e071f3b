import type { BriefChannel, briefListStates } from '#server/briefs/inbox/rules'
import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'
import type { BriefField, BriefStatus, BriefType, FieldState, ScopeChoice } from './rules'

export const fieldWords: Record<BriefField, Words> = {
  problem: { ar: 'المشكلة', en: 'Problem' },
  objective: { ar: 'الهدف', en: 'Objective' },
  audience: { ar: 'الجمهور', en: 'Audience' },
  context: { ar: 'السياق', en: 'Context' },
  message: { ar: 'الرسالة', en: 'Message' },
  mandatories: { ar: 'الضوابط', en: 'Mandatories' },
  deliverables: { ar: 'المخرجات', en: 'Outputs' },
  budgetLine: { ar: 'بند العقد', en: 'Contract line' },
  timeline: { ar: 'المواعيد', en: 'Timeline' },
  approver: { ar: 'المعتمِد', en: 'Approver' },
  evaluation: { ar: 'القياس', en: 'Evaluation' },
}

/** What a field asks for, said to whoever fills it in. */
export const fieldHints: Record<BriefField, Words> = {
  problem: { ar: 'ما الذي لا يسير كما ينبغي، ولمن؟', en: 'What is not as it should be, and for whom?' },
  objective: { ar: 'رقم وتاريخ يثبتان النجاح', en: 'A number and a date that prove success' },
  audience: { ar: 'فئة محددة، لا الجميع', en: 'A group you can name, not everyone' },
  context: { ar: 'ما الذي حدث، وما الذي نعرفه؟', en: 'What happened, and what do we know?' },
  message: { ar: 'جملة واحدة', en: 'One sentence' },
  mandatories: { ar: 'ما يلزم، وما يُمنع', en: 'What must be there, and what must not' },
  deliverables: { ar: 'ما يُسلَّم، عددًا ومقاسًا ولغة', en: 'What is handed over: number, size, language' },
  budgetLine: { ar: 'البند أو أمر الشراء والكمية', en: 'The line or order, and the quantity' },
  timeline: { ar: 'موعد التسليم ووقت المراجعة', en: 'The due date and the time for review' },
  approver: { ar: 'شخص بالاسم', en: 'A person, by name' },
  evaluation: { ar: 'كيف يُعرف النجاح، ومتى؟', en: 'How and when will success be known?' },
}

export const fieldStateWords: Record<FieldState, Words> = {
  present: { ar: 'مكتمل', en: 'Present' },
  weak: { ar: 'ضعيف', en: 'Weak' },
  missing: { ar: 'ناقص', en: 'Missing' },
}

export const typeWords: Record<BriefType, Words> = {
  campaign: { ar: 'حملة', en: 'Campaign' },
  brand_identity: { ar: 'هوية بصرية', en: 'Brand identity' },
  social_retainer: { ar: 'محتوى التواصل', en: 'Social content' },
  event: { ar: 'فعالية', en: 'Event' },
  video: { ar: 'فيديو', en: 'Video' },
  pr: { ar: 'علاقات إعلامية', en: 'Media relations' },
  annual_report: { ar: 'تقرير سنوي', en: 'Annual report' },
  website: { ar: 'موقع رقمي', en: 'Website' },
  research: { ar: 'دراسة', en: 'Research' },
  photography: { ar: 'تصوير', en: 'Photography' },
}

export const channelWords: Record<BriefChannel, Words> = {
  email: { ar: 'بريد إلكتروني', en: 'E-mail' },
  whatsapp: { ar: 'واتساب', en: 'WhatsApp' },
  meeting: { ar: 'اجتماع', en: 'Meeting' },
  phone: { ar: 'مكالمة', en: 'Phone call' },
  letter: { ar: 'خطاب رسمي', en: 'Official letter' },
  portal: { ar: 'بوابة العميل', en: 'Client portal' },
}

export const statusWords: Record<BriefStatus, Words> = {
  draft: { ar: 'مسودة', en: 'Draft' },
  received: { ar: 'وصل ولم يُقرأ بعد', en: 'Received, not read yet' },
  scored: { ar: 'قُرئ وأُعطي درجة', en: 'Read and scored' },
  return_brief_sent: { ar: 'موجز مُعاد، ينتظر جواب العميل', en: 'Returned, awaiting the client' },
  rebrief_requested: { ar: 'طُلب موجز جديد', en: 'New brief requested' },
  superseded: { ar: 'حلّ محله موجز آخر', en: 'Superseded' },
  scope_flagged: { ar: 'خارج النطاق، ينتظر قرارًا', en: 'Outside scope, awaiting a decision' },
  declined: { ar: 'لن يُنفَّذ', en: 'Declined' },
  accepted: { ar: 'مقبول', en: 'Accepted' },
  in_production: { ar: 'قيد الإنتاج', en: 'In production' },
  on_hold: { ar: 'موقوف', en: 'On hold' },
  delivered: { ar: 'سُلّم', en: 'Delivered' },
  closed: { ar: 'مغلق', en: 'Closed' },
}

export const listStateWords: Record<(typeof briefListStates)[number], Words> = {
  open: { ar: 'المفتوحة', en: 'Open' },
  new: { ar: 'لم تُقرأ بعد', en: 'Not read yet' },
  returned: { ar: 'تنتظر جواب العميل', en: 'Awaiting the client' },
  accepted: { ar: 'مقبولة', en: 'Accepted' },
  settled: { ar: 'منتهية', en: 'Settled' },
}

export const scopeChoiceWords: Record<ScopeChoice, Words> = {
  drop: { ar: 'يُستغنى عنه', en: 'Drop it' },
  goodwill: { ar: 'مجاملة على حساب الوكالة', en: 'Goodwill, at the agency’s cost' },
  change_order: { ar: 'يحتاج أمر تغيير', en: 'Needs a change order' },
}

export const briefCount: CountedWords = {
  ar: {
    zero: 'لا موجزات',
    one: 'موجز واحد',
    two: 'موجزان',
    few: '{count} موجزات',
    many: '{count} موجزًا',
    other: '{count} موجز',
  },
  en: { one: '{count} brief', other: '{count} briefs' },
}

/** How a brief comes in, and the list of all that came. */
export const briefWords = {
  brief: { ar: 'الموجز', en: 'Brief' },
  briefs: { ar: 'الموجزات', en: 'Briefs' },
  comma: { ar: '، ', en: ', ' },
  log: { ar: 'سجّل موجزًا', en: 'Log a brief' },
  logTitle: { ar: 'موجز جديد', en: 'A new brief' },
  logLede: {
    ar: 'انقل كلام العميل كما هو. لا يُطلب منك هنا بند ولا كمية ولا موعد.',
    en: 'Put down the client’s words as they came. No line, quantity or due date is asked here.',
  },
  contract: { ar: 'العقد', en: 'Contract' },
  speaker: { ar: 'المتحدث', en: 'Who spoke' },
  channel: { ar: 'القناة', en: 'Channel' },
  receivedAt: { ar: 'وصل في', en: 'Received at' },
  type: { ar: 'النوع', en: 'Type' },
  title: { ar: 'العنوان', en: 'Title' },
  words: { ar: 'كلام العميل', en: 'The client’s words' },
  wordsHint: {
    ar: 'يُحفظ حرفًا حرفًا ولا يُعدَّل بعد التسجيل',
    en: 'Kept letter for letter, and never changed once logged',
  },
  attachments: { ar: 'المرفقات', en: 'Attachments' },
  supersedes: { ar: 'يحل محل موجز سابق', en: 'Replaces an earlier brief' },
  nothingSuperseded: { ar: 'لا يحل محل شيء', en: 'Replaces nothing' },
  choose: { ar: 'اختر', en: 'Choose' },
  save: { ar: 'سجّل الموجز', en: 'Log the brief' },
  logged: { ar: 'سُجّل برقم {number}', en: 'Logged as {number}' },
  client: { ar: 'العميل', en: 'Client' },
  score: { ar: 'الدرجة', en: 'Score' },
  holder: { ar: 'عند', en: 'With' },
  state: { ar: 'الحالة', en: 'Status' },
  received: { ar: 'وصل', en: 'Received' },
  search: { ar: 'ابحث في العناوين', en: 'Search the titles' },
  anyone: { ar: 'عند أي طرف', en: 'With anyone' },
  withMe: { ar: 'عندي', en: 'With me' },
  withAgency: { ar: 'عند الوكالة', en: 'With the agency' },
  withMarketing: { ar: 'عند تسويق العميل', en: 'With the client’s marketing' },
  withContracts: { ar: 'عند مكتب العقود', en: 'With the contracts office' },
  find: { ar: 'ابحث', en: 'Search' },
  settled: { ar: 'عند لا أحد', en: 'With nobody' },
  anyState: { ar: 'كل الحالات', en: 'Any status' },
  anyType: { ar: 'كل الأنواع', en: 'Any type' },
  anyClient: { ar: 'كل العملاء', en: 'Any client' },
  listLede: {
    ar: 'المفتوح {open}: {mine} عند الوكالة، و{theirs} عند العملاء.',
    en: '{open} open: {mine} with the agency, {theirs} with clients.',
  },
  noneTitle: { ar: 'لا موجزات بعد', en: 'No briefs yet' },
  noneBody: {
    ar: 'كل طلب يبدأ بكلام العميل كما قاله. سجّل أول موجز من أي قناة وصل.',
    en: 'Every request starts with the client’s own words. Log the first one, whatever channel it came by.',
  },
  notScored: { ar: 'لم تُعطَ', en: 'Not scored' },
  of100: { ar: 'من 100', en: 'of 100' },
  outOfHours: { ar: 'وصل خارج أوقات العمل', en: 'Came outside working hours' },
  outOfHoursNote: {
    ar: 'تُحسب المهلة من أول ساعة عمل: {from}.',
    en: 'The clock starts with the first working hour: {from}.',
  },
  imported: { ar: 'من السجل المستورد', en: 'From imported history' },
} as const satisfies Record<string, Words>

/** What a full answer adds to the score of a brief. */
export const pointsAdded: CountedWords = {
  ar: {
    zero: 'بلا نقاط',
    one: 'نقطة واحدة',
    two: 'نقطتان',
    few: '\u2066+{count}\u2069 نقاط',
    many: '\u2066+{count}\u2069 نقطة',
    other: '\u2066+{count}\u2069 نقطة',
  },
  en: { one: '+{count} point', other: '+{count} points' },
}
