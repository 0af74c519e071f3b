import type { Timeline } from '#app/timelines/timeline-groups'
import { useWords } from '#app/words'
import { lateWorkWords, timelineWords as words } from '#server/timelines/words'

/** How much of the open work shown is planned past its baseline, and which is furthest. */
export function TimelineLede({ groups }: Pick<Timeline, 'groups'>) {
  const { t, count, pick, comma, workingDays } = useWords()
  const late = groups
    .flatMap(({ items }) => items)
    .filter(({ kind, holder, slip }) => kind === 'deliverable' && holder !== null && slip > 0)
    .sort((one, other) => other.slip - one.slip)
  const [furthest] = late
  return (
    <>
      <b className="font-semibold">{count(lateWorkWords, late.length)}</b>
      {furthest ? (
        <>
          {comma}
          {t(words.furthest, { title: pick(furthest.title), days: workingDays(furthest.slip) })}
        </>
      ) : (
        '.'
      )}
    </>
  )
}
