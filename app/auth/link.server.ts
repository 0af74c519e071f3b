import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { localeOf } from '#app/preferences.server'
import { withCookies } from '#app/session.server'
import { linkCookie } from '#server/auth/cookies'
import { pathOfLink } from '#server/auth/links'
import { isLocale } from '#server/kernel/words'

/**
 * Opens a letter's own link: remembers it for a visit and leads to its subject, in the language of the letter's button. A link that
 * does not open says what to do, and not why: unknown, expired and revoked are the same page.
 */
export async function openLink({ request, params }: LoaderFunctionArgs) {
  const token = params['token'] ?? ''
  const asked = new URL(request.url).searchParams.get('lang')
  const path = await pathOfLink(token)
  if (!path) return data(null, { status: 404 })
  throw withCookies(`/${isLocale(asked) ? asked : localeOf(request)}${path}`, [linkCookie(token)])
}
