import { DateText } from '#app/ui/date-text'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

type Dated = { dueOn: string; acceptedOn: string | null; answerBy?: string | null; status: string }

/** When it is due; red only while it is late and still open. Under it the client's own day, while they review. Once accepted, the day of that. */
export function DueDay({ row: { dueOn, acceptedOn, answerBy, status } }: { row: Dated }) {
  const { t, day, today, relative } = useWords()
  if (acceptedOn)
    return <span className="whitespace-nowrap text-ink2">{t(words.acceptedOn, { day: day(acceptedOn) })}</span>
  const isLate = today !== null && dueOn < today && status !== 'cancelled'
  return (
    <span className="whitespace-nowrap" title={relative(dueOn)}>
      <DateText value={dueOn} className={isLate ? 'font-medium text-red' : ''} />
      {isLate && <span className="block text-note text-red">{relative(dueOn)}</span>}
      {answerBy && (
        <span className={`block text-note ${today !== null && answerBy < today ? 'text-red' : 'text-ink3'}`}>
          {t(words.answerBy, { day: day(answerBy) })}
        </span>
      )}
    </span>
  )
}
