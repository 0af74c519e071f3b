import type { Thread } from '#app/briefs/requirement-thread'
import { Note, Section } from '#app/ui/section'
import { Status } from '#app/ui/status'
import { useWords } from '#app/words'
import { unansweredCount, requirementWords as words } from '#server/briefs/requirements/words'
import { returnBriefWords } from '#server/briefs/return-briefs/words'

/** What holds the newest version back, or that nothing does. */
export function ThreadLede({ thread }: { thread: Thread }) {
  const { t, count, pick } = useWords()
  if (thread.rows.length === 0) return t(words.noneBody)
  const at = thread.columns.findIndex(({ isNewest }) => isNewest)
  const newest = thread.columns[at]
  if (!newest) return t(words.noVersions)
  const open = thread.rows.filter(({ cells, retiredAt }) => !retiredAt && cells[at]?.verdict === 'unanswered').length
  if (open === 0) return t(words.allAnswered)
  return (
    <>
      <b>{count(unansweredCount, open)}</b>
      {t(words.holdsBack, { name: `${pick(newest.title)} v${newest.versionNo ?? ''}` })}
    </>
  )
}

/** What was agreed before the work began: our understanding, and what the client answered. */
export function RequirementsMargin({ returned }: { returned: NonNullable<Thread['returned']> }) {
  const { t, pick } = useWords()
  return (
    <Section
      title={t(words.returnBrief)}
      note={
        <Status tone={returned.answeredAt ? 'good' : 'soon'}>
          {t(returned.answeredAt ? returnBriefWords.answered : returnBriefWords.waiting)}
        </Status>
      }
    >
      <p className="mt-3" dir="auto">
        {pick(returned.understanding)}
      </p>
      <div className="mt-3 grid gap-3">
        {returned.questions.map(({ no, text, answer, proposed }) => (
          <Note key={no} tone={answer ? 'good' : 'quiet'}>
            <p className="text-detail font-medium">
              <bdi>{pick(text)}</bdi>
            </p>
            <p className="text-detail text-ink2">
              <bdi>{pick(answer ?? proposed)}</bdi>
            </p>
          </Note>
        ))}
      </div>
    </Section>
  )
}
