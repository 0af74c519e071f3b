import { peopleOfAccount } from '#server/auth/people'
import { locked } from '#server/auth/signing'
import { clock } from '#server/clock'
import { asActor, asRole } from '#server/db'
import { todayAt } from '#server/kernel/day'
import { queueJob } from '#server/queue'

/**
 * Promises the letter of a password reset. It goes out for an agency where the account is somebody, because every promise belongs
 * to an agency; an account that is nobody any more gets no letter. The token waits locked: the queue is a table.
 */
export async function promiseReset(userId: string, token: string): Promise<void> {
  const [person] = await asRole('app_auth', (tx) => peopleOfAccount(tx, userId, todayAt(clock.now())))
  if (!person) return
  const { agencyId } = person
  await asActor({ kind: 'system', id: agencyId, agencyId }, (tx) =>
    queueJob(tx, 'letter.send', { kind: 'password_reset', userId, sealed: locked(token) }),
  )
}
