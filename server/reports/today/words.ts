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
  byDeadline: { ar: 'الأقرب موعدًا أولًا، ثم ما لا موعد له', en: 'Nearest deadline first, then what has none' },
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
  slipWhose: { ar: 'عند العميل {theirs}، وعندنا {ours}', en: '{theirs} with the client, {ours} with us' },
  slipTheirs: { ar: 'كلها عند العميل', en: 'All with the client' },
  slipOurs: { ar: 'كلها عندنا', en: 'All with us' },
  exposure: { ar: 'التعرض لغرامة {amount}', en: 'exposed to a penalty of {amount}' },
  toIssue: { ar: 'تُصدَر وتُحصَّل', en: 'To issue and collect' },
  number: { ar: 'الرقم', en: 'Number' },
  amount: { ar: 'المستحق، ر.س', en: 'Due, SAR' },
  client: { ar: 'العميل', en: 'Client' },
  ageing: { ar: 'أعمار المستحقات', en: 'Ageing' },
  guarantee: { ar: 'ضمان', en: 'Guarantee' },
  guarantees: { ar: 'الضمانات السارية', en: 'Guarantees in force' },
  guaranteeUntil: { ar: '{kind}، حتى {day}', en: '{kind}, until {day}' },
  satisfaction: { ar: 'الرضا', en: 'Satisfaction' },
  ourPromises: { ar: 'الوعود', en: 'Promises' },
  ours: { ar: 'وعودنا للعملاء', en: 'Ours to clients' },
  theirs: { ar: 'وعودهم لنا', en: 'Theirs to us' },
  keptOf: { ar: 'وُفي بها في موعدها', en: 'kept on time' },
  nothingDue: { ar: 'لم يحلّ موعد وعد بعد', en: 'No promise has fallen due yet' },
  nextMilestone: { ar: 'فاتورته بعد الاستلام', en: 'Invoiced once accepted' },
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
    en: { one: 'one thing is waiting for you', other: '{count} things are waiting for you' },
  },
} satisfies Record<string, CountedWords>

export const ledeTails = {
  nearest: { ar: 'أقربها ردّ على شكوى خلال {time}.', en: 'the nearest an answer due within {time}.' },
  late: { ar: 'وأقربها ردّ فات موعده.', en: 'one of them an answer that is overdue.' },
  oldest: { ar: 'أقدمها منذ {days}.', en: 'the oldest for {days}.' },
  money: {
    ar: 'مستحقات قائمة {amount}، منها {overdue} متأخرة.',
    en: 'Outstanding {amount}, of which {overdue} is overdue.',
  },
  moneyFine: { ar: 'مستحقات قائمة {amount}، ولا متأخر منها.', en: 'Outstanding {amount}, none of it overdue.' },
} satisfies Record<string, Words>
