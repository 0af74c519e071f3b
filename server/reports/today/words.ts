import type { CountedWords } from '#server/kernel/plural'
import type { Words } from '#server/kernel/words'

/** How a day is opened and its lists are headed. */
export const todayWords = {
  today: { ar: 'اليوم', en: 'Today' },
  morning: { ar: 'صباح الخير يا {name}', en: 'Good morning, {name}' },
  evening: { ar: 'مساء الخير يا {name}', en: 'Good evening, {name}' },
  at: { ar: '{hijri}، الساعة {clock}', en: '{hijri}, {clock}' },
  withYou: { ar: 'عندك الآن', en: 'With you now' },
  withClient: { ar: 'عند العميل', en: 'With the client' },
  watch: { ar: 'في الطريق', en: 'On the way' },
  promises: { ar: 'وعود بالسداد', en: 'Promises to pay' },
  nextToIssue: { ar: 'التالي للفوترة', en: 'Next to invoice' },
  blocked: { ar: 'ما يحجب مستخلصًا', en: 'What blocks a claim' },
  attention: { ar: 'ما يستحق نظرك', en: 'Worth your attention' },
  byDeadline: { ar: 'مرتّبة بأقرب موعد', en: 'Nearest deadline first' },
  sinceWhen: { ar: 'منذ متى، وما الذي ينتظره', en: 'Since when, and for what' },
  allClear: { ar: 'لا شيء عندك الآن', en: 'Nothing is with you' },
  allClearBody: { ar: 'ما ينتظره غيرك يظهر تحته.', en: 'What waits for others stands below.' },
  noneHere: { ar: 'لا شيء هنا', en: 'Nothing here' },
  lens: { ar: 'أعرض اليوم بصفتي', en: 'Show my day as' },
  slips: { ar: 'مراحل تنزلق', en: 'Slipping' },
  milestone: { ar: 'العمل', en: 'Work' },
  baseline: { ar: 'خط الأساس', en: 'Baseline' },
  planned: { ar: 'المتوقع', en: 'Now planned' },
  workingDays: { ar: 'أيام العمل', en: 'Working days' },
  toIssue: { ar: 'تُصدَر وتُحصَّل', en: 'To issue and collect' },
  number: { ar: 'الرقم', en: 'Number' },
  amount: { ar: 'المستحق', en: 'Due' },
  client: { ar: 'العميل', en: 'Client' },
  ageing: { ar: 'أعمار المستحقات', en: 'Ageing' },
  guarantees: { ar: 'الضمانات السارية', en: 'Guarantees in force' },
  satisfaction: { ar: 'الرضا', en: 'Satisfaction' },
  ourPromises: { ar: 'الوعود', en: 'Promises' },
  ours: { ar: 'وعودنا للعملاء', en: 'Ours to clients' },
  theirs: { ar: 'وعودهم لنا', en: 'Theirs to us' },
  keptOf: { ar: 'وُفي بها في موعدها', en: 'kept on time' },
  nothingDue: { ar: 'لم يحلّ موعد وعد بعد', en: 'No promise has fallen due yet' },
  nextMilestone: { ar: 'تُفوتر بعد الاستلام', en: 'Invoiced once accepted' },
  outstanding: { ar: 'مستحقات قائمة', en: 'Outstanding' },
  overdue: { ar: 'منها متأخرة', en: 'Overdue' },
} satisfies Record<string, Words>

/** The opening sentence, in parts that are put together by the page; each part is whole in its language. */
export const ledeWords = {
  withYou: {
    ar: {
      zero: 'لا شيء عندك الآن',
      one: 'أمر واحد عندك',
      two: 'أمران عندك',
      few: '{count} أمور عندك',
      many: '{count} أمرًا عندك',
      other: '{count} أمر عندك',
    },
    en: { one: 'One thing is with you', other: '{count} things are with you' },
  },
  withClient: {
    ar: {
      zero: 'لا شيء عند العملاء',
      one: 'أمر واحد عند العملاء',
      two: 'أمران عند العملاء',
      few: '{count} أمور عند العملاء',
      many: '{count} أمرًا عند العملاء',
      other: '{count} أمر عند العملاء',
    },
    en: { one: 'One thing is with clients', other: '{count} things are with clients' },
  },
  attention: {
    ar: {
      zero: 'لا شيء يستدعي نظرك اليوم',
      one: 'أمر واحد يستحق نظرك',
      two: 'أمران يستحقان نظرك',
      few: '{count} أمور تستحق نظرك',
      many: '{count} أمرًا يستحق نظرك',
      other: '{count} أمر يستحق نظرك',
    },
    en: { one: 'One thing is worth your attention', other: '{count} things are worth your attention' },
  },
  waiting: {
    ar: {
      zero: 'لا شيء ينتظرك',
      one: 'أمر واحد ينتظرك',
      two: 'أمران ينتظرانك',
      few: '{count} أمور تنتظرك',
      many: '{count} أمرًا ينتظرك',
      other: '{count} أمر ينتظرك',
    },
    en: { one: 'one thing waits for you', other: '{count} things wait for you' },
  },
} satisfies Record<string, CountedWords>

export const ledeTails = {
  nearest: { ar: 'أقربها ردّ على شكوى خلال {time}.', en: 'the nearest an answer due within {time}.' },
  late: { ar: 'وأقربها ردّ فات موعده.', en: 'one of them an answer that is overdue.' },
  oldest: { ar: 'أقدمها منذ {days}.', en: 'the oldest for {days}.' },
  money: { ar: 'مستحقات قائمة {amount}، منها {overdue} متأخرة.', en: 'Outstanding {amount}, of it {overdue} overdue.' },
  moneyFine: { ar: 'مستحقات قائمة {amount}، ولا متأخر منها.', en: 'Outstanding {amount}, none of it overdue.' },
} satisfies Record<string, Words>

/** Around the limit of a row's clock: past it, on the day, or by when. */
export const limitWords = {
  over: { ar: 'فات الموعد', en: 'Overdue' },
  past: { ar: 'بعد {what}', en: 'past {what}' },
  waitOfNotice: { ar: 'عند العميل بلا إشعار', en: 'with the client, no notice' },
} satisfies Record<string, Words>

type Entry = {
  /** Which limit the clock is about, as a noun that fits after «بعد»; or, of a wait, what is waited for. */
  readonly detail: Words
  /** The title, where it is more than the thing's own: `{title}`, `{client}`, `{person}`, `{version}`. */
  readonly title?: Words
  readonly sub?: Words
  readonly tag?: { readonly words: Words; readonly tone: 'neutral' | 'soon' | 'bad' | 'good' }
  readonly act: Words
}

const open: Words = { ar: 'افتح', en: 'Open' }
const ofClient: Words = { ar: '{client}', en: '{client}' }
const dueDay: Words = { ar: 'موعد التسليم', en: 'the due day' }

/** Each kind of row: what its clock counts, how it is told, and what its one act is called. */
export const entryWords: Readonly<Record<string, Entry>> = {
  case_reply: {
    detail: { ar: 'للرد الأول', en: 'to the first answer' },
    sub: { ar: 'من {person}، {client}', en: 'From {person}, {client}' },
    tag: { words: { ar: 'حالة مفتوحة', en: 'Open case' }, tone: 'bad' },
    act: { ar: 'اكتب الرد', en: 'Write the answer' },
  },
  scope_decision: {
    detail: { ar: 'مهلة الجولة {round}', en: 'the end of round {round}' },
    title: { ar: '{title}: الجولة تتجاوز المشمول', en: '{title}: the round is beyond the contract' },
    sub: { ar: 'مجاملة مُسعّرة، أو أمر تغيير', en: 'Goodwill with its cost, or a change order' },
    tag: { words: { ar: 'قرار نطاق', en: 'Scope decision' }, tone: 'soon' },
    act: { ar: 'قرّر', en: 'Decide' },
  },
  promise: {
    detail: { ar: 'موعد الوعد', en: 'the promised day' },
    sub: { ar: 'وعد من {person}، {client}', en: 'Promised by {person}, {client}' },
    tag: { words: { ar: 'وعد مفتوح', en: 'Open promise' }, tone: 'neutral' },
    act: open,
  },
  tell_client: {
    detail: dueDay,
    title: { ar: '{title}: أخبر العميل', en: '{title}: tell the client' },
    sub: ofClient,
    tag: { words: { ar: 'لم يُبلَّغ بعد', en: 'Not told yet' }, tone: 'soon' },
    act: { ar: 'أبلغ العميل', en: 'Tell the client' },
  },
  return_brief: {
    detail: { ar: 'على الموجز المُعاد', en: 'on the return brief' },
    title: { ar: '{title}: أسئلة بلا جواب', en: '{title}: unanswered questions' },
    sub: ofClient,
    act: open,
  },
  review: {
    detail: { ar: 'مهلة المراجعة', en: 'the end of the review' },
    title: { ar: '{title}، النسخة {version}', en: '{title}, version {version}' },
    sub: ofClient,
    act: open,
  },
  client_promise: {
    detail: { ar: 'وعد العميل', en: 'the client’s day' },
    title: { ar: '«{title}»', en: '“{title}”' },
    sub: ofClient,
    act: open,
  },
  rebrief: {
    detail: { ar: 'بانتظار موجز جديد', en: 'for a new brief' },
    sub: { ar: 'أُعيد الموجز ولم يحل محله غيره، {client}', en: 'Sent back and not replaced, {client}' },
    act: open,
  },
  answer: {
    detail: { ar: 'مهلة الجواب', en: 'the day of the answer' },
    title: { ar: 'جواب أمر التغيير: {title}', en: 'Answer to the change order: {title}' },
    sub: ofClient,
    tag: { words: { ar: 'أمر تغيير', en: 'Change order' }, tone: 'soon' },
    act: open,
  },
  notice: {
    detail: { ar: 'مهلة العميل', en: 'the client’s day' },
    title: { ar: '{title}: إشعار بالتأخر', en: '{title}: notice of the delay' },
    sub: ofClient,
    tag: { words: { ar: 'إشعار', en: 'Notice' }, tone: 'soon' },
    act: open,
  },
  guarantee_extension: {
    detail: { ar: 'انتهاء الضمان', en: 'its expiry' },
    title: { ar: 'الضمان النهائي {no} ينتهي قبل آخر مرحلة', en: 'Final guarantee {no} ends before the last milestone' },
    sub: ofClient,
    tag: { words: { ar: 'ضمان', en: 'Guarantee' }, tone: 'soon' },
    act: open,
  },
  produce: { detail: dueDay, sub: ofClient, act: open },
  start: { detail: { ar: 'موعد البدء', en: 'its start' }, sub: ofClient, act: open },
  start_blocked: {
    detail: { ar: 'موعد البدء', en: 'its start' },
    sub: ofClient,
    tag: { words: { ar: 'موجزه لم يُقبل', en: 'Brief not accepted' }, tone: 'soon' },
    act: open,
  },
  invoice_overdue: {
    detail: { ar: 'الاستحقاق', en: 'the due day' },
    title: { ar: 'الفاتورة {no}: {amount}', en: 'Invoice {no}: {amount}' },
    sub: ofClient,
    tag: { words: { ar: 'متأخرة', en: 'Overdue' }, tone: 'bad' },
    act: open,
  },
  treasury_clock: {
    detail: { ar: 'مهلة الخزانة', en: 'the treasury’s time' },
    title: { ar: 'المستخلص {no}: {amount}', en: 'Claim {no}: {amount}' },
    sub: ofClient,
    act: open,
  },
  review_clock: {
    detail: { ar: 'مهلة مراجعة الجهة', en: 'the review' },
    title: { ar: 'المستخلص {no}: {amount}', en: 'Claim {no}: {amount}' },
    sub: ofClient,
    act: open,
  },
  payment_due: {
    detail: { ar: 'الاستحقاق', en: 'the due day' },
    title: { ar: 'الفاتورة {no}: {amount}', en: 'Invoice {no}: {amount}' },
    sub: ofClient,
    act: open,
  },
  certification_awaited: {
    detail: { ar: 'بانتظار الاعتماد', en: 'for certification' },
    title: { ar: '{no}: {amount}', en: '{no}: {amount}' },
    sub: ofClient,
    act: open,
  },
  claim_after_acceptance: {
    detail: { ar: 'المرحلة', en: 'the milestone' },
    title: { ar: '{title}: مستخلص بعد الاستلام', en: '{title}: a claim once accepted' },
    sub: ofClient,
    act: open,
  },
  certificate_unsigned: {
    detail: { ar: 'بلا توقيع', en: 'unsigned' },
    title: { ar: 'شهادة الإنجاز {no}', en: 'Certificate {no}' },
    sub: { ar: 'عند {person}، {client}', en: 'With {person}, {client}' },
    act: open,
  },
  fine_objected: {
    detail: { ar: 'بلا قرار في الاعتراض', en: 'objection undecided' },
    title: { ar: 'غرامة معترض عليها: {title}', en: 'Fine under objection: {title}' },
    sub: ofClient,
    act: open,
  },
  open_complaint: {
    detail: { ar: 'مهلة الرد', en: 'the answer’s time' },
    sub: { ar: 'شكوى من {person}، {client}', en: 'Complaint by {person}, {client}' },
    tag: { words: { ar: 'شكوى مفتوحة', en: 'Open complaint' }, tone: 'bad' },
    act: open,
  },
  slip_with_exposure: {
    detail: { ar: 'خط الأساس', en: 'the baseline' },
    title: { ar: '{title}: انزلاق تحت غرامة', en: '{title}: a slip under a fine' },
    sub: ofClient,
    act: open,
  },
  change_blocked: {
    detail: { ar: 'مهلة الجواب', en: 'the day of the answer' },
    title: { ar: 'أمر تغيير محجوب: {title}', en: 'Blocked change order: {title}' },
    sub: ofClient,
    act: open,
  },
  guarantee_short: {
    detail: { ar: 'انتهاء الضمان', en: 'its expiry' },
    title: { ar: 'الضمان النهائي {no} ينتهي قبل آخر مرحلة', en: 'Final guarantee {no} ends before the last milestone' },
    sub: ofClient,
    act: open,
  },
  silent_client: {
    detail: { ar: 'بلا تواصل من التسويق', en: 'without a word from marketing' },
    title: { ar: '{title}', en: '{title}' },
    tag: { words: { ar: 'عميل صامت', en: 'Silent client' }, tone: 'soon' },
    act: open,
  },
  undecided_scope: {
    detail: { ar: 'بلا قرار', en: 'undecided' },
    title: { ar: '{title}: خارج البنود', en: '{title}: outside the lines' },
    sub: ofClient,
    act: open,
  },
}
