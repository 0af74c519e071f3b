import type { Tx } from '#server/db'
import type { Actor } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { type Text, textOf } from '#server/kernel/words'
import { nextNumber } from '#server/numbers'
import { namesOf } from '#server/people'
import { typed } from '#server/relations/clients/queries'
import { registerSubject } from '#server/subjects'

export type Spoken = {
  clientId: string
  contactId: string
  at: Date
  channel: string
  summary: string
  shared: boolean
  aboutId: string | null
}

/** Writes down what was said, and what it was about. Gives its id and number. */
export async function writeInteraction(tx: Tx, actor: Actor, spoken: Spoken, now: Date) {
  const { agencyId } = actor
  const { clientId, contactId, at, channel, shared } = spoken
  const id = newId()
  const no = await nextNumber(tx, agencyId, 'interaction')
  const { ar, en } = typed(spoken.summary)
  await registerSubject(tx, {
    ...{ agencyId, id, clientId, shared, recordedAt: now },
    kind: 'interaction',
    number: no,
    title: textOf(null, null),
  })
  await tx.interaction.createMany({
    data: { agencyId, id, clientId, at, channel, contactId, memberId: actor.id, summaryAr: ar, summaryEn: en, shared },
  })
  if (spoken.aboutId)
    await tx.subjectLink.createMany({
      data: { agencyId, fromId: id, why: 'about', toId: spoken.aboutId, byId: actor.id },
    })
  return { id, no }
}

export type InteractionRow = {
  no: string | null
  at: Date
  channel: string
  summary: Text
  shared: boolean
  contact: Text | null
  side: string | null
  member: Text | null
  about: readonly { kind: string; no: string }[]
}

type Row = Omit<InteractionRow, 'summary' | 'contact' | 'member' | 'about'> & {
  summaryAr: string | null
  summaryEn: string | null
  contactId: string | null
  memberId: string | null
  about: { kind: string; no: string }[] | null
}

/** What was said with a client, the newest first: internal and shared, each saying which. For the agency alone. */
export async function interactionsOf(
  tx: Tx,
  clientId: string,
  take: number = limits.pageSize,
): Promise<InteractionRow[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select s.number as no, i.at, i.channel, i.summary_ar as "summaryAr", i.summary_en as "summaryEn", i.shared,
      i.contact_id as "contactId", i.member_id as "memberId", c.side,
      (select json_agg(json_build_object('kind', t.kind, 'no', t.number)) from subject_links l
        join subjects t on t.agency_id = l.agency_id and t.id = l.to_id
        where l.agency_id = i.agency_id and l.from_id = i.id and l.why = 'about' and t.number is not null) as about
    from interactions i
    join subjects s on s.agency_id = i.agency_id and s.id = i.id
    left join contacts c on c.agency_id = i.agency_id and c.id = i.contact_id
    where i.client_id = ${clientId}::uuid and i.redacted_at is null
    order by i.at desc, i.id desc limit ${take}`
  const names = await namesOf(
    tx,
    rows.flatMap(({ contactId, memberId }) => [contactId, memberId]),
  )
  return rows.map(({ summaryAr, summaryEn, contactId, memberId, about, ...row }) => ({
    ...row,
    summary: textOf(summaryAr, summaryEn),
    contact: names.get(contactId ?? '') ?? null,
    member: names.get(memberId ?? '') ?? null,
    about: about ?? [],
  }))
}

/** What was shared with a client's person of the conversations they had, the newest first: a select of the portal's own. */
export async function sharedTalksOf(tx: Tx, contactId: string) {
  const rows = await tx.$queryRaw<Pick<Row, 'no' | 'at' | 'channel' | 'summaryAr' | 'summaryEn' | 'memberId'>[]>`
    select s.number as no, i.at, i.channel, i.summary_ar as "summaryAr", i.summary_en as "summaryEn", i.member_id as "memberId"
    from interactions i join subjects s on s.agency_id = i.agency_id and s.id = i.id
    where i.contact_id = ${contactId}::uuid and i.shared and i.redacted_at is null
    order by i.at desc, i.id desc limit ${limits.pageSize}`
  const names = await namesOf(
    tx,
    rows.map(({ memberId }) => memberId),
  )
  return rows.map(({ summaryAr, summaryEn, memberId, ...row }) => ({
    ...row,
    summary: textOf(summaryAr, summaryEn),
    member: names.get(memberId ?? '') ?? null,
  }))
}
