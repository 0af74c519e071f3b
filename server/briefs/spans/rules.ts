import { refuse } from '#server/kernel/refusal'

/** A client's words with the id they rest under. A brief has one such text at first, and one more for each later message. */
export type WordsToQuote = { readonly id: string; readonly text: string }

/** A piece of the words, in UTF-16 units as JavaScript and the sample count them; the end is not part of it. */
export type Span = { readonly wordsId: string; readonly starts: number; readonly ends: number }

/**
 * Finds a quotation among the client's words, letter for letter. `starts` decides between two equal phrases when the
 * page knew where the person pointed. Refuses a quotation that nobody said: our words are never put into their mouth.
 */
export function spanOf(words: readonly WordsToQuote[], quote: string, starts: number | null, field: string): Span {
  const wanted = quote.trim()
  for (const { id, text } of words) {
    if (starts !== null && text.startsWith(wanted, starts)) return { wordsId: id, starts, ends: starts + wanted.length }
  }
  for (const { id, text } of words) {
    const at = text.indexOf(wanted)
    if (at >= 0) return { wordsId: id, starts: at, ends: at + wanted.length }
  }
  return refuse('brief.quote_not_found', field)
}

/** A run of the words: plain, or marked by the fields (by number) whose source it is. */
export type Run = { readonly text: string; readonly marks: readonly string[] }

/** Cuts a text where marks begin and end, so that overlapping spans can be drawn one after another. */
export function runsOf(text: string, spans: readonly { starts: number; ends: number; mark: string }[]): readonly Run[] {
  const whole = spans.filter(({ starts, ends }) => starts < ends && ends <= text.length)
  const cuts = [...new Set([0, text.length, ...whole.flatMap(({ starts, ends }) => [starts, ends])])].sort(
    (a, b) => a - b,
  )
  return cuts.slice(0, -1).map((from, index) => {
    const until = cuts[index + 1] ?? text.length
    const marks = whole.filter(({ starts, ends }) => starts <= from && until <= ends).map(({ mark }) => mark)
    return { text: text.slice(from, until), marks }
  })
}

/** Which language a text is written in, by its letters: names and numbers in the other script do not turn it. */
export function languageOf(text: string): 'ar' | 'en' {
  const arabic = text.match(/[\u0621-\u064A]/g)?.length ?? 0
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0
  return arabic >= latin && arabic > 0 ? 'ar' : latin > 0 ? 'en' : 'ar'
}
