import type { Measure } from '#server/contracts/scope/rules'
import type { Tx } from '#server/db'
import { type Day, dayToRow } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { type Quantity, quantity, quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { hold } from '#server/subjects'

export type NewDraw = {
  agencyId: string
  clientId: string
  lineId: string
  measure: Measure
  qty: Quantity
  on: Day
  /** The subject behind it: a deliverable, a certificate, a claim. */
  sourceId: string
}

type Line = { version: number; allowed: string; seq: number; drawn: string }

/**
 * Draws a quantity on a line, as the next row of that measure's running ledger. The line is held first; whatever would pass its
 * quantity is refused here by name, and by the table if this were wrong (`within_line`). Nothing is drawn for a quantity of nought.
 */
export async function recordDraw(tx: Tx, draw: NewDraw): Promise<void> {
  if (draw.qty === 0n) return
  const line = await holdLine(tx, draw)
  const before = quantity(line.drawn)
  const after = before + draw.qty
  if (after > quantity(line.allowed)) refuse('scope.line_exhausted', 'quantity')
  await tx.lineDraw.createMany({
    data: {
      agencyId: draw.agencyId,
      id: newId(),
      clientId: draw.clientId,
      lineId: draw.lineId,
      measure: draw.measure,
      seq: line.seq + 1,
      before: quantityText(before),
      qty: quantityText(draw.qty),
      after: quantityText(after),
      occurredOn: dayToRow(draw.on),
      lineVersionNo: line.version,
      allowed: line.allowed,
      sourceId: draw.sourceId,
    },
  })
}

async function holdLine(tx: Tx, { agencyId, lineId, measure }: NewDraw): Promise<Line> {
  await hold(tx, lineId)
  const [line] = await tx.$queryRaw<Line[]>`
    select version.no as version, version.qty::text as allowed, coalesce(last.seq, 0) as seq, coalesce(last.after, 0)::text as drawn
    from line_versions version
    left join lateral (
      select seq, after from line_draws
      where agency_id = version.agency_id and line_id = version.line_id and measure = ${measure} order by seq desc limit 1
    ) last on true
    where version.agency_id = ${agencyId}::uuid and version.line_id = ${lineId}::uuid order by version.no desc limit 1`
  if (!line) refuse('record.missing', 'lineId')
  return line
}
