import { randomBytes, randomUUID } from 'node:crypto'
import compression from 'compression'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { environment, isDemo, publicUrl } from '#server/environment'
import { limits } from '#server/kernel/limits'
import { log, withoutSecrets } from '#server/log'
import { answerWith, type Pages } from '#server/pages'
import { inRequest } from '#server/per-request'

type House = { build: Pages; assets: RequestHandler }

/** What stands between the network and the pages: one list of gates, in the order a request passes them. */
export function webOf({ build, assets }: House): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', environment().TRUST_PROXY ?? 0)
  app.use(remember, headers(), compression({ filter: mayBeCompressed }), assets, sameOriginOnly, withinLimits)
  app.all('*', answerWith(build))
  return app
}

/** Assets carry their content's hash in their name, and so never change. */
export function builtAssets(): RequestHandler {
  const assets = express.Router()
  assets.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }))
  return assets
}

/**
 * Gives each request a number to be found by in the log, a nonce for its page, and the visitor's address in a header that
 * only this line may write. Logs the answer: method, address, status and time, and nothing of what was said.
 */
const remember: RequestHandler = (request, response, next) => {
  const started = performance.now()
  const id = randomUUID()
  response.locals['nonce'] = randomBytes(16).toString('base64')
  response.setHeader('X-Request-Id', id)
  request.headers['x-request-id'] = id
  request.headers['x-client-address'] = request.ip ?? ''
  response.once('close', () => {
    const ms = Math.round(performance.now() - started)
    log().info({ id, method: request.method, path: withoutSecrets(request.path), status: response.statusCode, ms })
  })
  inRequest(next)
}

/** The content security policy is the page's own (`app/entry.server.tsx`): it names the page's nonce. */
const headers = () =>
  helmet({
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    // Sent within the house only. `no-referrer` would make browsers hide the origin of our own forms as well.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: !isDemo() && publicUrl().startsWith('https:') && { maxAge: 31_536_000 },
    xFrameOptions: { action: 'deny' },
  })

/** A stream of events would be held back until it ends. */
function mayBeCompressed(request: Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '')
  return !type.startsWith('text/event-stream') && compression.filter(request, response)
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A form on another site may not act for the person signed in here. Every browser says where a form stands; whoever
 * says nothing is refused as well.
 */
const sameOriginOnly: RequestHandler = (request, response, next) => {
  if (reading.has(request.method) || standsHere(request)) return next()
  response.status(403).type('text').send('This form did not come from this site.')
}

function standsHere(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  if (site && site !== 'same-origin') return false
  const origin = request.get('origin')
  if (!origin || origin === 'null') return site === 'same-origin'
  const own = environment().PUBLIC_URL ? new URL(publicUrl()).origin : `${request.protocol}://${request.get('host')}`
  return origin === own
}

/** How much a request may carry is known before a byte of it is read: it says its length, or it is refused. */
const withinLimits: RequestHandler = (request, response, next) => {
  if (reading.has(request.method)) return next()
  if (request.get('transfer-encoding')) return refuseUnread(response, 411, 'Say how long this is.')
  const isUpload = request.get('content-type')?.startsWith('multipart/form-data')
  const allowed = isUpload ? limits.uploadBytes : limits.bodyBytes
  if (Number(request.get('content-length') ?? 0) <= allowed) return next()
  refuseUnread(response, 413, 'This is larger than allowed.')
}

/** What is refused before it was read is not read afterwards either: the connection ends with the answer. */
function refuseUnread(response: Response, status: number, why: string): void {
  response.status(status).set('Connection', 'close').type('text').send(why)
}
