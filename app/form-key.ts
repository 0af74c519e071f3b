/** A key for one act of one form. Made of random bits alone: `randomUUID` is missing on a plain-http intranet. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
