import type { FieldOfReading } from '#server/briefs/return-briefs/rules'
import { type BriefField, briefFields, type FieldStates } from '#server/briefs/rules'
import type { FieldReading } from '#server/briefs/schema'
import { type Span, spanOf, type WordsToQuote } from '#server/briefs/spans/rules'
import { textOf } from '#server/kernel/words'

export type FieldToWrite = FieldOfReading & { readonly span: Span | null }

/**
 * Makes a reading of what was typed. Each value stands on the client's words, on their answer, or is marked as added by
 * the agency: there is no fourth kind. An answer stays the client's while its text is left as they gave it.
 */
export function readingFrom(
  typed: Readonly<Record<BriefField, FieldReading>>,
  words: readonly WordsToQuote[],
  before: readonly FieldOfReading[],
): readonly FieldToWrite[] {
  return briefFields.map((field) => {
    const { state, valueAr, valueEn, reasonAr, reasonEn, quote, starts } = typed[field]
    const value = textOf(valueAr || null, valueEn || null)
    const old = before.find((one) => one.field === field)
    const isAnswer = old?.answeredByClient === true && old.value.ar === value.ar && old.value.en === value.en
    const span = quote ? spanOf(words, quote, starts === '' ? null : Number(starts), `fields.${field}.quote`) : null
    const isStated = Boolean(value.ar || value.en)
    return {
      field,
      state,
      value,
      reason: state === 'present' ? textOf(null, null) : textOf(reasonAr || null, reasonEn || null),
      span: isStated ? span : null,
      answeredByClient: isAnswer,
      addedByAgency: isStated && !span && !isAnswer,
    }
  })
}

export const statesOf = (fields: readonly Pick<FieldOfReading, 'field' | 'state'>[]): Partial<FieldStates> =>
  Object.fromEntries(fields.map(({ field, state }) => [field, state]))
