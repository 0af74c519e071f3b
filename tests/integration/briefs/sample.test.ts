import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#server/kernel/actor'
import { type ImportedSample, imported, lightText, sampleNow } from '#tests/support/imported'
import { sample } from '#tests/support/sample'
import { as } from '#tests/support/stage'

let house: ImportedSample
let reader: Actor
beforeAll(async () => {
  house = await imported(lightText)
  reader = { kind: 'member', id: house.system.id, agencyId: house.agencyId, roles: ['account_manager'], isLead: true }
}, 120_000)

const asReader = () => as(reader, { now: sampleNow })

test('000-2 every brief of the sample comes out at its score and its gate, from its fields', async () => {
  const found: Record<string, unknown> = {}
  for (const { id } of sample.briefs) {
    const { score } = await asReader().briefs.get({ no: id })
    found[id] = { score: score?.score, gate: score?.gate, missing: score?.missing, weak: score?.weak }
  }
  expect(found).toEqual(Object.fromEntries(sample.briefs.map(({ id, expected }) => [id, expected])))
}, 60_000)

test('000-3 every field of the sample keeps its quotation, or is marked as ours', async () => {
  for (const { id, structured } of sample.briefs) {
    const { fields } = await asReader().briefs.get({ no: id })
    type Told = { span: { quote: string } | null; addedBy: string | null }
    for (const [name, told] of Object.entries(structured as unknown as Record<string, Told>)) {
      const field = fields.find((one) => one.field === name)
      expect([id, name, field?.span?.quote ?? null, field?.addedByAgency]).toEqual([
        id,
        name,
        told.span?.quote ?? null,
        told.addedBy === 'agency',
      ])
    }
  }
}, 60_000)

test('the matrix covers what the sample says it covers, column by column', async () => {
  type Coverage = Record<string, Record<string, { covered: number; of: number }>>
  const expected = sample.requirementRules.expectedCoverage as Coverage
  const found: Coverage = {}
  for (const no of Object.keys(expected)) {
    const { columns } = await asReader().briefs.requirements.of({ no })
    found[no] = Object.fromEntries(
      columns
        .filter(({ of }) => of > 0)
        .map(({ number, versionNo, covered, of }) => [versionNo ? `${number}@${versionNo}` : number, { covered, of }]),
    )
  }
  expect(found).toEqual(expected)
}, 60_000)
