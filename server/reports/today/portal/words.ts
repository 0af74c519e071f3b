import type { Words } from '#server/kernel/words'

/** How the portal's home is headed, for each side. */
export const portalWords = {
  home: { ar: 'ينتظرك', en: 'Waiting for you' },
  hello: { ar: 'أهلًا {name}، {waiting}', en: 'Hello {name}, {waiting}' },
  waiting: { ar: 'ينتظرك', en: 'Waiting for you' },
  withAgency: { ar: 'عندنا لك', en: 'With us, for you' },
  watch: { ar: 'في الطريق', en: 'On the way' },
  accepted: { ar: 'استُلم حديثًا', en: 'Recently accepted' },
  noneWaiting: { ar: 'لا شيء ينتظرك الآن.', en: 'Nothing is waiting for you now.' },
  noneWithUs: { ar: 'لا شيء لك عندنا الآن.', en: 'Nothing of yours is with us now.' },
  restWithUs: { ar: 'وما سوى ذلك عندنا.', en: 'The rest is with us.' },
  calm: { ar: 'سنكتب لك حين يصلك شيء.', en: 'We will write to you when something arrives.' },
  write: { ar: 'التواصل معنا', en: 'Write to us' },
  writeLead: { ar: 'طلب أو ملاحظة، بكلامك كما هو.', en: 'A request or a remark, in your own words.' },
  managers: { ar: 'مديرا ارتباطك', en: 'Your contacts' },
  forWork: { ar: 'للطلبات والموجزات', en: 'For requests and briefs' },
  forScope: { ar: 'للنطاق والمواعيد والاستلام', en: 'For scope, dates and acceptance' },
  before: { ar: 'قبل {date}', en: 'By {date}' },
  was: { ar: 'كان موعده {date}، قبل {days}', en: 'Was due on {date}, {days} ago' },
  taken: { ar: 'وُقّعت الشهادة {date}', en: 'Certificate signed on {date}' },
  takenReserved: { ar: 'وُقّعت الشهادة بتحفظات {date}', en: 'Certificate signed with reservations on {date}' },
  since: { ar: 'منذ {days}', en: 'For {days}' },
  dueSince: { ar: 'عندك منذ {days}. الموعد {date}.', en: 'With you for {days}. Due {date}.' },
  beforeSince: { ar: 'عندك منذ {days}. الجواب قبل {date}.', en: 'With you for {days}. Answer by {date}.' },
} satisfies Record<string, Words>

type PortalEntry = { readonly title: Words; readonly act: Words | null }

/** Each kind of row in the portal: how it is told, and what its act is called. The masdar, whoever reads. */
export const portalEntryWords: Readonly<Record<string, PortalEntry>> = {
  answer_questions: {
    title: { ar: 'أسئلة عن «{title}»', en: 'Questions about “{title}”' },
    act: { ar: 'الإجابة', en: 'Answer' },
  },
  approve: {
    title: { ar: '{title}، النسخة {version} للاعتماد', en: '{title}, version {version} to approve' },
    act: { ar: 'المراجعة', en: 'Review' },
  },
  case_question: {
    title: { ar: 'سؤال في «{title}»', en: 'A question on “{title}”' },
    act: { ar: 'الإجابة', en: 'Answer' },
  },
  own_promise: { title: { ar: 'وعدك: «{title}»', en: 'Your promise: “{title}”' }, act: { ar: 'عرض', en: 'Show' } },
  case: { title: { ar: 'ردّنا على «{title}»', en: 'Our answer to “{title}”' }, act: null },
  promise: { title: { ar: '{title}', en: '{title}' }, act: null },
  answer: { title: { ar: 'جوابنا عن «{title}»', en: 'Our answer on “{title}”' }, act: null },
  decide_objection: {
    title: { ar: 'اعتراض على غرامة: {title}', en: 'Objection to a penalty: {title}' },
    act: { ar: 'عرض', en: 'Show' },
  },
  sign_certificate: {
    title: { ar: 'شهادة الإنجاز {no} للتوقيع', en: 'Certificate {no} to sign' },
    act: { ar: 'التوقيع', en: 'Sign' },
  },
  certify_claim: {
    title: { ar: 'المستخلص {no}: {amount}', en: 'Claim {no}: {amount}' },
    act: { ar: 'عرض', en: 'Show' },
  },
  certificate_with_deputy: {
    title: { ar: 'شهادة الإنجاز {no} عند {person}', en: 'Certificate {no} with {person}' },
    act: null,
  },
  pay_claim: { title: { ar: 'المستخلص {no}: {amount}', en: 'Claim {no}: {amount}' }, act: { ar: 'عرض', en: 'Show' } },
  certification_awaited: { title: { ar: 'المستخلص {no}: {amount}', en: 'Claim {no}: {amount}' }, act: null },
}
