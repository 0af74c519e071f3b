import type { Words } from '#server/kernel/words'

/** The words of the house's frame: rail, bar, head and the pages that say what went wrong. */
export const shellWords = {
  mujaz: { ar: 'موجز', en: 'Mujaz' },
  skip: { ar: 'انتقل إلى المحتوى', en: 'Skip to the content' },
  navigation: { ar: 'التنقل', en: 'Navigation' },
  menu: { ar: 'القائمة', en: 'Menu' },
  engagements: { ar: 'الارتباطات', en: 'Engagements' },
  withYou: { ar: '{number} عندك', en: '{number} with you' },
  find: { ar: 'ابحث', en: 'Search' },
  findWhat: { ar: 'ابحث عن موجز أو مخرج أو شخص أو فاتورة', en: 'Find a brief, deliverable, person or invoice' },
  theme: { ar: 'المظهر', en: 'Appearance' },
  themeSystem: { ar: 'مثل الجهاز', en: 'As this device' },
  themeLight: { ar: 'فاتح', en: 'Light' },
  themeDark: { ar: 'داكن', en: 'Dark' },
  account: { ar: 'حسابك', en: 'Your account' },
  signOut: { ar: 'تسجيل الخروج', en: 'Sign out' },
  settings: { ar: 'الإعدادات', en: 'Settings' },
  mySettings: { ar: 'إعداداتي', en: 'My settings' },
  people: { ar: 'الأشخاص والأدوار', en: 'People and roles' },
  agencySettings: { ar: 'إعدادات الوكالة', en: 'Agency settings' },
  mailbox: { ar: 'بريد التجربة', en: 'Demo mailbox' },
  demoDay: { ar: 'يوم التجربة {day}', en: 'Demo day {day}' },
  promise: {
    ar: 'من أول كلمة يقولها العميل إلى سند القبض.',
    en: 'From the client’s first words to the receipt.',
  },
  narrowWhy: { ar: 'يظهر ما سواه بعد تسجيل الدخول.', en: 'Everything else shows after signing in.' },
  linkSees: {
    ar: 'هذا الرابط للاطلاع على موضوع واحد. الرد والاعتماد والتوقيع بعد تسجيل الدخول.',
    en: 'This link shows one matter. Answering, approving and signing come after signing in.',
  },
  broken: { ar: 'تعذّر عرض هذه الصفحة', en: 'This page could not be shown' },
  brokenWhy: {
    ar: 'حدث خلل عندنا، وسُجّل. أعد المحاولة، وإن تكرر فأرسل لنا الرقم المرجعي.',
    en: 'Something failed on our side, and it was logged. Try again; if it fails again, send us the reference.',
  },
  reference: { ar: 'الرقم المرجعي', en: 'Reference' },
  retry: { ar: 'أعد المحاولة', en: 'Try again' },
  home: { ar: 'العودة إلى البداية', en: 'Back to the start' },
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in' },
  missing: { ar: 'لا توجد صفحة بهذا العنوان', en: 'There is no page at this address' },
  missingWhy: {
    ar: 'قد يكون الرقم تغيّر، أو أن السجل ليس ضمن ارتباطاتك.',
    en: 'The number may have changed, or the record is not part of your engagements.',
  },
  forbiddenWhy: {
    ar: 'يمنح الصلاحية مسؤول النظام في الوكالة، أو مدير الحسابات لجهتك.',
    en: 'An administrator of the agency, or your account manager, can grant it.',
  },
  refusedWhy: { ar: 'لم يتغيّر شيء.', en: 'Nothing was changed.' },
} as const satisfies Record<string, Words>
