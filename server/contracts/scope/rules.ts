import type { Day } from '#server/kernel/day'
import { type Halalas, sum } from '#server/kernel/money'
import { type Quantity, sumQuantities, worth } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'

/** What happens to a line's quantity, in order. `claimed` is what invoices took of it, less credits. */
export const measures = ['ordered', 'delivered', 'accepted', 'claimed'] as const
export type Measure = (typeof measures)[number]

export type ScopeLine = {
  readonly id: string
  readonly unitPrice: Halalas
  /** The quantity signed, before any change. */
  readonly contracted: Quantity
  /** What approved change orders added or took, with its sign. */
  readonly changed: Quantity
}

/** One draw on a line, with what it came from, so that every figure can open the rows behind it. */
export type ScopeEntry = {
  readonly lineId: string
  readonly measure: Measure
  readonly qty: Quantity
  readonly on: Day
  readonly sourceId: string
}

export type LedgerRow = {
  readonly lineId: string
  readonly contracted: Quantity
  readonly changed: Quantity
  readonly ordered: Quantity
  readonly delivered: Quantity
  readonly accepted: Quantity
  readonly invoiced: Quantity
  /** Contracted and changed, less delivered: what may still be made. Negative when more was delivered than signed. */
  readonly left: Quantity
  readonly valueLeft: Halalas
}

export type LedgerTotals = {
  readonly contracted: Halalas
  readonly delivered: Halalas
  readonly accepted: Halalas
  readonly invoiced: Halalas
  readonly left: Halalas
  readonly notExecuted: Halalas
}

function rowOf(line: ScopeLine, entries: readonly ScopeEntry[]): LedgerRow {
  const drawn = (measure: Measure) =>
    sumQuantities(entries.filter((entry) => entry.measure === measure).map(({ qty }) => qty))
  const delivered = drawn('delivered')
  const left = line.contracted + line.changed - delivered
  return {
    lineId: line.id,
    contracted: line.contracted,
    changed: line.changed,
    ordered: drawn('ordered'),
    delivered,
    accepted: drawn('accepted'),
    invoiced: drawn('claimed'),
    left,
    valueLeft: worth(left, line.unitPrice),
  }
}

/**
 * The scope ledger of a contract or of one purchase order.
 *
 * Accepted counts the lines of signed certificates, reservations included. Units that were accepted but not executed
 * keep their full quantity and lower the money: `notExecuted` comes off delivered, accepted and invoiced value.
 */
export function scopeLedger(
  lines: readonly ScopeLine[],
  entries: readonly ScopeEntry[],
  notExecuted: Halalas = 0n,
): { rows: readonly LedgerRow[]; totals: LedgerTotals } {
  const prices = new Map(lines.map(({ id, unitPrice }) => [id, unitPrice]))
  const byLine = new Map<string, ScopeEntry[]>(lines.map(({ id }) => [id, []]))
  for (const entry of entries) byLine.get(entry.lineId)?.push(entry)
  const rows = lines.map((line) => rowOf(line, byLine.get(line.id) ?? []))
  const value = (amount: (row: LedgerRow) => Quantity) =>
    sum(rows.map((row) => worth(amount(row), prices.get(row.lineId) ?? 0n)))
  const done = (amount: (row: LedgerRow) => Quantity) => {
    const gross = value(amount)
    return gross === 0n ? 0n : gross - notExecuted
  }
  return {
    rows,
    totals: {
      contracted: value(({ contracted, changed }) => contracted + changed),
      delivered: done(({ delivered }) => delivered),
      accepted: done(({ accepted }) => accepted),
      invoiced: done(({ invoiced }) => invoiced),
      left: value(({ left }) => left),
      notExecuted,
    },
  }
}

export type ChangeOrderLine = {
  readonly lineId: string
  readonly qty: Quantity
  readonly sign: 'increase' | 'decrease'
}

/** What approved change orders did to each line, signed. Only approved ones are passed in. */
export function changedByLine(lines: readonly ChangeOrderLine[]): ReadonlyMap<string, Quantity> {
  const changed = new Map<string, Quantity>()
  for (const { lineId, qty, sign } of lines) {
    changed.set(lineId, (changed.get(lineId) ?? 0n) + (sign === 'increase' ? qty : -qty))
  }
  return changed
}

/**
 * Takes a quantity from a line, and says what is left of it. Refuses `scope.line_exhausted`, naming what is left:
 * work without its own authorisation is not paid for (Implementing Regulations 115).
 */
export function draw(line: ScopeLine, drawnBefore: Quantity, qty: Quantity): Quantity {
  const left = line.contracted + line.changed - drawnBefore - qty
  if (left < 0n) refuse('scope.line_exhausted', 'qty')
  return left
}

/** A claim takes only what was accepted and not yet claimed. Refuses `scope.not_accepted`. */
export function drawAccepted(row: Pick<LedgerRow, 'accepted' | 'invoiced'>, qty: Quantity): Quantity {
  const left = row.accepted - row.invoiced - qty
  if (left < 0n) refuse('scope.not_accepted', 'qty')
  return left
}
