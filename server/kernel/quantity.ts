import { divide, type Halalas } from './money'

/** A quantity in thousandths of its line's unit: 36.5 hours are 36500n. Hours come in halves, tables keep three places. */
export type Quantity = bigint

/** Reads '36.5', '12' or '-3' as thousandths. The schema, or the table's numeric(14,3), has already checked the shape. */
export function quantity(text: string): Quantity {
  const found = /^(-?)(\d+)(?:\.(\d{1,3})0*)?$/.exec(text)
  if (!found) throw new Error(`Not a quantity: ${text}`)
  const [, sign, whole = '0', fraction = ''] = found
  const amount = BigInt(whole) * 1_000n + BigInt(fraction.padEnd(3, '0'))
  return sign ? -amount : amount
}

/** Writes 36500n as '36.5' and 12000n as '12', the form that crosses every boundary. */
export function quantityText(amount: Quantity): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(4, '0')
  const fraction = digits.slice(-3).replace(/0+$/, '')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -3)}${fraction ? `.${fraction}` : ''}`
}

/** The quantity as people read it: '1,250.5', with a true minus sign. */
export function formatQuantity(amount: Quantity): string {
  const [whole = '0', fraction] = quantityText(amount < 0n ? -amount : amount).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '\u2212' : ''}${grouped}${fraction ? `.${fraction}` : ''}`
}

/** What a quantity is worth at a unit price, rounded once to the halala: 36.5 × 425.00 = 15,512.50. */
export const worth = (amount: Quantity, unitPrice: Halalas): Halalas => divide(amount * unitPrice, 1_000n)

export const sumQuantities = (amounts: readonly Quantity[]): Quantity => amounts.reduce((all, one) => all + one, 0n)
