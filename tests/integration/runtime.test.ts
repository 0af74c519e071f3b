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

test('an act that takes longer than it may keeps nothing, and is refused by name', async () => {
  const { sara } = await cast()
  const slow = asActor(
    sara,
    async (tx) => {
      await tx.$executeRaw`update agencies set name_en = 'Slow' where id = ${sara.agencyId}::uuid`
      await new Promise((later) => setTimeout(later, 300))
      await tx.$queryRaw`select 1`
    },
    { timeoutMs: 100 },
  )
  await expect(slow).rejects.toMatchObject({ code: 'house.busy' })
  const { rows } = await owner.query('select name_en from agencies where id = $1', [sara.agencyId])
  expect(rows).toEqual([{ name_en: 'Test Agency' }])
})
