import { expect, test } from 'vitest'
import { expectationGaps, isSealHonest, permitSeal } from '#server/relations/expectations/rules'
import { at, sample } from '#tests/support/sample'

const [asked] = sample.expectations
const answers = (asked?.answers ?? []).map((one) => ({
  contactId: one.contactId,
  score: one.expected_score,
  answeredAt: at(one.at),
}))
const guess = {
  sealedAt: at(asked?.sealedGuess.sealedAt ?? ''),
  openedAt: at(asked?.sealedGuess.openedAt ?? ''),
  guesses: (asked?.sealedGuess.guesses ?? []).map((one) => ({ contactId: one.contactId, score: one.expected_score })),
}

test('the gap between guess and answer is the one of the sample', () => {
  const gaps = expectationGaps(guess, answers).map(({ contactId, gap }) => [contactId, gap])
  expect(Object.fromEntries(gaps)).toEqual(asked?.expectedGap)
})

test('a guess was sealed before the first answer and opened after the last', () => {
  expect(isSealHonest(guess, answers)).toBe(true)
  expect(isSealHonest({ ...guess, sealedAt: at('2026-01-09T10:00') }, answers)).toBe(false)
  expect(isSealHonest({ ...guess, openedAt: at('2026-01-09T10:00') }, answers)).toBe(false)
  expect(() => permitSeal(answers)).toThrow('guess.too_late')
  expect(() => permitSeal([])).not.toThrow()
})
