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
