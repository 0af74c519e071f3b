import { Status, type Tone } from '#app/ui/status'
import { useWords } from '#app/words'
import type { CaseStatus, PromiseStatus } from '#server/relations/rules'
import { caseStatusWords, promiseStatusWords } from '#server/relations/words'

const caseTones: Record<CaseStatus, Tone> = {
  open: 'soon',
  acknowledged: 'neutral',
  in_progress: 'neutral',
  waiting_client: 'soon',
  escalated: 'bad',
  resolved: 'good',
  closed: 'closed',
}

/** Where a case stands, in the machine's own word. */
export function CaseStatusMark({ status }: { status: CaseStatus }) {
  const { t } = useWords()
  return <Status tone={caseTones[status]}>{t(caseStatusWords[status])}</Status>
}

const promiseTones: Record<PromiseStatus, Tone> = {
  open: 'neutral',
  renegotiated: 'neutral',
  overdue: 'bad',
  kept: 'good',
  broken: 'bad',
  released: 'closed',
}

/** Where a promise stands. */
export function PromiseStatusMark({ status }: { status: PromiseStatus }) {
  const { t } = useWords()
  return <Status tone={promiseTones[status]}>{t(promiseStatusWords[status])}</Status>
}
