import type { Tx } from '#server/db'
import type { DeliverableRecord, VersionRecord } from '#server/deliverables/queries'
import { type Actor, isContact, isMember } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { textOf } from '#server/kernel/words'

type NewComment = { text: string; lang?: 'ar' | 'en'; shared: boolean; no: number | null; at: Date }

/** Whether a text is written in Arabic: what was said is kept in the column of its own language. */
export const isArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text)

export async function writeComment(
  tx: Tx,
  actor: Actor,
  { agencyId, clientId, id: subjectId, rounds }: DeliverableRecord,
  version: VersionRecord,
  comment: NewComment,
): Promise<string> {
  const id = newId()
  const round = rounds.findLast((one) => one.versionId === version.id)
  await tx.comment.createMany({
    data: {
      agencyId,
      clientId,
      subjectId,
      id,
      versionId: version.id,
      roundId: round?.id ?? null,
      no: comment.no,
      byMemberId: isMember(actor) ? actor.id : null,
      byContactId: isContact(actor) ? actor.id : null,
      textAr: isArabic(comment.text) ? comment.text : null,
      textEn: isArabic(comment.text) ? null : comment.text,
      shared: comment.shared,
      occurredAt: comment.at,
    },
  })
  return id
}

/** The number that the next comment of a version's round gets, as the writer sees them. */
export async function nextCommentNo(tx: Tx, { rounds }: DeliverableRecord, versionId: string): Promise<number | null> {
  const round = rounds.findLast((one) => one.versionId === versionId)
  if (!round) return null
  const last = await tx.comment.aggregate({ where: { roundId: round.id }, _max: { no: true } })
  return (last._max.no ?? 0) + 1
}

/** What was said about a version, in order, with what became of each. Internal words are behind the wall for a client. */
export async function commentsOf(tx: Tx, deliverableId: string, versionId: string) {
  const rows = await tx.comment.findMany({
    where: { subjectId: deliverableId, versionId },
    orderBy: [{ occurredAt: 'asc' }, { no: 'asc' }],
    take: 500,
    select: {
      id: true,
      no: true,
      byMemberId: true,
      byContactId: true,
      textAr: true,
      textEn: true,
      tag: true,
      shared: true,
      occurredAt: true,
      commentAnswers: {
        orderBy: { no: 'desc' },
        take: 1,
        select: { verdict: true, reason: true, byId: true, at: true },
      },
    },
  })
  return rows.map(({ textAr, textEn, commentAnswers, ...row }) => ({
    ...row,
    text: textOf(textAr, textEn),
    answer: commentAnswers[0] ?? null,
  }))
}
