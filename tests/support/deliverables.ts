import { unlocked } from '#server/auth/signing'
import type { Member } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { as, type Cast, owner } from '#tests/support/stage'

/** A stored file that a member put there, as an upload leaves it; its digest is its own. */
export async function storedFile(
  { agencyId, clientId }: Pick<Cast, 'agencyId' | 'clientId'>,
  by: Pick<Member, 'id'>,
  name = 'poster.png',
) {
  const id = newId()
  const sha256 = id.replaceAll('-', '').repeat(2)
  await owner.query(
    `insert into files (agency_id, id, client_id, name, media_type, bytes, sha256, put_by_id, recorded_at)
     values ($1, $2, $3, $4, 'image/png', 100, $5, $6, '2026-11-15T06:12:00Z')`,
    [agencyId, id, clientId, name, sha256, by.id],
  )
  return { id, sha256 }
}

/** A poster planned by Khalid on its line, due in a fortnight. */
export async function planned(people: Cast, quantity = '1', more: { lineId?: string } = {}) {
  const plan = {
    contractNo: people.contractNo,
    titleAr: 'ملصق المهرجان',
    titleEn: 'Festival poster',
    quantity,
    dueOn: '2026-11-29',
  }
  return as(people.khalid).deliverables.planning.plan({ ...plan, lineId: people.lines.posters, ...more })
}

/** Reem hands in the next version; Khalid sends it to Huda. */
export async function sentVersion(people: Cast, no: string) {
  const file = await storedFile(people, people.reem)
  const { version } = await as(people.reem).deliverables.versions.submit({ no, files: [{ fileId: file.id }] })
  await as(people.khalid).deliverables.versions.send({ no, version, reviewerId: people.huda.id })
  const page = await as(people.huda).deliverables.version({ no, version })
  return { version, sha256: page.version.sha256 }
}

export async function approvedVersion(people: Cast, no: string) {
  const sent = await sentVersion(people, no)
  await as(people.huda).deliverables.approvals.approve({ no, ...sent })
  return sent
}

/** Khalid asks the contracts office to take a poster over. */
export async function requested(people: Cast, deliverableNos: string[], quantity = '1') {
  return as(people.khalid).deliverables.certificates.request({
    contractNo: people.contractNo,
    kind: 'achievement',
    period: '2026-11',
    lines: [{ lineId: people.lines.posters, quantity }],
    deliverableNos,
  })
}

/** The signature's ceremony as far as the code that was mailed. */
export async function begunSignature(people: Cast, no: string) {
  const { contentSha256: sha256 } = await as(people.omar).deliverables.certificates.get({ no })
  const { stepUpId } = await as(people.omar).deliverables.signatures.begin({ no, sha256 })
  const { rows } = await owner.query(
    `select payload from graphile_worker._private_jobs where payload ->> 'stepUpId' = $1`,
    [stepUpId],
  )
  return { no, sha256, stepUpId, typedName: 'عمر', code: unlocked(rows[0].payload.sealed) }
}

/** A certificate that Omar signed, for so many posters. */
export async function signedCertificate(people: Cast, quantity = '1') {
  const { no } = await planned(people, quantity)
  await approvedVersion(people, no)
  const certificate = await requested(people, [no], quantity)
  await as(people.omar).deliverables.signatures.sign(await begunSignature(people, certificate.no))
  return { deliverableNo: no, certificateNo: certificate.no }
}
