import { Status, type Tone } from '#app/ui/status'
import { useWords } from '#app/words'
import type { DeliverableStatus } from '#server/deliverables/rules'
import { deliverableStatusWords } from '#server/deliverables/words'
import type { Words } from '#server/kernel/words'

const tones: Record<DeliverableStatus, Tone> = {
  planned: 'neutral',
  in_production: 'neutral',
  internal_review: 'neutral',
  submitted: 'soon',
  in_review: 'soon',
  changes_requested: 'bad',
  approved: 'good',
  accepted: 'good',
  rejected: 'bad',
  cancelled: 'closed',
}

type MarkProps = { status: DeliverableStatus; said?: Record<DeliverableStatus, Words> }

/** Where a deliverable stands, in the machine's own word; the client reads it in words of their own. */
export function DeliverableStatusMark({ status, said = deliverableStatusWords }: MarkProps) {
  const { t } = useWords()
  return <Status tone={tones[status]}>{t(said[status])}</Status>
}
