import type { DeliverablePage, VersionPage } from '#app/deliverables/deliverable-shapes'
import { useWhen } from '#app/deliverables/use-when'
import { RoundsMeter } from '#app/ui/rounds'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

type Round = NonNullable<VersionPage['round']>
type Rounds = Pick<DeliverablePage, 'meter'> & { rounds: readonly Round[] }

const outcomeWords = {
  changes: words.outcomeChanges,
  approved: words.outcomeApproved,
  approved_with_notes: words.outcomeApprovedWithNotes,
  no_answer: words.outcomeNoAnswer,
  withdrawn: words.outcomeWithdrawn,
} as const

const outcomeOf = (outcome: string | null) => outcomeWords[(outcome ?? 'no_answer') as keyof typeof outcomeWords]

/** Rounds against those the contract includes, and how each went. */
export function RoundsSection({ meter, rounds }: Rounds) {
  const { t, pick, dayOf, day, workingDays } = useWords()
  const when = useWhen()
  if (rounds.length === 0 && !meter) return null
  const standing = ({ closedAt, outcome, responseDueOn, lateDays }: Round) => {
    if (closedAt) return t(words.roundClosed, { at: when(closedAt), outcome: t(outcomeOf(outcome)) })
    const due = day(dayOf(responseDueOn))
    if (lateDays === 0) return t(words.roundOpen, { day: due })
    return t(words.roundLate, { day: due, days: workingDays(lateDays) })
  }
  return (
    <Section title={t(words.rounds)}>
      <Meter meter={meter} />
      <ol className="mt-3">
        {rounds.map((round) => (
          <li key={round.no} className="row-line border-b border-line py-1.75 text-detail">
            {t(words.roundNo, { no: round.no, name: round.reviewer ? pick(round.reviewer) : '' })}
            <span className={`block text-note ${round.lateDays > 0 ? 'text-red' : 'text-ink3'}`}>
              {standing(round)}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The meter alone: used of included, and what one more would take. */
export function Meter({ meter }: Pick<DeliverablePage, 'meter'>) {
  const { t } = useWords()
  if (!meter) return null
  const included = meter.included + meter.granted
  return (
    <RoundsMeter used={meter.used} included={included} isOpen={meter.open !== null}>
      {meter.beyond > 0 ? (
        <>
          <b className="text-red">{t(words.roundsUsed, { used: meter.used, included })}. </b>
          {t(words.roundsBeyond)}
        </>
      ) : (
        <>
          {t(words.roundsUsed, { used: meter.used, included })}. {meter.left === 0 && t(words.roundsLast)}
        </>
      )}
    </RoundsMeter>
  )
}
