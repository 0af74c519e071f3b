import type { Tx } from '#server/db'
import { type Actor, isContact } from '#server/kernel/actor'
import { refuse } from '#server/kernel/refusal'

export type FileRow = {
  id: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
  storeKey: string
  pages: number | null
}

/**
 * A file that this actor may read; refuses `record.missing` otherwise.
 *
 * The wall of `files` alone keeps clients apart, but not rooms: a file is read through the row that names it, and each
 * of these tables has its own room. Whoever put it there may read it before any row does. A mail's own link reaches
 * only the files of its subject.
 */
export async function getFile(tx: Tx, actor: Actor, id: string): Promise<FileRow> {
  const only = isContact(actor) ? (actor.link?.subjectId ?? null) : null
  const [row] = await tx.$queryRaw<(Omit<FileRow, 'bytes'> & { bytes: bigint })[]>`
    with place as (
      select v.deliverable_id as subject from version_files x
        join versions v on v.agency_id = x.agency_id and v.id = x.version_id where x.file_id = ${id}::uuid
      union all select i.certificate_id from version_files x
        join certificate_items i on i.agency_id = x.agency_id and i.version_id = x.version_id where x.file_id = ${id}::uuid
      union all select subject_id from attachments where file_id = ${id}::uuid
      union all select subject_id from acts where evidence_file_id = ${id}::uuid
      union all select brief_id from brief_words where file_id = ${id}::uuid
      union all select deliverable_id from approvals where evidence_file_id = ${id}::uuid
      union all select certificate_id from certificate_decisions where file_id = ${id}::uuid
      union all select claim_id from claim_certifications where file_id = ${id}::uuid
      union all select claim_id from payment_orders where file_id = ${id}::uuid
      union all select invoice_id from invoice_files where file_id = ${id}::uuid
      union all select id from receipts where bank_file_id = ${id}::uuid
      union all select id from notices where file_id = ${id}::uuid
      union all select contact_id from contact_authorities where evidence_file_id = ${id}::uuid
      union all select id from agencies where logo_file_id = ${id}::uuid
    )
    select id, name, media_type as "mediaType", bytes, sha256, store_key as "storeKey", pages from files
    where id = ${id}::uuid and destroyed_at is null
      and (put_by_id = ${actor.id}::uuid or exists (
        select 1 from place where ${only}::uuid is null or subject = ${only}::uuid))`
  return row ? { ...row, bytes: Number(row.bytes) } : refuse('record.missing')
}

/**
 * The files that an act names, in its order: put there by this very actor and not yet used up by being destroyed.
 * Refuses `file.ticket` for any other, so that nobody can hang a stranger's file on a thing of their own.
 */
export async function ownFiles(tx: Tx, actor: Actor, ids: readonly string[]) {
  const rows = await tx.file.findMany({
    where: { id: { in: [...ids] }, putById: actor.id, destroyedAt: null },
    select: { id: true, clientId: true, name: true, mediaType: true, bytes: true, sha256: true, pages: true },
  })
  return ids.map((id) => rows.find((row) => row.id === id) ?? refuse('file.ticket', 'files'))
}
