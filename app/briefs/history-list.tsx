import type { BriefPage } from '#app/briefs/brief-page'
import { Num } from '#app/ui/num'
import { scoreInk } from '#app/ui/score'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { readingWords as words } from '#server/briefs/readings/words'

/** Every reading so far, the newest first: who, when, which score, and what they noted for us. */
export function HistoryList({ readings }: { readings: BriefPage['readings'] }) {
  const { t, pick, moment } = useWords()
  if (readings.length === 0) return null
  return (
    <Section title={t(words.history)} count={readings.length} id="history">
      <ol reversed>
        {readings.map(({ no, by, at, score, note }) => (
          <li key={no} className="border-b border-line py-1.5 text-detail">
            <p className="flex items-baseline gap-2">
              <span className="text-ink2">{by ? pick(by.name) : t(words.reading, { no })}</span>
              <b className={`ms-auto ${score === null ? '' : scoreInk(score)}`}>
                <Num>{score ?? ''}</Num>
              </b>
            </p>
            <p className="text-note text-ink3">{moment(at)}</p>
            {note && <p className="mt-1 rounded-tag bg-sunk px-2 py-1 text-note">{note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
