import { pool } from '#server/database'
import { newId } from '#server/kernel/id'
import type { Party } from '#tests/support/access/parties'
import { type Briefs, briefsIn } from '#tests/support/access/world-briefs'
import { type Money, moneyIn } from '#tests/support/access/world-money'
import { type Relations, relationsIn } from '#tests/support/access/world-relations'
import { type Works, worksIn } from '#tests/support/access/world-works'
import { owner } from '#tests/support/stage'

type People = Record<
  'accountManagerId' | 'projectManagerId' | 'memberId' | 'roleId' | 'reviewerId' | 'signerId' | 'contactId',
  string
>
type Contract = Record<'clientNo' | 'clientId' | 'contractNo' | 'contractId' | 'lineId', string>

/** One client's engagement: the number or id of one object of each kind, by which a procedure can be pointed at it. */
export type World = Contract & People & Briefs & Works & Money & Relations

/** Lets a client's engagement happen, from the brief to the claim, with words of the agency's own beside every step. */
export async function worldOf(party: Party): Promise<World> {
  const briefs = await briefsIn(party)
  const works = await worksIn(party)
  const money = await moneyIn(party, works)
  const relations = await relationsIn(party, works, money)
  const { sara, khalid, tariq, huda, omar, abeer, clientId, clientNo, contractNo, contractId, lines } = party
  const { rows } = await owner.query('select id from member_roles where member_id = $1', [tariq.id])
  await owner.query('update subjects set title_en = $2 where client_id = $1', [clientId, party.mark])
  return {
    ...{ clientNo, clientId, contractNo, contractId, lineId: lines.posters },
    ...{ accountManagerId: sara.id, projectManagerId: khalid.id, memberId: tariq.id, roleId: rows[0].id },
    ...{ reviewerId: huda.id, signerId: omar.id, contactId: abeer.id },
    ...{ ...briefs, ...works, ...money, ...relations },
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The same objects as nobody ever made them: ids and numbers of the same form that lead nowhere. */
export const randomWorld = (like: World): World =>
  Object.fromEntries(
    Object.entries(like).map(([name, value]) => [
      name,
      uuid.test(value) ? newId() : value.replace(/^([A-Z]+-)[\d-]+$/, (_, kind) => `${kind}9876543`),
    ]),
  ) as World

/** Takes every row of a client out of every table, and the member with them, as if somebody had deleted them behind the house's back. */
export async function deleteClient({ clientId, memberId, importId }: World): Promise<void> {
  const { rows } = await owner.query(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'client_id' and table_name in (select tablename from pg_tables)`,
  )
  const client = await pool().connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    for (const { name } of rows) await client.query(`delete from ${name} where client_id = $1`, [clientId])
    await client.query('delete from clients where id = $1', [clientId])
    await client.query('delete from import_exceptions where import_id = $1', [importId])
    await client.query('delete from imports where id = $1', [importId])
    await client.query('delete from member_roles where member_id = $1', [memberId])
    await client.query('delete from members where id = $1', [memberId])
    await client.query('commit')
  } finally {
    client.release()
  }
}
