import { useSearchParams } from '@remix-run/react'
import { ApproveForm } from '#app/deliverables/approve-form'
import { ChangesForm } from '#app/deliverables/changes-form'
import { CommentList } from '#app/deliverables/comments'
import { Composer } from '#app/deliverables/composer'
import type { VersionPage } from '#app/deliverables/deliverable-shapes'
import { EffortForm } from '#app/deliverables/effort-form'
import { Frozen } from '#app/deliverables/frozen'
import { NotNewest } from '#app/deliverables/not-newest'
import { Stage } from '#app/deliverables/stage'
import { VersionChips } from '#app/deliverables/version-chips'
import { Receipt } from '#app/ui/receipt'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { reviewWords as words } from '#server/deliverables/reviews/words'

export type ReviewStep = 'look' | 'confirm' | 'changes'

/** Which step of the decision the address says: only while there is something to decide. */
export function useReviewStep(page: VersionPage): ReviewStep {
  const [search] = useSearchParams()
  if (!page.may.approve) return 'look'
  return search.get('confirm') ? 'confirm' : search.get('changes') ? 'changes' : 'look'
}

/** What stands under the title: the work, or the step of the decision that the address names. */
export function ReviewBody({ page, step }: { page: VersionPage; step: ReviewStep }) {
  if (step === 'confirm') return <ApproveForm page={page} />
  if (step === 'changes') return <ChangesForm page={page} />
  return (
    <>
      <ReviewReceipt page={page} />
      <NotNewest page={page} folder="/p/work" />
      <VersionChips path={`/p/work/${page.no}`} others={page.others} current={page.version.no} />
      <Stage files={page.files} />
      <Frozen version={page.version} forClient />
      <Comments page={page} />
    </>
  )
}

function Comments({ page: { no, version, comments, may } }: { page: VersionPage }) {
  const { t } = useWords()
  return (
    <Section title={t(words.yourList)} count={comments.length}>
      <CommentList no={no} comments={comments} mayAnswer={false} />
      {may.comment && <Composer key={version.no} no={no} version={version.no} writer="client" />}
    </Section>
  )
}

/** What was just recorded, what happens next, and once the question of how easy it was. */
function ReviewReceipt({ page: { no, version, asksEffort } }: { page: VersionPage }) {
  const { t } = useWords()
  const [search] = useSearchParams()
  const done = search.get('done')
  if (done === 'approved')
    return (
      <>
        <Receipt title={t(words.doneApproved, { no: version.no })}>{t(words.doneApprovedNext)}</Receipt>
        {asksEffort && <EffortForm no={no} version={version.no} />}
      </>
    )
  if (done === 'thanks') return <Receipt title={t(words.effortThanks)} />
  if (done === 'changes') return <Receipt title={t(words.doneChanges)}>{t(words.doneChangesNext)}</Receipt>
  return null
}
