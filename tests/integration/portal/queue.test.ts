import { expect, test } from 'vitest'
import { pool } from '#server/database'
import { asActor } from '#server/db'
import { lettersOf } from '#server/mail'
import { queueJob } from '#server/queue'
import { freeAbandoned, keepWhatIsDue } from '#server/worker'
import { cast } from '#tests/support/cast'

test('a letter that a killed process had taken goes out at the next start, and is one letter', async () => {
  const { agencyId, system, contractId, huda } = await cast()
  await asActor(system, (tx) =>
    queueJob(tx, 'letter.send', { kind: 'link', subjectId: contractId, contactId: huda.id }),
  )
  const taken = `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker that was killed' where payload ->> 'agencyId' = $1`
  await pool().query(taken, [agencyId])

  await keepWhatIsDue()
  expect(await lettersOf(agencyId, 50)).toHaveLength(0)
  await freeAbandoned(5)
  await keepWhatIsDue()
  expect(await lettersOf(agencyId, 50)).toHaveLength(0)
  await freeAbandoned(0)
  await keepWhatIsDue()
  await keepWhatIsDue()
  expect(await lettersOf(agencyId, 50)).toHaveLength(1)
})
