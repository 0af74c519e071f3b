import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { ScopeDocument } from '#server/contracts/scope/document'
import { scopeWords as words } from '#server/contracts/scope/words'

type Rate = ScopeDocument['rates'][number]

/** What a framework's orders are priced by. A rate has no quantity, so it stands beside the ledger and not in it. */
export function RateCard({ rates }: { rates: readonly Rate[] }) {
  const { t, pick, money } = useWords()
  if (rates.length === 0) return null
  const columns: Column<Rate>[] = [
    { id: 'code', under: 'bare', head: t(words.code), cell: ({ code }) => <Num className="text-ink3">{code}</Num> },
    { id: 'name', head: t(words.line), isName: true, cell: ({ name }) => pick(name) },
    { id: 'unit', under: 'bare', head: t(words.unit), cell: ({ unit }) => pick(unit) },
    ...(rates.some(({ unitPrice }) => unitPrice)
      ? [
          {
            id: 'price',
            head: t(words.unitPrice),
            numeric: true,
            cell: ({ unitPrice }: Rate) => <Num>{unitPrice && money(unitPrice)}</Num>,
          },
        ]
      : []),
  ]
  return (
    <Section title={t(words.rates)} count={rates.length} note={t(words.ratesNote)}>
      <Table caption={t(words.rates)} columns={columns} items={rates} keyOf={({ id }) => id} />
    </Section>
  )
}
