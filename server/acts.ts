import type { Tx } from '#server/db'
import { type Actor, isContact, isMember } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import type { SubjectKind } from '#server/kernel/vocabulary'
import type { Text } from '#server/kernel/words'

export type Office = 'award_authority' | 'treasury' | 'bank' | 'consultant' | 'committee' | 'unknown'

export type NewAct = {
  subjectId: string
  clientId: string
  kind: SubjectKind
  /** A verb of the kind's machine; the table knows no other. */
  act: string
  occurredAt: Date
  reason?: Text
  /** Who did it when it was neither the actor nor anybody known by name: the award authority, the bank. */
  byOffice?: Office
  /** The scan behind it, stored before. */
  evidenceFileId?: string
  particulars?: Readonly<Record<string, string | number | boolean | null>>
  /** Whether the client may read it among the acts of their own record. */
  shared?: boolean
}

/**
 * Writes a formal verb that somebody did: accepted, asked anew, declined. It takes the next number of its subject, so
 * hold the subject first (`holdSubject`), and whoever sees only shared acts must not write after unshared ones.
 */
export async function writeAct(tx: Tx, actor: Actor, act: NewAct): Promise<void> {
  const { ar = null, en = null } = act.reason ?? {}
  const office = act.byOffice ?? (actor.kind === 'system' ? 'system' : null)
  await tx.$executeRaw`
    insert into acts (agency_id, id, client_id, subject_id, kind, seq, act, occurred_at, by_member_id, by_contact_id, by_office,
      reason_ar, reason_en, evidence_file_id, particulars, shared)
    select ${actor.agencyId}::uuid, ${newId()}::uuid, ${act.clientId}::uuid, ${act.subjectId}::uuid, ${act.kind},
      coalesce(max(seq), 0) + 1, ${act.act}, ${act.occurredAt}, ${isMember(actor) && !office ? actor.id : null}::uuid,
      ${isContact(actor) && !office ? actor.id : null}::uuid, ${office}, ${ar}, ${en}, ${act.evidenceFileId ?? null}::uuid,
      ${JSON.stringify(act.particulars ?? {})}::jsonb, ${act.shared ?? true}
    from acts where agency_id = ${actor.agencyId}::uuid and subject_id = ${act.subjectId}::uuid`
}

/** The state each subject's last act led to (`machine_acts`). A subject without acts is not in the map. */
export async function statesOf(tx: Tx, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; state: string }[]>`
    select distinct on (a.subject_id) a.subject_id as id, m.to_state as state
    from acts a join machine_acts m on m.kind = a.kind and m.act = a.act
    where a.subject_id = any(${[...subjectIds]}::uuid[])
    order by a.subject_id, a.seq desc`
  return new Map(rows.map(({ id, state }) => [id, state]))
}
