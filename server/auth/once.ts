import { seal } from '#server/auth/signing'
import { asRole, type Tx } from '#server/db'
import { canonicalJson } from '#server/events'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'

/** What is kept of an answer to somebody not signed in: where it led and which ids it made. Never a text, never a secret. */
export type OpenAnswer = { status: number; redirect: string | null; ids: Readonly<Record<string, string>> }

type Asked = {
  /** Whose key it is: the digest of the address that was typed, or of the token that was held. */
  scope: string
  procedure: string
  key: string | null
  /** What was said. Kept as a sealed digest, because a plain digest of a password can be guessed. */
  body: unknown
}
type Kept = {
  request_sha256: string
  status: number | null
  redirect: string | null
  ids: Record<string, string> | null
}

/** A first answer that has not come after this long was lost with its process; the second may then act. */
const lostAfterMs = 15_000
const tick = () => new Promise((done) => setTimeout(done, 100))

/**
 * The twin of `answerOnce` for those who are nobody yet. better-auth writes in transactions of its own, so the key is written first and
 * for itself: whoever comes second waits for the first one's answer. The same key with another body is refused; a refusal
 * takes its key back.
 */
export async function answerOpenOnce(asked: Asked, act: () => Promise<OpenAnswer>): Promise<OpenAnswer> {
  const { key } = asked
  if (!key || key.length > 255) refuse('key.missing')
  const request = seal('request', canonicalJson(asked.body))

  while (!(await takeKey(asked, key, request))) {
    const kept = await asRole('app_auth', (tx) => keptOf(tx, asked, key))
    if (kept && kept.request_sha256.trim() !== request) refuse('key.reused')
    if (kept?.status) return { status: kept.status, redirect: kept.redirect, ids: kept.ids ?? {} }
    await tick()
  }
  try {
    const answer = await act()
    await asRole('app_auth', (tx) => keep(tx, asked, key, answer))
    return answer
  } catch (problem) {
    await asRole(
      'app_auth',
      (tx) => tx.$executeRaw`
        delete from auth.idempotency_keys
        where address_sha256 = ${asked.scope} and procedure = ${asked.procedure} and key = ${key} and status is null`,
    )
    throw problem
  }
}

/** Whether the key is ours to act on: nobody had it, or whoever had it was lost before answering. */
async function takeKey({ scope, procedure }: Asked, key: string, request: string): Promise<boolean> {
  const now = new Date()
  const lost = new Date(now.getTime() - lostAfterMs)
  const expiresAt = new Date(now.getTime() + limits.idempotencyDays * 86_400_000)
  const taken = await asRole(
    'app_auth',
    (tx) => tx.$executeRaw`
      insert into auth.idempotency_keys as kept (address_sha256, procedure, key, request_sha256, recorded_at, expires_at)
      values (${scope}, ${procedure}, ${key}, ${request}, ${now}, ${expiresAt})
      on conflict (address_sha256, procedure, key) do update set recorded_at = ${now}
      where kept.status is null and kept.recorded_at < ${lost} and kept.request_sha256 = ${request}`,
  )
  return taken > 0
}

async function keptOf(tx: Tx, { scope, procedure }: Asked, key: string): Promise<Kept | undefined> {
  const [kept] = await tx.$queryRaw<Kept[]>`
    select request_sha256, status, redirect, ids from auth.idempotency_keys
    where address_sha256 = ${scope} and procedure = ${procedure} and key = ${key}`
  return kept
}

const keep = (
  tx: Tx,
  { scope, procedure }: Asked,
  key: string,
  { status, redirect, ids }: OpenAnswer,
) => tx.$executeRaw`
  update auth.idempotency_keys set status = ${status}, redirect = ${redirect}, ids = ${JSON.stringify(ids)}::jsonb
  where address_sha256 = ${scope} and procedure = ${procedure} and key = ${key}`
