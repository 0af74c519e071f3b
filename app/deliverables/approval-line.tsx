import type { DeliverablePage } from '#app/deliverables/deliverable-shapes'
import { useWhen } from '#app/deliverables/use-when'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

type Approval = NonNullable<DeliverablePage['versions'][number]['approval']>

/** Who approved a version and when; one given outside the portal is marked so, with its scan. */
export function ApprovalLine({ approval }: { approval: Approval }) {
  const { t, pick } = useWords()
  const when = useWhen()
  const mark = approval.imported ? words.imported : approval.outside ? words.outsidePortal : null
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 text-detail text-grn">
      {t(words.approvedAtBy, { name: approval.by ? pick(approval.by) : '', at: when(approval.at) })}
      {approval.withNotes && <span className="text-ink3">{t(words.withNotes)}</span>}
      {mark && <Tag>{t(mark)}</Tag>}
      {approval.recordedBy && (
        <span className="text-ink3">{t(words.recordedBy, { name: pick(approval.recordedBy) })}</span>
      )}
      {approval.evidenceFileId && (
        <a href={`/files/${approval.evidenceFileId}`} className="link">
          {t(words.seeScan)}
        </a>
      )}
    </span>
  )
}
