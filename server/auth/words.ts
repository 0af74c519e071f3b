import type { Words } from '#server/kernel/words'

/** What is said to somebody who is nobody yet, and about one's own sign-in. */
export const authWords = {
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in' },
  signInLede: {
    ar: 'لأعضاء الوكالة وممثلي العملاء. الروابط التي تصل بالبريد تُفتح مباشرة دون تسجيل دخول.',
    en: 'For members of the agency and the client’s people. Links in our e-mails open without signing in.',
  },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  password: { ar: 'كلمة المرور', en: 'Password' },
  showPassword: { ar: 'إظهار كلمة المرور', en: 'Show the password' },
  hidePassword: { ar: 'إخفاء كلمة المرور', en: 'Hide the password' },
  enter: { ar: 'ادخل', en: 'Sign in' },
  forgotLink: { ar: 'نسيت كلمة المرور', en: 'I forgot my password' },
  forgot: { ar: 'كلمة مرور جديدة', en: 'A new password' },
  forgotLede: {
    ar: 'نرسل إلى بريدك رابطًا يصلح ساعة واحدة ولمرة واحدة.',
    en: 'Enter your e-mail. We send a link that works once, within an hour.',
  },
  sendLink: { ar: 'إرسال الرابط', en: 'Send the link' },
  sent: { ar: 'الرابط في بريدك', en: 'Check your e-mail' },
  sentLede: {
    ar: 'إن كان لهذا البريد حساب فقد أرسلنا إليه رابطًا. يصل عادةً خلال دقيقة.',
    en: 'If this address has an account, a link is on its way to it. It usually arrives within a minute.',
  },
  backToSignIn: { ar: 'العودة إلى تسجيل الدخول', en: 'Back to sign in' },
  reset: { ar: 'اختيار كلمة مرور جديدة', en: 'Choose a new password' },
  resetLede: {
    ar: 'بعد حفظها تنتهي كل جلساتك على الأجهزة الأخرى.',
    en: 'Once it is saved, your sessions on every device end.',
  },
  newPassword: { ar: 'كلمة المرور الجديدة', en: 'New password' },
  passwordHint: {
    ar: 'عشرة أحرف على الأقل. جملة طويلة أسهل في الحفظ وأصعب في التخمين.',
    en: 'At least ten characters. A long sentence is easier to remember and harder to guess.',
  },
  savePassword: { ar: 'احفظ كلمة المرور', en: 'Save the password' },
  resetDone: {
    ar: 'حُفظت كلمة المرور الجديدة، والدخول بها من الآن.',
    en: 'The new password is saved. Sign in with it.',
  },
  resetStale: { ar: 'هذا الرابط لا يعمل', en: 'This link does not work' },
  resetStaleLede: {
    ar: 'مضت عليه أكثر من ساعة، أو استُعمل من قبل.',
    en: 'It is over an hour old, or has already been used.',
  },
  askAgain: { ar: 'طلب رابط جديد', en: 'Ask for a new link' },
  choose: { ar: 'بأي صفة تدخل؟', en: 'As whom?' },
  chooseLede: {
    ar: 'لبريدك أكثر من صفة. تستطيع تغييرها لاحقًا من حسابك.',
    en: 'Your address stands for more than one person. You can change it later from your account.',
  },
  choosePerson: { ar: 'ادخل بهذه الصفة', en: 'Continue as this person' },
  nobody: { ar: 'لا صفة لك اليوم', en: 'You are nobody here today' },
  nobodyLede: {
    ar: 'انتهت صفتك في كل وكالة وجهة. يعيدها مسؤول النظام في وكالتك، أو مدير الحسابات لجهتك.',
    en: 'Your part in every agency and client has ended. An administrator of your agency, or your account manager, can renew it.',
  },
  demoPeople: { ar: 'أشخاص التجربة', en: 'Demo people' },
  demoLede: {
    ar: 'هذه نسخة تجربة: اختيار شخص يملأ النموذج، ثم الدخول.',
    en: 'This is a demo: choose a person to fill the form, then sign in.',
  },
  demoPassword: { ar: 'كلمة المرور للجميع:', en: 'Everybody’s password:' },
  signedOut: { ar: 'خرجت من حسابك.', en: 'You are signed out.' },
  linkClosed: { ar: 'لم يعد هذا الرابط يعمل', en: 'This link no longer works' },
  linkClosedLede: {
    ar: 'يعمل رابط الرسالة أربعة عشر يومًا، وقد تلغيه الوكالة قبلها. لم يتغيّر شيء في الموضوع نفسه.',
    en: 'A letter’s link works for fourteen days, and the agency may close it earlier. Nothing has changed in the matter itself.',
  },
  linkClosedDo: {
    ar: 'يرسل لك مدير حسابك رسالة جديدة عند الطلب. ومن له حساب يدخل به.',
    en: 'Ask your account manager for a new letter, or sign in if you have an account.',
  },
  me: { ar: 'إعداداتي', en: 'My settings' },
  meLede: {
    ar: 'اللغة والمظهر على هذا الجهاز، وكلمة المرور والجلسات لحسابك كله.',
    en: 'Language and appearance are for this device; the password and the sessions are for your whole account.',
  },
  language: { ar: 'اللغة', en: 'Language' },
  changePassword: { ar: 'كلمة المرور', en: 'Password' },
  currentPassword: { ar: 'كلمة المرور الحالية', en: 'Current password' },
  changePasswordNote: {
    ar: 'بعد تغييرها تنتهي جلساتك على الأجهزة الأخرى، وتبقى هذه.',
    en: 'Once it is changed, your sessions on other devices end and this one stays.',
  },
  passwordChanged: {
    ar: 'تغيّرت كلمة المرور، وانتهت الجلسات الأخرى.',
    en: 'The password is changed, and the other sessions have ended.',
  },
  sessions: { ar: 'الجلسات', en: 'Sessions' },
  thisSession: { ar: 'هذا الجهاز', en: 'This device' },
  justNow: { ar: 'الآن', en: 'Just now' },
  since: { ar: 'منذ {time}', en: '{time} ago' },
  appearance: { ar: 'المظهر', en: 'Appearance' },
  endOthers: { ar: 'أنهِ الجلسات الأخرى', en: 'End the other sessions' },
  othersEnded: { ar: 'انتهت الجلسات الأخرى.', en: 'The other sessions have ended.' },
  unknownDevice: { ar: 'جهاز غير معروف', en: 'Unknown device' },
  onDevice: { ar: '{browser} على {system}', en: '{browser} on {system}' },
  changePerson: { ar: 'ادخل بصفة أخرى', en: 'Act as another person' },
  member: { ar: 'عضو الوكالة', en: 'Member of the agency' },
} as const satisfies Record<string, Words>
