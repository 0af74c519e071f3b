import { useLoaderData } from '@remix-run/react'
import { PasswordField } from '#app/auth/password-field'
import { actReset, loadReset } from '#app/auth/sign-in.server'
import { ActionForm, useActionForm } from '#app/forms'
import { titled } from '#app/title'
import { Button, LinkButton } from '#app/ui/button'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

const resetCheck = async () => (await import('#server/auth/schema')).resetInput

export const meta = titled(words.reset)
export const loader = loadReset
export const action = actReset

export default function ResetPage() {
  const { t, to } = useWords()
  const { isLive } = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="font-display text-h1 font-medium">{t(isLive ? words.reset : words.resetStale)}</h1>
      <p className="mt-2 mb-6 text-lede text-ink2">{t(isLive ? words.resetLede : words.resetStaleLede)}</p>
      {isLive ? (
        <ResetForm />
      ) : (
        <LinkButton to={to('/forgot')} look="primary" size="portal">
          {t(words.askAgain)}
        </LinkButton>
      )}
    </>
  )
}

function ResetForm() {
  const { t } = useWords()
  const form = useActionForm(resetCheck, { password: '' })
  return (
    <ActionForm form={form} bare>
      <PasswordField
        label={t(words.newPassword)}
        hint={t(words.passwordHint)}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <Button type="submit" look="primary" size="portal" className="justify-self-start">
        {t(words.savePassword)}
      </Button>
    </ActionForm>
  )
}
