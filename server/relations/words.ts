import type { Words } from '#server/kernel/words'
import type { MeasureKind, Showing } from './measures/rules'
import type { CaseClass, CaseStatus, ClockState, caseKinds, interactionChannels, PromiseStatus } from './rules'

export const channelWords: Record<(typeof interactionChannels)[number] | 'survey', Words> = {
  meeting: { ar: 'اجتماع', en: 'Meeting' },
  phone: { ar: 'مكالمة', en: 'Call' },
  email: { ar: 'بريد', en: 'E-mail' },
  whatsapp: { ar: 'واتساب', en: 'WhatsApp' },
  letter: { ar: 'خطاب', en: 'Letter' },
  portal: { ar: 'البوابة', en: 'Portal' },
  survey: { ar: 'استبيان', en: 'Survey' },
}

export const caseKindWords: Record<(typeof caseKinds)[number], Words> = {
  complaint: { ar: 'شكوى', en: 'Complaint' },
  request: { ar: 'طلب', en: 'Request' },
}

export const priorityWords: Record<CaseClass, Words> = {
  P1: { ar: 'عاجلة', en: 'Urgent' },
  P2: { ar: 'معتادة', en: 'Normal' },
  P3: { ar: 'غير مستعجلة', en: 'Can wait' },
}

export const caseStatusWords: Record<CaseStatus, Words> = {
  open: { ar: 'مفتوحة', en: 'Open' },
  acknowledged: { ar: 'أُجيبت أول مرة', en: 'First answered' },
  in_progress: { ar: 'قيد المعالجة', en: 'In progress' },
  waiting_client: { ar: 'تنتظر العميل', en: 'Waiting for the client' },
  escalated: { ar: 'مُصعّدة', en: 'Escalated' },
  resolved: { ar: 'سُوّيت', en: 'Resolved' },
  closed: { ar: 'مغلقة', en: 'Closed' },
}

export const clockStateWords: Record<ClockState, Words> = {
  running: { ar: 'جارٍ', en: 'Running' },
  paused: { ar: 'موقوف بانتظار العميل', en: 'Paused for the client' },
  met: { ar: 'في المهلة', en: 'In time' },
  missed: { ar: 'بعد المهلة', en: 'Past its time' },
}

export const promiseStatusWords: Record<PromiseStatus, Words> = {
  open: { ar: 'مفتوح', en: 'Open' },
  renegotiated: { ar: 'نُقل موعده باتفاق', en: 'Moved by agreement' },
  overdue: { ar: 'فات موعده', en: 'Overdue' },
  kept: { ar: 'وُفي به', en: 'Kept' },
  broken: { ar: 'أُخلف', en: 'Broken' },
  released: { ar: 'أُعفي منه', en: 'Released' },
}

export const measureNames: Record<MeasureKind, Words> = {
  csat: { ar: 'رضا عن المخرج', en: 'Satisfaction with the work' },
  nps: { ar: 'صافي التوصية', en: 'Net promoter score' },
  ces: { ar: 'سهولة الإنجاز', en: 'Ease of getting it done' },
}

/** How much a figure of so few answers says; of enough it needs no remark. */
export const showingWords: Record<Exclude<Showing, 'full'>, Words> = {
  nothing: { ar: 'لا جواب بعد', en: 'no answer yet' },
  counts_only: { ar: 'أقل من خمسة أجوبة: تُعرض كما هي بلا حكم', en: 'fewer than five answers: shown as they are' },
  indicative: { ar: 'عينة صغيرة، لا يُبنى عليها حكم', en: 'small sample, not a basis for a verdict' },
}

export const measureWords = {
  satisfaction: { ar: 'الرضا', en: 'Satisfaction' },
  note: { ar: 'أجاب {n} من {invited}', en: '{n} of {invited} answered' },
  range: { ar: 'المدى من {low} إلى {high}', en: 'range {low} to {high}' },
  easy: { ar: '{share}% سهل', en: '{share}% easy' },
  outOf: { ar: 'من 7', en: 'of 7' },
  low: { ar: 'نسبة الرد أقل من النصف', en: 'fewer than half answered' },
  raw: { ar: 'الأجوبة: {scores}', en: 'Answers: {scores}' },
  about: { ar: 'عن {no}', en: 'about {no}' },
  none: { ar: 'لم يُسأل العملاء بعد', en: 'Clients have not been asked yet' },
} satisfies Record<string, Words>

export const relationWords = {
  logTalk: { ar: 'سجّل تواصلًا', en: 'Log a conversation' },
  talks: { ar: 'المراسلات', en: 'Conversations' },
  talkLede: {
    ar: 'ما قيل، متى، ومع من. داخلي ما لم تشاركه.',
    en: 'What was said, when and with whom. Internal unless you share it.',
  },
  client: { ar: 'العميل', en: 'Client' },
  chooseClient: { ar: 'اختر العميل', en: 'Choose the client' },
  choose: { ar: 'تابع', en: 'Continue' },
  contact: { ar: 'مع من', en: 'With whom' },
  channel: { ar: 'كيف', en: 'How' },
  at: { ar: 'متى', en: 'When' },
  summary: { ar: 'ما قيل', en: 'What was said' },
  share: { ar: 'يراه العميل', en: 'The client sees this' },
  internal: { ar: 'داخلي', en: 'Internal' },
  shared: { ar: 'يراه العميل', en: 'Shared with the client' },
  aboutNo: { ar: 'رقم السجل المتعلق به', en: 'Number of the related record' },
  saved: { ar: 'سُجّل برقم {no}', en: 'Logged as {no}' },
  save: { ar: 'سجّل التواصل', en: 'Log the conversation' },
  cases: { ar: 'الحالات', en: 'Cases' },
  case: { ar: 'الحالة', en: 'Case' },
  casesLede: {
    ar: 'شكاوى العملاء وطلباتهم، ومهلتا الرد والتسوية بدقائق العمل.',
    en: 'What clients complain of and ask for, with both clocks in business minutes.',
  },
  openCase: { ar: 'افتح حالة', en: 'Open a case' },
  noCases: { ar: 'لا حالات', en: 'No cases' },
  noCasesBody: {
    ar: 'شكوى العميل أو طلبه يصير حالة لها صاحب ومهلتان، من البوابة أو بكلامه تسجّله أنت.',
    en: 'A complaint or a request becomes a case with an owner and two clocks: from the portal, or in the client’s words typed by you.',
  },
  owner: { ar: 'صاحبها', en: 'Owner' },
  noOwner: { ar: 'بلا صاحب', en: 'Nobody' },
  opened: { ar: 'فُتحت', en: 'Opened' },
  openedBy: { ar: 'فتحها', en: 'Opened by' },
  class: { ar: 'الأولوية', en: 'Priority' },
  kind: { ar: 'النوع', en: 'Kind' },
  status: { ar: 'الحالة', en: 'Status' },
  title: { ar: 'العنوان', en: 'Title' },
  words: { ar: 'كلام العميل كما هو', en: 'The client’s words as they are' },
  firstAnswer: { ar: 'الرد الأول', en: 'First answer' },
  resolution: { ar: 'التسوية', en: 'Resolution' },
  of: { ar: 'مضى {spent} من {target} دقيقة عمل', en: '{spent} of {target} business minutes spent' },
  left: { ar: 'بقي {time}', en: '{time} left' },
  dueAt: { ar: 'حتى {at}', en: 'until {at}' },
  clocks: { ar: 'المهلتان', en: 'Clocks' },
  pauses: { ar: 'توقفات بانتظار العميل', en: 'Waits for the client' },
  pause: { ar: 'من {from} إلى {until}', en: '{from} to {until}' },
  pauseOpen: { ar: 'منذ {from}', en: 'since {from}' },
  thread: { ar: 'المراسلات', en: 'Messages' },
  noWords: {
    ar: 'النصّ الأصلي ليس في السجل السابق، وما يُكتب من الآن يظهر هنا.',
    en: 'The words of this case are not in the imported record; what is written from now on shows here.',
  },
  noText: { ar: 'جواب معروف بوقته، ونصّه ليس في السجل', en: 'An answer known by its time; its words are not on record' },
  answer: { ar: 'الجواب للعميل', en: 'Answer to the client' },
  answerBy: {
    ar: 'يصل باسمك إلى {name} بالبريد والبوابة',
    en: 'It reaches {name} in your name, by mail and in the portal',
  },
  waits: {
    ar: 'أسأل العميل وأنتظر جوابه (تقف مهلة التسوية)',
    en: 'I ask the client and wait (the resolution clock stands still)',
  },
  send: { ar: 'أرسل الجواب', en: 'Send the answer' },
  note: { ar: 'ملاحظة داخلية', en: 'Internal note' },
  noteHint: { ar: 'لا تصل إلى العميل ولا توقف مهلة', en: 'Never reaches the client and stops no clock' },
  keepNote: { ar: 'احفظ الملاحظة', en: 'Save the note' },
  mayNotAnswer: {
    ar: 'يجيب العميلَ صاحبُ الحالة أو خدمةُ العميل.',
    en: 'The owner of the case or account service answers the client.',
  },
  settled: {
    ar: 'سُوّيت الحالة. تُسجَّل التسوية ونتيجتها في إصدار لاحق.',
    en: 'This case is settled. How it ended is recorded in a later release.',
  },
  cause: { ar: 'السبب', en: 'Cause' },
  corrective: { ar: 'ما أُصلح', en: 'What was mended' },
  afterHours: { ar: 'خارج الدوام', en: 'Out of hours' },
  open: { ar: 'المفتوحة', en: 'Open' },
  ended: { ar: 'المنتهية', en: 'Ended' },
  all: { ar: 'كل الحالات', en: 'All cases' },
  state: { ar: 'عرض', en: 'Show' },
  answered: { ar: 'أُجيبت {at}', en: 'Answered {at}' },
  comma: { ar: '، ', en: ', ' },
  noTitle: { ar: 'بلا عنوان', en: 'Untitled' },
  tell: { ar: 'أبلغ العميل', en: 'Tell the client' },
  tellTitle: { ar: 'إبلاغ العميل: {title}', en: 'Tell the client: {title}' },
  tellLede: {
    ar: 'يُسجَّل تواصلًا يراه العميل، ويصل إلى من اخترت بالبريد.',
    en: 'It is logged as a conversation the client sees, and the person you choose gets it by mail.',
  },
  tellWords: { ar: 'ما قلته للعميل', en: 'What you told the client' },
  wasDue: { ar: 'كان موعده {day}', en: 'was due {day}' },
  plannedNow: { ar: 'المتوقع الآن {day}', en: 'now expected {day}' },
  told: { ar: 'أُبلغ العميل', en: 'Client told' },
  toldAt: { ar: 'أُبلغ {at}', en: 'told {at}' },
  notTold: { ar: 'لم يُبلَّغ بعد', en: 'Not told yet' },
  news: { ar: 'مواعيد تأخرت، وهل علم العميل', en: 'Slips, and whether the client knows' },
  noNews: { ar: 'لا موعد متأخر', en: 'Nothing has slipped' },
} satisfies Record<string, Words>
