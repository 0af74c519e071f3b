import { Writable } from 'node:stream'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { ResponseContext } from '#app/nonce'
import { isNewLocale, localeCookie, localeInPath } from '#app/preferences.server'
import { log } from '#server/log'

export const streamTimeout = 5_000

export default function handleRequest(
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

  return new Promise<Response>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ResponseContext.Provider value={{ nonce, ...(requestId && { requestId }) }}>
        <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </ResponseContext.Provider>,
      {
        nonce,
        onAllReady: () => pipe(whole((body) => resolve(new Response(body, { headers, status })))),
        onShellError: reject,
        onError: (error) => log().error({ id: requestId, err: error }, 'A page broke while it was drawn'),
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/**
 * Gathers a page and gives it in one piece. No page waits for anything once its loaders have answered, so there is nothing to
 * send early, and seventy small pieces of a long list cost more than the list.
 */
function whole(done: (body: Uint8Array<ArrayBuffer>) => void): Writable {
  const parts: Buffer[] = []
  return new Writable({
    write(part: Buffer, _encoding, next) {
      parts.push(part)
      next()
    },
    final(next) {
      done(Buffer.concat(parts))
      next()
    },
  })
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
