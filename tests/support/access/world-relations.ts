import { asActor } from '#server/db'
import { createLink } from '#server/portal/links/queries'
import { internal, type Party } from '#tests/support/access/parties'
import { idOf, type Works } from '#tests/support/access/world-works'
import { as } from '#tests/support/stage'

export type Relations = Record<'caseNo' | 'caseId' | 'promiseNo' | 'linkId', string>

/** A case with an answer and a note, talks the client may read and may not, a promise of each side, and a link that opens. */
export async function relationsIn(party: Party, { deliverableId }: Works): Promise<Relations> {
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
  return { caseNo, caseId: await idOf(party, caseNo), promiseNo, linkId }
}
