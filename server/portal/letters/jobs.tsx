import { render } from '@react-email/render'
import Letter from '#emails/letter'
import { openAccount } from '#server/auth/accounts'
import { addressDigest, unlocked } from '#server/auth/signing'
import { clock } from '#server/clock'
import { asActor, type Tx } from '#server/db'
import { publicUrl } from '#server/environment'
import { readStored, storeKey } from '#server/files'
import type { Job } from '#server/jobs'
import type { Actor } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import type { LetterOrder } from '#server/kernel/letters'
import { type Locale, pickText } from '#server/kernel/words'
import { log } from '#server/log'
import { type Mailer, mailer, messageIdOf } from '#server/mail'
import { createLink } from '#server/portal/links/queries'
import { type LetterFacts, letterOf } from './document'
import {
  type Addressee,
  accountToWrite,
  addressOf,
  agencyOf,
  contactToWrite,
  memberToWrite,
  paperOf,
  subjectOf,
} from './queries'
import { rightOf } from './rules'

type Composed = {
  to: Omit<Addressee, 'address'> & { address: string | null }
  facts: LetterFacts
  urlIn: ((locale: Locale) => string) | null
  code: string | null
  paper: { id: string; name: string; mediaType: string } | null
  subjectId: string | null
}

/**
 * Sends the letter that was promised: once, whatever happens on the way.
 *
 * It reads and makes its link in one transaction, speaks to the mail server after it, and notes in a second one that the letter is
 * out of our hands. A server that is down leaves the note open, and the queue tries again under the same key, and so
 * with the same Message-ID. A letter that nobody can get any more (its reader has left) is closed, and not tried again.
 */
export async function sendLetter(order: LetterOrder, { actor, id }: Job, mail: Mailer = mailer()): Promise<void> {
  const { agencyId } = actor
  const key = `letter:${id}`
  const composed = await asActor(actor, async (tx) =>
    (await isHanded(tx, agencyId, key)) ? null : compose(tx, agencyId, order),
  )
  if (!composed) return
  if (order.kind === 'invitation')
    composed.urlIn = await invitationUrl(actor, order.memberId, composed.to.address ?? '')

  const address = composed.to.address ?? (await addressOf(composed.to.id))
  if (!address) return
  await asActor(actor, (tx) => noteAsked(tx, agencyId, key, order, composed, address))
  const letter = letterOf(composed.facts, composed)
  try {
    await mail({
      key,
      agencyId,
      to: { id: composed.to.id, name: pickText(composed.to.name, 'ar'), address },
      subject: letter.subject,
      html: await render(<Letter {...letter} />),
      text: await render(<Letter {...letter} />, { plainText: true }),
      parts: letter.parts,
      attachments: await attached(agencyId, composed.paper),
    })
  } catch (problem) {
    await asActor(actor, (tx) => note(tx, agencyId, key, { failedAt: clock.now(), failure: failureOf(problem) }))
    throw problem
  }
  await asActor(actor, (tx) => note(tx, agencyId, key, { handedAt: clock.now(), failedAt: null, failure: null }))
}

async function isHanded(tx: Tx, agencyId: string, jobKey: string): Promise<boolean> {
  const kept = await tx.mailLog.findUnique({
    where: { agencyId_jobKey: { agencyId, jobKey } },
    select: { handedAt: true },
  })
  return Boolean(kept?.handedAt)
}

async function compose(tx: Tx, agencyId: string, order: LetterOrder): Promise<Composed | null> {
  const agency = await agencyOf(tx, agencyId)
  const plain = { urlIn: null, code: null, paper: null, subjectId: null }
  const factsOf = ({ name, gender }: Pick<Addressee, 'name' | 'gender'>) => ({ kind: order.kind, agency, name, gender })

  if (order.kind === 'password_reset') {
    const to = await accountToWrite(tx, agencyId, order.userId)
    return to && { ...plain, to: { ...to, address: null }, facts: factsOf(to), urlIn: resetUrl(order.sealed) }
  }
  if (order.kind === 'invitation') {
    const to = await memberToWrite(tx, agencyId, order.memberId)
    return to && { ...plain, to, facts: factsOf(to) }
  }
  const to = await contactToWrite(tx, agencyId, order.contactId)
  if (!to) return null
  if (order.kind === 'step_up') return { ...plain, to, facts: factsOf(to), code: unlocked(order.sealed) }

  const subject = await subjectOf(tx, agencyId, order, to.clientId)
  if (!subject) return null
  const { opens, versionId = null, kind: _, ...details } = subject
  const paper = order.kind === 'invoice' ? await paperOf(tx, agencyId, order.subjectId) : null
  if (order.kind === 'invoice' && !paper) throw new Error('The invoice is not drawn yet')
  const { token } = await createLink(
    tx,
    { kind: 'system', id: agencyId, agencyId },
    {
      contactId: to.id,
      subjectId: opens?.id ?? order.subjectId,
      versionId,
      may: rightOf(order.kind),
    },
  )
  const urlIn = (locale: Locale) => `${publicUrl()}/l/${token}?lang=${locale}`
  return { ...plain, to, facts: { ...factsOf(to), ...details }, urlIn, paper, subjectId: order.subjectId }
}

const resetUrl = (sealed: string) => (locale: Locale) => `${publicUrl()}/${locale}/reset/${unlocked(sealed)}`

/** Gives the member an account, and the way in: to choose a password, or to the sign-in page for one who has chosen theirs. */
async function invitationUrl(actor: Actor, memberId: string, address: string) {
  const { userId, token } = await openAccount(address)
  const { agencyId } = actor
  await asActor(actor, (tx) =>
    tx.member.updateMany({ where: { agencyId, id: memberId, accountId: null }, data: { accountId: userId } }),
  )
  return (locale: Locale) => `${publicUrl()}/${locale}/${token ? `reset/${token}` : 'sign-in'}`
}

async function attached(agencyId: string, paper: Composed['paper']) {
  if (!paper) return []
  return [{ name: paper.name, mediaType: paper.mediaType, content: await readStored(storeKey(agencyId, paper.id)) }]
}

/** One line of the log for one letter, however often it is tried. The address is kept as a digest only. */
async function noteAsked(
  tx: Tx,
  agencyId: string,
  jobKey: string,
  order: LetterOrder,
  composed: Composed,
  address: string,
) {
  await tx.mailLog.createMany({
    skipDuplicates: true,
    data: {
      agencyId,
      id: newId(),
      jobKey,
      toKind: composed.to.kind,
      toId: composed.to.id,
      addressSha256: addressDigest(address),
      topic: order.kind,
      subjectId: composed.subjectId,
      messageId: messageIdOf(jobKey),
      askedAt: clock.now(),
    },
  })
}

const note = (
  tx: Tx,
  agencyId: string,
  jobKey: string,
  data: { handedAt?: Date; failedAt: Date | null; failure: string | null },
) => tx.mailLog.updateMany({ where: { agencyId, jobKey, handedAt: null }, data })

/** What the mail server said, as its code: its words may hold the address. */
function failureOf(problem: unknown): string {
  const { code, responseCode } = problem as { code?: string; responseCode?: number }
  log().warn({ mail: code, status: responseCode }, 'A letter was not taken and will be tried again')
  return [code ?? 'unknown', responseCode].filter(Boolean).join(' ')
}
