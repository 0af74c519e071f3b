import type { CertificatePage } from '#app/certificates/certificate-shapes'
import { Fingerprint } from '#app/deliverables/fingerprint'
import { useWhen } from '#app/deliverables/use-when'
import { Num } from '#app/ui/num'
import { Row, RowList } from '#app/ui/row'
import { Section } from '#app/ui/section'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { certificateWords as words } from '#server/deliverables/certificates/words'
import { deliverableWords } from '#server/deliverables/words'

type BehindProps = {
  items: CertificatePage['items']
  /** Once it is decided, a newer version changes nothing any more. */
  isDecided: boolean
  /** Where a version is read: the agency's page, or the client's. */
  folder: '/deliverables' | '/p/work'
  /** A letter's own link opens the certificate and nothing beside it. */
  isLinked?: boolean
}

/** The work behind a certificate: each version with its fingerprint, and who approved it. */
export function BehindSection({ items, isDecided, folder, isLinked = true }: BehindProps) {
  const { t, pick, to } = useWords()
  const when = useWhen()
  return (
    <Section title={t(words.behind)} count={items.length}>
      {items.length === 0 && <p className="border-b border-line py-3.5 text-ink2">{t(words.nothingBehind)}</p>}
      <RowList label={t(words.behind)}>
        {items.map((item) => (
          <Row
            key={item.number}
            title={
              <>
                <bdi>{pick(item.title)}</bdi>{' '}
                <span className="text-detail font-normal text-ink2">
                  {t(deliverableWords.versionShort, { no: item.versionNo })}
                </span>
              </>
            }
            {...(isLinked ? { to: to(`${folder}/${item.number}/v/${item.versionNo}`) } : {})}
            detail={
              <>
                {item.approvedBy
                  ? t(words.approvedBy, {
                      name: pick(item.approvedBy),
                      at: item.approvedAt ? when(item.approvedAt) : '',
                    })
                  : t(words.approvedNobody)}
                <span className="block text-note break-all text-ink3">
                  <Num>{item.number}</Num> <Fingerprint value={item.sha256} />
                </span>
              </>
            }
            aside={!isDecided && !item.isCurrent && <Tag tone="bad">{t(words.changed)}</Tag>}
          />
        ))}
      </RowList>
    </Section>
  )
}
