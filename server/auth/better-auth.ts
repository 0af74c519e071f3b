import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { promiseReset } from '#server/auth/reset-letter'
import { signInTables } from '#server/auth/tables'
import { authSecret, publicUrl } from '#server/environment'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'

/** The header in which the server itself says who is calling; it overwrites whatever the caller claimed. */
export const addressHeader = 'x-client-address'

/** Where better-auth believes to live. Nothing is served there: our own forms are the only way in. */
const basePath = '/api/auth'

/**
 * Passwords and sessions, and nothing else of better-auth: no plugin, no sign-up, no social door. A user here is an address and
 * a password; who that is, in which agency, is said by `members` and `contacts`, so no name is kept twice.
 */
const makeAuth = () =>
  betterAuth({
    appName: 'Mujaz',
    baseURL: publicUrl(),
    basePath,
    secret: authSecret(),
    database: prismaAdapter(signInTables, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: limits.passwordMin,
      maxPasswordLength: limits.passwordMax,
      resetPasswordTokenExpiresIn: limits.resetMinutes * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => promiseReset(user.id, token),
    },
    // The token of a reset is known to its letter only.
    verification: { storeIdentifier: 'hashed' },
    session: { expiresIn: limits.sessionDays * 86_400, disableSessionRefresh: true },
    // By address and path; by account it is `knocks.ts`. Kept in a table, so that a restart forgives nobody.
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: {
        '/sign-in/email': { window: 60, max: limits.signInsPerAddress },
        '/request-password-reset': { window: limits.knockMinutes * 60, max: limits.resetsPerAddress },
        '/reset-password': { window: limits.knockMinutes * 60, max: limits.resetsPerAddress },
      },
    },
    advanced: {
      cookiePrefix: 'mujaz',
      useSecureCookies: publicUrl().startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })

type Auth = ReturnType<typeof makeAuth>
const shared = globalThis as typeof globalThis & { mujazAuth?: Auth }

/** One for the process. Made at the first question, when the environment has been judged and the data is open. */
export const auth = (): Auth => (shared.mujazAuth ??= makeAuth())

/** Puts a question to better-auth the way a browser would, so that its limits by address and path hold. */
export function askAuth(path: string, body: Record<string, unknown>, asker: Headers): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json' })
  for (const name of [addressHeader, 'user-agent']) {
    const value = asker.get(name)
    if (value) headers.set(name, value)
  }
  const url = `${publicUrl()}${basePath}${path}`
  return auth().handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
}
