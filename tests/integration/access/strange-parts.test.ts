import { beforeAll, expect, test, vi } from 'vitest'
import type * as Database from '#server/db'
import { closedLetter, type Fixture, fixtures, pointers } from '#tests/support/access/fixtures'
import { buildHouse, type House, knock } from '#tests/support/access/house'
import { actorFor, type Person } from '#tests/support/access/people'
import type { World } from '#tests/support/access/world'

vi.mock('#server/db', async (load) => {
  const { rolledBack } = await import('#tests/support/access/rolled-back')
  return rolledBack(await load<typeof Database>())
})

let house: House
beforeAll(async () => {
  house = await buildHouse()
}, 180_000)

/** A digest is what somebody saw, and no object. */
const isObject = (name: keyof World) => !/Sha$|^requirementNo$/.test(name)
const compound = Object.entries(fixtures).filter(([, { input, refuses }]) => input && input.length > 0 && !refuses)

test.each(compound)('REG-2 %s with one strange part is refused whole', { timeout: 60_000 }, async (path, fixture) => {
  const { own, otherClient, otherAgency } = house.worlds
  const parts = pointers(fixture, own).filter(isObject)
  if (parts.length < 2) return
  const passed: string[] = []
  for (const part of parts)
    for (const [whose, strange] of Object.entries({ otherClient, otherAgency })) {
      const { code } = await knock(actor(path, fixture), path, fixture.input?.({ ...own, [part]: strange[part] }))
      if (!isRefusal(code, part, whose)) passed.push(`${part} of the ${whose}: ${code}`)
    }
  expect(passed).toEqual([])
})

const isRefusal = (code: string, part: keyof World, whose: string) =>
  /^[a-z_]+\.[a-z_]+( |$)/.test(code) || (whose === 'otherClient' && inAgency.includes(part))

/** Members are the whole agency's: those of the other client's contract are nobody else. */
const inAgency: readonly (keyof World)[] = ['accountManagerId', 'projectManagerId', 'memberId', 'roleId']

/** The first of whoever may. */
function actor(path: string, { may, letter }: Fixture) {
  const person: Person | undefined = may[0]
  if (!person) throw new Error(path)
  return actorFor(person, house.party, house.worlds.own, letter ?? closedLetter)
}
