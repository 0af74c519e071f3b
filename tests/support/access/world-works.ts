import { printCertificate } from '#server/deliverables/papers/jobs'
import { internal, type Party } from '#tests/support/access/parties'
import { approvedVersion, planned, requested, sentVersion, signedCertificate } from '#tests/support/deliverables'
import { as, owner } from '#tests/support/stage'

export type Works = Record<
  | 'deliverableNo'
  | 'deliverableId'
  | 'versionSha'
  | 'fileId'
  | 'commentId'
  | 'approvedNo'
  | 'approvedId'
  | 'approvedSha'
  | 'outsideNo'
  | 'certificateNo'
  | 'certificateId'
  | 'certificateSha'
  | 'signedCertificateNo'
  | 'signedCertificateId',
  string
>

/** Work under review with words of both sides, work approved and asked to be taken over, work taken over, work outside the scope. */
export async function worksIn(party: Party): Promise<Works> {
  const { khalid, reem, huda, omar, mark, clientId } = party
  const { no: deliverableNo } = await planned(party)
  const { sha256: versionSha } = await sentVersion(party, deliverableNo)
  const said = { no: deliverableNo, version: 1 }
  await as(reem).deliverables.comments.add({ ...said, text: internal })
  const { commentId } = await as(huda).deliverables.comments.add({ ...said, text: mark })
  await owner.query(`update deliverables set due_on = '2026-11-01' from subjects s where s.id = deliverables.id
    and s.number = '${deliverableNo}' and s.client_id = '${clientId}'`)

  const { no: approvedNo } = await planned(party)
  const { sha256: approvedSha } = await approvedVersion(party, approvedNo)
  const { no: certificateNo } = await requested(party, [approvedNo])
  const { contentSha256: certificateSha } = await as(omar).deliverables.certificates.get({ no: certificateNo })

  const { certificateNo: signedCertificateNo } = await signedCertificate(party, '2')
  await printCertificate({ certificateId: await idOf(party, signedCertificateNo) }, { actor: party.system })

  const { no: outsideNo } = await planned(party, '1', { lineId: '' })
  const cost = '3600.00'
  await as(khalid).deliverables.planning.decideScope({ no: outsideNo, choice: 'goodwill', cost, reason: internal })

  const ids = {
    deliverableId: await idOf(party, deliverableNo),
    approvedId: await idOf(party, approvedNo),
    certificateId: await idOf(party, certificateNo),
    signedCertificateId: await idOf(party, signedCertificateNo),
  }
  const fileId = await fileOf(ids.deliverableId)
  const work = { deliverableNo, versionSha, fileId, commentId, approvedNo, approvedSha, outsideNo }
  return { ...work, ...ids, certificateNo, certificateSha, signedCertificateNo }
}

export async function idOf({ clientId }: Pick<Party, 'clientId'>, number: string): Promise<string> {
  const { rows } = await owner.query('select id from subjects where client_id = $1 and number = $2', [clientId, number])
  return rows[0].id
}

async function fileOf(deliverableId: string): Promise<string> {
  const { rows } = await owner.query(
    `select f.file_id as id from version_files f join versions v on v.id = f.version_id where v.deliverable_id = $1`,
    [deliverableId],
  )
  return rows[0].id
}
