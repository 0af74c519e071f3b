import { Link } from '@remix-run/react'
import { BriefStatusMark } from '#app/briefs/brief-status'
import type { Overview } from '#app/engagements/shapes'
import { DateText } from '#app/ui/date-text'
import { GoodEmpty } from '#app/ui/empty'
import { RoundDots } from '#app/ui/rounds'
import { ScoreBar } from '#app/ui/score'
import { Section } from '#app/ui/section'
import { Table } from '#app/ui/table'
import { useWords } from '#app/words'
import { engagementWords as words } from '#server/reports/engagements/words'

/** Each brief with its score, then what it cost in rounds and days: what comes in weak comes back late. */
export function BriefsOutcome({ briefs }: { briefs: Overview['briefs'] }) {
  const { t, pick, to, day } = useWords()
  return (
    <Section title={t(words.quality)} count={briefs.length} note={t(words.qualityNote)}>
      {briefs.length === 0 && <GoodEmpty>{t(words.noBriefs)}</GoodEmpty>}
      {briefs.length > 0 && (
        <Table
          caption={t(words.quality)}
          items={briefs}
          keyOf={({ no }) => no}
          columns={[
            {
              id: 'brief',
              head: t(words.brief),
              isName: true,
              cell: ({ no, title }) => (
                <Link to={to(`/briefs/${no}`)} className="hover:underline">
                  <bdi>{pick(title) || no}</bdi>
                </Link>
              ),
            },
            {
              id: 'score',
              under: 'bare',
              head: t(words.score),
              cell: ({ score }) => score !== null && <ScoreBar score={score} />,
            },
            {
              id: 'rounds',
              under: 'bare',
              head: t(words.rounds),
              cell: ({ rounds, allowed }) =>
                rounds > 0 && (
                  <RoundDots
                    used={rounds}
                    included={allowed}
                    said={t(words.roundsOf, { used: rounds, included: allowed })}
                  />
                ),
            },
            { id: 'due', under: 'named', head: t(words.due), cell: ({ dueOn }) => dueOn && <DateText value={dueOn} /> },
            {
              id: 'status',
              head: t(words.status),
              cell: ({ status, acceptedOn }) => (
                <>
                  <BriefStatusMark status={status} />
                  {acceptedOn && (
                    <span className="block text-note text-ink3">{t(words.acceptedOn, { day: day(acceptedOn) })}</span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}
