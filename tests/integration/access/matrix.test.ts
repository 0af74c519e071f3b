import { beforeAll, describe, expect, test, vi } from 'vitest'
import { isEmbedded } from '#server/database'
import type * as Database from '#server/db'
import { closedLetter, type Fixture, fixtures, pointers } from '#tests/support/access/fixtures'
import {
  buildHouse,
  type House,
  isShut,
  knock,
  type Outcome,
  procedures,
  type Target,
  targets,
} from '#tests/support/access/house'
import { internal, reading } from '#tests/support/access/parties'
import { actorFor, isMemberHere, isNobody, type Person, people, revokedActors } from '#tests/support/access/people'
import { type Judge, judgeOf } from '#tests/support/access/strangers'
import { sourceFiles } from '#tests/support/source-files'

vi.mock('#server/db', async (load) => {
  const { rolledBack } = await import('#tests/support/access/rolled-back')
  return rolledBack(await load<typeof Database>())
})

let house: House
let judge: Judge
let cells = 0

beforeAll(async () => {
  house = await buildHouse()
  judge = await judgeOf(house, [internal, reading])
}, 180_000)

type Cell = { person: Person; target: Target; outcome: Outcome }

/** On PostgreSQL every cell; on the embedded engine, which does one thing at a time, one target of each, in turn. */
function targetsFor(path: string, person: Person, isBound: boolean): readonly Target[] {
  if (!isBound) return ['own']
  if (!isEmbedded()) return targets
  const turn = procedures.findIndex((one) => one.path === path) + people.indexOf(person)
  return targets.slice(turn % targets.length).slice(0, 1)
}

async function rowOf(path: string, person: Person, fixture: Fixture): Promise<Cell[]> {
  const actor = actorFor(person, house.party, house.worlds.own, fixture.letter ?? closedLetter)
  const row: Cell[] = []
  for (const target of targetsFor(path, person, pointers(fixture, house.worlds.own).length > 0)) {
    row.push({ person, target, outcome: await knock(actor, path, fixture.input?.(house.worlds[target])) })
    cells += 1
  }
  return row
}

/** What the cell should have been, where it was not. */
function wrongIn({ person, target, outcome }: Cell, { may, refuses }: Fixture): string | null {
  const reaches = target === 'own' || (target === 'otherClient' && isMemberHere(person))
  const isAllowed = reaches && may.includes(person)
  const isRight = isAllowed
    ? [refuses ?? 'done'].flat().includes(outcome.code.split(' ')[0] ?? '')
    : isNobody(person)
      ? outcome.code === 'actor.unknown'
      : isShut(outcome)
  return isRight ? null : `${person} × ${target}: ${outcome.code}, and ${isAllowed ? 'they may' : 'they may not'}`
}

/** Whose refusal tells a stranger's object from one that never was. */
const telling = (row: readonly Cell[]): string[] => {
  const random = row.find(({ target }) => target === 'random')
  const strange = row.filter(({ target }) => target === 'otherAgency' || target === 'deleted')
  return random
    ? strange
        .filter(({ outcome }) => outcome.code !== random.outcome.code)
        .map(({ person, target, outcome }) => `${person} × ${target}: ${outcome.code}, else ${random.outcome.code}`)
    : []
}

describe('the access matrix', () => {
  test('knows every procedure, and no other', () => {
    expect(Object.keys(fixtures).sort()).toEqual(procedures.map(({ path }) => path).sort())
  })

  test('no procedure is built without a policy: all of them stand behind the same two gates', () => {
    const builders = sourceFiles('server').filter(({ source }) => /initTRPC|\bt\.procedure\b/.test(source))
    expect(builders.map(({ path }) => path)).toEqual(['server/trpc.ts'])
    expect(new Set(procedures.map(({ gates }) => gates)).size).toBe(1)
  })

  test('whoever lost their last role or left is nobody at the next request', async () => {
    expect(await revokedActors(house.party)).toEqual([null, null])
  })

  test.each(procedures)('$path', { timeout: 120_000 }, async ({ path }) => {
    const fixture = fixtures[path]
    if (!fixture) throw new Error('No fixture')
    const rows = isEmbedded()
      ? await inTurn(people, (person) => rowOf(path, person, fixture))
      : await Promise.all(people.map((person) => rowOf(path, person, fixture)))
    const cellsHere = rows.flat()
    expect({
      wrong: cellsHere.flatMap((cell) => wrongIn(cell, fixture) ?? []),
      telling: rows.flatMap(telling),
      leaks: cellsHere.flatMap(({ person, target, outcome }) =>
        judge(person, outcome.answer).map((leak) => `${person} × ${target}: ${leak}`),
      ),
    }).toEqual({ wrong: [], telling: [], leaks: [] })
  })

  test('counts its cells', () => {
    console.info(`${cells} cells`)
    expect(cells).toBeGreaterThanOrEqual(procedures.length * people.length)
  })
})

async function inTurn<One, Result>(all: readonly One[], work: (one: One) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (const one of all) results.push(await work(one))
  return results
}
