import { Link, useSearchParams } from '@remix-run/react'
import { actForgot } from '#app/auth/sign-in.server'
import { ActionForm, useActionForm } from '#app/forms'
import { titled } from '#app/title'
import { Button } from '#app/ui/button'
import { Field } from '#app/ui/field'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

const forgotCheck = async () => (await import('#server/auth/schema')).forgotInput

export const meta = titled(words.forgot)
export const action = actForgot

export default function ForgotPage() {
  const { t, to } = useWords()
  const [search] = useSearchParams()
  const wasSent = search.has('sent')
  return (
    <>
      <h1 className="font-display text-h1 font-medium">{t(wasSent ? words.sent : words.forgot)}</h1>
      <p className="mt-2 mb-6 text-lede text-ink2" role={wasSent ? 'status' : undefined}>
        {t(wasSent ? words.sentLede : words.forgotLede)}
      </p>
      {!wasSent && <ForgotForm />}
      <Link to={to('/sign-in')} className="mt-6 inline-block text-detail text-acc underline underline-offset-4">
        {t(words.backToSignIn)}
      </Link>
    </>
  )
}

function ForgotForm() {
  const { t } = useWords()
  const form = useActionForm(forgotCheck, { email: '' })
  return (
    <ActionForm form={form} bare>
      <Field label={t(words.email)} type="email" autoComplete="username" inputMode="email" {...form.field('email')} />
      <Button type="submit" look="primary" size="portal" className="justify-self-start">
        {t(words.sendLink)}
      </Button>
    </ActionForm>
  )
}
