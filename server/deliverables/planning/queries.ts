import { recordDraw } from '#server/contracts/draws/queries'
import type { Tx } from '#server/db'
import { type Day, dayToRow } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { type Quantity, quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { type Text, textOf } from '#server/kernel/words'
import { nextNumber } from '#server/numbers'
import { registerSubject } from '#server/subjects'

/** A line of this very contract, and the order it belongs to; refuses one of another contract. */
export async function getLine(tx: Tx, contractId: string, lineId: string) {
  const line = await tx.line.findFirst({
    where: { id: lineId, contractId, isRate: false },
    select: { id: true, purchaseOrderId: true },
  })
  return line ?? refuse('line.other_contract', 'lineId')
}

type ContractRow = {
  id: string
  no: string
  ar: string | null
  en: string | null
  clientAr: string
  clientEn: string | null
}

/** The contracts that stand, by client; who may plan on each is asked of its people. */
export async function standingContracts(tx: Tx) {
  const rows = await tx.$queryRaw<ContractRow[]>`
    select c.id, s.number as no, s.title_ar as ar, s.title_en as en, k.name_ar as "clientAr", k.name_en as "clientEn"
    from contracts c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    join clients k on k.agency_id = c.agency_id and k.id = c.client_id
    where s.archived_at is null order by k.name_ar, s.number limit 500`
  return rows.map(({ id, no, ar, en, clientAr, clientEn }) => ({
    id,
    no,
    title: textOf(ar, en),
    client: textOf(clientAr, clientEn),
  }))
}

/**
 * Asks a planned deliverable to meet what its brief demands: every requirement that stands, of its own line or of none, from the
 * first version on. What is not for it is waived by name; nothing is left out in silence.
 */
export async function askRequirements(
  tx: Tx,
  { agencyId, clientId, briefId, lineId }: Pick<PlannedDeliverable, 'agencyId' | 'clientId' | 'briefId' | 'lineId'>,
  deliverableId: string,
): Promise<number> {
  if (!briefId) return 0
  const asked = await tx.requirement.findMany({
    where: { briefId, retiredAt: null, OR: [{ lineId: null }, ...(lineId ? [{ lineId }] : [])] },
    select: { id: true },
  })
  await tx.deliverableRequirement.createMany({
    data: asked.map(({ id: requirementId }) => ({ agencyId, clientId, deliverableId, requirementId, sinceVersion: 1 })),
  })
  return asked.length
}

export type PlannedDeliverable = {
  agencyId: string
  clientId: string
  contractId: string
  purchaseOrderId: string | null
  lineId: string | null
  briefId: string | null
  projectManagerId: string | null
  title: Text
  qty: Quantity
  dueOn: Day
  plannedOn: Day
  now: Date
}

/**
 * Writes a planned deliverable and takes its number. Where no purchase order stands behind the line, what is planned of it is
 * what was ordered; an order's own lines were ordered when it was issued.
 */
export async function writeDeliverable(tx: Tx, { title, qty, dueOn, plannedOn, now, ...plan }: PlannedDeliverable) {
  const { agencyId, clientId } = plan
  const id = newId()
  const no = await nextNumber(tx, agencyId, 'deliverable')
  await registerSubject(tx, { agencyId, clientId, id, kind: 'deliverable', number: no, title, recordedAt: now })
  await tx.deliverable.createMany({
    data: { ...plan, id, qty: quantityText(qty), dueOn: dayToRow(dueOn), outsideScope: plan.lineId === null },
  })
  if (plan.lineId && !plan.purchaseOrderId)
    await recordDraw(tx, {
      agencyId,
      clientId,
      lineId: plan.lineId,
      measure: 'ordered',
      qty,
      on: plannedOn,
      sourceId: id,
    })
  return { id, no }
}
