import { Link } from '@remix-run/react'
import type { GanttGroup, GanttItem } from '#app/timelines/gantt-lines'
import { Holder } from '#app/ui/holder'
import { Section } from '#app/ui/section'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { timelineWords as words } from '#server/timelines/words'

/** The drawing's twin: the same rows, said in words and days. */
export function GanttTable({ groups }: { groups: readonly GanttGroup[] }) {
  const { t, days, day } = useWords()
  const stretchOf = (pieces: GanttItem['actual']) => {
    const first = pieces?.[0]
    const last = pieces?.at(-1)
    return first && last ? days(first.from, last.until) : null
  }
  return groups.map((group) => (
    <Section key={group.id} title={group.name} note={group.note}>
      <Table
        caption={t(words.timeline)}
        items={group.items}
        keyOf={({ id }) => id}
        columns={[
          {
            id: 'work',
            head: t(words.work),
            isName: true,
            className: 'w-1/4',
            cell: ({ name, to }) =>
              to ? (
                <Link to={to} className="hover:underline">
                  {name}
                </Link>
              ) : (
                name
              ),
          },
          {
            id: 'holder',
            head: t(words.holder),
            className: 'w-1/6',
            cell: ({ holder }) => holder && <Holder side={holder.side} {...(holder.name && { name: holder.name })} />,
          },
          {
            id: 'baseline',
            head: t(words.baseline),
            className: 'w-[12%]',
            isExtra: true,
            cell: ({ baseline }) => baseline && day(baseline.until),
          },
          {
            id: 'planned',
            head: t(words.planned),
            className: 'w-1/6',
            cell: ({ planned, milestone }) => (milestone ? day(milestone) : stretchOf(planned)),
          },
          {
            id: 'actual',
            head: t(words.actual),
            className: 'w-1/6',
            cell: ({ actual, milestone }) => !milestone && (stretchOf(actual) ?? t(words.notStarted)),
          },
          { id: 'note', head: t(words.slip), isExtra: true, cell: ({ note }) => note },
        ]}
      />
    </Section>
  ))
}
