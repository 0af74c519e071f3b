import { type ExceptionKind, exceptionWords } from '#server/imports/exceptions/words'
import { say, type Values, type Words } from '#server/kernel/words'

/** A fact of imported history that a guard refuses today: what it is about, which guard, why, and what else it touches. */
export type ImportException = {
  /** The record's name in its file; it is also the number of its subject. */
  readonly ref: string
  readonly kind: ExceptionKind
  /** The transition of the state machine that would not have happened, or the rule by name. */
  readonly guard: string
  readonly reason: Words
  readonly relatedIds: readonly string[]
}

/** One exception, its reason said in both languages. */
export const exception = (
  ref: string,
  kind: ExceptionKind,
  guard: string,
  { values = {}, relatedIds = [] }: { values?: Values; relatedIds?: readonly string[] } = {},
): ImportException => ({
  ref,
  kind,
  guard,
  // Records in a row are parted by a comma, and each language has its own.
  reason: {
    ar: say(exceptionWords[kind], 'ar', values).replaceAll(', ', '، '),
    en: say(exceptionWords[kind], 'en', values),
  },
  relatedIds,
})
