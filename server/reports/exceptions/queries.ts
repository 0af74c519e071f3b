import type { Tx } from '#server/db'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { guardSaid } from './rules'

/** An act of bringing history in, with each fact of it that a guard would refuse today. */
export async function getImport(tx: Tx, id: string) {
  const found = await tx.import.findFirst({
    where: { id },
    select: {
      id: true,
      name: true,
      sourceSha256: true,
      rowsIn: true,
      recordedAt: true,
      importExceptions: {
        orderBy: { ref: 'asc' },
        take: 1_000,
        select: {
          id: true,
          ref: true,
          code: true,
          guard: true,
          reasonAr: true,
          reasonEn: true,
          subject: { select: { kind: true, number: true, titleAr: true, titleEn: true } },
        },
      },
    },
  })
  if (!found) refuse('record.missing')
  const { importExceptions, ...act } = found
  return {
    ...act,
    // What stands in a room that is shut to the reader is null here, whatever the schema says, and so are its reasons.
    exceptions: importExceptions.filter(isSeen).map(({ reasonAr, reasonEn, subject, ...exception }) => ({
      ...exception,
      reason: textOf(reasonAr, reasonEn),
      rule: guardSaid(exception.guard),
      kind: subject.kind,
      no: subject.number,
      title: textOf(subject.titleAr, subject.titleEn),
    })),
  }
}

const isSeen = ({ subject }: { subject: object | null }): boolean => subject !== null
