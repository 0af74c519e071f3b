import { beforeAll, expect, test, vi } from 'vitest'
import { isEmbedded } from '#server/database'
import type * as Database from '#server/db'
import { closedLetter, fixtures, pointers } from '#tests/support/access/fixtures'
import { buildHouse, type House, knock, procedures, targets } from '#tests/support/access/house'
import { internal } from '#tests/support/access/parties'
import { actorFor, isNobody, type Person, people } from '#tests/support/access/people'
import { type Judge, judgeOf } from '#tests/support/access/strangers'

vi.mock('#server/db', async (load) => {
  const { rolledBack } = await import('#tests/support/access/rolled-back')
  return rolledBack(await load<typeof Database>())
})
// Every policy lets everybody pass: what is left is the walls.
vi.mock('#server/kernel/permit', () => ({ permit: () => {} }))

let house: House
let judge: Judge
let answers = 0

beforeAll(async () => {
  house = await buildHouse()
  judge = await judgeOf(house, [internal])
}, 180_000)

const reads = procedures.filter(({ isRead }) => isRead)

const signedIn = people.filter((person) => !isNobody(person))

test.each(reads)(
  'with every policy open, the walls alone keep strangers out of $path',
  {
    timeout: 120_000,
  },
  async ({ path }) => {
    const leaks = isEmbedded()
      ? await signedIn.reduce(async (found, person) => [...(await found), ...(await leaksFor(path, person))], none)
      : (await Promise.all(signedIn.map((person) => leaksFor(path, person)))).flat()
    expect(leaks).toEqual([])
  },
)

const none = Promise.resolve<string[]>([])

async function leaksFor(path: string, person: Person): Promise<string[]> {
  const fixture = fixtures[path] ?? { may: [] }
  const actor = actorFor(person, house.party, house.worlds.own, fixture.letter ?? closedLetter)
  const isBound = pointers(fixture, house.worlds.own).length > 0
  const asked = isEmbedded() ? (['own', 'otherAgency'] as const) : targets
  const leaks: string[] = []
  for (const target of isBound ? asked : (['own'] as const)) {
    const { answer } = await knock(actor, path, fixture.input?.(house.worlds[target]))
    if (answer) answers += 1
    for (const leak of judge(person, answer)) leaks.push(`${person} × ${target}: ${leak}`)
  }
  return leaks
}

test('many of them did answer, so there was something to look at', () => {
  console.info(`${answers} answers`)
  expect(answers).toBeGreaterThan(reads.length * 10)
})
