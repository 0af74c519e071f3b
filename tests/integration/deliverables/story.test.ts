import { expect, test } from 'vitest'
import {
  approvedVersion,
  begunSignature,
  planned,
  requested,
  sentVersion,
  signedCertificate,
  storedFile,
} from '#tests/support/deliverables'
import { as, cast, eventsOf, owner, promisesOf } from '#tests/support/stage'

const refused = (code: string) => ({ cause: { code } })
const draws = async (agencyId: string) => {
  const { rows } = await owner.query('select measure, qty::text from line_draws where agency_id = $1 order by id', [
    agencyId,
  ])
  return rows.map(({ measure, qty }: { measure: string; qty: string }) => `${measure} ${Number(qty)}`)
}

test('marketing approves, the contracts office signs for quantities, and the work is accepted on its fingerprint', async () => {
  const people = await cast()
  const { no } = await planned(people)
  expect(await as(people.khalid).deliverables.get({ no })).toMatchObject({
    status: 'planned',
    place: { holder: { side: 'agency' } },
  })

  const { sha256 } = await sentVersion(people, no)
  expect(await as(people.khalid).deliverables.get({ no })).toMatchObject({
    status: 'in_review',
    place: { holder: { side: 'marketing' } },
  })
  await as(people.huda).deliverables.approvals.approve({ no, version: 1, sha256 })
  expect(await as(people.huda).deliverables.get({ no })).toMatchObject({ status: 'approved' })

  const certificate = await requested(people, [no])
  expect(await draws(people.agencyId)).toEqual(['ordered 1', 'delivered 1'])
  const signature = await begunSignature(people, certificate.no)
  expect(await as(people.omar).deliverables.signatures.sign(signature)).toMatchObject({ passed: true })

  expect(await as(people.omar).deliverables.get({ no })).toMatchObject({ status: 'accepted', place: { holder: null } })
  expect(await draws(people.agencyId)).toEqual(['ordered 1', 'delivered 1', 'accepted 1'])
  expect((await eventsOf(people)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['version.sent', 'version.approved', 'certificate.signed', 'deliverable.accepted']),
  )
  expect((await promisesOf(people)).map(({ name, payload }) => (payload as { kind?: string }).kind ?? name)).toEqual([
    'review',
    'certificate',
    'step_up',
    'certificate.print',
  ])
})

test('000-13 whoever approved may not sign, and what signs is the fingerprint that was approved', async () => {
  const people = await cast()
  const { no } = await planned(people)
  await approvedVersion(people, no)
  const certificate = await requested(people, [no])
  const both = { ...people.omar, id: people.huda.id, authorities: ['acceptance.sign'] }
  const { contentSha256 } = await as(people.omar).deliverables.certificates.get({ no: certificate.no })
  await expect(
    as(both).deliverables.signatures.begin({ no: certificate.no, sha256: contentSha256 }),
  ).rejects.toMatchObject(refused('acceptance.same_person'))
  await expect(
    as(people.omar).deliverables.signatures.begin({ no: certificate.no, sha256: '0'.repeat(64) }),
  ).rejects.toMatchObject(refused('certificate.changed'))
})

test('a file that changed after the certificate was asked for voids it', async () => {
  const people = await cast()
  const { no } = await planned(people)
  await approvedVersion(people, no)
  const certificate = await requested(people, [no])
  const signature = await begunSignature(people, certificate.no)
  await sentVersion(people, no)
  await expect(as(people.omar).deliverables.signatures.sign(signature)).rejects.toMatchObject(
    refused('certificate.changed'),
  )
})

test('000-4 nothing is sent for acceptance while a requirement stands unanswered, unless a named person waives it with a reason', async () => {
  const people = await cast()
  const { no } = await planned(people)
  await approvedVersion(people, no)
  const requirementId = await askedRequirement(people.agencyId, people.clientId, no)
  await expect(requested(people, [no])).rejects.toMatchObject(refused('matrix.open'))
  await expect(
    as(people.huda).deliverables.checks.waive({ no, requirementId, reason: 'اتفقنا عليه هاتفيًا اليوم' }),
  ).rejects.toMatchObject(refused('actor.forbidden'))
  await as(people.khalid).deliverables.checks.waive({ no, requirementId, reason: 'اتفقنا عليه هاتفيًا اليوم' })
  expect(await requested(people, [no])).toMatchObject({ no: expect.stringMatching(/^AC-/) })
  expect((await as(people.khalid).deliverables.get({ no })).matrix.waivers).toMatchObject([{ by: { ar: 'خالد' } }])
})

/** A requirement in the database, asked of a deliverable; its brief is written straight, because briefs are told elsewhere. */
async function askedRequirement(agencyId: string, clientId: string, no: string): Promise<string> {
  const briefId = crypto.randomUUID()
  const requirementId = crypto.randomUUID()
  const moment = '2026-11-15T06:12:00Z'
  await owner.query(
    `insert into subjects (agency_id, id, client_id, kind, number, title_ar, recorded_at) values ($1, $2, $3, 'brief', 'BR-9', 'موجز', $4)`,
    [agencyId, briefId, clientId, moment],
  )
  await owner.query(
    `insert into briefs (agency_id, id, client_id, contract_id, type, channel, from_contact_id, received_at, recorded_at)
     select $1, $2, $3, d.contract_id, 'campaign', 'email', (select id from contacts where client_id = $3 and side = 'marketing' limit 1), $5, $5
     from deliverables d join subjects s on s.id = d.id where s.agency_id = $1 and s.number = $4`,
    [agencyId, briefId, clientId, no, moment],
  )
  await owner.query(
    `insert into requirements (agency_id, id, client_id, brief_id, no, text_ar, added_by_agency, recorded_at) values ($1, $2, $3, $4, 1, 'الشعار أعلى الملصق', true, $5)`,
    [agencyId, requirementId, clientId, briefId, moment],
  )
  await owner.query(
    `insert into deliverable_requirements (agency_id, client_id, deliverable_id, requirement_id, recorded_at)
     select $1, $2, s.id, $3, $5 from subjects s where s.agency_id = $1 and s.number = $4`,
    [agencyId, clientId, requirementId, no, moment],
  )
  return requirementId
}

test('000-11 the contracts office certifies and does not write among creative comments; marketing approves and does not certify', async () => {
  const people = await cast()
  const { no } = await planned(people)
  const { sha256 } = await approvedVersion(people, no)
  const certificate = await requested(people, [no])
  const comment = { no, version: 1, text: 'غيّروا اللون' }
  await expect(as(people.omar).deliverables.comments.add(comment)).rejects.toMatchObject(refused('actor.forbidden'))
  await expect(as(people.omar).deliverables.approvals.approve({ no, version: 1, sha256 })).rejects.toMatchObject(
    refused('actor.forbidden'),
  )
  await expect(as(people.huda).deliverables.signatures.begin({ no: certificate.no, sha256 })).rejects.toMatchObject(
    refused('actor.forbidden'),
  )
})

test('internal words never reach the client, and the client’s are numbered', async () => {
  const people = await cast()
  const { no } = await planned(people)
  await sentVersion(people, no)
  await as(people.reem).deliverables.comments.add({ no, version: 1, text: 'العميل متردد' })
  await as(people.huda).deliverables.comments.add({ no, version: 1, text: 'الشعار صغير' })
  const seen = await as(people.huda).deliverables.version({ no, version: 1 })
  expect(seen.comments).toMatchObject([{ no: 1, text: { ar: 'الشعار صغير' }, side: 'marketing' }])
  expect(JSON.stringify(seen)).not.toContain('متردد')
})

test('a third round needs somebody who agreed to it, by name of the reason', async () => {
  const people = await cast()
  const { no } = await planned(people)
  for (const _ of [1, 2]) {
    const { version, sha256 } = await sentVersion(people, no)
    await as(people.huda).deliverables.approvals.requestChanges({ no, version, sha256, changes: [{ what: 'تعديل' }] })
  }
  const file = await storedFile(people, people.reem)
  await as(people.reem).deliverables.versions.submit({ no, files: [{ fileId: file.id }] })
  const third = { no, version: 3, reviewerId: people.huda.id }
  await expect(as(people.khalid).deliverables.versions.send(third)).rejects.toMatchObject(
    refused('round.limit_reached'),
  )
  await as(people.khalid).deliverables.versions.send({ ...third, extraRoundReason: 'وافقت هدى على جولة ثالثة' })
  expect((await as(people.khalid).deliverables.get({ no })).meter).toMatchObject({ included: 2, granted: 1, used: 3 })
})

test('a version that nobody opened is withdrawn; one that was seen is part of the record', async () => {
  const people = await cast()
  const { no } = await planned(people)
  await sentVersion(people, no)
  await as(people.khalid).deliverables.versions.withdraw({ no, version: 1, reason: 'ملف خطأ' })
  await expect(as(people.huda).deliverables.version({ no, version: 1 })).rejects.toMatchObject(
    refused('record.missing'),
  )
  await sentVersion(people, no)
  await as(people.huda).deliverables.versions.open({ no, version: 2 })
  await expect(
    as(people.khalid).deliverables.versions.withdraw({ no, version: 2, reason: 'ملف خطأ' }),
  ).rejects.toMatchObject(refused('version.opened'))
})

test('a signed paper and a signed screen are one: a second decision finds the first', async () => {
  const people = await cast()
  const { certificateNo } = await signedCertificate(people)
  const { contentSha256: sha256 } = await as(people.omar).deliverables.certificates.get({ no: certificateNo })
  await expect(
    as(people.omar).deliverables.signatures.reject({ no: certificateNo, sha256, reason: 'ناقص' }),
  ).rejects.toMatchObject(refused('certificate.decided'))
})
