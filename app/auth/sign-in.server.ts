import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '#app/form-data.server'
import { farewell, localeOf, nextOf, submitOpen, submitOpenTyped, welcome, withCookies } from '#app/session.server'
import { actorOf, personOf, signedInOf } from '#server/auth'
import { demoPassword } from '#server/auth/accounts'
import { personCookie, sessionTokenOf } from '#server/auth/cookies'
import { demoPeople } from '#server/auth/demo'
import { chooseInput, forgotInput, resetInput, signInInput } from '#server/auth/schema'
import { askForReset, isResetLive, resetPassword, signIn, signOut } from '#server/auth/sign-in'
import { clock } from '#server/clock'
import { isDemo } from '#server/environment'
import { todayAt } from '#server/kernel/day'

// What the signed-out pages ask and do. Their routes arrange; none of this is a procedure, because nobody is acting yet.

/** Whoever is somebody already goes where they belong; anybody else sees the form, in the demo beside the people of the sample. */
export async function loadSignIn({ request }: LoaderFunctionArgs) {
  const actor = await actorOf(request)
  if (actor) throw welcome(request, actor)
  const signedIn = await signedInOf(request)
  if (signedIn && signedIn.people.length > 1) throw welcome(request, null)

  const { searchParams } = new URL(request.url)
  const people = await demoPeople(todayAt(clock.now()))
  const filled = people.find(({ email }) => email === searchParams.get('as'))
  return {
    isNobody: Boolean(signedIn),
    wasReset: searchParams.has('reset'),
    next: nextOf(request),
    demo: isDemo() ? { people, password: demoPassword } : null,
    start: { email: filled?.email ?? '', password: filled ? demoPassword : '' },
  }
}

export const actSignIn = ({ request }: ActionFunctionArgs) =>
  submitOpen(request, signInInput, async (knocking) => {
    const { cookies, people } = await signIn(knocking)
    return welcome(request, people.length > 1 ? null : (people[0] ?? null), cookies)
  })

export const actForgot = ({ request }: ActionFunctionArgs) =>
  submitOpen(request, forgotInput, async (knocking) => {
    await askForReset(knocking)
    return redirect(`/${localeOf(request)}/forgot?sent`)
  })

/** Looking spends nothing; a form that was open too long is told so when it is sent. */
export const loadReset = async ({ params }: LoaderFunctionArgs) => ({
  isLive: await isResetLive(params['token'] ?? ''),
})

export const actReset = ({ request, params }: ActionFunctionArgs) =>
  submitOpen(request, resetInput, async (knocking) => {
    await resetPassword(params['token'] ?? '', knocking)
    return redirect(`/${localeOf(request)}/sign-in?reset`)
  })

/** Every person this account may be, by name. With one of them there is nothing to choose. */
export async function loadChoose({ request }: LoaderFunctionArgs) {
  const signedIn = await signedInOf(request)
  if (!signedIn || signedIn.people.length < 2) throw redirect(`/${localeOf(request)}/sign-in`)
  return { people: await Promise.all(signedIn.people.map(personOf)) }
}

export const actChoose = async ({ request }: ActionFunctionArgs) => {
  const signedIn = await signedInOf(request)
  if (!signedIn) return redirect(`/${localeOf(request)}/sign-in`)
  return submitOpenTyped(request, await readForm(request), chooseInput, async ({ said }) => {
    const person = signedIn.people.find(({ agencyId, id }) => `${agencyId}.${id}` === said.person)
    return person
      ? welcome(request, person, [personCookie(signedIn.sessionId, person)])
      : withCookies(`/${localeOf(request)}/choose`, [])
  })
}

export const actSignOut = async ({ request }: ActionFunctionArgs) => {
  const token = sessionTokenOf(request)
  if (token) await signOut(token)
  return farewell(request)
}
