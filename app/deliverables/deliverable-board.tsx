import { Link } from '@remix-run/react'
import type { DeliverableRow } from '#app/deliverables/deliverable-shapes'
import { DeliverableStatusMark } from '#app/deliverables/deliverable-status'
import { DueDay } from '#app/deliverables/due-day'
import { HolderMark, type Side, sideWords } from '#app/ui/holder'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

const columns: readonly Side[] = ['agency', 'marketing', 'contracts', 'finance', 'third_party', 'suspended', 'nobody']
const rules: Partial<Record<Side, string>> = {
  agency: 'border-h-ag',
  marketing: 'border-h-mk',
  contracts: 'border-h-co',
  finance: 'border-h-fi',
}

/** The same page of the list, its columns whoever holds each: never its stage. */
export function DeliverableBoard({ rows }: { rows: readonly DeliverableRow[] }) {
  const { t } = useWords()
  const held = columns
    .map((side) => ({ side, rows: rows.filter(({ holder }) => (holder ? holder.side : 'nobody') === side) }))
    .filter((column) => column.rows.length > 0)
  return (
    <div className="mt-5 grid gap-x-6 gap-y-8 sm:grid-cols-2 xl:grid-cols-4">
      {held.map((column) => (
        <section key={column.side} aria-label={t(sideWords[column.side])} className="min-w-0">
          <h2
            className={`flex items-center gap-2 border-b-2 pb-2 text-h2 font-semibold ${rules[column.side] ?? 'border-line2'}`}
          >
            <HolderMark side={column.side} />
            {t(sideWords[column.side])}
            <Num className="text-control font-normal text-ink3">{column.rows.length}</Num>
          </h2>
          <ul>
            {column.rows.map((row) => (
              <Card key={row.no} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Card({ row }: { row: DeliverableRow }) {
  const { t, pick, to } = useWords()
  const name = row.holder ? pick(row.holder.name) : ''
  return (
    <li className="row-line border-b border-line py-3">
      <Link to={to(`/deliverables/${row.no}`)} className="font-medium hover:underline hover:underline-offset-[0.28em]">
        <bdi>{pick(row.title)}</bdi>
      </Link>
      <p className="text-detail text-ink3">
        {pick(row.client)}
        {row.latestVersion !== null && `${t(words.comma)}${t(words.versionShort, { no: row.latestVersion })}`}
      </p>
      <p className="mt-1.5 flex flex-wrap items-start justify-between gap-x-3 text-detail">
        <DueDay row={row} />
        <DeliverableStatusMark status={row.status} />
      </p>
      {name && <p className="mt-1 text-note text-ink3">{name}</p>}
    </li>
  )
}
