import { Link } from '@remix-run/react'
import { Num, Quantity } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { factWords } from '#server/contracts/facts/words'
import type { LedgerPart } from '#server/contracts/scope/document'
import { measureWords, scopeWords as words } from '#server/contracts/scope/words'
import type { Text } from '#server/kernel/words'

type Own = { no: string; clientNumber: string; title: Text }

/** Which of the body's contracts is shown, where it has several. */
export function OwnContracts({ contracts, current }: { contracts: readonly Own[]; current: string }) {
  const { t, pick } = useWords()
  if (contracts.length < 2) return null
  return (
    <nav aria-label={t(factWords.contracts)} className="mt-4 flex flex-wrap gap-2">
      {contracts.map(({ no, title }) => (
        <Link
          key={no}
          to={`?no=${no}`}
          aria-current={no === current ? 'page' : undefined}
          className="inline-flex min-h-11 items-center rounded-control border border-line2 px-4 text-control hover:bg-line aria-[current]:border-acc aria-[current]:bg-acc-soft aria-[current]:font-semibold"
        >
          {pick(title)}
        </Link>
      ))}
    </nav>
  )
}

type Row = LedgerPart['rows'][number]

/** The scope as the client's office follows it: what was contracted, delivered, accepted and invoiced, and what is left. */
export function PortalScope({ parts }: { parts: readonly LedgerPart[] }) {
  const { t, pick } = useWords()
  return parts.map((part) => {
    const title = part.orderNo ? t(words.ofOrder, { no: part.orderNo, title: pick(part.title) }) : t(words.title)
    return (
      <Section key={part.orderNo ?? ''} title={title}>
        <PortalTable part={part} title={title} />
      </Section>
    )
  })
}

function PortalTable({ part: { rows, totals }, title }: { part: LedgerPart; title: string }) {
  const { t, pick, money } = useWords()
  const amount = (value: string | undefined) => (totals ? { total: value ? <Num>{money(value)}</Num> : '' } : {})
  const figure = (id: keyof typeof measureWords, of: (row: Row) => string, sum?: string): Column<Row> => ({
    id,
    head: t(measureWords[id]),
    numeric: true,
    under: 'named',
    cell: (row) => <Quantity value={of(row)} />,
    ...amount(sum),
  })
  const columns: Column<Row>[] = [
    {
      id: 'name',
      head: t(words.line),
      isName: true,
      cell: ({ name, unit }) => (
        <>
          {pick(name)} <span className="text-note font-normal text-ink3">{pick(unit)}</span>
        </>
      ),
      ...(totals ? { total: t(words.netTotal) } : {}),
    },
    figure('contracted', ({ scope }) => scope, totals?.contracted),
    figure('delivered', ({ delivered }) => delivered, totals?.delivered),
    figure('accepted', ({ accepted }) => accepted, totals?.accepted),
    figure('claimed', ({ invoiced }) => invoiced, totals?.invoiced),
    {
      id: 'left',
      head: t(words.left),
      numeric: true,
      cell: ({ left }) => <Quantity value={left} className="font-semibold" />,
      ...amount(totals?.left),
    },
  ]
  return <Table caption={title} columns={columns} items={rows} keyOf={({ id }) => id} />
}
