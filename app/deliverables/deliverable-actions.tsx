import type { DeliverablePage } from '#app/deliverables/deliverable-shapes'
import { QuickForm } from '#app/deliverables/quick-form'
import { Button, LinkButton } from '#app/ui/button'
import { useWords } from '#app/words'
import { unansweredWords } from '#server/deliverables/notices/words'
import { deliverableWords as words } from '#server/deliverables/words'

/** What can be done with it next, at most one of them primary. What stands in the way says so. */
export function DeliverableActions({ page }: { page: DeliverablePage }) {
  const { t, to, count } = useWords()
  const { no, status, may, coverage, place } = page
  const mayBegin = may.submit && ['planned', 'changes_requested', 'rejected'].includes(status)
  const isOver = status === 'accepted' || status === 'cancelled'
  const open = coverage ? coverage.unanswered + coverage.notMet : 0
  return (
    <>
      {mayBegin && (
        <QuickForm intent="start" said={{ no }}>
          <Button type="submit" look={status === 'planned' ? 'plain' : 'primary'}>
            {t(status === 'planned' ? words.start : words.restart)}
          </Button>
        </QuickForm>
      )}
      {may.submit && !isOver && (
        <LinkButton
          to={to(`/deliverables/${no}/versions/new`)}
          icon="plus"
          look={status === 'planned' || status === 'in_production' ? 'primary' : 'plain'}
        >
          {t(words.newVersion)}
        </LinkButton>
      )}
      {may.plan &&
        status === 'approved' &&
        !page.certificate &&
        place.contract &&
        (open > 0 ? (
          <Button blocked={t(words.gate, { count: count(unansweredWords, open) })}>{t(words.askCertificate)}</Button>
        ) : (
          <LinkButton look="primary" to={to(`/certificates/new?contract=${place.contract.no}&deliverable=${no}`)}>
            {t(words.askCertificate)}
          </LinkButton>
        ))}
    </>
  )
}
