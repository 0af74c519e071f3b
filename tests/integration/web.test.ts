import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withoutSecrets } from '#server/log'
import { webOf } from '#server/web'

// Only the gates stand here. A request that passes them all meets a page that cannot be built, and that is how it is told.
const noPages = () => Promise.reject<ServerBuild>(new Error('no pages here'))
const server = createServer(webOf({ build: noPages, assets: (_request, _response, next) => next() }))
let origin = ''

beforeAll(async () => {
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((closed) => server.close(closed)))

const passed = 500
const post = async (headers: Record<string, string>, body: BodyInit = 'a=1') => {
  const answer = await fetch(`${origin}/ar/briefs/new`, { method: 'POST', headers, body })
  await answer.text()
  return answer.status
}

test.each([
  ['from here', () => ({ Origin: origin }), passed],
  ['from here, as old proxies pass it on', () => ({ 'Sec-Fetch-Site': 'same-origin' }), passed],
  ['from another site', () => ({ Origin: 'https://evil.test' }), 403],
  ['from another site of the same company', () => ({ Origin: origin, 'Sec-Fetch-Site': 'same-site' }), 403],
  ['from a page without an origin', () => ({ Origin: 'null' }), 403],
  ['from nowhere', () => ({}), 403],
])('a form %s', async (_where, headers, status) => {
  expect(await post(headers())).toBe(status)
})

test('a request says how long it is, and is not longer than allowed', async () => {
  expect(await post({ Origin: origin }, 'a'.repeat(1_000_001))).toBe(413)
  expect(await startOf({ Origin: origin, 'Transfer-Encoding': 'chunked' })).toBe(411)
})

/** Sends the start of a request that never ends, and gives the status of the answer. */
const startOf = (headers: Record<string, string>) =>
  new Promise<number | undefined>((tell) => {
    const call = request(`${origin}/ar/briefs/new`, { method: 'POST', headers }, (answer) => {
      tell(answer.statusCode)
      call.destroy()
    })
    call.on('error', () => {})
    call.write('a=1')
  })

test('every answer is hardened and can be found in the log', async () => {
  const { headers } = await fetch(`${origin}/ar`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('no token of a link or a reset reaches the log', () => {
  expect(withoutSecrets('/l/abc123?x=1')).toBe('/l/…')
  expect(withoutSecrets('/ar/reset/abc123')).toBe('/ar/reset/…')
  expect(withoutSecrets('/l/abc123.data')).toBe('/l/….data')
})
