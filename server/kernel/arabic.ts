/** Vowel signs, Quranic marks, tatweel, and the invisible joiners and direction marks: they change no word. */
const silent = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g

/** Letters that people write for one another, and the Arabic and Persian digits. */
const folded: Record<string, string> = Object.fromEntries(
  [...'أإآٱىةؤئیک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'].map((letter, index) => [
    letter,
    [...'اااايهويي\u064301234567890123456789'][index] ?? letter,
  ]),
)
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'g')

/**
 * One spelling for every way of writing a word, so that search finds المؤسَّسة by المؤسسه.
 * The same function as ar_norm() in the database, letter for letter; a test compares the two.
 */
export const foldArabic = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(silent, '')
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .toLowerCase()

/** Where each letter of the folded text came from: `folded[i]` was written at `from[i]` of the original. For highlighting. */
export function foldWithOrigin(text: string): { folded: string; from: number[] } {
  const parts: string[] = []
  const from: number[] = []
  let at = 0
  for (const letter of text) {
    const written = foldArabic(letter)
    parts.push(written)
    for (let index = 0; index < written.length; index += 1) from.push(at)
    at += letter.length
  }
  return { folded: parts.join(''), from }
}

/** Reads the digits people type (٣٦٫٥, ۳۶) as '36.5' and '36': inputs accept them, tables keep ASCII. */
export const asciiDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/٫/g, '.')
    .replace(/[٬،](?=\d{3})/g, '')
