import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readForm } from '#app/form-data.server'
import { themeOf } from '#app/preferences.server'
import { refusedPage } from '#app/refusals.server'
import { localeOf, requireActor, submitOpenTyped, withCookies } from '#app/session.server'
import { signedInOf } from '#server/auth'
import { deviceOf } from '#server/auth/rules'
import { changePasswordInput } from '#server/auth/schema'
import { changePassword, endOtherSessions, sessionsOf } from '#server/auth/sign-in'

/** One's own sign-in: the sessions of the account, and whether it is more than one person. */
export async function loadMe({ request }: LoaderFunctionArgs) {
  await requireActor(request)
  const signedIn = await signedInOf(request)
  const { searchParams } = new URL(request.url)
  const sessions = signedIn ? await sessionsOf(signedIn.userId) : []
  return {
    theme: themeOf(request),
    done: searchParams.get('done'),
    mayChoose: (signedIn?.people.length ?? 0) > 1,
    sessions: sessions.map(({ id, createdAt, userAgent }) => ({
      id,
      minutes: Math.floor((Date.now() - createdAt.getTime()) / 60_000),
      device: deviceOf(userAgent),
      isThis: id === signedIn?.sessionId,
    })),
  }
}

export async function actMe({ request }: ActionFunctionArgs) {
  const signedIn = await signedInOf(request)
  if (!signedIn) throw refusedPage('actor.unknown')
  const posted = await readForm(request)
  const here = `/${localeOf(request)}/settings/me`
  if (posted.typed['intent'] === 'sessions') {
    await endOtherSessions(signedIn.userId, signedIn.sessionId)
    return redirect(`${here}?done=sessions`)
  }
  return submitOpenTyped(request, posted, changePasswordInput, async (knocking) =>
    withCookies(`${here}?done=password`, await changePassword(signedIn.userId, knocking)),
  )
}
