import type { Book } from '#server/imports/book'
import { exceptionsIn } from '#server/imports/rules'
import { newId } from '#server/kernel/id'

/** What a guard would refuse today, beside the facts that it would refuse. */
export function writeExceptions(book: Book): void {
  for (const { ref, kind, guard, reason, relatedIds } of exceptionsIn(book.file))
    book.add('ImportException', {
      id: newId(),
      importId: book.importId,
      subjectId: book.id(ref),
      ref,
      code: kind,
      guard,
      reasonAr: reason.ar,
      reasonEn: reason.en,
      relatedIds: relatedIds.map((related) => book.id(related)),
    })
}
