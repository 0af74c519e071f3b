import type { Tx } from '#server/db'
import type { SubjectKind } from '#server/kernel/vocabulary'
import type { Text } from '#server/kernel/words'

export type NewSubject = {
  agencyId: string
  id: string
  clientId: string | null
  kind: SubjectKind
  number: string | null
  title: Text
  /** Whether the client may see it at all; internal things are not. */
  shared?: boolean
  importId?: string | null
  recordedAt: Date
}

/**
 * Enters a thing into the register, so that it can be found, linked, held and talked about. Its own row follows with the same id.
 * `createMany`, because whoever writes a row need not be allowed to read it back.
 */
export async function registerSubject(tx: Tx, { title, shared = true, importId = null, ...subject }: NewSubject) {
  await tx.subject.createMany({ data: { ...subject, titleAr: title.ar, titleEn: title.en, shared, importId } })
}

/**
 * Locks a subject's row until the transaction ends, so that two decisions about it never cross, and gives its id.
 * A subject behind a wall and one that does not exist are the same: `null`.
 */
export async function holdSubject(tx: Tx, kind: SubjectKind, number: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from subjects where kind = ${kind} and number = ${number} for update`
  return row?.id ?? null
}
