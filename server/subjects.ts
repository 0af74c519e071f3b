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
 * Holds a subject until the transaction ends, so that two decisions about it never cross, and gives its id.
 * A subject behind a wall and one that does not exist are the same: `null`.
 */
export async function holdSubject(tx: Tx, kind: SubjectKind, number: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<
    { id: string }[]
  >`select id from subjects where kind = ${kind} and number = ${number}`
  if (row) await hold(tx, row.id)
  return row?.id ?? null
}

/**
 * Holds an id until the transaction ends. A row lock would need the right to change the row, which a client's person does not
 * have; this lock needs none, ends with the transaction, and what is read after it is what the one before left behind.
 */
export async function hold(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`
}
