import { Link } from '@remix-run/react'
import type { AgeingPage } from '#app/invoices/claim-shapes'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { ageingWords } from '#server/invoices/progress/words'
import { invoiceWords as words } from '#server/invoices/words'

type Owed = AgeingPage['rows'][number]

/** The buckets, which add up to what is outstanding. */
export function AgeingBuckets({ ageing }: { ageing: AgeingPage }) {
  const { t } = useWords()
  return (
    <Section title={t(words.byAge)}>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 xl:grid-cols-6">
        {ageing.buckets.map(({ bucket, amount }) => (
          <div key={bucket}>
            <dt className="text-note text-ink3">{t(ageingWords[bucket])}</dt>
            <dd className="font-medium">
              <Money value={amount} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** Each invoice that is owed on, the longest over first. */
export function AgeingTable({ rows }: { rows: readonly Owed[] }) {
  const { t, pick, to } = useWords()
  const columns: Column<Owed>[] = [
    {
      id: 'no',
      head: t(words.invoice),
      isName: true,
      cell: ({ no }) => (
        <>
          <Link to={to(`/invoices/${no}`)} className="hover:underline">
            <Num>{no}</Num>
          </Link>
        </>
      ),
    },
    { id: 'client', under: 'bare', head: t(words.client), cell: ({ client }) => <bdi>{pick(client)}</bdi> },
    { id: 'dueOn', head: t(words.due), isExtra: true, cell: ({ dueOn }) => dueOn && <DateText value={dueOn} year /> },
    { id: 'bucket', head: t(words.bucket), isExtra: true, cell: ({ bucket }) => t(ageingWords[bucket]) },
    {
      id: 'over',
      under: 'named',
      head: t(words.daysOver),
      numeric: true,
      cell: ({ daysOver }) => daysOver > 0 && <Num className="font-medium text-red">{daysOver}</Num>,
    },
    {
      id: 'due',
      head: t(words.inRiyals, { what: t(words.outstanding) }),
      numeric: true,
      cell: ({ due }) => <Money value={due} bare />,
    },
  ]
  return <Table caption={t(words.ageing)} columns={columns} items={rows} keyOf={({ no }) => no} />
}
