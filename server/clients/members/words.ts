import type { Role } from '#server/kernel/actor'
import type { Words } from '#server/kernel/words'

/** A member's part in the agency. `lead` acts on every contract, in their own role. */
export const roleWords: Record<Role | 'lead', Words> = {
  account_manager: { ar: 'مدير حسابات', en: 'Account manager' },
  project_manager: { ar: 'مدير مشروع', en: 'Project manager' },
  creative: { ar: 'مبدع', en: 'Creative' },
  finance: { ar: 'مالية', en: 'Finance' },
  leadership: { ar: 'قيادة', en: 'Leadership' },
  admin: { ar: 'مسؤول النظام', en: 'Administrator' },
  lead: { ar: 'رئيس فريق', en: 'Lead' },
}

/** The words of the page of people and roles. */
export const memberWords = {
  people: { ar: 'الأشخاص والأدوار', en: 'People and roles' },
  peopleLede: {
    ar: 'لكل دور أول يوم وآخر يوم. لا يمنح أحد نفسه دورًا، ومن غادر لا يدخل من يومه.',
    en: 'Each role has a first and a last day. Nobody grants themselves a role, and whoever leaves cannot sign in from that day.',
  },
  members: { ar: 'الأعضاء', en: 'Members' },
  person: { ar: 'الشخص', en: 'Person' },
  roles: { ar: 'الأدوار اليوم', en: 'Roles today' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  state: { ar: 'الحالة', en: 'Status' },
  here: { ar: 'على رأس العمل', en: 'Active' },
  invited: { ar: 'دُعي', en: 'Invited' },
  leftOn: { ar: 'غادر {day}', en: 'Left {day}' },
  noRole: { ar: 'بلا دور', en: 'No role' },
  you: { ar: 'أنت', en: 'You' },
  invite: { ar: 'أضف عضوًا', en: 'Add a member' },
  inviteNote: { ar: 'تصل رسالة بالبريد لاختيار كلمة المرور.', en: 'They get an e-mail to choose a password.' },
  sendInvitation: { ar: 'أضفه وأرسل الدعوة', en: 'Add and invite' },
  nameAr: { ar: 'الاسم بالعربية', en: 'Name in Arabic' },
  nameEn: { ar: 'الاسم بالإنجليزية', en: 'Name in English' },
  titleAr: { ar: 'المسمى بالعربية', en: 'Title in Arabic' },
  titleEn: { ar: 'المسمى بالإنجليزية', en: 'Title in English' },
  gender: { ar: 'المخاطبة', en: 'Form of address' },
  male: { ar: 'مذكر', en: 'Masculine' },
  female: { ar: 'مؤنث', en: 'Feminine' },
  role: { ar: 'الدور', en: 'Role' },
  from: { ar: 'من يوم', en: 'From' },
  until: { ar: 'إلى يوم', en: 'Until' },
  open: { ar: 'مفتوح', en: 'Open' },
  grantedBy: { ar: 'منحه {name}', en: 'Granted by {name}' },
  roleHistory: { ar: 'الأدوار', en: 'Roles' },
  grant: { ar: 'امنح دورًا', en: 'Grant a role' },
  endRole: { ar: 'أنهِ الدور', en: 'End the role' },
  lastDay: { ar: 'آخر يوم', en: 'Last day' },
  leaves: { ar: 'غادر الوكالة', en: 'Has left the agency' },
  leavesNote: {
    ar: 'لا يدخل من ذلك اليوم، ويبقى اسمه على ما فعله.',
    en: 'They cannot sign in from that day; their name stays on what they did.',
  },
  recordLeaving: { ar: 'سجّل المغادرة', en: 'Record it' },
  ownRoles: { ar: 'يغيّر أدوارك مسؤول آخر.', en: 'Another administrator changes your roles.' },
} as const satisfies Record<string, Words>
