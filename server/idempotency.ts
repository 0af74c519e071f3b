import { createHash } from 'node:crypto'
import type { Tx } from '#server/db'
import { canonicalJson } from '#server/events'
import type { Actor } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'

/** What a mutation answers, and what is kept of it: ids, numbers, states. Never text, which might be erased elsewhere. */
export type Answer = Readonly<Record<string, string | number | boolean | null | readonly string[]>> | undefined

type Kept = { request_sha256: string; answer: Answer | null }

/**
 * Runs an act once for its key. The key is written first, in the act's own transaction: a second caller with the same key waits
 * on it, then gets the first one's answer; the same key with another body is refused; a refusal rolls the key back with the rest.
 * Keys live in real time, seven days.
 */
export async function answerOnce<Result extends Answer>(
  tx: Tx,
  actor: Actor,
  { key, procedure, input }: { key: string | null; procedure: string; input: unknown },
  act: () => Promise<Result>,
): Promise<Result> {
  if (!key || key.length > 255) refuse('key.missing')
  const sha256 = createHash('sha256')
    .update(canonicalJson(input ?? null))
    .digest('hex')
  const scope = actor.id
  const recordedAt = new Date()
  const expiresAt = new Date(recordedAt.getTime() + limits.idempotencyDays * 86_400_000)

  const isFirst = await tx.$executeRaw`
    insert into idempotency_keys (agency_id, actor_id, procedure, key, request_sha256, recorded_at, expires_at)
    values (${actor.agencyId}::uuid, ${scope}::uuid, ${procedure}, ${key}, ${sha256}, ${recordedAt}, ${expiresAt})
    on conflict do nothing`
  if (!isFirst) {
    const [kept] = await tx.$queryRaw<Kept[]>`
      select request_sha256, answer from idempotency_keys
      where agency_id = ${actor.agencyId}::uuid and actor_id = ${scope}::uuid and procedure = ${procedure} and key = ${key}`
    if (!kept || kept.request_sha256.trim() !== sha256) refuse('key.reused')
    return (kept.answer ?? undefined) as Result
  }

  const answer = await act()
  await tx.$executeRaw`
    update idempotency_keys set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where agency_id = ${actor.agencyId}::uuid and actor_id = ${scope}::uuid and procedure = ${procedure} and key = ${key}`
  return answer
}
