import { pool } from '#server/database'
import { type House, idsOf, leaksIn, marks } from '#tests/support/access/house'
import type { Party } from '#tests/support/access/parties'
import { isClientSide, type Person } from '#tests/support/access/people'

/** Judges answers: what stands in one that its reader may never see. */
export type Judge = (person: Person, answer: string) => string[]

/** The judge of a house, who knows by heart what is the other client's and the other agency's, and `secrets` that no client reads. */
export async function judgeOf({ party, worlds }: House, secrets: readonly string[]): Promise<Judge> {
  const agencyId = await agencyOf(worlds.otherAgency.clientId)
  const agency = await idsOf('agency_id', agencyId)
  const client = await idsOf('client_id', worlds.otherClient.clientId)
  for (const id of [agencyId, ...agencyIdsShared(party)]) client.delete(id)
  return (person, answer) => [
    ...leaksIn(answer, marks.otherAgency, agency),
    ...(isClientSide(person)
      ? [...leaksIn(answer, marks.otherClient, client), ...secrets.filter((words) => answer.includes(words))]
      : []),
  ]
}

const agencyIdsShared = ({ agencyId, clientId }: Party) => [agencyId, clientId]

async function agencyOf(clientId: string): Promise<string> {
  const { rows } = await pool().query('select agency_id from clients where id = $1', [clientId])
  return rows[0].agency_id
}
