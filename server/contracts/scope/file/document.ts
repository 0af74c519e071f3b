import type { LedgerPart, ScopeDocument } from '#server/contracts/scope/document'
import { measureWords, scopeWords as words } from '#server/contracts/scope/words'
import { type Locale, pickText, say, type Words } from '#server/kernel/words'

type Row = LedgerPart['rows'][number]

/** The ledger as rows of a file, in the reader's language: a head, the lines of each part, and the part's totals. */
export function ledgerRows({ parts, withPrices }: ScopeDocument, locale: Locale): string[][] {
  return [
    headOf(withPrices).map((word) => say(word, locale)),
    ...parts.flatMap(({ orderNo, rows, totals }) => [
      ...rows.map((row) => lineOf(row, orderNo, locale, withPrices)),
      ...(totals ? [totalsOf(totals, say(words.netTotal, locale))] : []),
    ]),
  ]
}

const headOf = (withPrices: boolean): Words[] => [
  words.code,
  words.line,
  words.unit,
  measureWords.contracted,
  measureWords.changed,
  measureWords.ordered,
  measureWords.delivered,
  measureWords.accepted,
  measureWords.claimed,
  words.left,
  ...(withPrices ? [words.unitPrice, words.valueLeft] : []),
]

const lineOf = (row: Row, orderNo: string | null, locale: Locale, withPrices: boolean): string[] => [
  orderNo ? `${orderNo} ${row.code}` : row.code,
  pickText(row.name, locale),
  pickText(row.unit, locale),
  row.contracted,
  row.changed,
  row.ordered,
  row.delivered,
  row.accepted,
  row.invoiced,
  row.left,
  ...(withPrices ? [row.unitPrice ?? '', row.valueLeft ?? ''] : []),
]

/** Under each quantity what it is worth; a column that is no money stays empty. */
const totalsOf = (totals: NonNullable<LedgerPart['totals']>, name: string): string[] => [
  '',
  name,
  '',
  totals.contracted,
  '',
  '',
  totals.delivered,
  totals.accepted,
  totals.invoiced,
  '',
  '',
  totals.left,
]
