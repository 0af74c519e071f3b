import { auth } from '#server/auth/better-auth'
import { asRole } from '#server/db'
import { newId } from '#server/kernel/id'

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
