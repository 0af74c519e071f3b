import type { ScopeDocument } from '#server/contracts/scope/document'
import { measureWords, scopeWords as words } from '#server/contracts/scope/words'
import { type Locale, pickText, say } from '#server/kernel/words'

/** The ledger as rows of a file, in the reader's language: a head, the lines of each part, and the part's totals. */
export function ledgerRows({ parts, withPrices }: ScopeDocument, locale: Locale): string[][] {
  const t = (of: { ar: string; en: string }) => say(of, locale)
  const head = [
    t(words.code),
    t(words.line),
    t(words.unit),
    t(measureWords.contracted),
    t(measureWords.changed),
    t(measureWords.ordered),
    t(measureWords.delivered),
    t(measureWords.accepted),
    t(measureWords.claimed),
    t(words.left),
    ...(withPrices ? [t(words.unitPrice), t(words.valueLeft)] : []),
  ]
  const rows = parts.flatMap(({ orderNo, rows: lines, totals }) => [
    ...lines.map((line) => [
      orderNo ? `${orderNo} ${line.code}` : line.code,
      pickText(line.name, locale),
      pickText(line.unit, locale),
      line.contracted,
      line.changed,
      line.ordered,
      line.delivered,
      line.accepted,
      line.invoiced,
      line.left,
      ...(withPrices ? [line.unitPrice ?? '', line.valueLeft ?? ''] : []),
    ]),
    ...(totals
      ? [
          [
            '',
            t(words.netTotal),
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
          ],
        ]
      : []),
  ])
  return [head, ...rows]
}
