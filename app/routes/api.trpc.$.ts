import type { ActionFunctionArgs } from '@remix-run/node'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { contextFor } from '#app/api.server'
import { log } from '#server/log'
import { appRouter } from '#server/router'

/** The same doors for whoever asks without a page; an act brings its key in the header `Idempotency-Key`. One question a request. */
function handle({ request }: Pick<ActionFunctionArgs, 'request'>): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => contextFor(request, request.headers.get('Idempotency-Key')),
    allowBatching: false,
    onError: ({ error, path }) => {
      if (error.code !== 'INTERNAL_SERVER_ERROR') return
      log().error({ id: request.headers.get('x-request-id'), path, err: error }, 'A procedure broke')
    },
  })
}

export const loader = handle
export const action = handle
