/** An amount in halalas. An integer, so that adding money never loses any. */
export type Halalas = bigint

/** Reads '1250', '1250.5' or '-0.05' as halalas. The schema has already checked the shape. */
export function halalas(text: string): Halalas {
  const found = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (!found) throw new Error(`Not an amount: ${text}`)
  const [, sign, whole = '0', fraction = ''] = found
  const amount = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'))
  return sign ? -amount : amount
}

/** Writes 125050n as '1250.50', the form that crosses every boundary. */
export function decimal(amount: Halalas): string {
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * Divides, half away from zero. The one rounding of the house: a credit mirrors its
 * invoice to the halala, which rounding towards plus infinity would not do.
 */
export function divide(amount: bigint, by: bigint): bigint {
  if (by <= 0n) throw new Error('A rounded division needs a positive divisor')
  if (amount < 0n) return -divide(-amount, by)
  return (amount * 2n + by) / (by * 2n)
}

/** A share of an amount in basis points (1500 = 15%), rounded once, half away from zero. */
export const share = (amount: Halalas, basisPoints: number): Halalas => divide(amount * BigInt(basisPoints), 10_000n)

/** A cap rounds down: a ceiling of 20% never allows a halala more than 20%. Amounts are not negative. */
export const capOf = (base: Halalas, basisPoints: number): Halalas => (base * BigInt(basisPoints)) / 10_000n

/** A minimum rounds up: a reserve of 5% is never a halala less than 5%. Amounts are not negative. */
export const minimumOf = (base: Halalas, basisPoints: number): Halalas =>
  (base * BigInt(basisPoints) + 9_999n) / 10_000n

/** Compares exactly, never through a rounded percentage: is `amount` more than `basisPoints` of `base`? */
export const exceedsShare = (amount: Halalas, base: Halalas, basisPoints: number): boolean =>
  amount * 10_000n > base * BigInt(basisPoints)

/** What share of `base` an amount is, in basis points, for showing only. Nothing of nothing is 0. */
export const basisPointsOf = (amount: Halalas, base: Halalas): number =>
  base > 0n ? Number(divide(amount * 10_000n, base)) : 0

/** The VAT that an inclusive price holds: price × rate ÷ (100% + rate) (VAT Regulations 45(2)). */
export const vatInside = (inclusive: Halalas, basisPoints: number): Halalas =>
  divide(inclusive * BigInt(basisPoints), 10_000n + BigInt(basisPoints))

export const sum = (amounts: readonly Halalas[]): Halalas => amounts.reduce((total, amount) => total + amount, 0n)

export const smaller = (one: Halalas, other: Halalas): Halalas => (one < other ? one : other)

/** Never below zero: what is left of something that was overdrawn is nothing. */
export const atLeastZero = (amount: Halalas): Halalas => (amount > 0n ? amount : 0n)

/** '301,755.00', with a true minus sign. `whole` drops the decimals of a whole amount, for summaries only. */
export function formatMoney(amount: Halalas, { whole = false }: { whole?: boolean } = {}): string {
  const [riyals = '0', fraction = '00'] = decimal(amount < 0n ? -amount : amount).split('.')
  const grouped = riyals.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0n ? '\u2212' : ''}${grouped}${whole && fraction === '00' ? '' : `.${fraction}`}`
}

/** The amount with its currency, as it reads in each language, never parted at a line's end: '301,755.00 ر.س', 'SAR 301,755.00'. */
export const formatRiyals = (amount: Halalas, locale: 'ar' | 'en', options: { whole?: boolean } = {}): string =>
  locale === 'ar' ? `${formatMoney(amount, options)}\u00a0ر.س` : `SAR\u00a0${formatMoney(amount, options)}`
