import { expect, test } from 'vitest'
import {
  basisPointsOf,
  capOf,
  decimal,
  divide,
  exceedsShare,
  formatMoney,
  formatRiyals,
  halalas,
  minimumOf,
  share,
  vatInside,
} from '#server/kernel/money'
import { formatQuantity, quantity, quantityText, worth } from '#server/kernel/quantity'

test('an amount reads and writes the form that crosses every boundary', () => {
  for (const text of ['0.00', '0.05', '1250.50', '-3.10', '2760000.00']) expect(decimal(halalas(text))).toBe(text)
  expect(halalas('1250')).toBe(125_000n)
  expect(halalas('-0.5')).toBe(-50n)
  expect(() => halalas('1,250')).toThrow()
})

test('half a halala rounds away from zero, and a credit mirrors it', () => {
  expect([share(10n, 1500), share(-10n, 1500)]).toEqual([2n, -2n])
  expect(share(13_051_250n, 1500)).toBe(1_957_688n)
  expect([divide(5n, 2n), divide(-5n, 2n), divide(4n, 3n)]).toEqual([3n, -3n, 1n])
})

test('a cap rounds down, a minimum rounds up, and a ceiling compares exactly', () => {
  expect([capOf(333n, 500), minimumOf(333n, 500)]).toEqual([16n, 17n])
  expect(exceedsShare(24_000_000n, 240_000_000n, 1000)).toBe(false)
  expect(exceedsShare(24_000_001n, 240_000_000n, 1000)).toBe(true)
  expect(basisPointsOf(8_700_000n, 240_000_000n)).toBe(363)
})

test('an inclusive price holds its VAT: 276,000.00 of 10% advance on 2,760,000.00 holds 36,000.00', () => {
  expect(vatInside(27_600_000n, 1500)).toBe(3_600_000n)
})

test('money is written with two decimals, grouped, and a true minus', () => {
  expect(formatMoney(30_175_500n)).toBe('301,755.00')
  expect(formatMoney(-100_000n)).toBe('−1,000.00')
  expect(formatMoney(6_000_000n, { whole: true })).toBe('60,000')
  expect(formatMoney(6_000_001n, { whole: true })).toBe('60,000.01')
  expect(formatRiyals(30_175_500n, 'ar')).toBe('301,755.00\u00a0ر.س')
  expect(formatRiyals(30_175_500n, 'en')).toBe('SAR\u00a0301,755.00')
})

test('a quantity keeps its halves and is worth its price', () => {
  expect(worth(quantity('36.5'), 42_500n)).toBe(1_551_250n)
  for (const text of ['36.5', '12', '0.125', '-3', '0']) expect(quantityText(quantity(text))).toBe(text)
  expect(quantity('36.500')).toBe(36_500n)
  expect(formatQuantity(quantity('1250.5'))).toBe('1,250.5')
})
