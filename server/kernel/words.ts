/** The same thing said in each language the house speaks. A missing language does not compile. */
export type Words = { readonly ar: string; readonly en: string }
export type Locale = keyof Words

/** Words that people typed: at least one language is there. */
export type Text = { readonly ar: string | null; readonly en: string | null }

export const locales = ['ar', 'en'] as const satisfies Locale[]
export const isLocale = (value: unknown): value is Locale => value === 'ar' || value === 'en'
export const directionOf = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr')

export type Values = Readonly<Record<string, string | number>>

/** Fills {name} with its value. Plurals and dates go through `kernel/plural` and `kernel/dates`, never through string gluing. */
export function say(words: Words, locale: Locale, values: Values = {}): string {
  return words[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** What was typed, in the reader's language where there is one, else in the other. Empty when nothing was typed. */
export const pickText = (text: Text, locale: Locale): string => text[locale] ?? text.ar ?? text.en ?? ''

/** Two columns as one text. */
export const textOf = (ar: string | null | undefined, en: string | null | undefined): Text => ({
  ar: ar ?? null,
  en: en ?? null,
})
