import type { Prisma } from '#prisma/generated/client'
import type { Tx } from '#server/db'
import { newId } from '#server/kernel/id'
import { refuse } from '#server/kernel/refusal'
import type { DraftKind } from './schema'

export type Draft = { state: Record<string, unknown>; revision: number; savedAt: Date }
type Whose = { agencyId: string; ownerId: string; form: DraftKind; briefId: string | null }

export async function draftOf(tx: Tx, { ownerId, form, briefId }: Whose): Promise<Draft | null> {
  const found = await tx.briefDraft.findFirst({
    where: { ownerId, form, briefId },
    select: { state: true, revision: true, savedAt: true },
  })
  return found && { ...found, state: found.state as Record<string, unknown> }
}

/**
 * Keeps what was typed, if nobody typed elsewhere since. The row is locked first: of two windows that save at once, the
 * second hears of the first and overwrites nothing.
 */
export async function keepDraft(tx: Tx, whose: Whose, state: object, onRevision: number, now: Date): Promise<number> {
  const { agencyId, ownerId, form, briefId } = whose
  const [held] = await tx.$queryRaw<{ id: string; revision: number }[]>`
    select id, revision from brief_drafts
    where agency_id = ${agencyId}::uuid and owner_id = ${ownerId}::uuid and form = ${form}
      and brief_id is not distinct from ${briefId}::uuid for update`
  if ((held?.revision ?? 0) !== onRevision) refuse('draft.conflict')
  const revision = onRevision + 1
  const kept = { state: state as Prisma.InputJsonObject, revision, savedAt: now }
  if (held) await tx.briefDraft.updateMany({ where: { id: held.id }, data: kept })
  else await tx.briefDraft.createMany({ data: { agencyId, id: newId(), ownerId, form, briefId, ...kept } })
  return revision
}

/** Throws a draft away: it was saved for good, or its owner wants none of it. */
export async function dropDraft(tx: Tx, { ownerId, form, briefId }: Whose): Promise<void> {
  await tx.briefDraft.deleteMany({ where: { ownerId, form, briefId } })
}
