import { Link } from '@remix-run/react'
import { CaseStatusMark } from '#app/relations/case-status'
import type { CaseRow } from '#app/relations/relation-shapes'
import { MomentText } from '#app/ui/date-text'
import { Holder } from '#app/ui/holder'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { formatMinutes } from '#server/kernel/dates'
import { caseKindWords, clockStateWords, relationWords as words } from '#server/relations/words'

/** Cases, the newest first: what, whose, the clock of the first answer, where it stands. */
export function CaseTable({ cases }: { cases: readonly CaseRow[] }) {
  const { t, pick, to, locale } = useWords()
  return (
    <Table
      caption={t(words.cases)}
      items={cases}
      keyOf={({ no }) => no}
      columns={[
        {
          id: 'title',
          head: t(words.title),
          isName: true,
          cell: (row) => (
            <>
              <Link to={to(`/cases/${row.no}`)} className="hover:underline hover:underline-offset-[0.28em]">
                <bdi>{pick(row.title) || row.no}</bdi>
              </Link>
              <span className="block text-note font-normal text-ink3">
                {t(caseKindWords[row.kind])}
                {t(words.comma)}
                {pick(row.client)}
              </span>
            </>
          ),
        },
        {
          id: 'opened',
          head: t(words.opened),
          cell: ({ openedAt }) => <MomentText value={openedAt.toISOString()} />,
          isExtra: true,
        },
        {
          id: 'answer',
          under: 'named',
          head: t(words.firstAnswer),
          cell: ({ clock }) => (
            <span className={clock.firstResponseState === 'missed' ? 'text-red' : 'text-ink2'}>
              {clock.firstResponseLeft !== null && clock.firstResponseLeft > 0
                ? t(words.left, { time: formatMinutes(clock.firstResponseLeft, locale) })
                : t(clockStateWords[clock.firstResponseState])}
            </span>
          ),
        },
        {
          id: 'owner',
          under: 'bare',
          head: t(words.owner),
          cell: ({ owner }) => owner && <Holder side="agency" name={pick(owner)} />,
        },
        { id: 'status', head: t(words.status), cell: ({ status }) => <CaseStatusMark status={status} /> },
      ]}
    />
  )
}
