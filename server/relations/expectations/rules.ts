import { refuse } from '#server/kernel/refusal'

/** What a client said they expect, and what their account manager had guessed they would say. Scores 1 to 5. */
export type Expectation = { readonly contactId: string; readonly score: number; readonly answeredAt: Date }
export type SealedGuess = {
  readonly sealedAt: Date
  readonly openedAt: Date | null
  readonly guesses: readonly { readonly contactId: string; readonly score: number }[]
}

export type Gap = {
  readonly contactId: string
  readonly expected: number
  readonly guessed: number
  readonly gap: number
}

/** A guess is worth something only if it was sealed before the first answer and opened after the last. */
export const isSealHonest = (guess: SealedGuess, answers: readonly Expectation[]): boolean =>
  answers.every(
    ({ answeredAt }) => guess.sealedAt < answeredAt && (guess.openedAt === null || answeredAt < guess.openedAt),
  )

/** Refuses a guess that comes after an answer: it would be no guess. */
export function permitSeal(answers: readonly Expectation[]): void {
  if (answers.length > 0) refuse('guess.too_late')
}

/** How far the agency's guess lay from each answer: positive when it thought better of itself than the client expects. */
export function expectationGaps(guess: SealedGuess, answers: readonly Expectation[]): readonly Gap[] {
  return answers.flatMap(({ contactId, score }) => {
    const guessed = guess.guesses.find((one) => one.contactId === contactId)?.score
    return guessed === undefined ? [] : [{ contactId, expected: score, guessed, gap: guessed - score }]
  })
}
