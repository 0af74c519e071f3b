import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { verifyChains } from '#server/chain'
import { pool } from '#server/database'
import { readStored, storeKey } from '#server/files'
import { todayAt } from '#server/kernel/day'
import { type ImportedSample, imported, sampleNow, sampleText } from '#tests/support/imported'
import { at } from '#tests/support/sample'

const file = JSON.parse(sampleText)
let sample: ImportedSample
beforeAll(async () => {
  sample = await imported()
})

test('the list of what a guard would refuse today is the file’s, no more and no less', async () => {
  const found = await sample.read((tx) => tx.importException.findMany())
  const names = await sample.read((tx) =>
    tx.requirement.findMany({ select: { id: true, no: true, brief: { select: { subject: true } } } }),
  )
  const contacts = await sample.read((tx) => tx.contact.findMany({ select: { id: true, nameEn: true } }))
  const nameOf = (id: string) =>
    sample.names.ref(id) ||
    contacts
      .flatMap((one) =>
        one.id === id ? file.contacts.find((c: { name: { en: string } }) => c.name.en === one.nameEn).id : [],
      )
      .at(0) ||
    names
      .flatMap((one) =>
        one.id === id
          ? file.requirements.find(
              (r: { briefId: string; no: number }) => r.no === one.no && r.briefId === one.brief.subject.number,
            ).id
          : [],
      )
      .at(0)
  const rows = found.map(({ ref, code, guard, relatedIds }) => [ref, code, guard, relatedIds.map(nameOf).join(' ')])
  const expected = file.importedExceptions.map(
    (one: { objectId: string; kind: string; guard: string; relatedIds: string[] }) => [
      one.objectId,
      one.kind,
      one.guard,
      one.relatedIds.join(' '),
    ],
  )
  expect(rows.sort()).toEqual(expected.sort())
  expect(found.every(({ subjectId, ref }) => sample.names.id(ref) === subjectId)).toBe(true)
})

test('the record is whole: every chain adds up, and says when it happened and when it was written down', async () => {
  const client = await pool().connect()
  try {
    expect((await verifyChains(client)).faults).toEqual([])
  } finally {
    client.release()
  }
  const events = await sample.read((tx) => tx.event.findMany())
  expect(events.length).toBeGreaterThan(300)
  expect(events.every(({ importId }) => importId === sample.importId)).toBe(true)
  expect(new Set(events.map(({ recordedAt }) => todayAt(recordedAt)))).toEqual(new Set([todayAt(sampleNow)]))
  const received = events.filter(({ name }) => name === 'brief.received')
  for (const { subjectId, occurredAt } of received) {
    const brief = file.briefs.find(({ id }: { id: string }) => id === sample.names.ref(subjectId))
    expect(occurredAt).toEqual(at(brief.receivedAt))
  }
})

test('each event stands under the person named, else under the agency’s system', async () => {
  const events = await sample.read((tx) => tx.event.findMany({ where: { name: 'return_brief.sent' } }))
  const members = await sample.read((tx) => tx.member.findMany())
  const named = events.map(({ subjectId, actorId }) => [
    sample.names.ref(subjectId),
    members.find(({ id }) => id === actorId)?.email,
  ])
  const expected = file.returnBriefs.map(({ id, by }: { id: string; by: string }) => [
    id,
    file.agencyUsers.find((user: { id: string }) => user.id === by).email,
  ])
  expect(named.sort()).toEqual(expected.sort())
  const nobody = await sample.read((tx) => tx.event.findMany({ where: { name: 'claim.submitted' } }))
  expect(nobody.every(({ actorKind, actorId }) => actorKind === 'system' && actorId === sample.agencyId)).toBe(true)
})

test('hand-overs keep their chain, reason and proof, and the open one is whoever holds it now', async () => {
  const rows = await sample.read((tx) => tx.handover.findMany({ orderBy: { seq: 'asc' } }))
  const kept = file.handOvers.flatMap((one: { to: string | null; subjectIds: string[] }) =>
    one.to ? one.subjectIds : [],
  )
  expect(rows).toHaveLength(kept.length)
  expect(rows.every(({ duty, proofKind, reasonAr }) => duty === 'imported' && proofKind && reasonAr)).toBe(true)
  const open = rows
    .filter(({ endedAt }) => endedAt === null)
    .map(({ subjectId, side }) => [sample.names.ref(subjectId), side])
  const expected = file.expectedBall.flatMap((ball: { subjectId: string; open: boolean; holderNow: string | null }) =>
    ball.open ? [[ball.subjectId, ball.holderNow]] : [],
  )
  expect(open.sort()).toEqual(expect.arrayContaining(expected.sort()))
})

test('imported tax documents stand in a series of their own, without a gap, by the day of issue', async () => {
  const invoices = await sample.read((tx) => tx.invoice.findMany({ orderBy: { sequence: 'asc' } }))
  expect(new Set(invoices.map(({ series }) => series))).toEqual(new Set(['HIST']))
  expect(invoices.map(({ sequence }) => Number(sequence))).toEqual(invoices.map((_, index) => index + 1))
  const days = invoices.map(({ issuedAt }) => issuedAt.getTime())
  expect([...days].sort((one, other) => one - other)).toEqual(days)
})

test('the clocks of cases are frozen at opening, to the minute', async () => {
  const rows = await sample.read((tx) => tx.case.findMany())
  const due = rows.map(({ id, responseDueAt, resolutionDueAt }) => [
    sample.names.ref(id),
    responseDueAt,
    resolutionDueAt,
  ])
  const expected = file.cases.map((one: { id: string; firstResponseDueAt: string; resolutionDueAt: string }) => [
    one.id,
    at(one.firstResponseDueAt),
    at(one.resolutionDueAt),
  ])
  expect(due.sort()).toEqual(expected.sort())
})

test('every file of every version lies in the store under its own digest, each its own', async () => {
  const files = await sample.read((tx) => tx.file.findMany())
  const named = file.deliverables.flatMap((work: { versions: { files: unknown[] }[] }) =>
    work.versions.flatMap((version) => version.files),
  )
  expect(files).toHaveLength(named.length)
  for (const { id, sha256 } of files) {
    const bytes = await readStored(storeKey(sample.agencyId, id))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
  expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(files.length)
})
