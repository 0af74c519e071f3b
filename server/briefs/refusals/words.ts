import type { RefusalCode } from '#server/kernel/refusals'
import type { Words } from '#server/kernel/words'

/** How the briefs chapter says no. */
export const briefRefusalWords = {
  'brief.below_gate': {
    ar: 'درجة الموجز أقل من 75، فأرسل موجزًا مُعادًا يكمله',
    en: 'The brief scores below 75. Send a return brief to complete it',
  },
  'brief.hard_field_missing': {
    ar: 'ينقص الموجز حقل لا يُقبل دونه: الهدف أو صاحب الاعتماد أو بند العقد',
    en: 'The brief lacks a field it cannot be accepted without: the objective, the approver or the contract line',
  },
  'brief.return_brief_open': {
    ar: 'للموجز أسئلة تنتظر جواب العميل',
    en: 'Questions on this brief still wait for the client',
  },
  'brief.line_needed': {
    ar: 'لا بند لهذا الموجز. اختر بندًا أو سجّل قرار النطاق',
    en: 'This brief has no contract line. Choose one or record a scope decision',
  },
  'brief.line_exhausted': {
    ar: 'لم يبق في البند كمية. يلزم أمر تغيير أو قرار نطاق',
    en: 'Nothing is left on this line. It takes a change order or a scope decision',
  },
  'brief.change_order_needed': {
    ar: 'ينتظر هذا الموجز اعتماد أمر التغيير',
    en: 'This brief waits for its change order to be approved',
  },
  'brief.dropped': { ar: 'صُرف النظر عن هذا الموجز', en: 'This brief was dropped' },
  'brief.already_accepted': { ar: 'قُبل الموجز من جهتك من قبل', en: 'Your side has already accepted this brief' },
  'brief.same_person': {
    ar: 'يقبل الموجز شخصان: مدير الحساب ومدير المشروع',
    en: 'Two people accept a brief: the account manager and the project manager',
  },
  'brief.quote_not_found': {
    ar: 'هذه العبارة ليست في كلام العميل. انسخها كما وردت',
    en: 'This phrase is not in the client’s words. Copy it as it stands',
  },
  'brief.reading_moved': {
    ar: 'حُفظت قراءة أخرى لهذا الموجز بعد أن فتحته. راجعها ثم احفظ',
    en: 'Another reading of this brief was saved after you opened it. Look at it, then save',
  },
  'brief.not_open': { ar: 'هذا الموجز لم يعد مفتوحًا لهذا الإجراء', en: 'This brief is no longer open to this' },
  'brief.not_read': { ar: 'لم تُحفظ قراءة لهذا الموجز بعد', en: 'No reading of this brief has been saved yet' },
  'brief.speaker_elsewhere': {
    ar: 'المتحدث ليس من جهات اتصال هذا العميل',
    en: 'This person is not a contact of this client',
  },
  'brief.received_ahead': { ar: 'وقت الوصول لم يحن بعد', en: 'The time of receipt lies in the future' },
  'brief.replaces_itself': {
    ar: 'لا يحل موجز محل نفسه، ولا محل موجز عميل آخر',
    en: 'A brief cannot replace itself, or one of another client',
  },
  'brief.above_rebrief': {
    ar: 'الدرجة 50 أو أكثر: يُعاد الموجز بأسئلة ولا يُطلب من جديد',
    en: 'The score is 50 or more: it goes back with questions, not for a new brief',
  },
  'return_brief.answered': { ar: 'أُجيب عن هذا الموجز المُعاد من قبل', en: 'This return brief was answered already' },
  'return_brief.open': {
    ar: 'موجز مُعاد سابق ما زال ينتظر جواب العميل',
    en: 'An earlier return brief still waits for the client',
  },
  'return_brief.addressee': {
    ar: 'يُرسل الموجز المُعاد إلى أحد من تسويق العميل',
    en: 'A return brief goes to somebody of the client’s marketing',
  },
  'requirement.retired': { ar: 'أُسقط هذا المتطلب من قبل', en: 'This requirement was retired already' },
  'scope.line_exhausted': { ar: 'لم يبق في البند هذه الكمية', en: 'This line does not have that quantity left' },
  'scope.not_accepted': {
    ar: 'لا يُطالب إلا بما استُلم ولم يُطالب به من قبل',
    en: 'Only what was accepted and not yet claimed can be claimed',
  },
  'return_brief.unanswered': {
    ar: 'هذا السؤال بلا جواب مقترح، فيحتاج جوابك',
    en: 'We proposed no answer to this question, so it needs yours',
  },
  'return_brief.below_gate': {
    ar: 'الدرجة دون 50: اطلب موجزًا جديدًا بدل الأسئلة',
    en: 'The score is below 50: ask for a new brief instead of questions',
  },
  'requirement.other_brief': { ar: 'هذا المتطلب من موجز آخر', en: 'This requirement belongs to another brief' },
  'requirement.not_asked': {
    ar: 'هذا المتطلب غير مطلوب من هذه النسخة',
    en: 'This requirement is not asked of this version',
  },
  'requirement.waived': { ar: 'سبق التنازل عن هذا المتطلب', en: 'This requirement was waived before' },
  'brief.not_accepted': { ar: 'يُخطَّط العمل بعد قبول الموجز', en: 'Work is planned once the brief is accepted' },
} as const satisfies Partial<Record<RefusalCode, Words>>
