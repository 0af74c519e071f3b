import { ApprovalLine } from '#app/deliverables/approval-line'
import type { DeliverablePage } from '#app/deliverables/deliverable-shapes'
import { useWhen } from '#app/deliverables/use-when'
import { Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

type Version = DeliverablePage['versions'][number]

/** The versions, the newest first: who handed each in, when it was sent, whether it was seen, and what was decided. */
export function VersionList({ no, versions }: { no: string; versions: readonly Version[] }) {
  const { t, pick, to } = useWords()
  if (versions.length === 0) return <p className="border-b border-line py-4 text-ink2">{t(words.noVersions)}</p>
  return (
    <RowList label={t(words.versions)}>
      {[...versions].reverse().map((version) => (
        <Row
          key={version.no}
          title={
            <>
              {t(words.version, { no: version.no })}{' '}
              <span className="text-detail font-normal text-ink2">
                <bdi>{pick(version.note)}</bdi>
              </span>
            </>
          }
          to={to(`/deliverables/${no}/v/${version.no}`)}
          detail={<VersionDetail version={version} />}
          aside={<VersionTag version={version} />}
        />
      ))}
    </RowList>
  )
}

function VersionDetail({ version }: { version: Version }) {
  const { t, pick, day, dayOf } = useWords()
  const when = useWhen()
  const sent = version.sentAt ? t(words.sentAt, { at: when(version.sentAt) }) : t(words.notSent)
  return (
    <>
      <span className="block">
        {t(words.madeBy, { name: version.madeBy ? pick(version.madeBy) : '', at: when(version.madeAt) })}
        {'. '}
        {sent}
      </span>
      {version.approval && <ApprovalLine approval={version.approval} />}
      {version.rejections.map(({ reason, on }) => (
        <span key={reason} className="block text-red">
          {t(words.rejectedFor, { on: day(dayOf(on)), reason: reason ?? '' })}
        </span>
      ))}
      <span className="block text-note text-ink3">
        {t(words.fingerprint)} <Num>{version.sha256.slice(0, 12)}</Num>
      </span>
    </>
  )
}

function VersionTag({ version }: { version: Version }) {
  const { t } = useWords()
  if (version.withdrawnAt) return <Tag>{t(words.withdrawn)}</Tag>
  if (!version.sentAt || version.approval || version.opened === null) return null
  return version.opened ? <Tag tone="good">{t(words.opened)}</Tag> : <Tag tone="soon">{t(words.notOpened)}</Tag>
}
