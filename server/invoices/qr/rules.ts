import { decimal, type Halalas } from '#server/kernel/money'

/** What the tax authority's code holds (ZATCA, "Guide to develop a Fatoora compliant QR code", 2021: tags 1 to 5). */
export type TaxQr = {
  readonly sellerName: string
  readonly vatNumber: string
  /** As printed, 'YYYY-MM-DDTHH:MM:SS' on a clock in Riyadh. */
  readonly issuedAt: string
  readonly total: Halalas
  readonly vat: Halalas
}

const longest = 255

/**
 * The phase 1 code of a tax invoice: tag, length, value, five times over, in base64.
 *
 * A length is one byte of UTF-8 bytes, and an Arabic letter takes two of them: a seller's name is cut at the last
 * whole letter that fits, because a code with a wrong length cannot be read at all.
 */
export function taxQr(facts: TaxQr): string {
  const values = [facts.sellerName, facts.vatNumber, facts.issuedAt, decimal(facts.total), decimal(facts.vat)]
  const bytes = values.flatMap((value, index) => {
    const text = fitting(value)
    return [index + 1, text.length, ...text]
  })
  return btoa(String.fromCharCode(...bytes))
}

function fitting(value: string): Uint8Array {
  const encoder = new TextEncoder()
  let text = value
  while (encoder.encode(text).length > longest) text = [...text].slice(0, -1).join('')
  return encoder.encode(text)
}

/** Reads a code back: the values by tag. Throws when a length runs over the end. */
export function readTaxQr(base64: string): Map<number, string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const values = new Map<number, string>()
  for (let at = 0; at < bytes.length; ) {
    const [tag = 0, length = 0] = bytes.subarray(at, at + 2)
    const end = at + 2 + length
    if (end > bytes.length) throw new Error(`Tag ${tag} runs over the end of the code`)
    values.set(tag, new TextDecoder().decode(bytes.subarray(at + 2, end)))
    at = end
  }
  return values
}
