import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asciiDigits, foldArabic, foldWithOrigin } from '#server/kernel/arabic'

test('one spelling for every way of writing a word', () => {
  expect(foldArabic('الـمُؤسَّسَةُ الإعلاميّة ١٢٣')).toBe(foldArabic('المؤسسه الاعلامية 123'))
  expect(foldArabic('أإآٱ ى ة ؤ ئ ی ک')).toBe('اااا ي ه و ي ي ك')
  expect(foldArabic('۳۶ Brief')).toBe('36 brief')
  expect(foldArabic('invoice\u202Efdp')).toBe('invoicefdp')
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'ابتأإآٱىةؤئیکـَُّْٰ٣۳ abcXYZ9\u200f\u202e')).map((letters) => letters.join('')),
      (text) => {
        const once = foldArabic(text)
        expect(foldArabic(once)).toBe(once)
      },
    ),
  )
})

test('a match is found again in the words as they were written', () => {
  const { folded, from } = foldWithOrigin('الإعلامُ الجديد')
  const found = folded.indexOf('جديد')
  expect('الإعلامُ الجديد'.slice(from[found])).toBe('جديد')
})

test('inputs accept the digits people type', () => {
  expect(asciiDigits('٣٦٫٥')).toBe('36.5')
  expect(asciiDigits('١٬٢٥٠')).toBe('1250')
})
