import { createHash } from 'node:crypto'
import type { BriefChannel } from '#server/briefs/inbox/rules'
import { type BriefType, briefTypeOf } from '#server/briefs/rules'
import { languageOf } from '#server/briefs/spans/rules'
import type { Tx } from '#server/db'
import { ownFiles } from '#server/files/queries'
import { type Actor, isContact } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'
import { nextNumber } from '#server/numbers'
import { registerSubject } from '#server/subjects'

/** The contract a brief comes in under, by its number. */
export async function contractFor(tx: Tx, no: string): Promise<{ id: string; clientId: string }> {
  const [row] = await tx.$queryRaw<{ id: string; clientId: string }[]>`
    select c.id, c.client_id as "clientId" from contracts c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id where s.kind = 'contract' and s.number = ${no}`
  return row ?? refuse('record.missing', 'contractNo')
}

/** The contracts a client's own person may send work under, by the number that client gave them: no room opens more to marketing. */
export function ownContracts(tx: Tx): Promise<{ id: string; clientNumber: string; clientId: string }[]> {
  return tx.contract.findMany({
    select: { id: true, clientNumber: true, clientId: true },
    orderBy: { startOn: 'desc' },
  })
}

/** The contracts a brief may be logged under. */
export async function contractsToChoose(
  tx: Tx,
): Promise<{ no: string; title: Text; client: Text; clientId: string }[]> {
  const rows = await tx.$queryRaw<
    { no: string; ar: string | null; en: string | null; clientAr: string; clientEn: string | null; clientId: string }[]
  >`
    select s.number as no, s.title_ar as ar, s.title_en as en, c.client_id as "clientId",
      k.name_ar as "clientAr", k.name_en as "clientEn"
    from contracts c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    join clients k on k.agency_id = c.agency_id and k.id = c.client_id
    where s.archived_at is null order by k.name_ar, s.number`
  return rows.map(({ no, ar, en, clientAr, clientEn, clientId }) => ({
    no,
    title: textOf(ar, en),
    client: textOf(clientAr, clientEn),
    clientId,
  }))
}

/** People of the clients who may have spoken: those who have not left. */
export async function speakers(tx: Tx) {
  const found = await tx.contact.findMany({
    where: { leftOn: null, erasedAt: null },
    select: { id: true, clientId: true, side: true, nameAr: true, nameEn: true, titleAr: true, titleEn: true },
    orderBy: [{ clientId: 'asc' }, { side: 'desc' }, { nameAr: 'asc' }],
  })
  return found.map(({ id, clientId, side, nameAr, nameEn, titleAr, titleEn }) => ({
    id,
    clientId,
    side,
    name: textOf(nameAr, nameEn),
    title: textOf(titleAr, titleEn),
  }))
}

export type Incoming = {
  actor: Actor
  contract: { id: string; clientId: string }
  speakerId: string
  loggedById: string | null
  ownerId: string | null
  channel: BriefChannel
  receivedAt: Date
  type: BriefType
  title: string
  words: string
  fileIds: readonly string[]
  now: Date
}

/** Takes a brief in whole: its number, the words with their fingerprint, the files beside them. */
export async function takeIn(tx: Tx, incoming: Incoming): Promise<{ id: string; no: string; sha256: string }> {
  const { actor, contract, now, title, channel, receivedAt, speakerId } = incoming
  const { agencyId } = actor
  const id = newId()
  const no = await nextNumber(tx, agencyId, 'brief')
  const named = languageOf(title) === 'ar' ? textOf(title, null) : textOf(null, title)
  await registerSubject(tx, {
    agencyId,
    id,
    clientId: contract.clientId,
    kind: 'brief',
    number: no,
    title: named,
    recordedAt: now,
  })
  await tx.brief.createMany({
    data: {
      agencyId,
      id,
      clientId: contract.clientId,
      contractId: contract.id,
      type: incoming.type,
      channel,
      fromContactId: speakerId,
      loggedById: incoming.loggedById,
      ownerId: incoming.ownerId,
      receivedAt,
    },
  })
  const said = { no: 1, text: incoming.words, channel, spokenById: speakerId, occurredAt: receivedAt }
  const { sha256 } = await keepWords(tx, { agencyId, clientId: contract.clientId, briefId: id }, said)
  await attach(tx, incoming.actor, { clientId: contract.clientId, subjectId: id }, incoming.fileIds)
  return { id, no, sha256 }
}

type Said = { no: number; text: string; channel: string; spokenById: string; occurredAt: Date }

/** Writes a client's words down, letter for letter, with the fingerprint that the table checks. Nobody can change them after. */
export async function keepWords(
  tx: Tx,
  whose: { agencyId: string; clientId: string; briefId: string },
  { text, ...said }: Said,
): Promise<{ id: string; sha256: string }> {
  const id = newId()
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
  await tx.briefWords.createMany({ data: { ...whose, ...said, id, text, lang: languageOf(text), sha256 } })
  return { id, sha256 }
}

/** Hangs files that this person stored on a brief, where the client sees them too: they are theirs. */
async function attach(
  tx: Tx,
  actor: Actor,
  whose: { clientId: string; subjectId: string },
  fileIds: readonly string[],
) {
  const files = await ownFiles(tx, actor, fileIds)
  if (files.length === 0) return
  if (files.some(({ clientId }) => clientId !== whose.clientId)) refuse('file.ticket', 'fileIds')
  if (!isContact(actor)) await tx.file.updateMany({ where: { id: { in: [...fileIds] } }, data: { shared: true } })
  await tx.attachment.createMany({
    data: files.map(({ id: fileId }) => ({
      ...whose,
      agencyId: actor.agencyId,
      fileId,
      role: 'brief',
      room: 'work',
      shared: true,
    })),
  })
}

/** Notes that a newer brief stands in the place of an older one of the same client. */
export async function replaceBrief(
  tx: Tx,
  agencyId: string,
  newer: { id: string },
  older: { id: string },
  byId: string,
) {
  if (newer.id === older.id) refuse('brief.replaces_itself')
  await tx.subjectLink.createMany({
    data: { agencyId, fromId: newer.id, why: 'supersedes', toId: older.id, byId },
  })
}

/** A client's own briefs, the newest first: numbers, titles and days, no word of ours. */
export async function ownBriefs(tx: Tx, page: number) {
  const where = { subject: { archivedAt: null } }
  const rows = await tx.brief.findMany({
    where,
    select: {
      id: true,
      type: true,
      channel: true,
      receivedAt: true,
      subject: { select: { number: true, titleAr: true, titleEn: true } },
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: limits.pageSize,
    skip: (page - 1) * limits.pageSize,
  })
  return {
    total: await tx.brief.count({ where }),
    rows: rows.map(({ id, type, channel, receivedAt, subject }) => ({
      ...{ id, channel, receivedAt },
      no: subject.number ?? '',
      title: textOf(subject.titleAr, subject.titleEn),
      type: briefTypeOf(type) ?? ('campaign' as const),
    })),
  }
}
