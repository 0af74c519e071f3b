import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'
import type { BriefField, BriefStatus, BriefType, FieldState } from './rules'
import type { BriefChannel, briefListStates, ScopeChoice } from './schema'

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
  briefs: { ar: 'الموجزات', en: 'Briefs' },
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
  settled: { ar: 'لا أحد', en: 'Nobody' },
  anyState: { ar: 'كل الحالات', en: 'Any status' },
  anyType: { ar: 'كل الأنواع', en: 'Any type' },
  anyClient: { ar: 'كل العملاء', en: 'Any client' },
  filter: { ar: 'طبّق', en: 'Apply' },
  listLede: {
    ar: '{open} مفتوحة، منها {mine} عند الوكالة و{theirs} عند العملاء.',
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

/** Reading a brief: the words on one side, what we make of them on the other. */
export const readingWords = {
  asReceived: { ar: 'كما ورد', en: 'as received' },
  structured: { ar: 'الموجز المنظّم', en: 'Structured brief' },
  confirms: { ar: 'يؤكده العميل قبل البدء', en: 'the client confirms before work starts' },
  wordsLocked: {
    ar: 'النص الأصلي لا يُحرَّر. ظلّل عبارة لتربطها بحقل، أو أضف حقلًا وسمِّه «أضافته الوكالة».',
    en: 'The original cannot be edited. Select a phrase to link it to a field, or add a field marked “added by the agency”.',
  },
  fingerprint: { ar: 'بصمة النص', en: 'Fingerprint of the words' },
  spoke: { ar: '{channel}، {moment}', en: '{channel}, {moment}' },
  loggedBy: { ar: 'سجّله {name}', en: 'Logged by {name}' },
  addedByAgency: { ar: 'أضافته الوكالة', en: 'Added by the agency' },
  answeredByClient: { ar: 'أجاب عنه العميل', en: 'Answered by the client' },
  notStated: { ar: 'لم يُذكر', en: 'Not stated' },
  fieldState: { ar: 'حالة {field}', en: 'State of {field}' },
  valueAr: { ar: '{field} بالعربية', en: '{field}, in Arabic' },
  valueEn: { ar: '{field} بالإنجليزية', en: '{field}, in English' },
  reason: { ar: 'لماذا ضعيف أو ناقص؟', en: 'Why weak or missing?' },
  quote: { ar: 'من كلام العميل', en: 'From the client’s words' },
  quoteHint: {
    ar: 'انسخ العبارة كما وردت، واتركه فارغًا إن كانت من عندنا',
    en: 'Copy the phrase as it stands; leave it empty if it is ours',
  },
  linkTo: { ar: 'اربط العبارة بحقل', en: 'Link the phrase to a field' },
  unlink: { ar: 'فكّ الربط', en: 'Unlink' },
  source: { ar: 'المصدر', en: 'Source' },
  signal: { ar: 'إشارة: {reason}', en: 'Signal: {reason}' },
  signalsNote: { ar: 'الإشارات تقترح، والحكم لك.', en: 'Signals propose; the judgement is yours.' },
  line: { ar: 'بند العقد', en: 'Contract line' },
  noLine: { ar: 'بلا بند', en: 'No line' },
  note: { ar: 'ملاحظة داخلية', en: 'Internal note' },
  noteHint: { ar: 'لا يراها العميل', en: 'The client never sees it' },
  saveReading: { ar: 'احفظ القراءة', en: 'Save the reading' },
  reading: { ar: 'القراءة {no}', en: 'Reading {no}' },
  history: { ar: 'سجل القراءات', en: 'History of readings' },
  scoreTitle: { ar: 'درجة الموجز', en: 'Brief score' },
  enough: { ar: 'الدرجة تكفي للقبول.', en: 'The score is enough to accept.' },
  enoughButHard: {
    ar: 'الدرجة تكفي، لكن {fields} حقل لازم: لا يُقبل الموجز بدونه.',
    en: 'The score is enough, but {fields} is required: it cannot be accepted without it.',
  },
  enoughButHards: {
    ar: 'الدرجة تكفي، لكن {fields} حقول لازمة: لا يُقبل الموجز بدونها.',
    en: 'The score is enough, but {fields} are required: it cannot be accepted without them.',
  },
  between: {
    ar: 'بين 50 و74 يُعاد الموجز إلى العميل بأسئلة.',
    en: 'From 50 to 74 the brief goes back with questions.',
  },
  below: { ar: 'دون 50 يُطلب موجز جديد.', en: 'Below 50 a new brief is asked for.' },
  wouldRaise: { ar: 'استكمال {fields} يرفعها إلى {score}.', en: 'Completing {fields} makes it {score}.' },
  questions: { ar: 'أسئلة للعميل', en: 'Questions for the client' },
  adds: { ar: 'يضيف {points}', en: 'adds {points}' },
  scopeCheck: { ar: 'فحص النطاق', en: 'Scope check' },
  withinLine: { ar: 'داخل البند', en: 'Within the line' },
  outsideLine: { ar: 'خارج البنود', en: 'Outside every line' },
  lineSpent: { ar: 'لم يبقَ في البند شيء', en: 'Nothing is left on the line' },
  lineLeft: { ar: 'المتبقي من البند', en: 'Left on the line' },
  rounds: { ar: 'الجولات المشمولة', en: 'Rounds included' },
  answersBy: {
    ar: 'الموعد ممكن فقط إن وصل الجواب قبل {day}.',
    en: 'The date holds only if answers arrive by {day}.',
  },
  decideScope: { ar: 'قرّر في النطاق', en: 'Decide on scope' },
  scopeDecision: { ar: 'القرار', en: 'Decision' },
  cost: { ar: 'كلفتها على الوكالة (ر.س)', en: 'What it costs the agency (SAR)' },
  why: { ar: 'السبب', en: 'Reason' },
  decide: { ar: 'سجّل القرار', en: 'Record the decision' },
  decidedBy: { ar: 'قرره {name}، {day}', en: 'Decided by {name}, {day}' },
  acceptance: { ar: 'القبول', en: 'Acceptance' },
  accountHalf: { ar: 'مدير الحساب', en: 'Account manager' },
  projectHalf: { ar: 'مدير المشروع', en: 'Project manager' },
  acceptAccount: { ar: 'اقبل عن الحساب', en: 'Accept for the account' },
  acceptProject: { ar: 'اقبل عن المشروع', en: 'Accept for the project' },
  accept: { ar: 'اقبل الموجز', en: 'Accept the brief' },
  acceptedBy: { ar: 'قبله {name}، {moment}', en: 'Accepted by {name}, {moment}' },
  waitsFor: { ar: 'ينتظر قبوله', en: 'Not accepted yet' },
  blocked: { ar: 'ما يمنع القبول', en: 'What stands in the way' },
  rebrief: { ar: 'اطلب موجزًا جديدًا', en: 'Ask for a new brief' },
  rebriefReason: { ar: 'ما الذي يحتاجه الموجز الجديد؟', en: 'What does the new brief need?' },
  decline: { ar: 'لن يُنفَّذ', en: 'Decline it' },
  supersede: { ar: 'حلّ محله', en: 'Superseded by' },
  supersededBy: { ar: 'حلّ محله {number}', en: 'Superseded by {number}' },
  replaces: { ar: 'يحل محل {number}', en: 'Replaces {number}' },
  sendReturn: { ar: 'أرسل الموجز المُعاد', en: 'Send return brief' },
  openReturn: { ar: 'الموجز المُعاد', en: 'Return brief' },
  openRequirements: { ar: 'المتطلبات', en: 'Requirements' },
  draftRestored: {
    ar: 'استعدنا ما كتبته ولم تحفظه، {moment}.',
    en: 'What you wrote and did not save is back, from {moment}.',
  },
  discardDraft: { ar: 'تجاهله', en: 'Discard it' },
  draftConflict: {
    ar: 'كُتبت هذه القراءة في نافذة أخرى بعد أن فتحتها هنا. لم يُكتب فوقها شيء.',
    en: 'This reading was written in another window after you opened it here. Nothing was overwritten.',
  },
  takeTheirs: { ar: 'خذ ما في النافذة الأخرى', en: 'Take the other window’s' },
  keepMine: { ar: 'أبقِ ما هنا', en: 'Keep what is here' },
} as const satisfies Record<string, Words>
