import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '#server/db'
import type { Actor, LinkRight } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'
import type { SubjectKind } from '#server/kernel/vocabulary'
import { textOf } from '#server/kernel/words'

type NewLink = { contactId: string; subjectId: string; may: LinkRight; versionId?: string | null }

/**
 * Makes a link for one person to one subject, and gives its token: 256 random bits, known to the letter only. The table keeps the
 * SHA-256, so that whoever reads it can open nothing. Fourteen days of real time. The person and the subject must be of
 * one client; the keys of the table refuse anything else.
 */
export async function createLink(tx: Tx, actor: Actor, { contactId, subjectId, may, versionId = null }: NewLink) {
  const { agencyId } = actor
  const contact = await tx.contact.findUnique({ where: { agencyId_id: { agencyId, id: contactId } } })
  if (!contact || contact.leftOn || contact.erasedAt) refuse('record.missing')
  const token = randomBytes(32).toString('base64url')
  const linkId = newId()
  await tx.portalLink.createMany({
    data: {
      agencyId,
      id: linkId,
      clientId: contact.clientId,
      contactId,
      subjectId,
      versionId,
      may,
      tokenHash: createHash('sha256').update(token).digest(),
      madeById: actor.id,
      expiresAt: new Date(Date.now() + limits.linkDays * 86_400_000),
    },
  })
  return { linkId, token }
}

/** The links of a person that still open, newest first, with the whole days of real time that are left. Never the token. */
export async function openLinksOf(tx: Tx, agencyId: string, contactId: string) {
  const now = new Date()
  const links = await tx.portalLink.findMany({
    where: { agencyId, contactId, revokedAt: null, expiresAt: { gt: now } },
    include: { subject: { select: { number: true, titleAr: true, titleEn: true } } },
    orderBy: { id: 'desc' },
    take: limits.pageSize,
  })
  return links.map(({ id, may, expiresAt, subject }) => ({
    id,
    may: may as LinkRight,
    number: subject.number ?? '',
    title: textOf(subject.titleAr, subject.titleEn),
    daysLeft: Math.floor((expiresAt.getTime() - now.getTime()) / 86_400_000),
  }))
}

/** The thing of a client that a number names and that its people may see. Two kinds may share a number; the newest is meant. */
export async function subjectByNumber(
  tx: Tx,
  agencyId: string,
  clientId: string,
  number: string,
): Promise<string | null> {
  const where = {
    agencyId,
    clientId,
    number: { equals: number, mode: 'insensitive' as const },
    shared: true,
    archivedAt: null,
  }
  const subject = await tx.subject.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } })
  return subject?.id ?? null
}

/**
 * Where a letter's link leads: its subject, and the number of the version it was about. Read as the contact of the link; `null` when
 * that person may no longer see the subject at all.
 */
export async function placeOf(tx: Tx, { agencyId, linkId }: { agencyId: string; linkId: string }) {
  const link = await tx.portalLink.findUnique({
    where: { agencyId_id: { agencyId, id: linkId } },
    select: { subjectId: true, version: { select: { no: true } } },
  })
  if (!link) return null
  const subject = await tx.subject.findUnique({
    where: { agencyId_id: { agencyId, id: link.subjectId } },
    select: { kind: true, number: true },
  })
  if (!subject) return null
  return { kind: subject.kind as SubjectKind, number: subject.number ?? '', version: link.version?.no ?? null }
}
