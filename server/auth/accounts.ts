import { randomBytes } from 'node:crypto'
import { auth } from '#server/auth/better-auth'
import { asRole } from '#server/db'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'

/** The demo's one password, printed at the start and on the sign-in page. It exists only where `isDemo()`. */
export const demoPassword = 'mujaz-demo-2026'

/**
 * Makes the sign-ins of many people with one password, and gives each address its user id, which `members.account_id` and
 * `contacts.account_id` keep. An address that already signs in keeps its own password: one user may be several people.
 * The password is hashed once, because hashing is slow on purpose. Not inside a transaction: it opens one of its own.
 */
export async function createAccounts(
  people: readonly { email: string }[],
  password: string,
): Promise<ReadonlyMap<string, string>> {
  const context = await auth().$context
  const hash = await context.password.hash(password)
  const emails = [...new Set(people.map(({ email }) => email.trim().toLowerCase()))]
  return asRole('app_auth', async (tx) => {
    const known = await tx.user.findMany({ where: { email: { in: emails } }, select: { id: true, email: true } })
    const users = new Map(known.map(({ id, email }) => [email, id]))
    const fresh = emails.filter((email) => !users.has(email)).map((email) => ({ id: newId(), email }))
    const moments = { createdAt: new Date(), updatedAt: new Date() }

    await tx.user.createMany({ data: fresh.map((user) => ({ ...user, ...moments, name: '', emailVerified: true })) })
    await tx.account.createMany({
      data: fresh.map(({ id }) => ({
        ...moments,
        id: newId(),
        accountId: id,
        userId: id,
        providerId: 'credential',
        password: hash,
      })),
    })
    for (const { id, email } of fresh) users.set(email, id)
    return users
  })
}

/**
 * Makes sure that an invited address has an account, and gives a token to choose a first password with, good for as long as a
 * letter's link. An account whose owner has chosen a password is left as it is and gets no token: being invited somewhere
 * must never open the account of somebody else.
 */
export async function openAccount(email: string): Promise<{ userId: string; token: string | null }> {
  const users = await createAccounts([{ email }], randomBytes(32).toString('base64url'))
  const userId = users.get(email.trim().toLowerCase()) ?? ''
  const account = await asRole('app_auth', (tx) =>
    tx.account.findFirst({ where: { userId, providerId: 'credential' } }),
  )
  const isUntouched = account?.createdAt.getTime() === account?.updatedAt.getTime()
  if (!isUntouched) return { userId, token: null }

  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await auth().$context
  await internalAdapter.createVerificationValue({
    value: userId,
    identifier: `reset-password:${token}`,
    expiresAt: new Date(Date.now() + limits.linkDays * 86_400_000),
  })
  return { userId, token }
}
