import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** Something keeps Mujaz from starting. The message is one sentence for whoever sits at the keyboard; it ends the process with 1. */
export class StartProblem extends Error {}

/** A variable set to nothing is a variable not set, as in a copied `.env`. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })

/** Every variable that Mujaz, its commands and its tests read. `.env.example` lists the same, each with its sentence. */
export const environmentSchema = z.object({
  PORT: optional(z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535)),
  HOST: optional(z.string()),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(url('postgresql:', 'postgres:')),
  NODE_ENV: optional(z.enum(['production', 'development', 'test'])),
  DEMO_DAY: optional(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, { error: 'must be a day or a minute, such as 2026-11-15T09:12' }),
  ),
  AUTH_SECRET: optional(z.string().min(32, { error: 'must have at least 32 characters' })),
  PUBLIC_URL: optional(url('http:', 'https:')),
  SMTP_URL: optional(url('smtp:', 'smtps:')),
  MAIL_FROM: optional(z.string()),
  TRUST_PROXY: optional(z.coerce.number({ error: 'must be the number of proxies' }).int().min(0).max(10)),
  LOG_LEVEL: optional(z.enum(['silent', 'error', 'warn', 'info', 'debug'])),
  TEST_DATABASE_URL: optional(url('postgresql:', 'postgres:')),
  CHROMIUM_PATH: optional(z.string()),
  CI: optional(z.string()),
})

export type Environment = z.output<typeof environmentSchema>

/** What an operator must bring: without these a production would mail nobody, or sign sessions that anyone could forge. */
const neededInProduction = ['AUTH_SECRET', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'] as const

/**
 * Judges the variables once, before anything else runs. `NODE_ENV` left alone is the demo; `production` is an operator's word
 * and means no demo data, and no start without the secrets. Throws `StartProblem`, naming every variable that is wrong.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const answer = environmentSchema.safeParse(variables)
  if (!answer.success) {
    const faults = answer.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
    throw new StartProblem(`The environment cannot be used: ${faults.join('; ')}.`)
  }
  const missing = neededInProduction.filter((name) => !answer.data[name])
  if (answer.data.NODE_ENV === 'production' && missing.length > 0)
    throw new StartProblem(
      `NODE_ENV=production needs ${missing.join(', ')}; set them, or leave NODE_ENV unset for the demo.`,
    )
  return answer.data
}

type Judged = { environment: Environment; secret?: string }
const shared = globalThis as typeof globalThis & { mujazEnvironment?: Judged }

/**
 * What the operator said. Kept for the whole process, because code that was built always runs in production mode afterwards:
 * `NODE_ENV` then speaks to React, and no longer about the operator.
 */
function judged(): Judged {
  if (!shared.mujazEnvironment) {
    shared.mujazEnvironment = { environment: readEnvironment(process.env) }
    process.env['NODE_ENV'] ||= 'production'
  }
  return shared.mujazEnvironment
}

export const environment = (): Environment => judged().environment

/** The demo has the sample, its own day, printed passwords and a mailbox page. An operator's production has none of them. */
export const isDemo = (): boolean => environment().NODE_ENV !== 'production'

export const port = (): number => environment().PORT ?? 3000
export const host = (): string => environment().HOST ?? '127.0.0.1'

/** Where everything rests that is not in a PostgreSQL: the embedded database, the files, the demo's secret. */
export const dataDir = (): string => resolve(environment().DATA_DIR ?? 'data')

/** The address people type, without a slash at its end. Mails are written with it. */
export function publicUrl(): string {
  const { PUBLIC_URL } = environment()
  if (PUBLIC_URL) return PUBLIC_URL.replace(/\/+$/, '')
  const name = host().includes(':') ? `[${host()}]` : host()
  return `http://${name}:${port()}`
}

/** The minute at which the demo begins, in Riyadh. */
export function demoStart(): Date {
  const [day, time = '09:12'] = (environment().DEMO_DAY ?? '2026-11-15T09:12').split('T')
  return new Date(`${day}T${time}:00+03:00`)
}

/** Signs sessions and one-time codes. The demo makes its own once and keeps it with its data, so that a restart signs nobody out. */
export function authSecret(): string {
  const kept = judged()
  kept.secret ??= kept.environment.AUTH_SECRET ?? demoSecret()
  return kept.secret
}

function demoSecret(): string {
  const path = resolve(dataDir(), 'secret')
  mkdirSync(dataDir(), { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
  }
  return readFileSync(path, 'utf8').trim()
}
