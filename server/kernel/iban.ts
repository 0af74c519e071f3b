/**
 * Whether a text is a Saudi bank account number: SA, two check digits, a bank of two digits, eighteen of the account, and the
 * remainder of ISO 13616 (mod 97) is 1. Spaces are how people read it and do not count.
 */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '').toUpperCase()
  if (!/^SA\d{22}$/.test(compact)) return false
  const digits = `${compact.slice(4)}2810${compact.slice(2, 4)}`
  let remainder = 0
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97
  return remainder === 1
}

/** 'SA28 9900 0608 0101 6751 9283', in fours as banks print it. */
export const formatIban = (text: string): string => text.replaceAll(' ', '').replace(/(.{4})(?=.)/g, '$1 ')
