import { expect, test, vi } from 'vitest'
import { pool } from '#server/database'
import { WrongFile } from '#server/imports'
import { imported, lightText } from '#tests/support/imported'

// Whole files come in here, several in one test.
vi.setConfig({ testTimeout: 120_000 })

type Sample = Record<string, Record<string, unknown>[]> & { meta: Record<string, unknown> }

/** The sample with something changed in it. */
function changed(change: (file: Sample) => void): string {
  const file = JSON.parse(lightText) as Sample
  change(file)
  return JSON.stringify(file)
}

const faultsOf = async (text: string): Promise<string[]> => {
  const problem = await imported(text).then(
    () => null,
    (refused: unknown) => refused,
  )
  expect(problem).toBeInstanceOf(WrongFile)
  return (problem as WrongFile).faults.map(({ place, problem }) => `${place}: ${problem}`)
}

const agencies = async () => Number((await pool().query('select count(*) from agencies')).rows[0].count)

test('a wrong file is refused whole, each fault named with its place', async () => {
  const before = await agencies()
  const shape = await faultsOf(
    changed(({ claims, briefs }) => {
      Object.assign(claims?.[2] ?? {}, { submitted: '2026-02-30' })
      Object.assign(briefs?.[0] ?? {}, { channel: 'pigeon' })
    }),
  )
  expect(shape.map((fault) => fault.split(':')[0])).toEqual(['briefs[0].channel', 'claims[2].submitted'])
  const lost = await faultsOf(
    changed(({ deliverables }) => Object.assign(deliverables?.[1] ?? {}, { lineId: 'K9-L9' })),
  )
  expect(lost).toEqual(['deliverables[1] (DL-02).lineId: there is no line K9-L9 in the file'])
  const sums = await faultsOf(
    changed(({ purchaseOrders }) => Object.assign(purchaseOrders?.[0] ?? {}, { netHalalas: 1 })),
  )
  expect(sums[0]).toBe('purchaseOrders (PO-1).netHalalas: says 1, comes to 18500000')
  expect(await faultsOf('{')).toHaveLength(1)
  expect(await agencies()).toBe(before)
})

test('a day that is not here yet, dates that run backwards and a quote that was never said are faults', async () => {
  expect(await faultsOf(changed(({ meta }) => Object.assign(meta, { asOf: '2026-12-01' })))).toEqual([
    'meta.asOf: 2026-12-01 has not come yet: today is 2026-11-15',
  ])
  const backwards = await faultsOf(
    changed(({ guarantees }) => Object.assign(guarantees?.[0] ?? {}, { expires: '2020-01-01' })),
  )
  expect(backwards).toEqual(['guarantees[0] (GR-1).expires: 2020-01-01 is before issued 2025-12-18'])
  const unsaid = await faultsOf(
    changed(({ requirements }) => Object.assign(requirements?.[0] ?? {}, { span: { start: 0, end: 3, quote: 'zzz' } })),
  )
  expect(unsaid).toEqual(['requirements (RQ-0101).span: the quote is not in the client’s words at that place'])
})

test('more than a line holds is refused with the line’s name', async () => {
  const over = changed((file) => {
    for (const entry of file['quantityEntries'] ?? []) if (entry['id'] === 'QE-001') entry['qty'] = 99
  })
  expect(await faultsOf(over)).toEqual(['CT-1 line K1-L1: IX-02 makes 99 ordered, of 12'])
})

test('the same file comes in once; each other file is an agency of its own', async () => {
  const first = await imported(lightText)
  expect(await faultsOf(lightText)).toEqual(['file: was brought in before'])
  const second = await imported(changed(({ agency }) => Object.assign(agency ?? {}, { isLocalSme: false })))
  expect(second.agencyId).not.toBe(first.agencyId)
  const seen = await second.read((tx) => tx.subject.count({ where: { agencyId: first.agencyId } }))
  expect(seen).toBe(0)
})

/** What the second schema added. */
const added = [
  'pairs',
  'plan',
  'handOvers',
  'plannedHandOvers',
  'quantityEntries',
  'requirements',
  'expectations',
  'importedExceptions',
  'today',
  'statusMap',
]

test('a file of the first schema comes in, and what it does not know is not invented', async () => {
  const old = changed((file) => {
    file.meta['schema'] = 'sample-engagement/1'
    for (const key of added) delete file[key]
    for (const user of file['agencyUsers'] ?? []) for (const key of ['lead', 'title', 'gender']) delete user[key]
    for (const client of file['clients'] ?? []) client['address'] = { ar: 'الرياض', en: 'Riyadh' }
    for (const work of file['deliverables'] ?? []) {
      for (const key of ['lineId', 'qty', 'milestoneId', 'outsideScope', 'scopeDecision', 'accountOwnerId'])
        delete work[key]
      for (const version of work['versions'] as Record<string, unknown>[]) delete version['files']
    }
    for (const brief of file['briefs'] ?? [])
      for (const key of ['structured', 'scopeDecision', 'ownerId']) delete brief[key]
    for (const claim of file['claims'] ?? []) delete claim['inputs']
    for (const paper of file['acceptanceCertificates'] ?? [])
      for (const key of ['lines', 'status', 'evidence']) delete paper[key]
    for (const promise of file['promises'] ?? []) for (const key of ['moves', 'direction']) delete promise[key]
    for (const record of file['cases'] ?? [])
      for (const key of ['ownerId', 'category', 'pauses', 'linkedIds']) delete record[key]
  })
  const sample = await imported(old)
  const known = await sample.read(async (tx) => ({
    people: await tx.contractPerson.count(),
    handovers: await tx.handover.count(),
    requirements: await tx.requirement.count(),
    files: await tx.file.count(),
    street: await tx.client.count({ where: { streetAr: { not: null } } }),
    briefs: await tx.brief.count(),
    claims: await tx.claim.count(),
  }))
  expect(known).toEqual({ people: 0, handovers: 0, requirements: 0, files: 0, street: 0, briefs: 15, claims: 18 })
})
