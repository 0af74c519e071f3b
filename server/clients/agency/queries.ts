import type { Tx } from '#server/db'
import { refuse } from '#server/kernel/refusal'

/** The agency as it stands on its documents, with its logo's file when there is one. */
export async function getAgency(tx: Tx, agencyId: string) {
  const row = await tx.agency.findUnique({ where: { id: agencyId } })
  if (!row) refuse('record.missing')
  const { recordedAt: _, closedAt: __, ...agency } = row
  return agency
}

/** The subject on which the agency's own events hang. Held, so that two changes follow each other. */
export async function agencySubject(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`select id from subjects where kind = 'agency' for update`
  if (!row) refuse('record.missing')
  return row.id
}
