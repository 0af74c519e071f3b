import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { loadPage } from '#app/api.server'
import { refusedPage } from '#app/refusals.server'
import { localeOf, requireActor } from '#app/session.server'
import { isMember } from '#server/kernel/actor'
import { isLocale } from '#server/kernel/words'

/** Lets through the languages the house speaks; any other first word is an address of nothing. */
export function gate({ params }: Pick<LoaderFunctionArgs, 'params'>): null {
  if (!isLocale(params['locale'])) throw refusedPage('record.missing')
  return null
}

/**
 * What the agency's frame shows. Asked before any page in it: a visitor is led to sign in, and a client's person to the
 * portal. It is read with the document and after each act, not with every step from page to page.
 */
export async function loadAgencyFrame({ request, params }: LoaderFunctionArgs) {
  gate({ params })
  const actor = await requireActor(request)
  if (!isMember(actor)) throw redirect(`/${localeOf(request)}/p`)
  const frame = await loadPage(request, (api) => api.frame.get())
  if (frame.kind !== 'member') throw redirect(`/${localeOf(request)}/p`)
  return frame
}

/** What the portal's frame shows, to somebody who signed in or holds a letter's link; a member is led to their own house. */
export async function loadPortalFrame({ request, params }: LoaderFunctionArgs) {
  gate({ params })
  const actor = await requireActor(request)
  if (isMember(actor)) throw redirect(`/${localeOf(request)}/today`)
  const frame = await loadPage(request, (api) => api.frame.get())
  if (frame.kind !== 'contact') throw redirect(`/${localeOf(request)}/today`)
  return frame
}
