import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden, Select } from '#app/ui/field'
import { useWords } from '#app/words'
import { type GrantableRole, grantableRoles } from '#server/clients/members/rules'
import { roleWords, memberWords as words } from '#server/clients/members/words'

const inviteMemberCheck = async () => (await import('#server/clients/members/schema')).inviteMemberInput
const grantRoleCheck = async () => (await import('#server/clients/members/schema')).grantRoleInput
const endRoleCheck = async () => (await import('#server/clients/members/schema')).endRoleInput
const memberLeavesCheck = async () => (await import('#server/clients/members/schema')).memberLeavesInput

const useRoles = () => {
  const { t } = useWords()
  return grantableRoles.map((id: GrantableRole) => ({ id, name: t(roleWords[id]) }))
}

/** A new member, with a first role; the letter goes out when it is saved. */
export function InviteForm() {
  const { t, today } = useWords()
  const start = {
    nameAr: '',
    nameEn: '',
    titleAr: '',
    titleEn: '',
    email: '',
    gender: '' as const,
    fromOn: today ?? '',
  }
  const form = useActionForm(inviteMemberCheck, start, { intent: 'invite' })
  const genders = [
    { id: 'male', name: t(words.male) },
    { id: 'female', name: t(words.female) },
  ]
  return (
    <ActionForm form={form} className="grid gap-4.5 pt-4">
      <div className="grid gap-4.5 sm:grid-cols-2">
        <Field label={t(words.nameAr)} lang="ar" dir="rtl" {...form.field('nameAr')} />
        <Field label={t(words.nameEn)} lang="en" dir="ltr" {...form.field('nameEn')} />
        <Field label={t(words.titleAr)} lang="ar" dir="rtl" optional {...form.field('titleAr')} />
        <Field label={t(words.titleEn)} lang="en" dir="ltr" optional {...form.field('titleEn')} />
        <Field label={t(words.email)} type="email" autoComplete="off" {...form.field('email')} />
        <Select label={t(words.gender)} options={genders} optional {...form.field('gender')} />
        <Select label={t(words.role)} options={useRoles()} {...form.field('role')} />
        <DateField label={t(words.from)} {...form.field('fromOn')} />
      </div>
      <p className="text-detail text-ink2">{t(words.inviteNote)}</p>
      <Button type="submit" look="primary" className="justify-self-start">
        {t(words.sendInvitation)}
      </Button>
    </ActionForm>
  )
}

export function GrantForm({ memberId }: { memberId: string }) {
  const { t, today } = useWords()
  const form = useActionForm(grantRoleCheck, { memberId, fromOn: today ?? '', untilOn: '' }, { intent: 'grant' })
  return (
    <ActionForm form={form} className="grid gap-4.5 pt-4">
      <Hidden {...form.field('memberId')} />
      <Select label={t(words.role)} options={useRoles()} {...form.field('role')} />
      <div className="grid gap-4.5 sm:grid-cols-2">
        <DateField label={t(words.from)} {...form.field('fromOn')} />
        <DateField label={t(words.until)} optional {...form.field('untilOn')} />
      </div>
      <Button type="submit" className="justify-self-start">
        {t(words.grant)}
      </Button>
    </ActionForm>
  )
}

export function EndRoleForm({ roleId, name }: { roleId: string; name: string }) {
  const { t, today } = useWords()
  const form = useActionForm(endRoleCheck, { roleId, untilOn: today ?? '' }, { intent: `end-${roleId}` })
  return (
    <ActionForm form={form} bare className="flex flex-wrap items-end gap-3">
      <Hidden {...form.field('roleId')} />
      <DateField label={t(words.lastDay)} {...form.field('untilOn')} />
      <Button type="submit" aria-label={`${t(words.endRole)}: ${name}`}>
        {t(words.endRole)}
      </Button>
    </ActionForm>
  )
}

export function LeavesForm({ memberId }: { memberId: string }) {
  const { t, today } = useWords()
  const form = useActionForm(memberLeavesCheck, { memberId, leftOn: today ?? '' }, { intent: 'leave' })
  return (
    <ActionForm form={form} className="grid gap-4.5 pt-4">
      <Hidden {...form.field('memberId')} />
      <DateField label={t(words.lastDay)} hint={t(words.leavesNote)} {...form.field('leftOn')} />
      <Button type="submit" look="danger" className="justify-self-start">
        {t(words.recordLeaving)}
      </Button>
    </ActionForm>
  )
}
