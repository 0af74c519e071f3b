import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type Transporter } from 'nodemailer'
import type { LetterPart } from '#emails/letter'
import { sha256 } from '#server/auth/signing'
import { clock } from '#server/clock'
import { dataDir, environment, isDemo, publicUrl } from '#server/environment'

/** A letter as it leaves the house. The key makes a second try harmless: it gives the same Message-ID. */
export type Mail = {
  key: string
  agencyId: string
  to: { id: string; name: string; address: string }
  subject: string
  html: string
  text: string
  /** What the template drew: the demo's mailbox page draws it again with its own parts. */
  parts: readonly LetterPart[]
  attachments: readonly { name: string; mediaType: string; content: Uint8Array }[]
}

/** Hands one letter over. When it returns the letter is out of our hands; when it throws it must be tried again. */
export type Mailer = (mail: Mail) => Promise<void>

/** By SMTP when the operator named a server. Otherwise this is the demo, and letters lie in a mailbox that its people can read. */
export function mailer(): Mailer {
  const { SMTP_URL } = environment()
  return SMTP_URL ? bySmtp(SMTP_URL) : intoMailbox
}

/** Whether this house has a mailbox page: only in the demo, and only while no mail server is named. */
export const hasMailbox = (): boolean => isDemo() && !environment().SMTP_URL

const host = () => new URL(publicUrl()).hostname

/** The same for the same key, so that a letter handed over twice is known to be one by whoever receives it. */
export const messageIdOf = (key: string): string => `<${sha256(key).slice(0, 40)}@${host()}>`

const shared = globalThis as typeof globalThis & { mujazMail?: { url: string; transport: Transporter } }

/** A server that says nothing is given up on after a minute or two, and asked again later by the queue. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 120_000 }

function transport(url: string): Transporter {
  if (shared.mujazMail?.url !== url) {
    shared.mujazMail?.transport.close()
    const options = { ...patience, url, pool: true, maxConnections: 2, disableFileAccess: true, disableUrlAccess: true }
    shared.mujazMail = { url, transport: createTransport(options) }
  }
  return shared.mujazMail.transport
}

/** Hands letters to the mail server at `url`, two at a time over connections that stay open for a while. */
export const bySmtp =
  (url: string): Mailer =>
  async ({ key, to, subject, html, text, attachments }) => {
    await transport(url).sendMail({
      messageId: messageIdOf(key),
      from: environment().MAIL_FROM ?? `Mujaz <mujaz@${host()}>`,
      to: { name: to.name, address: to.address },
      subject,
      html,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: attachments.map(({ name, mediaType, content }) => ({
        filename: name,
        contentType: mediaType,
        content: Buffer.from(content),
      })),
    })
  }

/** Closes what is open towards the mail server, so that the process can end. */
export function closeMail(): void {
  shared.mujazMail?.transport.close()
  delete shared.mujazMail
}

/**
 * A letter of the demo. Kept as a file beside the data and not in a table, because its links still open: a table would put each
 * token next to the digest that is there to hide it, behind walls that every backup steps over.
 */
export type KeptLetter = {
  id: string
  at: string
  to: { id: string; name: string; address: string }
  subject: string
  html: string
  parts: readonly LetterPart[]
  attachments: readonly { name: string; mediaType: string; base64: string }[]
}

const folderOf = (agencyId: string) => join(dataDir(), 'mailbox', agencyId)
const letterName = /^[0-9a-f]{40}$/

/** Named by its key and moved into place whole: a letter that is handed over twice lies here once. */
const intoMailbox: Mailer = async ({ key, agencyId, to, subject, html, parts, attachments }) => {
  const id = sha256(key).slice(0, 40)
  const letter: KeptLetter = {
    id,
    at: clock.now().toISOString(),
    to,
    subject,
    html,
    parts,
    attachments: attachments.map(({ content, ...file }) => ({
      ...file,
      base64: Buffer.from(content).toString('base64'),
    })),
  }
  const folder = folderOf(agencyId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, `${id}.part`), JSON.stringify(letter), { mode: 0o600 })
  await rename(join(folder, `${id}.part`), join(folder, `${id}.json`))
}

/** The letters of an agency's mailbox, newest first, at most `limit`. */
export async function lettersOf(agencyId: string, limit: number): Promise<readonly KeptLetter[]> {
  const names = await readdir(folderOf(agencyId)).catch(() => [])
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
  const letters = await Promise.all(ids.map((id) => letterOf(agencyId, id)))
  const found = letters.filter((letter) => letter !== null)
  return found.sort((one, other) => (one.at < other.at ? 1 : -1)).slice(0, limit)
}

/** One letter, or `null`. An id that is no name of ours never becomes a path. */
export async function letterOf(agencyId: string, id: string): Promise<KeptLetter | null> {
  if (!letterName.test(id)) return null
  const text = await readFile(join(folderOf(agencyId), `${id}.json`), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as KeptLetter)
}
