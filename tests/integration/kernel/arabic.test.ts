import { expect, test } from 'vitest'
import { foldArabic } from '#server/kernel/arabic'
import { owner } from '#tests/support/stage'

/** Arabic and Persian letters, marks, digits, invisible signs, and the Latin that stands among them. */
const alphabet = [
  ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱىةؤئیکپچگ',
  ...'ًٌٍَُِّْٰٕٓٔـ',
  ...'٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹0123456789',
  ...'\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069',
  ...'ABCXYZabcxyz -_.,;:!?()/%',
  ...'ﷲﻻﺍﺑｆｕ１２①½',
]

/** A small generator of our own, so that a failure can be run again. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state
  }
}

test('the database folds ten thousand random strings as the page does', async () => {
  const random = numbers(20_261_115)
  const below = (limit: number) => (random.next().value ?? 0) % limit
  const words = Array.from({ length: 10_000 }, () =>
    Array.from({ length: 1 + below(24) }, () => alphabet[below(alphabet.length)] ?? '').join(''),
  )
  const { rows } = await owner.query(
    'select ar_norm(word) as folded from unnest($1::text[]) with ordinality as given (word, no) order by no',
    [words],
  )
  const different = words.filter((word, at) => rows[at]?.folded !== foldArabic(word))
  expect(different).toEqual([])
})
