import { recordDraw } from '#server/contracts/draws/queries'
import type { Tx } from '#server/db'
import { type Day, dayToRow } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { type Quantity, quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import type { Text } from '#server/kernel/words'
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
