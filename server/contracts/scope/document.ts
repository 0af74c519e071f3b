import { limits } from '#server/kernel/limits'
import { decimal, sum } from '#server/kernel/money'
import { quantityText, sumQuantities } from '#server/kernel/quantity'
import type { Text } from '#server/kernel/words'
import type { LedgerEntry, LedgerLine, NotExecuted } from './queries'
import { type LedgerRow, type LedgerTotals, type Measure, scopeLedger } from './rules'
import type { ScopeInput } from './schema'

/** One part of a ledger: a contract's own lines, or those of one purchase order. */
export type LedgerPart = ReturnType<typeof ledgerPart>
export type ScopeDocument = ReturnType<typeof scopeDocument>

/** A ledger as page, print and file show it: quantities as text, riyals as text, no amount where prices are not the reader's. */
export function scopeDocument(
  facts: {
    lines: readonly LedgerLine[]
    entries: readonly LedgerEntry[]
    notExecuted: readonly NotExecuted[]
  },
  asked: Pick<ScopeInput, 'line' | 'measure' | 'entries' | 'page'>,
  withPrices: boolean,
) {
  const rates = facts.lines.filter(({ isRate }) => isRate)
  const drawn = facts.lines.filter(({ isRate }) => !isRate)
  const orders = [...new Set(drawn.map(({ orderNo }) => orderNo))]
  return {
    withPrices,
    parts: orders.map((orderNo) =>
      ledgerPart(
        orderNo,
        drawn.filter((line) => line.orderNo === orderNo),
        facts,
        withPrices,
      ),
    ),
    rates: rates.map(({ id, code, name, unit, unitPrice }) => ({
      id,
      code,
      name,
      unit,
      unitPrice: withPrices ? decimal(unitPrice) : null,
    })),
    opened: openedOf(facts, asked),
  }
}

function ledgerPart(
  orderNo: string | null,
  lines: readonly LedgerLine[],
  facts: { entries: readonly LedgerEntry[]; notExecuted: readonly NotExecuted[] },
  withPrices: boolean,
) {
  const cuts = facts.notExecuted.filter((cut) => cut.orderNo === orderNo)
  const { rows, totals } = scopeLedger(lines, facts.entries, sum(cuts.map(({ amount }) => amount)))
  return {
    orderNo,
    title: lines[0]?.orderTitle ?? ({ ar: null, en: null } satisfies Text),
    rows: rows.flatMap((row) => {
      const line = lines.find(({ id }) => id === row.lineId)
      return line ? [rowShown(row, line, withPrices)] : []
    }),
    totals: withPrices ? totalsShown(totals) : null,
    cuts: withPrices
      ? cuts.map(({ claimNo, claim, units, unit, amount }) => ({
          claimNo,
          claim,
          units,
          unit,
          amount: decimal(amount),
        }))
      : [],
  }
}

const rowShown = (row: LedgerRow, line: LedgerLine, withPrices: boolean) => ({
  id: line.id,
  no: line.no,
  code: line.code,
  name: line.name,
  unit: line.unit,
  contracted: quantityText(row.contracted),
  changed: quantityText(row.changed),
  /** What may be made in all: contracted with the changes. */
  scope: quantityText(row.contracted + row.changed),
  ordered: quantityText(row.ordered),
  delivered: quantityText(row.delivered),
  accepted: quantityText(row.accepted),
  invoiced: quantityText(row.invoiced),
  left: quantityText(row.left),
  isAcceptedBehind: row.accepted < row.delivered,
  isOver: row.left < 0n,
  unitPrice: withPrices ? decimal(line.unitPrice) : null,
  valueLeft: withPrices ? decimal(row.valueLeft) : null,
})

const totalsShown = (totals: LedgerTotals) => ({
  contracted: decimal(totals.contracted),
  delivered: decimal(totals.delivered),
  accepted: decimal(totals.accepted),
  invoiced: decimal(totals.invoiced),
  left: decimal(totals.left),
  notExecuted: decimal(totals.notExecuted),
  /** Contracted less delivered: what the value left would be, were every delivered unit also made. */
  undelivered: decimal(totals.contracted - totals.delivered),
})

export type OpenedEntry = {
  line: { code: string; no: number; name: Text; unit: Text }
  orderNo: string | null
  measure: Measure | 'contracted' | 'changed'
  qty: string
  on: string | null
  source: { kind: string; no: string | null; title: Text } | null
}

type Opened = {
  lineId: string | null
  measure: string
  total: string
  count: number
  page: number
  rows: OpenedEntry[]
}

/** The rows behind the figure that was opened, a page of them; every entry when all were asked for; null when nothing is open. */
function openedOf(
  { lines, entries }: { lines: readonly LedgerLine[]; entries: readonly LedgerEntry[] },
  { line: code, measure, entries: all, page }: Pick<ScopeInput, 'line' | 'measure' | 'entries' | 'page'>,
): Opened | null {
  const onPage = (of: readonly LedgerEntry[]) =>
    of.slice((page - 1) * limits.pageSize, page * limits.pageSize).flatMap((entry) => shown(entry, lines))
  if (all === 'all')
    return { lineId: null, measure: 'all', total: '', count: entries.length, page, rows: onPage(entries) }
  const line = lines.find(({ id }) => id === code) ?? lines.find((one) => one.code === code && !one.isRate)
  if (!line || !measure) return null
  if (measure === 'contracted') {
    const rows = signedRows(line)
    return {
      lineId: line.id,
      measure,
      total: quantityText(line.contracted + line.changed),
      count: rows.length,
      page: 1,
      rows,
    }
  }
  const own = entries.filter((entry) => entry.lineId === line.id && entry.measure === measure)
  const total = quantityText(sumQuantities(own.map(({ qty }) => qty)))
  return { lineId: line.id, measure, total, count: own.length, page, rows: onPage(own) }
}

const lineShown = ({ code, no, name, unit }: LedgerLine) => ({ code, no, name, unit })

function shown(entry: LedgerEntry, lines: readonly LedgerLine[]): OpenedEntry[] {
  const line = lines.find(({ id }) => id === entry.lineId)
  if (!line) return []
  const { measure, qty, on, source } = entry
  return [{ line: lineShown(line), orderNo: line.orderNo, measure, qty: quantityText(qty), on, source }]
}

function signedRows(line: LedgerLine): OpenedEntry[] {
  const rest = { line: lineShown(line), orderNo: line.orderNo, on: null, source: null }
  return [
    { ...rest, measure: 'contracted', qty: quantityText(line.contracted) },
    ...(line.changed === 0n ? [] : [{ ...rest, measure: 'changed' as const, qty: quantityText(line.changed) }]),
  ]
}
