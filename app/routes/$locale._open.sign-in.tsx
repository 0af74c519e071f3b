import { Form, useLoaderData } from '@remix-run/react'
import { DemoPeople } from '#app/auth/demo-people'
import { actSignIn, loadSignIn } from '#app/auth/sign-in.server'
import { SignInForm } from '#app/auth/sign-in-form'
import { shellWords } from '#app/shell/words'
import { titled } from '#app/title'
import { Button } from '#app/ui/button'
import { useWords } from '#app/words'
import { authWords as words } from '#server/auth/words'

export const loader = loadSignIn
export const action = actSignIn

export const meta = titled(words.signIn)

export default function SignInPage() {
  const { t, to } = useWords()
  const { isNobody, wasReset, demo, start } = useLoaderData<typeof loader>()
  if (isNobody)
    return (
      <>
        <h1 className="font-display text-h1 font-medium">{t(words.nobody)}</h1>
        <p className="mt-2 mb-6 text-lede text-ink2">{t(words.nobodyLede)}</p>
        <Form method="post" action={to('/sign-out')}>
          <Button type="submit">{t(shellWords.signOut)}</Button>
        </Form>
      </>
    )
  return (
    <>
      <h1 className="font-display text-h1 font-medium">{t(words.signIn)}</h1>
      <p className="mt-2 mb-6 text-lede text-ink2" role={wasReset ? 'status' : undefined}>
        {t(wasReset ? words.resetDone : words.signInLede)}
      </p>
      <SignInForm key={start.email} start={start} />
      {demo && <DemoPeople people={demo.people} password={demo.password} />}
    </>
  )
}
