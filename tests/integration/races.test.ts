import { expect, test } from 'vitest'
import { newId } from '#server/kernel/id'
import {
  approvedVersion,
  begunSignature,
  planned,
  requested,
  sentVersion,
  signedCertificate,
} from '#tests/support/deliverables'
import { as, type Cast, cast, eventsOf, owner } from '#tests/support/stage'

const refused = (code: string) => ({ status: 'rejected', reason: { cause: { code } } })

/** What became of acts that were begun in the same moment: how many stood, and by which names the others were refused. */
async function atOnce(acts: readonly (() => Promise<unknown>)[]) {
  const results = await Promise.allSettled(acts.map((act) => act()))
  const lost = results.filter(({ status }) => status === 'rejected')
  return { stood: results.length - lost.length, lost }
}

const eventNames = async (people: Cast) => (await eventsOf(people)).map(({ name }) => name as string)
const times = (names: readonly string[], wanted: string) => names.filter((name) => name === wanted).length

test('two approvers at once: one outcome, and the other is refused by name', async () => {
  for (let round = 0; round < 5; round++) {
    const people = await cast()
    const { no } = await planned(people)
    const sent = { no, ...(await sentVersion(people, no)) }
    const abeer = { ...people.abeer, authorities: ['deliverable.approve'] }
    const { stood, lost } = await atOnce([
      () => as(people.huda).deliverables.approvals.approve(sent),
      () => as(abeer).deliverables.approvals.requestChanges({ ...sent, changes: [{ what: 'الشعار صغير' }] }),
    ])

    const names = await eventNames(people)
    const isApproved = names.includes('version.approved')
    expect(stood).toBe(1)
    expect(lost).toMatchObject([refused(isApproved ? 'version.already_approved' : 'round.closed')])
    expect(times(names, 'version.approved') + times(names, 'version.changes_requested')).toBe(1)
    expect((await as(people.huda).deliverables.get({ no })).rounds).toMatchObject([
      { outcome: isApproved ? 'approved' : 'changes' },
    ])
  }
})

test('fifty claims issued at once: fifty numbers from one on, without a gap, without a double', {
  timeout: 180_000,
}, async () => {
  const people = await cast()
  const claims = await fiftyClaims(people)
  const { stood, lost } = await atOnce(
    claims.map((claimNo) => () => as(people.fahad).invoices.issuing.issue({ claimNo })),
  )
  expect(lost).toEqual([])
  expect(stood).toBe(50)
  const { rows } = await owner.query('select sequence::int from invoices where agency_id = $1 order by sequence', [
    people.agencyId,
  ])
  expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
})

test('one claim issued fifty times at once becomes one invoice, and takes one number', async () => {
  const people = await cast()
  const [claimNo = ''] = await fiftyClaims(people, 1)
  const issue = () => as(people.fahad).invoices.issuing.issue({ claimNo })
  const { stood, lost } = await atOnce(Array.from({ length: 50 }, () => issue))
  expect(stood).toBe(1)
  expect(lost).toMatchObject(lost.map(() => refused('claim.invoiced')))
  const { rows } = await owner.query(`select last::int from counters where agency_id = $1 and series like 'INV-%'`, [
    people.agencyId,
  ])
  expect(rows).toEqual([{ last: 1 }])
})

test('the same key twenty times at once: one effect, and the same answer to all', async () => {
  const people = await cast()
  const key = newId()
  const input = { nameAr: 'هيئة', kind: 'authority', regime: 'gtpl' } as const
  const answers = await Promise.all(Array.from({ length: 20 }, () => as(people.sara, { key }).clients.add(input)))
  expect(new Set(answers.map(({ no }) => no)).size).toBe(1)
  expect(times(await eventNames(people), 'client.added')).toBe(1)
  await expect(as(people.sara, { key }).clients.add({ ...input, nameAr: 'أخرى' })).rejects.toMatchObject({
    cause: { code: 'key.reused' },
  })
})

test('two signatures of one certificate at once: it is signed once', async () => {
  for (let round = 0; round < 5; round++) {
    const people = await cast()
    const { no: deliverableNo } = await planned(people)
    await approvedVersion(people, deliverableNo)
    const { no } = await requested(people, [deliverableNo])
    const signatures = [await begunSignature(people, no), await begunSignature(people, no)]
    const { stood, lost } = await atOnce(
      signatures.map((signature) => () => as(people.omar).deliverables.signatures.sign(signature)),
    )
    expect({ stood, lost }).toMatchObject({ stood: 1, lost: [refused('certificate.decided')] })
    const names = await eventNames(people)
    expect([times(names, 'certificate.signed'), times(names, 'deliverable.accepted')]).toEqual([1, 1])
  }
})

/** Claims of 0.2 posters each, on one certificate of all ten. */
async function fiftyClaims(people: Cast, count = 50): Promise<string[]> {
  const place = `street_ar = 'شارع النخلة', district_ar = 'الواحة', city_ar = 'الرياض', building_number = '7316', postcode = '12483'`
  await owner.query(`update agencies set ${place} where id = $1`, [people.agencyId])
  await owner.query(`update clients set ${place}, vat_number = '388888888800003' where id = $1`, [people.clientId])
  const { certificateNo } = await signedCertificate(people, '10')
  const claims: string[] = []
  for (let at = 0; at < count; at++) {
    const { no } = await as(people.khalid).invoices.assembling.assemble({
      contractNo: people.contractNo,
      kind: 'progress',
      lines: [{ lineId: people.lines.posters, quantity: '0.2' }],
      certificates: [{ no: certificateNo, chosen: 'yes' }],
    })
    claims.push(no)
  }
  return claims
}
