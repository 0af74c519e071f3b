import type { Tx } from '#server/db'
import type { DeliverableRecord, VersionRecord } from '#server/deliverables/queries'
import { deliverableWords } from '#server/deliverables/words'
import { type Actor, isContact } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { registerSubject } from '#server/subjects'

/** The scale of a customer effort score. */
const effort = { lowest: 1, highest: 7 } as const

/** Whether somebody may still be asked how easy their approval was: it is their own, given here, and they have not said. */
export async function isEffortOpen(
  tx: Tx,
  { id }: DeliverableRecord,
  { approval }: VersionRecord,
  contactId: string,
): Promise<boolean> {
  if (approval?.approvedById !== contactId || approval.recordedByMemberId || approval.importId) return false
  const asked = await tx.surveyInvitation.count({
    where: { contactId, sentAt: { gte: approval.approvedAt }, survey: { aboutId: id, measure: 'ces' } },
  })
  return asked === 0
}

/** Writes the question, whom it was put to, and the answer: one survey of one person about one deliverable. */
export async function writeEffort(
  tx: Tx,
  actor: Actor,
  { agencyId, clientId, id: aboutId }: DeliverableRecord,
  { score, at }: { score: number; at: Date },
): Promise<string> {
  const [surveyId, invitationId] = [newId(), newId()]
  const contactId = isContact(actor) ? actor.id : ''
  const { ar, en } = deliverableWords.effort
  await registerSubject(tx, {
    agencyId,
    id: surveyId,
    clientId,
    kind: 'survey',
    number: null,
    title: { ar, en },
    recordedAt: at,
  })
  const asked = { trigger: 'approval', aboutId, questionAr: ar, questionEn: en, sentAt: at, closedAt: at, invited: 1 }
  await tx.survey.createMany({ data: { agencyId, id: surveyId, clientId, measure: 'ces', ...effort, ...asked } })
  await tx.surveyInvitation.createMany({
    data: { agencyId, id: invitationId, clientId, surveyId, contactId, sentAt: at },
  })
  await tx.surveyAnswer.createMany({
    data: { agencyId, id: newId(), clientId, surveyId, invitationId, ...effort, score, answeredAt: at },
  })
  return surveyId
}
