import { randomInt } from 'node:crypto'
import { isSame, locked, seal, sha256 } from '#server/auth/signing'
import { type Contact, isContact, reaches } from '#server/kernel/actor'
import { foldArabic } from '#server/kernel/arabic'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import type { Work } from '#server/trpc'

// The ceremony of a signature: a text is consented to, a code is mailed, the name is typed. It binds one person to one content.

type Bound = {
  subjectId: string
  /** SHA-256 of the content that is signed, 64 hex digits. Another content needs another ceremony. */
  sha256: string
}

const codeDigest = (stepUpId: string, code: string): string => seal('step-up', `${stepUpId}:${code}`)

function signer(ctx: Work, subjectId: string): Contact {
  const { actor } = ctx
  permit(isContact(actor) && reaches(actor, subjectId))
  return actor as Contact
}

/**
 * Begins a signature: keeps the text that is consented to with its digest, and mails a code of six digits.
 *
 * The code works ten minutes of real time, five tries, for this person, this subject and this content. The table keeps a sealed
 * digest of it; it waits for its letter locked. Five ceremonies in ten minutes are enough for anybody.
 */
export async function beginStepUp(ctx: Work, { subjectId, sha256: content, consent }: Bound & { consent: string }) {
  const { id: contactId, agencyId, clientId } = signer(ctx, subjectId)
  const live = await ctx.tx.stepUp.count({ where: { agencyId, contactId, expiresAt: { gt: new Date() } } })
  if (live >= limits.stepUpTries) refuse('step_up.too_many')

  const stepUpId = newId()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await ctx.tx.stepUp.createMany({
    data: {
      agencyId,
      id: stepUpId,
      clientId,
      contactId,
      subjectId,
      sha256: content,
      consent,
      consentSha256: sha256(consent),
      codeHash: Buffer.from(codeDigest(stepUpId, code), 'hex'),
      expiresAt: new Date(Date.now() + limits.stepUpMinutes * 60_000),
    },
  })
  await ctx.record('step_up.begun', subjectId, { stepUpId, sha256: content, consentSha256: sha256(consent) })
  await ctx.later('letter.send', { kind: 'step_up', stepUpId, contactId, sealed: locked(code) })
  return { stepUpId }
}

type Ceremony = {
  id: string
  passed_at: Date | null
  tries: number
  code_hash: Uint8Array
  consent_sha256: string
  typed_name: string | null
}

/** The live ceremony of this person over this content; anything else is the same refusal. */
async function held(ctx: Work, stepUpId: string, { subjectId, sha256: content }: Bound): Promise<Ceremony> {
  const { id: contactId } = signer(ctx, subjectId)
  const [row] = await ctx.tx.$queryRaw<Ceremony[]>`
    select id, passed_at, tries, code_hash, consent_sha256, typed_name from step_ups
    where agency_id = ${ctx.actor.agencyId}::uuid and id = ${stepUpId}::uuid and contact_id = ${contactId}::uuid
      and subject_id = ${subjectId}::uuid and sha256 = ${content} and expires_at > ${new Date()}`
  return row ?? refuse('step_up.stale')
}

/** Waits for whoever is trying a code of this ceremony, so that guesses sent at once are counted one by one. */
const waitInLine = (ctx: Work, stepUpId: string) =>
  ctx.tx.$queryRaw`
    select id from step_ups where agency_id = ${ctx.actor.agencyId}::uuid and id = ${stepUpId}::uuid for update`

/**
 * Tries a code. A wrong one is no refusal, because a refusal would take the counted try back with everything else: the answer says
 * `passed: false` and how many tries are left, and the form says so. The name must be the signer's own, in Arabic or English.
 */
export async function passStepUp(
  ctx: Work,
  { stepUpId, code, typedName, ...bound }: Bound & { stepUpId: string; code: string; typedName: string },
): Promise<{ passed: boolean; triesLeft: number }> {
  await waitInLine(ctx, stepUpId)
  const ceremony = await held(ctx, stepUpId, bound)
  const { agencyId, id: contactId } = ctx.actor
  const contact = await ctx.tx.contact.findUniqueOrThrow({ where: { agencyId_id: { agencyId, id: contactId } } })
  const names = [contact.nameAr, contact.nameEn].map((name) => foldArabic(name ?? '').trim())
  if (!names.includes(foldArabic(typedName).trim()) || !typedName.trim()) refuse('step_up.name', 'typedName')

  const isRight = isSame(codeDigest(stepUpId, code.trim()), Buffer.from(ceremony.code_hash).toString('hex'))
  const triesLeft = limits.stepUpTries - ceremony.tries - 1
  if (ceremony.passed_at && isRight) return { passed: true, triesLeft }
  if (ceremony.passed_at || ceremony.tries >= limits.stepUpTries) refuse('step_up.stale')

  await ctx.tx.stepUp.update({
    where: { agencyId_id: { agencyId, id: stepUpId } },
    data: { tries: ceremony.tries + 1, ...(isRight ? { passedAt: ctx.now, typedName: typedName.trim() } : {}) },
  })
  if (!isRight) return { passed: false, triesLeft }
  await ctx.record('step_up.passed', bound.subjectId, { stepUpId, sha256: bound.sha256 })
  return { passed: true, triesLeft }
}

/** The passed ceremony a signature rests on: this person, this subject, this very content, within its ten minutes. Refuses anything else. */
export async function requireStepUp(ctx: Work, { stepUpId, ...bound }: Bound & { stepUpId: string }) {
  const {
    id,
    passed_at: passedAt,
    consent_sha256: consentSha256,
    typed_name: typedName,
  } = await held(ctx, stepUpId, bound)
  if (!passedAt) refuse('step_up.stale')
  return { stepUpId: id, passedAt, consentSha256: consentSha256.trim(), typedName: typedName ?? '' }
}
