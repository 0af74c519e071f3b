import { expect, test } from 'vitest'
import { asActor } from '#server/db'
import { cast, owner } from '#tests/support/stage'

test('what is said about the actor ends with the transaction', async () => {
  const { sara } = await cast()
  const who = () => asActor(sara, (tx) => tx.$queryRaw<{ who: string }[]>`select current_user::text as who`)
  expect(await who()).toEqual([{ who: 'app_user' }])

  const { rows } = await owner.query(
    `select current_user = session_user as itself, nullif(current_setting('app.agency_id', true), '') as agency`,
  )
  expect(rows).toEqual([{ itself: true, agency: null }])
})

test('two agencies never see each other', async () => {
  const [one, other] = [await cast(), await cast()]
  const seen = await asActor(one.sara, (tx) => tx.$queryRaw<{ id: string }[]>`select id from agencies`)
  expect(seen).toEqual([{ id: one.agencyId }])
  expect(one.agencyId).not.toBe(other.agencyId)
})
