import type { LetterProps } from '#emails/letter'
import { formatDay } from '#server/kernel/dates'
import type { Day } from '#server/kernel/day'
import type { LetterKind } from '#server/kernel/letters'
import { formatRiyals, type Halalas } from '#server/kernel/money'
import { count } from '#server/kernel/plural'
import { directionOf, type Locale, pickText, say, type Text } from '#server/kernel/words'
import { footWords, greetingWords, letterLabels, letterWords, questionWords } from './words'

/** What a letter tells, as it is when the letter is sent. */
export type LetterFacts = {
  kind: LetterKind
  name: Text
  gender: 'male' | 'female' | null
  agency: Text
  number?: string
  title?: Text
  version?: number | null
  questions?: number
  answerBy?: Day | null
  newDate?: Day | null
  total?: Halalas
  dueOn?: Day | null
}

/**
 * A letter in reading order: Arabic first, English below it, whoever reads. The house does not know which language a person
 * prefers, and a letter that is passed on inside an office is read by more than one.
 * `urlIn` gives the address its button opens, a page in each language. `code` stands in the letter of a signature only.
 */
export function letterOf(
  facts: LetterFacts,
  { urlIn = null, code = null }: { urlIn?: ((locale: Locale) => string) | null; code?: string | null } = {},
): LetterProps {
  const words = letterWords[facts.kind]
  const said = (locale: Locale) => say(words.subject, locale, valuesOf(facts, locale))
  const part = (locale: Locale) => ({
    locale,
    direction: directionOf(locale),
    greeting: say(greetingWords[facts.gender ?? 'unknown'], locale, { name: pickText(facts.name, locale) }),
    paragraphs: [say(words.body, locale, valuesOf(facts, locale))],
    facts: figuresOf(facts, locale),
    code,
    action:
      words.action && urlIn ? { label: say(words.action, locale, valuesOf(facts, locale)), url: urlIn(locale) } : null,
    notes: [say(words.note, locale), say(footWords, locale, valuesOf(facts, locale))],
    signature: pickText(facts.agency, locale),
  })
  return {
    subject: `${isolated(oneLine(said('ar')))} · ${isolated(oneLine(said('en')))}`,
    preview: oneLine(said('ar')),
    parts: [part('ar'), part('en')],
  }
}

/** Keeps a sentence of one language whole beside one that runs the other way: a subject line has no markup to do it. */
const isolated = (text: string) => `\u2068${text}\u2069`

/** A subject line is one line, and what people typed into a title cannot start another. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 120)

const valuesOf = (facts: LetterFacts, locale: Locale) => ({
  title: facts.title ? pickText(facts.title, locale) || (facts.number ?? '') : (facts.number ?? ''),
  number: facts.number ?? '',
  version: facts.version ?? '',
  agency: pickText(facts.agency, locale),
  questions: count(questionWords, locale, facts.questions ?? 0),
})

function figuresOf({ number, answerBy, newDate, total, dueOn }: LetterFacts, locale: Locale) {
  const figures = [
    [letterLabels.number, number],
    [letterLabels.answerBy, answerBy && formatDay(answerBy, locale, { weekday: true })],
    [letterLabels.newDate, newDate && formatDay(newDate, locale, { weekday: true })],
    [letterLabels.total, total === undefined ? null : formatRiyals(total, locale)],
    [letterLabels.dueOn, dueOn && formatDay(dueOn, locale)],
  ] as const
  return figures.flatMap(([label, value]) => (value ? [{ label: say(label, locale), value }] : []))
}
