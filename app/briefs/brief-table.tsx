import { Link } from '@remix-run/react'
import { BriefStatusMark } from '#app/briefs/brief-status'
import { MomentText } from '#app/ui/date-text'
import { Holder } from '#app/ui/holder'
import { Num } from '#app/ui/num'
import { ScoreBar } from '#app/ui/score'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { BriefRow } from '#server/briefs/inbox/queries'
import { typeWords, briefWords as words } from '#server/briefs/words'

/** A brief that came to its end waits for nobody, and says nothing of it. */
const ended: ReadonlySet<BriefRow['status']> = new Set(['delivered', 'closed', 'superseded', 'declined'])

/** Briefs in the order they came: what, whose, how good, where it stands, with whom. */
export function BriefTable({ rows }: { rows: readonly BriefRow[] }) {
  const { t, pick, to, moment } = useWords()
  return (
    <Table
      caption={t(words.briefs)}
      items={rows}
      keyOf={({ id }) => id}
      columns={[
        { id: 'no', head: '#', cell: ({ no }) => <Num className="text-ink3">{no}</Num>, isExtra: true },
        {
          id: 'title',
          head: t(words.title),
          isName: true,
          className: 'max-sm:w-full',
          cell: (row) => (
            <>
              <Link to={to(`/briefs/${row.no}`)} className="hover:underline hover:underline-offset-[0.28em]">
                <bdi>{pick(row.title)}</bdi>
              </Link>
              <span className="block text-note font-normal text-ink3">
                {pick(row.client)}
                {t(words.comma)}
                {t(typeWords[row.type])}
              </span>
            </>
          ),
        },
        {
          id: 'received',
          head: t(words.received),
          cell: ({ receivedAt }) => <MomentText value={receivedAt.toISOString()} />,
          isExtra: true,
        },
        {
          id: 'score',
          under: 'bare',
          head: t(words.score),
          cell: ({ score }) =>
            score === null ? <span className="text-ink3">{t(words.notScored)}</span> : <ScoreBar score={score} />,
        },
        {
          id: 'state',
          under: 'bare',
          head: t(words.state),
          cell: ({ status }) => <BriefStatusMark status={status} />,
        },
        {
          id: 'holder',
          head: t(words.holder),
          cell: ({ holder, status }) =>
            holder ? (
              <Holder side={holder.side} name={pick(holder.name) || undefined} since={moment(holder.since)} />
            ) : (
              !ended.has(status) && <Holder side="nobody" />
            ),
        },
      ]}
    />
  )
}
