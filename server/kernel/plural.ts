/** The six forms that Arabic counts in. English uses `one` and `other`. */
export type ArabicForms = {
  readonly zero: string
  readonly one: string
  readonly two: string
  readonly few: string
  readonly many: string
  readonly other: string
}
export type EnglishForms = { readonly one: string; readonly other: string }

/** The same counted thing in each language. A missing form does not compile. `{count}` stands for the number. */
export type CountedWords = { readonly ar: ArabicForms; readonly en: EnglishForms }

const arabic = new Intl.PluralRules('ar')
const english = new Intl.PluralRules('en')

/**
 * Says how many: 'يوما عمل', '3 أيام عمل', '11 يوم عمل'. Digits are Latin in both languages.
 * The form of a fraction is the form CLDR gives it; the caller formats large numbers itself in `shown`.
 */
export function count(words: CountedWords, locale: 'ar' | 'en', number: number, shown = String(number)): string {
  const form =
    locale === 'ar'
      ? words.ar[arabic.select(Math.abs(number))]
      : words.en[english.select(Math.abs(number)) === 'one' ? 'one' : 'other']
  return form.replaceAll('{count}', shown)
}
