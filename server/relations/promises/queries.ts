import { Prisma } from '#prisma/generated/client'
import type { Tx } from '#server/db'
import { type Actor, isContact } from '#server/kernel/actor'
import { type Day, dayToRow, todayAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'
import { nextNumber } from '#server/numbers'
import { namesOf } from '#server/people'
import { calendarsOfClients, typed } from '#server/relations/clients/queries'
import { type Direction, type PromiseStatus, promiseStatusOf } from '#server/relations/rules'
import { registerSubject } from '#server/subjects'

type Row = {
  id: string
  no: string
  clientId: string
  clientNo: string | null
  clientAr: string
  clientEn: string | null
  textAr: string | null
  textEn: string | null
  byId: string
  toId: string
  fromAgency: boolean
  madeAt: Date
  firstDueOn: Day
  dueOn: Day
  moves: number
  keptOn: Day | null
  how: string | null
}

export type PromiseRecord = Omit<Row, 'clientAr' | 'clientEn' | 'textAr' | 'textEn' | 'fromAgency' | 'how'> & {
  client: Text
  text: Text
  by: Text | null
  to: Text | null
  direction: Direction
  status: PromiseStatus
}

/** A promise with its newest date and its end. The walls keep what is not shared from the client's people. */
const selectPromises = Prisma.sql`
  select p.id, s.number as no, p.client_id as "clientId", ks.number as "clientNo", c.name_ar as "clientAr", c.name_en as "clientEn",
    p.text_ar as "textAr", p.text_en as "textEn", coalesce(p.by_member_id, p.by_contact_id) as "byId",
    coalesce(p.to_member_id, p.to_contact_id) as "toId", p.by_member_id is not null as "fromAgency", p.made_at as "madeAt",
    p.due_on::text as "firstDueOn", coalesce(m.new_due_on, p.due_on)::text as "dueOn", coalesce(m.no, 0) as moves,
    e.on_date::text as "keptOn", e.how
  from promises p
  join subjects s on s.agency_id = p.agency_id and s.id = p.id
  join clients c on c.agency_id = p.agency_id and c.id = p.client_id
  left join subjects ks on ks.agency_id = p.agency_id and ks.id = p.client_id
  left join lateral (select no, new_due_on from promise_moves m where m.agency_id = p.agency_id and m.promise_id = p.id
    order by no desc limit 1) m on true
  left join promise_ends e on e.agency_id = p.agency_id and e.promise_id = p.id`

export type PromiseFilter = { state: 'open' | 'ended' | 'all'; client: string; page: number }

/** A page of promises: what is open by its date, what has ended the newest first. */
export async function listPromises(tx: Tx, { state, client, page }: PromiseFilter, now: Date) {
  const order = state === 'open' ? Prisma.sql`coalesce(m.new_due_on, p.due_on), p.id` : Prisma.sql`p.due_on desc, p.id`
  const rows = await tx.$queryRaw<Row[]>`
    ${selectPromises} where (${state} = 'all' or (e.promise_id is null) = (${state} = 'open')) and (${client} = '' or ks.number = ${client})
    order by ${order} limit ${limits.pageSize + 1} offset ${(page - 1) * limits.pageSize}`
  const promises = await recordsOf(tx, rows.slice(0, limits.pageSize), now)
  return { promises, hasMore: rows.length > limits.pageSize }
}

/** Every promise, for counting how each side keeps its word: of one client, or of all that the asker sees. */
export async function promisesToCount(tx: Tx, clientId: string | null, now: Date): Promise<PromiseRecord[]> {
  const rows = await tx.$queryRaw<Row[]>`
    ${selectPromises} where ${clientId}::uuid is null or p.client_id = ${clientId}::uuid
    order by p.due_on desc, p.id limit ${limits.todayRows}`
  return recordsOf(tx, rows, now)
}

/** A promise by its number. One behind a wall is missing. */
export async function getPromise(tx: Tx, no: string, now: Date): Promise<PromiseRecord> {
  const rows = await tx.$queryRaw<Row[]>`${selectPromises} where s.kind = 'promise' and s.number = ${no}`
  const [record] = await recordsOf(tx, rows, now)
  return record ?? refuse('record.missing')
}

async function recordsOf(tx: Tx, rows: readonly Row[], now: Date): Promise<PromiseRecord[]> {
  const names = await namesOf(
    tx,
    rows.flatMap(({ byId, toId }) => [byId, toId]),
  )
  const calendars = await calendarsOfClients(
    tx,
    rows.map(({ clientId }) => clientId),
  )
  return rows.flatMap(({ clientAr, clientEn, textAr, textEn, fromAgency, how, ...row }) => {
    const calendar = calendars.get(row.clientId)
    if (!calendar) return []
    const released = how === 'released'
    const facts = { dueOn: row.dueOn, moved: row.moves > 0, keptOn: released ? null : row.keptOn, released }
    return [
      {
        ...row,
        client: textOf(clientAr, clientEn),
        text: textOf(textAr, textEn),
        by: names.get(row.byId) ?? null,
        to: names.get(row.toId) ?? null,
        direction: fromAgency ? ('agency_to_client' as const) : ('client_to_agency' as const),
        status: promiseStatusOf(facts, calendar, todayAt(now)),
      },
    ]
  })
}

export type NewPromise = {
  clientId: string
  direction: Direction
  memberId: string
  contactId: string
  text: string
  dueOn: Day
  aboutId: string | null
}

/** Writes a promise down: who gives it, to whom, by when. Both sides read it. */
export async function writePromise(tx: Tx, actor: Actor, promise: NewPromise, now: Date) {
  const { agencyId } = actor
  const { clientId, memberId, contactId } = promise
  const id = newId()
  const no = await nextNumber(tx, agencyId, 'promise')
  const { ar, en } = typed(promise.text)
  const fromAgency = promise.direction === 'agency_to_client'
  await registerSubject(tx, {
    ...{ agencyId, id, clientId, kind: 'promise', number: no, recordedAt: now },
    title: textOf(null, null),
  })
  await tx.promise.createMany({
    data: {
      ...{ agencyId, id, clientId, textAr: ar, textEn: en, dueOn: dayToRow(promise.dueOn), madeAt: now },
      ...(fromAgency
        ? { byMemberId: memberId, toContactId: contactId }
        : { byContactId: contactId, toMemberId: memberId }),
    },
  })
  if (promise.aboutId && !isContact(actor))
    await tx.subjectLink.createMany({
      data: { agencyId, fromId: id, why: 'about', toId: promise.aboutId, byId: actor.id },
    })
  return { id, no }
}
