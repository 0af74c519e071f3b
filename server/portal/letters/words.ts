import type { LetterKind } from '#server/kernel/letters'
import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

type LetterWords = { subject: Words; body: Words; action: Words | null; note: Words }

const linkNote: Words = {
  ar: 'يفتح هذا الرابط هذا الموضوع وحده، ولك وحدك، ويعمل أربعة عشر يومًا. فتحه لا يعتمد شيئًا ولا يوقّع شيئًا.',
  en: 'This link opens this one matter, for you alone, and works for fourteen days. Opening it approves nothing and signs nothing.',
}

/** What each letter says. `{title}` is the matter's name, `{number}` its number, `{agency}` the house that writes. */
export const letterWords: Record<LetterKind, LetterWords> = {
  return_brief: {
    subject: { ar: 'للتأكيد: ما فهمناه من «{title}»', en: 'To confirm: what we understood of “{title}”' },
    body: {
      ar: 'كتبنا ما فهمناه من موجزكم «{title}»، {questions}. التأكيد كما هو يكفي إن كان الفهم صحيحًا.',
      en: 'We wrote down what we understood of your brief “{title}”, {questions}. If we understood it rightly, confirming it as it stands is enough.',
    },
    action: { ar: 'فتح الموجز المُعاد', en: 'Open the return brief' },
    note: linkNote,
  },
  review: {
    subject: { ar: 'للمراجعة: النسخة {version} من «{title}»', en: 'To review: version {version} of “{title}”' },
    body: {
      ar: 'النسخة {version} من «{title}» جاهزة للمراجعة. التعليق عليها واعتمادها من الصفحة نفسها.',
      en: 'Version {version} of “{title}” is ready for your review. You comment on it and approve it on the same page.',
    },
    action: { ar: 'فتح النسخة {version}', en: 'Open version {version}' },
    note: linkNote,
  },
  certificate: {
    subject: { ar: 'للتوقيع: شهادة إنجاز {number}', en: 'To sign: certificate {number}' },
    body: {
      ar: 'طلبنا شهادة إنجاز «{title}». فيها الكميات وما وراءها من مخرجات معتمدة. التوقيع بالاسم ورمز يصل بالبريد.',
      en: 'We asked for the certificate “{title}”. It holds the quantities and the approved deliverables behind them. Signing takes your name and a code that is mailed to you.',
    },
    action: { ar: 'فتح الشهادة', en: 'Open the certificate' },
    note: linkNote,
  },
  invoice: {
    subject: { ar: 'فاتورة ضريبية {number}', en: 'Tax invoice {number}' },
    body: {
      ar: 'صدرت الفاتورة الضريبية {number} عن «{title}»، وهي مرفقة بهذه الرسالة.',
      en: 'Tax invoice {number} for “{title}” has been issued. It is attached to this letter.',
    },
    action: { ar: 'فتح المستخلص', en: 'Open the claim' },
    note: linkNote,
  },
  case_answer: {
    subject: { ar: 'رد على «{title}»', en: 'An answer to “{title}”' },
    body: {
      ar: 'كتبنا ردًا على ما طرحتموه في «{title}». القراءة والمتابعة من الصفحة نفسها.',
      en: 'We answered what you raised in “{title}”. You can reply and follow it on the same page.',
    },
    action: { ar: 'قراءة الرد', en: 'Read the answer' },
    note: linkNote,
  },
  slip: {
    subject: { ar: 'تغيّر موعد «{title}»', en: 'A date has changed: “{title}”' },
    body: {
      ar: 'نخبركم قبل الموعد بأن «{title}» لن يصل في تاريخه. التاريخ الجديد وسببه في الصفحة.',
      en: 'We tell you before the day itself: “{title}” will not come on its date. The new date and its reason are on the page.',
    },
    action: { ar: 'التاريخ الجديد وسببه', en: 'See the new date' },
    note: linkNote,
  },
  link: {
    subject: { ar: 'رابط «{title}»', en: 'A link to “{title}”' },
    body: { ar: 'هذا رابطكم إلى «{title}».', en: 'Here is your link to “{title}”.' },
    action: { ar: 'فتح الموضوع', en: 'Open it' },
    note: linkNote,
  },
  password_reset: {
    subject: { ar: 'كلمة مرور جديدة في موجز', en: 'A new password for Mujaz' },
    body: {
      ar: 'طُلب تغيير كلمة المرور لهذا البريد. إن لم يكن الطلب منك فأهمل هذه الرسالة، وتبقى كلمتك كما هي.',
      en: 'Somebody asked to change the password of this address. If it was not you, ignore this letter: your password stays as it is.',
    },
    action: { ar: 'اختر كلمة مرور جديدة', en: 'Choose a new password' },
    note: { ar: 'يعمل الرابط ساعة واحدة ولمرة واحدة.', en: 'The link works for one hour, once.' },
  },
  step_up: {
    subject: { ar: 'رمز التوقيع', en: 'Your signing code' },
    body: {
      ar: 'هذا رمز توقيعك في موجز. إن لم تطلبه فأهمل هذه الرسالة وأخبر مدير حسابك.',
      en: 'This is your signing code in Mujaz. If you did not ask for it, ignore this letter and tell your account manager.',
    },
    action: null,
    note: { ar: 'يعمل الرمز عشر دقائق. لا تعطه أحدًا.', en: 'The code works for ten minutes. Give it to nobody.' },
  },
  invitation: {
    subject: { ar: 'دعوة إلى {agency} في موجز', en: 'An invitation to {agency} in Mujaz' },
    body: {
      ar: 'أضافتك {agency} إلى موجز. ادخل بهذا البريد، واختر كلمة مرور إن لم تكن لك واحدة.',
      en: '{agency} added you to Mujaz. Sign in with this address, and choose a password if you have none.',
    },
    action: { ar: 'البدء', en: 'Begin' },
    note: {
      ar: 'يعمل الرابط أربعة عشر يومًا ولمرة واحدة. بعدها اطلب رابطًا جديدًا من صفحة الدخول.',
      en: 'The link works for fourteen days, once. After that, ask for a new one on the sign-in page.',
    },
  },
}

/** What stands beside a figure of a letter. */
export const letterLabels = {
  number: { ar: 'الرقم', en: 'Number' },
  answerBy: { ar: 'الرد قبل', en: 'Answer by' },
  newDate: { ar: 'التاريخ الجديد', en: 'New date' },
  total: { ar: 'الإجمالي شامل الضريبة', en: 'Total with VAT' },
  dueOn: { ar: 'تاريخ الاستحقاق', en: 'Due on' },
} as const satisfies Record<string, Words>

export const questionWords: CountedWords = {
  ar: {
    zero: 'ولا أسئلة فيه',
    one: 'وفيه سؤال واحد مع جواب مقترح',
    two: 'وفيه سؤالان مع جواب مقترح لكل منهما',
    few: 'وفيه {count} أسئلة مع جواب مقترح لكل منها',
    many: 'وفيه {count} سؤالًا مع جواب مقترح لكل منها',
    other: 'وفيه {count} سؤال مع جواب مقترح لكل منها',
  },
  en: { one: 'with one question and a proposed answer', other: 'with {count} questions, each with a proposed answer' },
}

/** How a person is addressed: by their profile, and by the name alone where it does not say. */
export const greetingWords: Record<'male' | 'female' | 'unknown', Words> = {
  male: { ar: 'الأستاذ {name}', en: 'Dear {name},' },
  female: { ar: 'الأستاذة {name}', en: 'Dear {name},' },
  unknown: { ar: '{name}', en: 'Dear {name},' },
}

/** A certificate has no title of its own: its kind and its number stand for one. */
export const certificateName: Words = { ar: 'شهادة الإنجاز', en: 'Achievement certificate' }

export const footWords: Words = {
  ar: 'رسالة آلية من موجز باسم {agency}.',
  en: 'Sent by Mujaz on behalf of {agency}.',
}
