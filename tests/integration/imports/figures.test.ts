import { beforeAll, expect, test } from 'vitest'
import { type BriefField, scoreOf } from '#server/briefs/rules'
import { advanceOf, frameworkRoom, standingOf } from '#server/contracts/rules'
import { ledgerEntries, ledgerLines, notExecutedOf } from '#server/contracts/scope/queries'
import { scopeLedger } from '#server/contracts/scope/rules'
import { answersOn } from '#server/deliverables/checks/queries'
import { checksOf, coverageOf } from '#server/deliverables/checks/rules'
import { sum } from '#server/kernel/money'
import { quantityText } from '#server/kernel/quantity'
import { ces, csat, nps, responseRateBp } from '#server/relations/measures/rules'
import { type ImportedSample, imported, lightText, sampleText } from '#tests/support/imported'

const file = JSON.parse(sampleText)
let sample: ImportedSample
beforeAll(async () => {
  sample = await imported(lightText)
})

test('every brief scores what the file expects, from the fields that came in', async () => {
  const briefs = await sample.read((tx) =>
    tx.brief.findMany({
      select: {
        subject: { select: { number: true } },
        briefRevisions: { select: { score: true, gate: true, briefFields: true } },
      },
    }),
  )
  expect(briefs).toHaveLength(file.briefs.length)
  for (const { subject, briefRevisions } of briefs) {
    const { expected } = file.briefs.find((brief: { id: string }) => brief.id === subject.number)
    const [reading] = briefRevisions
    const fields = reading?.briefFields ?? []
    const { score, gate, missing, weak } = scoreOf(
      Object.fromEntries(fields.map(({ field, state }) => [field as BriefField, state])),
    )
    expect({ score, gate, missing, weak }, subject.number ?? '').toEqual(expected)
    expect({ score: reading?.score, gate: reading?.gate }).toEqual({ score, gate })
  }
})

test('the scope ledger of CT-1 comes out line by line', async () => {
  const { lines, entries, missing } = await sample.read(async (tx) => ({
    lines: await ledgerLines(tx, sample.names.id('CT-1')),
    entries: await ledgerEntries(tx, sample.names.id('CT-1')),
    missing: await notExecutedOf(tx, sample.names.id('CT-1')),
  }))
  const { rows, totals } = scopeLedger(lines, entries, sum(missing.map(({ amount }) => amount)))
  const numbers = rows.map(({ lineId, valueLeft, ...row }) => ({
    lineId: sample.names.ref(lineId),
    ...Object.fromEntries(Object.entries(row).map(([key, amount]) => [key, Number(quantityText(amount))])),
    valueLeftHalalas: Number(valueLeft),
  }))
  expect(numbers).toEqual(file.expectedLedger['CT-1'].lines)
  const named = Object.fromEntries(Object.entries(totals).map(([key, amount]) => [`${key}Halalas`, Number(amount)]))
  expect(named).toEqual(file.expectedLedger['CT-1'].netTotals)
})

test('invoiced, payable, collected, outstanding, held and fined of each contract', async () => {
  const invoices = await sample.read((tx) => tx.invoice.findMany({ include: { dues: { orderBy: { seq: 'asc' } } } }))
  for (const expected of file.expectedRollup.byContract) {
    const mine = invoices.filter(({ contractId }) => contractId === sample.names.id(expected.contractId))
    const signed = (amount: bigint, type: string) => (type === '381' ? -amount : amount)
    const of = (pick: (row: (typeof mine)[number]) => bigint) =>
      Number(sum(mine.map((row) => signed(pick(row), row.type))))
    const dues = mine.flatMap((row) => row.dues)
    expect({
      contractId: expected.contractId,
      invoicedTotalHalalas: of(({ total }) => total),
      payableHalalas: of(({ payable }) => payable),
      collectedHalalas: -Number(sum(dues.filter(({ cause }) => cause === 'received').map(({ amount }) => amount))),
      outstandingHalalas: Number(sum(mine.map((row) => row.dues.at(-1)?.after ?? 0n))),
      retentionHeldHalalas: of(({ retentionHeld }) => retentionHeld),
      penaltiesHalalas: of(({ penalty }) => penalty),
    }).toEqual(expected)
  }
})

test('where CT-1 stands: revised, certified, its advance, its guarantee, its last claim', async () => {
  const contractId = sample.names.id('CT-1')
  const version = await sample.read((tx) => tx.contractVersion.findFirstOrThrow({ where: { contractId, no: 0 } }))
  const claims = await sample.read((tx) =>
    tx.claim.findMany({ where: { contractId, kind: { not: 'advance' } }, include: { claimStatements: true } }),
  )
  const changes = await sample.read((tx) =>
    tx.contractVersion.findMany({
      where: { contractId, no: { gt: 0 } },
      include: { changeOrder: { include: { changeOrderPrice: true } } },
    }),
  )
  const standing = standingOf({
    signedNet: version.net ?? 0n,
    changes: changes.map(({ changeOrder }) => ({
      sign: changeOrder?.sign as 'increase',
      net: changeOrder?.changeOrderPrice?.net ?? 0n,
    })),
    advanceNet: advanceOf(version.total ?? 0n, version.advanceBp, version.vatRateBp).net,
    claims: claims.flatMap(({ claimStatements }) => claimStatements),
    finalClaimMinBp: version.finalClaimMinBp ?? 0,
    vatBp: version.vatRateBp,
  })
  const named = Object.fromEntries(Object.entries(standing).map(([key, amount]) => [`${key}Halalas`, Number(amount)]))
  expect(named).toEqual(file.expectedRollup['CT-1'])
})

test('what orders took of the ceiling of CT-2', async () => {
  const contract = await sample.read((tx) =>
    tx.contract.findFirstOrThrow({ where: { id: sample.names.id('CT-2') }, include: { purchaseOrders: true } }),
  )
  const room = frameworkRoom(
    contract.ceilingNet ?? 0n,
    contract.purchaseOrders.map(({ net }) => net),
  )
  expect({ committedNetHalalas: Number(room.committed), ceilingLeftHalalas: Number(room.left) }).toEqual(
    file.expectedRollup['CT-2'],
  )
})

test('the matrix requirement × version and × certificate covers what the file expects', async () => {
  const versions = Object.entries<Record<string, unknown>>(file.requirementRules.expectedCoverage).flatMap(
    ([brief, rows]) => Object.entries(rows).map(([ref, expected]) => ({ brief, ref, expected })),
  )
  for (const { brief, ref, expected } of versions) {
    const [name = '', version] = ref.split('@')
    const found = version ? await versionCoverage(name, Number(version), brief) : await certificateCoverage(name, brief)
    expect(found, `${brief} ${ref}`).toEqual(expected)
  }
})

async function versionCoverage(deliverable: string, version: number, brief: string) {
  const { asked, verdicts, waivers } = await sample.read((tx) => answersOn(tx, sample.names.id(deliverable)))
  const mine = await requirementsOf(brief)
  const states = checksOf(
    version,
    asked.filter(({ requirementId }) => mine.has(requirementId)),
    verdicts,
    waivers,
  )
  const { covered, of } = coverageOf(states.map(({ state }) => state))
  return { covered, of }
}

async function certificateCoverage(certificate: string, brief: string) {
  const mine = await requirementsOf(brief)
  const checks = await sample.read((tx) =>
    tx.requirementCheck.findMany({ where: { certificateId: sample.names.id(certificate) } }),
  )
  const own = checks.filter(({ requirementId }) => mine.has(requirementId))
  return { covered: own.filter(({ verdict }) => verdict === 'met').length, of: own.length }
}

const requirementsOf = async (brief: string) => {
  const found = await sample.read((tx) => tx.requirement.findMany({ where: { briefId: sample.names.id(brief) } }))
  return new Set(found.map(({ id }) => id))
}

test('satisfaction comes out with its interval and its rate', async () => {
  const surveys = await sample.read((tx) =>
    tx.survey.findMany({
      where: { measure: { not: 'expectation' } },
      include: { surveyAnswers: { select: { score: true } }, subject: { select: { number: true } } },
    }),
  )
  const rules = { nps, csat, ces } as const
  expect(surveys).toHaveLength(file.surveys.length)
  for (const { measure, invited, surveyAnswers, subject } of surveys) {
    const { expected } = file.surveys.find((survey: { id: string }) => survey.id === subject.number)
    const scores = surveyAnswers.map(({ score }) => score)
    const { interval, ...figures } = { interval: null, ...rules[measure as keyof typeof rules](scores) }
    const ends = interval
      ? { ciLow: (interval as { low: number }).low, ciHigh: (interval as { high: number }).high }
      : {}
    expect({ ...figures, ...ends, responseRateBp: responseRateBp(scores.length, invited) }).toMatchObject(expected)
  }
})

test('the expectation survey keeps its sealed guess, and the gap comes out', async () => {
  const [expectation] = file.expectations
  const where = { key: 'expected_score' }
  const answers = await sample.read((tx) => tx.expectationAnswer.findMany({ where }))
  const guesses = await sample.read((tx) => tx.managerGuess.findMany({ where }))
  const contacts = await sample.read((tx) => tx.contact.findMany({ select: { id: true, email: true } }))
  const nameOf = (id: string) => {
    const email = contacts.find((contact) => contact.id === id)?.email
    return file.contacts.find((contact: { email: string }) => contact.email === email)?.id
  }
  const gaps = answers.map(({ contactId, score }) => {
    const guess = guesses.find((one) => one.contactId === contactId)
    return [nameOf(contactId), Math.abs((guess?.score ?? 0) - (score ?? 0))]
  })
  expect(Object.fromEntries(gaps)).toEqual(expectation.expectedGap)
})
