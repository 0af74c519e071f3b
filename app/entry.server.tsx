import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { handOver } from '#app/hand-over'
import { ResponseContext } from '#app/nonce'
import { isNewLocale, localeCookie, localeInPath } from '#app/preferences.server'
import { log } from '#server/log'

export const streamTimeout = 5_000

/**
 * Draws a page in one go. No page waits for anything once its loaders have answered, so there is nothing to send early, and
 * drawing for a stream costs half as much again (decision 0045).
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
) {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Security-Policy', policy(nonce))
  rememberLocale(request, headers)
  const requestId = request.headers.get('x-request-id')
  const handed = await textOf(context.serverHandoffStream)
  const page = renderToString(
    <ResponseContext.Provider value={{ nonce, ...(requestId && { requestId }) }}>
      <RemixServer context={ofThisPage(context)} url={request.url} nonce={nonce} />
    </ResponseContext.Provider>,
  )
  return new Response(Buffer.from(`<!DOCTYPE html>${page}${handOver(handed, nonce)}`), { headers, status })
}

/**
 * What drawing needs of the house: the routes of this page alone, since every route it is given is made, ranked and tried
 * anew for each page; and not its data's stream, which is handed over after it.
 */
function ofThisPage({ serverHandoffStream: _, ...context }: EntryContext): EntryContext {
  const { routes } = context.manifest
  const matched = context.staticHandlerContext.matches.flatMap(({ route: { id } }) => {
    const route = routes[id]
    return route ? [[id, route] as const] : []
  })
  return { ...context, manifest: { ...context.manifest, routes: Object.fromEntries(matched) } }
}

/** What the page's loaders answered: all of it is there when a page is drawn. */
async function textOf(stream: EntryContext['serverHandoffStream']): Promise<string> {
  return stream ? new Response(stream).text() : ''
}

/** A bug, found by its request's number: the same one that the page shows. A refusal is none, nor a reader who left. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log().error({ id: request.headers.get('x-request-id'), err: error }, 'A page broke')
}

/** Whoever opened a page in a language gets that language next time at `/`. */
function rememberLocale(request: Request, headers: Headers) {
  const locale = localeInPath(new URL(request.url).pathname)
  if (locale && isNewLocale(request, locale)) headers.append('Set-Cookie', localeCookie(locale))
}

/**
 * Only our own scripts run, and only those that this very response names; what they load, they vouch for.
 * Style attributes are allowed, because bars are drawn by their lengths and React Aria hides inputs by them.
 */
function policy(nonce: string) {
  const live = import.meta.env.DEV ? ' ws:' : ''
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `connect-src 'self'${live}`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
