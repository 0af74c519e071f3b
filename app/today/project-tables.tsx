import { Link } from '@remix-run/react'
import { agencyPathOf } from '#app/today/addresses'
import { SlipWhose } from '#app/today/slip-whose'
import type { TodayPage } from '#app/today/today-shapes'
import { DateText } from '#app/ui/date-text'
import { Money, Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { todayWords as words } from '#server/reports/today/words'

/** Work under a delay fine that is planned behind its baseline, and by how many working days. */
export function SlipTable({ today }: { today: TodayPage }) {
  const { t, pick, to } = useWords()
  if (today.slips.length === 0) return null
  return (
    <Section title={t(words.slips)} count={today.slips.length}>
      <Table
        caption={t(words.slips)}
        items={today.slips}
        keyOf={({ ref }) => ref}
        columns={[
          {
            id: 'work',
            head: t(words.milestone),
            isName: true,
            cell: (slip) => (
              <>
                <Link to={to(`/deliverables/${slip.ref}`)} className="hover:underline">
                  <bdi>{pick(today.things[slip.ref]?.title ?? { ar: slip.ref, en: slip.ref })}</bdi>
                </Link>
                <SlipWhose slip={slip} />
              </>
            ),
          },
          {
            id: 'baseline',
            head: t(words.baseline),
            cell: ({ baseline }) => <DateText value={baseline} />,
            isExtra: true,
          },
          {
            id: 'planned',
            under: 'named',
            head: t(words.planned),
            cell: ({ planned }) => <DateText value={planned} />,
          },
          {
            id: 'days',
            head: t(words.workingDays),
            numeric: true,
            cell: ({ slipWorkingDays }) => <Num className="font-medium text-red">+{slipWorkingDays}</Num>,
          },
        ]}
      />
    </Section>
  )
}

/** Unpaid invoices and the next milestones that become claims, by the day they fall due. */
export function CollectTable({ today }: { today: TodayPage }) {
  const { t, pick, to } = useWords()
  const things = (today.refs['toIssueAndCollect'] ?? []).flatMap((ref) => today.things[ref] ?? [])
  if (things.length === 0) return null
  return (
    <Section title={t(words.toIssue)} count={things.length}>
      <Table
        caption={t(words.toIssue)}
        items={things}
        keyOf={({ no }) => no}
        columns={[
          {
            id: 'no',
            head: t(words.number),
            isName: true,
            cell: (thing) => (
              <Link to={to(agencyPathOf('', thing) ?? '/claims')} className="hover:underline">
                <Num>{thing.no}</Num>
              </Link>
            ),
          },
          {
            id: 'what',
            under: 'bare',
            head: t(words.client),
            cell: (thing) => (
              <>
                <bdi>{pick(thing.client)}</bdi>
                {thing.kind === 'milestone' && (
                  <span className="block text-note text-ink3">
                    <bdi>{pick(thing.title)}</bdi>
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'amount',
            head: t(words.amount),
            numeric: true,
            cell: ({ amount, kind }) =>
              amount ? (
                <Money value={amount} bare />
              ) : kind === 'milestone' ? (
                <span className="text-note whitespace-nowrap text-ink3">{t(words.nextMilestone)}</span>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}
