import { expect, test } from 'vitest'
import { pool } from '#server/database'
import { migrate } from '#server/migrate'
import { owner } from '#tests/support/stage'

test('a second start finds nothing to do', async () => {
  expect(await migrate(pool())).toEqual([])
})

test('history that was edited stops the server, and leaves the tables as they were', async () => {
  const reverse = () =>
    owner.query(`update _prisma_migrations set checksum = reverse(checksum) where migration_name like '%_ground'`)
  await reverse()
  await expect(migrate(pool())).rejects.toMatchObject({
    cause: { message: expect.stringContaining('was edited after it ran') },
  })
  await reverse()
  expect(await migrate(pool())).toEqual([])
})

test('the clock of the house is set once, and runs on through restarts', async () => {
  const { clock } = await import('#server/clock')
  const { setClock } = await import('#server/installation')
  await setClock()
  const first = clock.offsetMs()
  clock.setOffset(0)
  await setClock()
  expect(clock.offsetMs()).toBe(first)
  expect(clock.now().toISOString()).toMatch(/^2026-11-15T06:12/)
  clock.setOffset(0)
})
