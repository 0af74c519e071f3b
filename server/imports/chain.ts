import { chainHash, eventBody } from '#server/events'
import type { Book, Happened } from '#server/imports/book'
import { groupBy } from '#server/imports/group'
import type { FileRecord } from '#server/imports/schema'
import type { Actor } from '#server/kernel/actor'
import { newId } from '#server/kernel/id'

/** An event ready to be written, and who it is written as. */
export type Link = {
  readonly actor: Actor
  readonly row: {
    id: string
    agencyId: string
    subjectId: string
    seq: number
    prevHash: Uint8Array<ArrayBuffer> | null
    name: string
    actorKind: string
    actorId: string
    occurredAt: Date
    recordedAt: Date
    importId: string
    body: string
    hash: Uint8Array<ArrayBuffer>
  }
}

/** The chains of a whole import, link by link: every subject's events in the order they happened. */
export function chainsOf(book: Book): readonly Link[] {
  const bySubject = groupBy(book.happenings, ({ ref }) => ref)
  return [...bySubject.values()].flatMap((happenings) => chainOf(book, happenings))
}

function chainOf(book: Book, happenings: readonly Happened[]): Link[] {
  const links: Link[] = []
  for (const happened of [...happenings].sort((one, other) => one.at.getTime() - other.at.getTime())) {
    const prevHash = links.at(-1)?.row.hash ?? null
    const actor = actorOf(book, happened.by)
    const event = {
      id: newId(),
      subjectId: book.id(happened.ref),
      seq: links.length + 1,
      name: happened.name,
      actor,
      occurredAt: happened.at,
      recordedAt: book.recordedAt,
      importId: book.importId,
      facts: happened.facts,
    }
    const { actor: _, facts: __, ...columns } = event
    const body = eventBody(event)
    const row = {
      ...columns,
      agencyId: book.agencyId,
      actorKind: actor.kind,
      actorId: actor.id,
      prevHash,
      body,
      hash: new Uint8Array(chainHash(prevHash, body)),
    }
    links.push({ actor, row })
  }
  return links
}

/** The person named, as they would act today; where nobody is named, the agency's system. */
export function actorOf(book: Book, ref: string | null): Actor {
  const { agencyId } = book
  const member = book.file.agencyUsers.find(({ id }) => id === ref)
  if (member) return { kind: 'member', id: book.id(member.id), agencyId, roles: [member.role], isLead: member.lead }
  const contact = book.file.contacts.find(({ id }) => id === ref)
  return contact ? contactActor(book, contact) : { kind: 'system', id: agencyId, agencyId }
}

const contactActor = (book: Book, { id, clientId, side, authority }: FileRecord<'contacts'>): Actor => ({
  kind: 'contact',
  id: book.id(id),
  agencyId: book.agencyId,
  clientId: book.id(clientId),
  side,
  authorities: authority,
})
