import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** The page of what came in as history and what a guard would refuse of it today. */
export const importWords = {
  title: { ar: 'استثناءات مستوردة', en: 'Imported exceptions' },
  lede: {
    ar: 'سُجّلت هذه الوقائع من ملف «\u2068{name}\u2069» كما حدثت. القواعد تسري على الجديد وحده، وهذا كل ما كانت سترفضه.',
    en: 'These facts came in from “\u2068{name}\u2069” as they happened. The rules bind new acts only; this is all that they would have refused.',
  },
  fact: { ar: 'الواقعة', en: 'Fact' },
  why: { ar: 'لماذا تُرفض اليوم', en: 'Why it would be refused today' },
  guard: { ar: 'القاعدة', en: 'Rule' },
  about: { ar: 'السجل', en: 'Record' },
  importedOn: { ar: 'استُورد {at}', en: 'Imported {at}' },
  digest: { ar: 'بصمة الملف', en: 'Digest of the file' },
  rows: { ar: 'الصفوف', en: 'Rows' },
  none: {
    ar: 'لا استثناء: كل ما دخل تقبله القواعد اليوم.',
    en: 'No exception: the rules would take all of it today.',
  },
} as const satisfies Record<string, Words>

export const exceptionCount: CountedWords = {
  ar: {
    zero: 'لا استثناء',
    one: 'استثناء واحد',
    two: 'استثناءان',
    few: '{count} استثناءات',
    many: '{count} استثناءً',
    other: '{count} استثناء',
  },
  en: { one: '{count} exception', other: '{count} exceptions' },
}

/** The guards of the house as a contracts officer would say them, by the name each import gives them. */
export const guardWords: Readonly<Record<string, Words>> = {
  'payment_claim: draft>ready': {
    ar: 'لا يُجهَّز مستخلص قبل شهادة إنجاز موقّعة تغطيه.',
    en: 'A claim is not made ready before a signed achievement certificate covers it.',
  },
  'payment_claim: draft>ready, ready>submitted': {
    ar: 'لا يُجهَّز مستخلص ولا يُقدَّم قبل توقيع شهادة الإنجاز التي تغطيه.',
    en: 'A claim is neither made ready nor submitted before the achievement certificate that covers it is signed.',
  },
  'payment_claim: draft>ready (service receipt note)': {
    ar: 'لا يُجهَّز مستخلص قبل إشعار باستلام الخدمة من العميل.',
    en: 'A claim is not made ready before the client’s service receipt note.',
  },
  'acceptance_certificate: inspection>signed': {
    ar: 'لا تُعدّ الشهادة موقّعة دون ورقتها الموقّعة.',
    en: 'A certificate is not signed without its signed paper.',
  },
  'deliverable: in_review>approved': {
    ar: 'لا يُعتمد مخرج إلا بجولة مراجعة اعتمدت نسخته.',
    en: 'A deliverable is approved only by a review round that approved its version.',
  },
  'deliverable: in_review>approved (named approver)': {
    ar: 'لا يعتمد مخرجًا إلا من سمّاه العميل للاعتماد.',
    en: 'Only a person whom the client named as approver approves a deliverable.',
  },
  'deliverable: changes_requested>in_production (extra round authorised)': {
    ar: 'لا تبدأ جولة فوق الجولات المشمولة إلا بتفويض.',
    en: 'A round beyond those included does not begin unless it was authorised.',
  },
  'deliverable: approved>accepted': {
    ar: 'لا يُستلم مخرج إلا بشهادة استلام.',
    en: 'A deliverable is accepted only by an acceptance certificate.',
  },
  'brief: scored>accepted (line with quantity left)': {
    ar: 'لا يُقبل موجز إلا على بند من العقد بقي من كميته.',
    en: 'A brief is accepted only on a contract line that has quantity left.',
  },
  'brief: in_production>delivered (all deliverables accepted)': {
    ar: 'لا يُعدّ الموجز مسلَّمًا حتى تُستلم مخرجاته كلها.',
    en: 'A brief is not delivered until every deliverable of it is accepted.',
  },
  'milestone: planned>reached (linked deliverables approved)': {
    ar: 'لا تُبلغ مرحلة قبل اعتماد المخرجات المرتبطة بها.',
    en: 'A milestone is not reached before the deliverables linked to it are approved.',
  },
  'penalty: upheld>deducted': {
    ar: 'لا تُخصم غرامة حتى يُبتّ في الاعتراض عليها.',
    en: 'A penalty is not deducted until the objection to it is decided.',
  },
  'case: in_progress>resolved (cause and correction)': {
    ar: 'لا تُغلق شكوى دون سببها والإجراء التصحيحي.',
    en: 'A complaint is not closed without its root cause and a correction.',
  },
  'Law 61 (over SAR 100,000)': {
    ar: 'نظام المنافسات م\u00a061: ضمان نهائي لكل عقد يزيد على 100,000\u00a0ر.س.',
    en: 'GTPL Art.\u00a061: a final guarantee for every contract above SAR\u00a0100,000.',
  },
  'extension_claim: event>notified>submitted': {
    ar: 'لا يُمنح تمديد إلا بإشعار ثم مطالبة.',
    en: 'An extension is granted only after a notice and then a claim.',
  },
  'requirement gate before acceptance': {
    ar: 'لا يُستلم مخرج حتى تتحقق متطلباته أو يُتنازل عنها.',
    en: 'A deliverable is not accepted until each of its requirements is met or waived.',
  },
}

/** The gate of a brief, with the score that the agency’s own rubric asks for. */
export const scoreGuardWords: Words = {
  ar: 'لا يُقبل موجز درجته دون {score} من 100.',
  en: 'A brief that scores under {score} of 100 is not accepted.',
}
