import { expect, test } from 'vitest'
import { Refusal } from '#server/kernel/refusal'
import { planned, sentVersion, signedCertificate } from '#tests/support/deliverables'
import { as, type Cast, cast, owner } from '#tests/support/stage'

const settled = async (acts: Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(acts)
  return {
    done: outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    refused: outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).cause] : [])),
  }
}

test('whoever decides first decides: an approval and a request for changes at once have one outcome', async () => {
  const people = await cast()
  for (let round = 0; round < 3; round++) {
    const { no } = await planned(people)
    const { version, sha256 } = await sentVersion(people, no)
    const seen = { no, version, sha256 }
    const { done, refused } = await settled([
      as(people.huda).deliverables.approvals.approve(seen),
      as(people.huda).deliverables.approvals.requestChanges({ ...seen, changes: [{ what: 'لون آخر' }] }),
      as(people.huda).deliverables.approvals.approve(seen),
    ])
    expect(done).toHaveLength(1)
    expect(refused).toEqual([expect.any(Refusal), expect.any(Refusal)])
    const { rows } = await owner.query(
      `select (select count(*)::int from rounds r where r.deliverable_id = d.id and r.outcome is not null) as closed,
              (select count(*)::int from approvals a where a.deliverable_id = d.id)
              + (select count(*)::int from rounds r where r.deliverable_id = d.id and r.outcome = 'changes') as decisions
       from deliverables d join subjects s using (agency_id, id) where d.agency_id = $1 and s.number = $2`,
      [people.agencyId, no],
    )
    expect(rows).toEqual([{ closed: 1, decisions: 1 }])
  }
})

test('fifty claims issued at once, each of them twice: fifty invoices, numbered without a gap', {
  timeout: 240_000,
}, async () => {
  const people = await cast()
  await withAddresses(people)
  const claims = await fiftyClaims(people)
  const { done, refused } = await settled(
    [...claims, ...claims].map((claimNo) => as(people.fahad).invoices.issuing.issue({ claimNo })),
  )
  expect(done).toHaveLength(50)
  expect(refused.every((cause) => cause instanceof Refusal)).toBe(true)
  expect(refused).toHaveLength(50)
  const { rows } = await owner.query(
    'select s.number from invoices i join subjects s using (agency_id, id) where i.agency_id = $1 order by i.sequence',
    [people.agencyId],
  )
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 50 }, (_, at) => `INV-2026-${String(at + 1).padStart(6, '0')}`),
  )
})

async function withAddresses({ agencyId, clientId }: Cast): Promise<void> {
  const place = `street_ar = 'شارع النخلة', district_ar = 'الواحة', city_ar = 'الرياض', building_number = '7316', postcode = '12483'`
  await owner.query(`update agencies set ${place} where id = $1`, [agencyId])
  await owner.query(`update clients set ${place}, vat_number = '388888888800003' where id = $1`, [clientId])
}

/** Ten posters were accepted; each claim asks for a fifth of one. */
async function fiftyClaims(people: Cast): Promise<string[]> {
  const { certificateNo } = await signedCertificate(people, '10')
  const numbers: string[] = []
  for (let claim = 0; claim < 50; claim++) {
    const { no } = await as(people.khalid).invoices.assembling.assemble({
      contractNo: people.contractNo,
      kind: 'progress',
      periodAr: `دفعة ${claim + 1}`,
      lines: [{ lineId: people.lines.posters, quantity: '0.2' }],
      certificates: [{ no: certificateNo, chosen: 'yes' }],
    })
    numbers.push(no)
  }
  return numbers
}
