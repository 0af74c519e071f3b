import { addressHeader, askAuth, auth } from '#server/auth/better-auth'
import { sessionCookie } from '#server/auth/cookies'
import { countKnock, forgetKnocks } from '#server/auth/knocks'
import { answerOpenOnce } from '#server/auth/once'
import { type Person, signedInAs } from '#server/auth/people'
import { addressDigest, sha256 } from '#server/auth/signing'
import { clock } from '#server/clock'
import { asRole } from '#server/db'
import { todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'

/** An act of somebody who is nobody yet: what was typed, the form's key, and the request's headers. */
type Knocking<Said> = { said: Said; key: string | null; headers: Headers }

/** Who came in: the cookies of the new session, and everyone this account may be. */
export type Entered = { cookies: string[]; people: readonly Person[] }

/** Answers leave at the strokes of a slow clock: longer apart than a yes and a no can be told by, shorter than anyone minds. */
const strokeMs = 400

/** Runs `work` and answers at the next stroke, whether it went well or not; a busy house only answers a stroke later. */
async function inEqualTime<T>(work: () => Promise<T>): Promise<T> {
  const began = Date.now()
  try {
    return await work()
  } finally {
    const rest = strokeMs - ((Date.now() - began) % strokeMs)
    await new Promise((done) => setTimeout(done, rest))
  }
}

/**
 * Signs somebody in and gives the cookies of their new session.
 *
 * A wrong password and an address that nobody has are one refusal in one time. Tries are counted by address and path
 * (better-auth) and by account (`countKnock`). Sent twice with one key it is one session: the second answer carries the same.
 */
export async function signIn({ said, key, headers }: Knocking<{ email: string; password: string }>): Promise<Entered> {
  const email = said.email.trim().toLowerCase()
  const scope = addressDigest(email)
  const { ids } = await answerOpenOnce({ scope, procedure: 'sign-in', key, body: { ...said, email } }, () =>
    inEqualTime(async () => {
      await countKnock('sign-in', scope)
      const reply = await askAuth('/sign-in/email', { email, password: said.password }, headers)
      if (reply.status === 429) refuse('knock.too_many')
      if (!reply.ok) refuse('sign_in.wrong', 'password')
      await forgetKnocks('sign-in', scope)
      const { token } = (await reply.json()) as { token: string }
      return { status: 302, redirect: null, ids: { session: await sessionIdOf(token) } }
    }),
  )
  const token = await tokenOf(ids['session'] ?? '')
  const signedIn = await signedInAs(token, todayAt(clock.now()))
  return { cookies: [sessionCookie(token)], people: signedIn?.people ?? [] }
}

async function sessionIdOf(token: string): Promise<string> {
  const row = await asRole('app_auth', (tx) => tx.session.findUnique({ where: { token }, select: { id: true } }))
  return row?.id ?? ''
}

/** The token behind a session: it is looked up, because an answer that is kept may hold ids and no secret. */
async function tokenOf(sessionId: string): Promise<string> {
  const row = await asRole('app_auth', (tx) =>
    tx.session.findUnique({ where: { id: sessionId }, select: { token: true } }),
  )
  return row?.token ?? refuse('actor.unknown')
}

/** Ends the session of this request, here and in the database. */
export async function signOut(token: string): Promise<void> {
  await asRole('app_auth', (tx) => tx.session.deleteMany({ where: { token } }))
}

/** Asks for a letter with a link to set a new password. Whether the address is known or not, the answer and its time are the same. */
export async function askForReset({ said, key, headers }: Knocking<{ email: string }>): Promise<void> {
  const email = said.email.trim().toLowerCase()
  const scope = addressDigest(email)
  await answerOpenOnce({ scope, procedure: 'forgot', key, body: { email } }, () =>
    inEqualTime(async () => {
      await countKnock('reset', scope)
      const reply = await askAuth('/request-password-reset', { email }, headers)
      if (reply.status === 429) refuse('knock.too_many')
      return { status: 302, redirect: null, ids: {} }
    }),
  )
}

/**
 * Sets a new password with the token of a letter: within the hour, once, and every session of the account ends with it.
 * Unknown, used and expired tokens are one refusal.
 */
export async function resetPassword(
  token: string,
  { said, key, headers }: Knocking<{ password: string }>,
): Promise<void> {
  await answerOpenOnce({ scope: sha256(token), procedure: 'reset', key, body: said }, async () => {
    const reply = await askAuth('/reset-password', { token, newPassword: said.password }, headers)
    if (reply.status === 429) refuse('knock.too_many')
    if (!reply.ok) refuse('reset.stale')
    return { status: 302, redirect: null, ids: {} }
  })
}

/** Whether a reset's token still opens. Reads, and spends nothing: a scanner of mails may look. */
export async function isResetLive(token: string): Promise<boolean> {
  const { internalAdapter } = await auth().$context
  const kept = await internalAdapter.findVerificationValue(`reset-password:${token}`)
  return Boolean(kept && kept.expiresAt > new Date())
}

/**
 * Changes one's own password, knowing the old one, and ends every other session. Gives the cookies of the session that goes on.
 * A wrong old password counts against the account like a wrong sign-in.
 */
export async function changePassword(
  userId: string,
  { said, key, headers }: Knocking<{ current: string; password: string }>,
): Promise<string[]> {
  const scope = sha256(userId)
  const { ids } = await answerOpenOnce({ scope, procedure: 'change-password', key, body: said }, async () => {
    await countKnock('sign-in', scope)
    const body = { currentPassword: said.current, newPassword: said.password, revokeOtherSessions: true }
    const reply = await auth().api.changePassword({ body, headers: only(headers), asResponse: true })
    if (!reply.ok) refuse('password.wrong', 'current')
    await forgetKnocks('sign-in', scope)
    const { token } = (await reply.json()) as { token: string | null }
    return { status: 302, redirect: null, ids: { session: await sessionIdOf(token ?? '') } }
  })
  return [sessionCookie(await tokenOf(ids['session'] ?? ''))]
}

/** Every live session of an account, newest first. Times are real time. */
export async function sessionsOf(userId: string) {
  return asRole('app_auth', (tx) =>
    tx.session.findMany({
      where: { userId, expiresAt: { gt: new Date() } },
      select: { id: true, createdAt: true, userAgent: true },
      orderBy: { createdAt: 'desc' },
      take: limits.pageSize,
    }),
  )
}

/** Ends every session of an account but the one that asks. Nothing to keep: doing it twice is doing it once. */
export async function endOtherSessions(userId: string, keptId: string): Promise<void> {
  await asRole('app_auth', (tx) => tx.session.deleteMany({ where: { userId, id: { not: keptId } } }))
}

/** The headers better-auth may read: who is calling and with which session. */
function only(headers: Headers): Headers {
  const kept = new Headers()
  for (const name of ['cookie', 'user-agent', addressHeader]) {
    const value = headers.get(name)
    if (value) kept.set(name, value)
  }
  return kept
}
