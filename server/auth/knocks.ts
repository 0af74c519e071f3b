import { asRole } from '#server/db'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'

/** What is counted by account: how often a password was wrong, how often a letter was asked for. */
type Knock = 'sign-in' | 'reset'
const most: Record<Knock, number> = { 'sign-in': limits.failuresPerAccount, reset: limits.lettersPerAccount }

const keyOf = (kind: Knock, digest: string) => `account:${kind}:${digest}`
const windowMs = limits.knockMinutes * 60_000

/**
 * Counts a try on an account, and refuses it when there were too many in the last quarter of an hour of real time.
 *
 * better-auth counts by address; a thousand addresses trying one account are counted here. The account is known by the digest of
 * what was typed, whether it exists or not, so that being refused tells nothing. It rests in better-auth's own table, because a
 * count in memory is forgotten at each restart and halved by a second process. One statement, so that two at once are two.
 */
export async function countKnock(kind: Knock, digest: string): Promise<void> {
  const now = Date.now()
  const rows = await asRole(
    'app_auth',
    (tx) => tx.$queryRaw<{ count: number }[]>`
      insert into auth.rate_limit as kept (id, key, count, last_request) values (${newId()}, ${keyOf(kind, digest)}, 1, ${now})
      on conflict (key) do update set
        count = case when kept.last_request < ${now - windowMs} then 1 else kept.count + 1 end,
        last_request = case when kept.last_request < ${now - windowMs} or kept.count < ${most[kind]} then ${now} else kept.last_request end
      returning count`,
  )
  if ((rows[0]?.count ?? 0) > most[kind]) refuse('knock.too_many')
}

/** Forgets the tries on an account: the right password was given, or a new one was set from its own letter. */
export async function forgetKnocks(kind: Knock, digest: string): Promise<void> {
  await asRole('app_auth', (tx) => tx.$executeRaw`delete from auth.rate_limit where key = ${keyOf(kind, digest)}`)
}
