import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guardSaid } from '#server/reports/exceptions/rules'

const sample = JSON.parse(readFileSync('prisma/sample-engagement.json', 'utf8'))

test('every guard of the sample is said in both languages, and none by its code', () => {
  for (const { guard } of sample.importedExceptions) {
    const said = guardSaid(guard)
    expect(said?.ar, guard).toMatch(/^[^>_]+$/)
    expect(said?.en, guard).toMatch(/^[^>_]+$/)
  }
})

test('the gate of a brief says the score that the rubric asks for, and a guard nobody knows keeps its name', () => {
  expect(guardSaid('brief: scored>accepted (score >= 80)')?.en).toContain('under 80 of 100')
  expect(guardSaid('parcel: packed>sent')).toBeNull()
})
