import { asActor } from '#server/db'
import { newId } from '#server/kernel/id'
import { createLink } from '#server/portal/links/queries'
import { internal, type Party } from '#tests/support/access/parties'
import type { Money } from '#tests/support/access/world-money'
import { idOf, type Works } from '#tests/support/access/world-works'
import { as, owner } from '#tests/support/stage'

export type Relations = Record<'caseNo' | 'caseId' | 'promiseNo' | 'linkId' | 'importId', string>

/** A case with an answer and a note, talks the client may read and may not, a promise of each side, and a link that opens. */
export async function relationsIn(party: Party, { deliverableId }: Works, { claimId }: Money): Promise<Relations> {
  const { sara, huda, mark, system, clientNo } = party
  const asked = { kind: 'complaint', title: mark, words: mark } as const
  const { no: caseNo } = await as(huda).relations.own.ask(asked)
  await as(sara).relations.cases.answer({ no: caseNo, text: mark })
  await as(sara).relations.cases.note({ no: caseNo, text: internal })

  const talk = { clientNo, contactId: huda.id, at: '2026-11-15T08:00', channel: 'phone' } as const
  await as(sara).relations.interactions.log({ ...talk, summary: mark, shared: 'yes' })
  await as(sara).relations.interactions.log({ ...talk, summary: internal })

  const promise = {
    clientNo,
    contactId: huda.id,
    direction: 'agency_to_client',
    text: mark,
    dueOn: '2026-11-22',
  } as const
  const { no: promiseNo } = await as(sara).relations.promises.give(promise)
  await as(huda).relations.own.promise({ text: mark, dueOn: '2026-11-22' })

  const link = { contactId: huda.id, subjectId: deliverableId, may: 'approve' } as const
  const { linkId } = await asActor(system, (tx) => createLink(tx, system, link))
  const importId = await importedIn(party, [deliverableId, claimId])
  return { caseNo, caseId: await idOf(party, caseNo), promiseNo, linkId, importId }
}

/** History that came in with an exception in the room of work and one in the room of money. */
async function importedIn({ agencyId, mark }: Party, subjectIds: readonly string[]): Promise<string> {
  const id = newId()
  await owner.query(
    `insert into imports (agency_id, id, name, source_sha256, recorded_at) values ($1, $2, $3, $4, '2026-11-15')`,
    [agencyId, id, mark, id.replaceAll('-', '').repeat(2)],
  )
  for (const subjectId of subjectIds)
    await owner.query(
      `insert into import_exceptions (agency_id, id, import_id, subject_id, ref, code, guard, reason_ar, reason_en, recorded_at)
       values ($1, $2, $3, $4, $5, 'late', 'late', $6, $6, '2026-11-15')`,
      [agencyId, newId(), id, subjectId, subjectId, mark],
    )
  return id
}
