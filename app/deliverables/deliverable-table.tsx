import { Link } from '@remix-run/react'
import type { DeliverableRow } from '#app/deliverables/deliverable-shapes'
import { DeliverableStatusMark } from '#app/deliverables/deliverable-status'
import { DueDay } from '#app/deliverables/due-day'
import { HeldBy } from '#app/deliverables/held-by'
import { Num, Quantity } from '#app/ui/num'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

/** Deliverables in order of their due day: what, whose, how much, by when, where it stands, with whom. */
export function DeliverableTable({ rows }: { rows: readonly DeliverableRow[] }) {
  const { t, pick, to } = useWords()
  return (
    <Table
      caption={t(words.deliverables)}
      items={rows}
      keyOf={({ no }) => no}
      columns={[
        { id: 'no', head: '#', cell: ({ no }) => <Num className="text-ink3">{no}</Num>, isExtra: true },
        {
          id: 'title',
          head: t(words.title),
          isName: true,
          cell: (row) => (
            <>
              <Link to={to(`/deliverables/${row.no}`)} className="hover:underline hover:underline-offset-[0.28em]">
                <bdi>{pick(row.title)}</bdi>
              </Link>
              {row.latestVersion !== null && (
                <span className="ms-2 text-note font-normal text-ink3">
                  {t(words.versionShort, { no: row.latestVersion })}
                </span>
              )}
              <span className="block text-note font-normal text-ink3">
                {pick(row.client)} {row.outsideScope && <Tag tone="soon">{t(words.outsideScope)}</Tag>}
              </span>
            </>
          ),
        },
        {
          id: 'quantity',
          head: t(words.quantity),
          numeric: true,
          isExtra: true,
          cell: ({ quantity, unit }) => <Quantity value={quantity} unit={pick(unit)} />,
        },
        { id: 'due', head: t(words.dueOn), cell: (row) => <DueDay row={row} /> },
        {
          id: 'state',
          under: 'bare',
          head: t(words.status),
          cell: ({ status }) => <DeliverableStatusMark status={status} />,
        },
        { id: 'holder', under: 'bare', head: t(words.holder), cell: ({ holder }) => <HeldBy holder={holder} /> },
      ]}
    />
  )
}
