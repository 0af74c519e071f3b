import { Status, type Tone } from '#app/ui/status'
import { useWords } from '#app/words'
import type { DeliverableStatus } from '#server/deliverables/rules'
import { deliverableStatusWords } from '#server/deliverables/words'

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

/** Where a deliverable stands, in the machine's own word. */
export function DeliverableStatusMark({ status }: { status: DeliverableStatus }) {
  const { t } = useWords()
  return <Status tone={tones[status]}>{t(deliverableStatusWords[status])}</Status>
}
