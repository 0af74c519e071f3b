import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { authSecret } from '#server/environment'

/** SHA-256 as 64 hex digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The digest under which an e-mail address is known where the address itself is not kept. */
export const addressDigest = (email: string): string => sha256(email.trim().toLowerCase())

/**
 * A digest that only this house can make, 64 hex digits. `purpose` keeps a digest made for one thing from passing for another.
 * For what is short enough to be guessed from a plain digest (a password in a request, a code of six digits).
 */
export const seal = (purpose: string, text: string): string =>
  createHmac('sha256', authSecret()).update(`${purpose}\0${text}`, 'utf8').digest('hex')

/** Compares without telling by its time how much was right. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** `value.signature`, for a cookie. */
export const signed = (purpose: string, value: string): string => `${value}.${seal(purpose, value)}`

/** The value of a signed text, or `null` when it was not signed by us for this purpose. */
export function unsigned(purpose: string, text: string | null): string | null {
  const at = text?.lastIndexOf('.') ?? -1
  if (!text || at < 1) return null
  const value = text.slice(0, at)
  return isSame(text.slice(at + 1), seal(purpose, value)) ? value : null
}

const boxKey = () => Buffer.from(seal('box', ''), 'hex')

/** Locks a secret that has to wait in a table, such as the token of a letter not yet sent. */
export function locked(secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', boxKey(), nonce)
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Opens what `locked` closed. Throws on anything else, and after the house's secret was changed. */
export function unlocked(box: string): string {
  const bytes = Buffer.from(box, 'base64url')
  const cipher = createDecipheriv('aes-256-gcm', boxKey(), bytes.subarray(0, 12))
  cipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
}
