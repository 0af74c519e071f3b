import { Link } from '@remix-run/react'
import { PasswordField } from '#app/auth/password-field'
import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field } from '#app/ui/field'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

const signInCheck = async () => (await import('#server/auth/schema')).signInInput

/** Signing in: an address and a password, both open to paste and to a password manager. */
export function SignInForm({ start }: { start: { email: string; password: string } }) {
  const { t, to } = useWords()
  const form = useActionForm(signInCheck, start, { keep: true })
  return (
    <ActionForm form={form} bare>
      <Field label={t(words.email)} type="email" autoComplete="username" inputMode="email" {...form.field('email')} />
      <PasswordField label={t(words.password)} autoComplete="current-password" {...form.field('password')} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Button type="submit" look="primary" size="portal">
          {t(words.enter)}
        </Button>
        <Link
          to={to('/forgot')}
          className="inline-flex min-h-11 items-center text-detail text-acc underline underline-offset-4"
        >
          {t(words.forgotLink)}
        </Link>
      </div>
    </ActionForm>
  )
}
