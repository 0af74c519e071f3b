import { arrivalOf } from '#server/briefs/submissions/rules'
import type { Tx } from '#server/db'
import { type Actor, isContact, isMember } from '#server/kernel/actor'
import { addBusinessMinutes } from '#server/kernel/calendar'
import { newId } from '#server/kernel/id'
import { nextNumber } from '#server/numbers'
import { managerOf, type Relation, typed } from '#server/relations/clients/queries'
import { type CaseClass, serviceTargets } from '#server/relations/rules'
import { registerSubject } from '#server/subjects'

export type NewCase = {
  contactId: string
  kind: 'complaint' | 'request'
  priority: CaseClass
  title: string
  words: string
  channel: string
}

/** Takes a case in whole: its number, the client's words, whose it is, and until when it is answered and settled. */
export async function writeCase(tx: Tx, { agencyId }: Actor, relation: Relation, asked: NewCase, now: Date) {
  const { clientId, calendar } = relation
  const id = newId()
  const no = await nextNumber(tx, agencyId, 'case')
  const { firstResponse, resolution } = serviceTargets[asked.priority]
  const title = typed(asked.title)
  await registerSubject(tx, { agencyId, id, clientId, kind: 'case', number: no, title, recordedAt: now })
  await tx.case.createMany({
    data: {
      ...{ agencyId, id, clientId, kind: asked.kind, priority: asked.priority },
      channel: asked.channel,
      contactId: asked.contactId,
      ownerId: await managerOf(tx, asked.contactId, relation),
      openedAt: now,
      afterHours: arrivalOf(calendar, now).outOfHours,
      responseMinutes: firstResponse,
      resolutionMinutes: resolution,
      responseDueAt: addBusinessMinutes(calendar, now, firstResponse),
      resolutionDueAt: addBusinessMinutes(calendar, now, resolution),
    },
  })
  const said = { agencyId, clientId, caseId: id, text: asked.words, at: now }
  await writeMessage(tx, { ...said, byContactId: asked.contactId, byMemberId: null, shared: true })
  return { id, no }
}

export type NewMessage = {
  agencyId: string
  clientId: string
  caseId: string
  text: string
  at: Date
  byMemberId: string | null
  byContactId: string | null
  shared: boolean
}

/** Writes one message. Its text stands in the column of its language and is never changed. */
export async function writeMessage(tx: Tx, { text, ...message }: NewMessage): Promise<string> {
  const id = newId()
  const { ar, en } = typed(text)
  await tx.caseMessage.createMany({ data: { ...message, id, textAr: ar, textEn: en } })
  return id
}

/** Who writes, in the two columns of which one is filled. */
export const writerOf = (actor: Actor) => ({
  byMemberId: isMember(actor) ? actor.id : null,
  byContactId: isContact(actor) ? actor.id : null,
})

type Asked = {
  agencyId: string
  clientId: string
  caseId: string
  contactId: string
  side: string
  text: string
  askedById: string
}

/** A question to the client: while it waits for its answer the second clock stands still. */
export async function pauseCase(tx: Tx, asked: Asked, now: Date): Promise<void> {
  const { agencyId, clientId, caseId } = asked
  const whose = { agencyId, clientId }
  const { ar, en } = typed(asked.text)
  const questionId = newId()
  const questions = await tx.question.count({ where: { subjectId: caseId } })
  const pauses = await tx.casePause.count({ where: { caseId } })
  await tx.question.createMany({
    data: {
      ...whose,
      ...{ id: questionId, subjectId: caseId, no: questions + 1, textAr: ar, textEn: en, ofSide: asked.side },
      ofContactId: asked.contactId,
      askedById: asked.askedById,
      askedAt: now,
    },
  })
  await tx.casePause.createMany({ data: { ...whose, id: newId(), caseId, no: pauses + 1, fromAt: now, questionId } })
}

/** The client answered: every wait for them ends now. */
export async function resumeCase(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.casePause.updateMany({ where: { caseId, untilAt: null }, data: { untilAt: now } })
}
