import { PasswordField } from '#app/auth/password-field'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

const changePasswordCheck = async () => (await import('#server/auth/schema')).changePasswordInput

/** Changing one's own password, knowing the old one. */
export function OwnPassword() {
  const { t } = useWords()
  const form = useActionForm(changePasswordCheck, { current: '', password: '' }, { intent: 'password' })
  return (
    <ActionForm form={form} className="grid max-w-105 gap-4.5 pt-4">
      <PasswordField label={t(words.currentPassword)} autoComplete="current-password" {...form.field('current')} />
      <PasswordField
        label={t(words.newPassword)}
        hint={t(words.passwordHint)}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <p className="text-detail text-ink2">{t(words.changePasswordNote)}</p>
      <Button type="submit" look="primary" className="justify-self-start">
        {t(words.savePassword)}
      </Button>
    </ActionForm>
  )
}
