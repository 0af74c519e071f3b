import { type BriefField, type FieldState, rubric, scoreOf } from '#server/briefs/rules'
import { languageOf } from '#server/briefs/spans/rules'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'

/** One field as a reading holds it. */
export type FieldOfReading = {
  readonly field: BriefField
  readonly state: FieldState
  readonly value: Text
  readonly reason: Text
  readonly addedByAgency: boolean
  readonly answeredByClient: boolean
}

/** A question as it was asked: what it is about, and what we said we would assume. */
export type AskedQuestion = { readonly no: number; readonly field: BriefField | null; readonly proposed: Text }

/** An answer as it is kept: the client's own words, or our proposal confirmed. */
export type GivenAnswer = { readonly no: number; readonly text: Text; readonly confirmed: boolean }

const isSaid = ({ ar, en }: Text) => Boolean(ar || en)

/**
 * What the client answered, question by question. Nothing typed means that our proposal stands; where we proposed
 * nothing, an answer is needed, and its field is named.
 */
export function answersTo(
  questions: readonly AskedQuestion[],
  typed: readonly { question: string; text: string }[],
): readonly GivenAnswer[] {
  return questions.map(({ no, proposed }) => {
    const at = typed.findIndex(({ question }) => question === String(no))
    const text = typed[at]?.text.trim() ?? ''
    if (text) return { no, text: languageOf(text) === 'ar' ? textOf(text, null) : textOf(null, text), confirmed: false }
    if (!isSaid(proposed)) refuse('return_brief.unanswered', `answers.${Math.max(at, 0)}.text`)
    return { no, text: proposed, confirmed: true }
  })
}

/** Adds an answer to what a field said before. A language that has no word of it yet takes the other's, rather than stay behind. */
function joined(before: Text, answer: Text): Text {
  const add = (old: string | null, said: string | null, other: string | null) => {
    const more = said ?? (old ? other : null)
    return old && more ? `${old} ${more}` : (more ?? old)
  }
  return { ar: add(before.ar, answer.ar, answer.en), en: add(before.en, answer.en, answer.ar) }
}

/**
 * The reading after a client's answer: each field that was asked about is present, in the client's words beside what
 * was known. The account manager may still correct it; that is one more reading.
 */
export function readingAfter(
  fields: readonly FieldOfReading[],
  questions: readonly AskedQuestion[],
  answers: readonly GivenAnswer[],
): readonly FieldOfReading[] {
  return fields.map((before) => {
    const asked = questions.filter(({ field }) => field === before.field).map(({ no }) => no)
    const said = answers.filter(({ no }) => asked.includes(no))
    if (said.length === 0) return before
    const known = before.state === 'missing' ? textOf(null, null) : before.value
    const value = said.reduce((sofar, { text }) => joined(sofar, text), known)
    return {
      ...before,
      state: 'present',
      value,
      reason: textOf(null, null),
      addedByAgency: false,
      answeredByClient: true,
    }
  })
}

/** The points a full answer about a field would add to this reading: what a question is worth. */
export function pointsOf(fields: readonly Pick<FieldOfReading, 'field' | 'state'>[], field: BriefField | null): number {
  if (!field) return 0
  const states = Object.fromEntries(fields.map((one) => [one.field, one.state]))
  return scoreOf(states).fields.find((one) => one.field === field)?.wouldAdd ?? 0
}

/**
 * Whether a reading may go back to the client. Below the lower gate a new brief is asked for instead: asking that much
 * in questions would be writing the brief for them. One return brief waits at a time.
 */
export function returnable(score: number | null, isOpen: boolean): void {
  if (score === null) refuse('brief.not_read')
  if (asksAnew(score)) refuse('return_brief.below_gate')
  if (isOpen) refuse('return_brief.open')
}

/** Whether a new brief is to be asked for rather than questions: the score says so (domain.md 4.2). */
export const asksAnew = (score: number): boolean => score < rubric.returnBrief

/** Our reading in a few sentences, to start the return brief from: problem, objective, audience, message. */
export function understandingOf(
  fields: readonly Pick<FieldOfReading, 'field' | 'value'>[],
  locale: 'ar' | 'en',
): string {
  const order = ['problem', 'objective', 'audience', 'message'] as const
  const said = order.map((field) => fields.find((one) => one.field === field)?.value[locale]?.trim())
  return said
    .filter((text): text is string => Boolean(text))
    .map((text) => (/[.!?؟]$/.test(text) ? text : `${text}.`))
    .join(' ')
}
