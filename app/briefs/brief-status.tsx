import { Status, type Tone } from '#app/ui/status'
import { useWords } from '#app/words'
import type { BriefStatus } from '#server/briefs/rules'
import { statusWords } from '#server/briefs/words'
import type { Words } from '#server/kernel/words'

const tones: Record<BriefStatus, Tone> = {
  draft: 'neutral',
  received: 'neutral',
  scored: 'neutral',
  return_brief_sent: 'soon',
  rebrief_requested: 'soon',
  superseded: 'closed',
  scope_flagged: 'bad',
  declined: 'closed',
  accepted: 'good',
  in_production: 'neutral',
  on_hold: 'soon',
  delivered: 'closed',
  closed: 'closed',
}

/** Where a brief stands, in the machine's own word; the client reads it in words of their own. */
export function BriefStatusMark({
  status,
  said = statusWords,
}: {
  status: BriefStatus
  said?: Record<BriefStatus, Words>
}) {
  const { t } = useWords()
  return <Status tone={tones[status]}>{t(said[status])}</Status>
}
