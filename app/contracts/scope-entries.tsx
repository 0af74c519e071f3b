import { Link } from '@remix-run/react'
import { addressOf } from '#app/addresses'
import { DateText } from '#app/ui/date-text'
import { Num, Quantity } from '#app/ui/num'
import { Pagination } from '#app/ui/pagination'
import { Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { OpenedEntry, ScopeDocument } from '#server/contracts/scope/document'
import type { Measure } from '#server/contracts/scope/rules'
import { entryCount, measureNotes, measureWords, scopeWords as words } from '#server/contracts/scope/words'
import { kindWords } from '#server/kernel/kind-words'
import { limits } from '#server/kernel/limits'

const isMeasure = (text: string): text is Measure | 'contracted' => text in measureNotes

/** The rows behind the figure that was opened. They add up to it, and each leads to what it came from. */
export function ScopeEntries({ opened, closeTo }: { opened: NonNullable<ScopeDocument['opened']>; closeTo: string }) {
  const { t, pick, count, quantity } = useWords()
  const { measure, rows, total, count: all, page } = opened
  const columns = useEntryColumns(measure === 'all', total && quantity(total))
  const [first] = rows
  const title =
    isMeasure(measure) && first
      ? t(words.opened, { measure: t(measureWords[measure]), line: pick(first.line.name) })
      : t(words.entries)
  return (
    <Section
      id="entries"
      title={title}
      count={all}
      note={
        <Link to={closeTo} preventScrollReset className="link no-print">
          {t(words.close)}
        </Link>
      }
      className="scroll-mt-6"
    >
      {isMeasure(measure) && <p className="mt-1 text-note text-ink3">{t(measureNotes[measure])}</p>}
      {rows.length === 0 ? (
        <p className="border-b border-line py-3 text-ink2">{t(words.noEntries)}</p>
      ) : (
        <Table
          caption={`${title}, ${count(entryCount, all)}`}
          columns={columns}
          items={rows}
          keyOf={(_, index) => String(index)}
        />
      )}
      <Pagination page={page} pages={Math.ceil(all / limits.pageSize)} />
    </Section>
  )
}

function useEntryColumns(withLine: boolean, sum: string): Column<OpenedEntry>[] {
  const { t, pick } = useWords()
  const total = (value: string) => (sum ? { total: value } : {})
  const lines: Column<OpenedEntry>[] = withLine
    ? [
        {
          id: 'line',
          head: t(words.line),
          cell: ({ line, orderNo }) => (
            <>
              {pick(line.name)} {orderNo && <Num className="text-note text-ink3">{orderNo}</Num>}
            </>
          ),
        },
      ]
    : []
  return [
    {
      id: 'day',
      head: t(words.day),
      cell: ({ on }) => (on ? <DateText value={on} /> : t(words.asSigned)),
      ...total(t(words.sum)),
    },
    ...lines,
    { id: 'measure', head: t(words.measure), cell: ({ measure }) => t(measureWords[measure]), ...total('') },
    { id: 'source', head: t(words.source), isName: true, cell: (entry) => <Source entry={entry} />, ...total('') },
    {
      id: 'quantity',
      head: t(words.quantity),
      numeric: true,
      cell: ({ qty, line }) => <Quantity value={qty} unit={pick(line.unit)} />,
      ...total(sum),
    },
  ]
}

function Source({ entry: { source, measure } }: { entry: OpenedEntry }) {
  const { t, pick, to } = useWords()
  if (measure === 'contracted') return <span className="font-normal">{t(words.asSigned)}</span>
  if (measure === 'changed') return <span className="font-normal">{t(words.byChange)}</span>
  if (!source) return <span className="font-normal text-ink3">{t(words.sourceHidden)}</span>
  const address = addressOf(source.kind, source.no)
  const name = (
    <>
      {t(kindWords[source.kind] ?? words.source)} <Num>{source.no}</Num>
    </>
  )
  return (
    <span className="font-normal">
      {address ? (
        <Link to={to(address)} className="link">
          {name}
        </Link>
      ) : (
        name
      )}
      <span className="ms-2 text-note text-ink3">{pick(source.title)}</span>
    </span>
  )
}
