import { expect, test } from 'vitest'
import type { Contact } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { approvedVersion, planned, requested, sentVersion, signedCertificate } from '#tests/support/deliverables'
import { as, cast, owner } from '#tests/support/stage'

const refused = (code: string) => ({ cause: { code } })

/** Whoever holds the link of the letter about a deliverable: it opens that one, and may approve it. */
async function holderOfLink(huda: Contact, no: string): Promise<Contact> {
  const { rows } = await owner.query(`select id from subjects where agency_id = $1 and number = $2`, [
    huda.agencyId,
    no,
  ])
  return { ...huda, link: { linkId: newId(), subjectId: rows[0].id, may: 'approve' } }
}

test('003-4 from the letter’s own link an approval is three steps, and one skippable question of effort follows', async () => {
  const people = await cast()
  const { no } = await planned(people)
  const { version } = await sentVersion(people, no)
  const reader = await holderOfLink(people.huda, no)

  const opened = await as(reader).deliverables.version({ no, version })
  expect(opened).toMatchObject({ may: { approve: true, open: true }, asksEffort: false })
  await as(reader).deliverables.versions.open({ no, version })
  await as(reader).deliverables.approvals.approve({ no, version, sha256: opened.version.sha256 })

  expect(await as(reader).deliverables.version({ no, version })).toMatchObject({ status: 'approved', asksEffort: true })
  await as(reader).deliverables.approvals.effort({ no, version, score: '6' })
  const { rows } = await owner.query(
    `select s.measure, s.lowest, s.highest, s.invited, s.about_id, i.contact_id, a.score, a.answered_at is not null as answered
     from surveys s join survey_invitations i on i.survey_id = s.id join survey_answers a on a.invitation_id = i.id
     where s.agency_id = $1`,
    [people.agencyId],
  )
  expect(rows).toEqual([
    {
      measure: 'ces',
      lowest: 1,
      highest: 7,
      invited: 1,
      about_id: reader.link?.subjectId,
      contact_id: people.huda.id,
      score: 6,
      answered: true,
    },
  ])
  expect(await as(reader).deliverables.version({ no, version })).toMatchObject({ asksEffort: false })
  await expect(as(reader).deliverables.approvals.effort({ no, version, score: '1' })).rejects.toMatchObject(
    refused('effort.answered'),
  )
})

test('003-4 nobody is asked about an approval that is not theirs, and skipping leaves no trace', async () => {
  const people = await cast()
  const { no } = await planned(people)
  const { version } = await approvedVersion(people, no)
  expect(await as(people.abeer).deliverables.version({ no, version })).toMatchObject({ asksEffort: false })
  await expect(
    as({ ...people.huda, id: people.abeer.id }).deliverables.approvals.effort({ no, version, score: '7' }),
  ).rejects.toMatchObject(refused('version.not_approved'))
  const { rows } = await owner.query('select count(*)::int as n from surveys where agency_id = $1', [people.agencyId])
  expect(rows).toEqual([{ n: 0 }])
})

test('a letter’s link opens its own deliverable and no other, and only this one’s files', async () => {
  const people = await cast()
  const [one, other] = [await planned(people), await planned(people)]
  await sentVersion(people, one.no)
  await sentVersion(people, other.no)
  const reader = await holderOfLink(people.huda, one.no)
  const own = await as(reader).deliverables.version({ no: one.no, version: 1 })
  await expect(as(reader).deliverables.version({ no: other.no, version: 1 })).rejects.toMatchObject(
    refused('actor.forbidden'),
  )
  expect(await as(reader).files.get({ id: own.files[0]?.id ?? '' })).toMatchObject({ mediaType: 'image/png' })
  const beside = await as(people.huda).deliverables.version({ no: other.no, version: 1 })
  await expect(as(reader).files.get({ id: beside.files[0]?.id ?? '' })).rejects.toMatchObject(refused('record.missing'))
})

test('marketing finds what waits for it, what is with the agency, and what it approved', async () => {
  const people = await cast()
  const [waits, approved, inHand] = [await planned(people), await planned(people), await planned(people)]
  await sentVersion(people, waits.no)
  await approvedVersion(people, approved.no)
  const works = await as(people.huda).deliverables.works()
  expect(works.waiting).toMatchObject([{ no: waits.no, version: 1, mine: true }])
  expect(works.approved).toMatchObject([{ no: approved.no, accepted: false }])
  expect(works.inHand.map(({ no }) => no)).toEqual(expect.arrayContaining([inHand.no]))
  expect((await as(people.abeer).deliverables.works()).waiting).toMatchObject([{ mine: false }])
})

test('marketing counts rounds without reading the contract', async () => {
  const people = await cast()
  const { no } = await planned(people)
  const { version } = await sentVersion(people, no)
  expect((await as(people.huda).deliverables.version({ no, version })).meter).toMatchObject({ used: 1, included: 2 })
})

test('000-9 a certificate offers approved work, and says by number what keeps the rest back', async () => {
  const people = await cast()
  const { no } = await planned(people)
  await approvedVersion(people, no)
  const { contractNo } = people
  const choices = await as(people.khalid).deliverables.certificates.choices({ contractNo })
  expect(choices.work).toMatchObject([{ no, versionNo: 1, open: [], askedIn: null, quantity: '1' }])
  expect(choices.lines.find(({ id }) => id === people.lines.posters)).toMatchObject({ left: '10' })
  expect(choices.signer).toMatchObject({ ar: 'عمر' })
  const certificate = await requested(people, [no])
  const after = await as(people.khalid).deliverables.certificates.choices({ contractNo })
  expect(after.work).toMatchObject([{ no, askedIn: certificate.no }])
})

test('000-9 boxes that are not ticked and lines left empty ask for nothing', async () => {
  const people = await cast()
  const { no } = await planned(people)
  await approvedVersion(people, no)
  const { no: certificateNo } = await as(people.khalid).deliverables.certificates.request({
    contractNo: people.contractNo,
    kind: 'achievement',
    lines: [
      { lineId: people.lines.hours, quantity: '' },
      { lineId: people.lines.posters, quantity: '1' },
    ],
    deliverableNos: [false, no, undefined],
  })
  const { lines, items } = await as(people.omar).deliverables.certificates.get({ no: certificateNo })
  expect(lines).toMatchObject([{ qty: '1' }])
  expect(items).toMatchObject([{ number: no, isCurrent: true }])
})

test('a signed certificate has no paper until it is drawn', async () => {
  const people = await cast()
  const { certificateNo: no } = await signedCertificate(people)
  expect(await as(people.omar).deliverables.certificates.get({ no })).toMatchObject({ isPrinted: false })
  await expect(as(people.omar).deliverables.certificates.paper({ no })).rejects.toMatchObject(refused('record.missing'))
})
