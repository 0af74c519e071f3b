import type { CertificatePage } from '#app/certificates/certificate-shapes'
import { Fingerprint } from '#app/deliverables/fingerprint'
import { useWhen } from '#app/deliverables/use-when'
import { FileLink } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { Section } from '#app/ui/section'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { certificateWords as words } from '#server/deliverables/certificates/words'

/** What the contracts office decided, how it was given, and its paper. */
export function DecisionSection({ page }: { page: CertificatePage }) {
  const { t, pick, to, hijri, dayOf } = useWords()
  const when = useWhen()
  const { decision } = page
  const mark = decision?.imported ? words.imported : decision?.outside ? words.outside : null
  return (
    <Section title={t(words.signature)}>
      {decision ? (
        <div className="border-b border-line py-3 text-detail">
          <p className="text-body font-medium">
            {t(decision.decision === 'rejected' ? words.rejectedBy : words.signedBy, {
              name: decision.by ? pick(decision.by) : '',
              at: when(decision.at, { year: true }),
            })}
          </p>
          <p className="text-note text-ink3">{hijri(dayOf(decision.at))}</p>
          {mark && <Tag>{t(mark)}</Tag>}
          {decision.recordedBy && (
            <p className="text-ink2">{t(words.recordedBy, { name: pick(decision.recordedBy) })}</p>
          )}
          {pick(decision.notes) && (
            <p className="mt-1 text-ink2">
              <bdi>{pick(decision.notes)}</bdi>
            </p>
          )}
          {decision.fileId && (
            <p className="mt-1">
              <a href={`/files/${decision.fileId}`} className="link">
                {t(words.seeScan)}
              </a>
            </p>
          )}
          {decision.decision !== 'rejected' && (
            <p className="mt-3">
              {page.isPrinted ? (
                <FileLink href={to(`/certificates/${page.no}.pdf`)}>{t(words.pdf)}</FileLink>
              ) : (
                <span className="text-ink3">{t(words.printing)}</span>
              )}
            </p>
          )}
        </div>
      ) : (
        <p className="border-b border-line py-3 text-detail text-ink2">
          {page.requestedFrom ? `${t(words.requestedFrom)} ${pick(page.requestedFrom)}` : t(words.waiting)}
        </p>
      )}
      <p className="mt-2 text-note break-all text-ink3">
        {t(words.fingerprint)} <Fingerprint value={decision?.contentSha256 ?? page.contentSha256} />
      </p>
    </Section>
  )
}

/** What must still be cured: in the work's own column, because somebody has to do it. */
export function ReservationsSection({ reservations }: Pick<CertificatePage, 'reservations'>) {
  const { t, pick, day } = useWords()
  if (reservations.length === 0) return null
  return (
    <Section title={t(words.reservations)} count={reservations.length}>
      <ol>
        {reservations.map(({ no, text, cureBy, cleared }) => (
          <li key={no} className="flex items-baseline gap-2.5 border-b border-line py-2 text-detail">
            <Num className="text-ink3">{no}</Num>
            <span className="min-w-0">
              <bdi>{pick(text)}</bdi>
              {cureBy && <span className="block text-note text-ink3">{t(words.cureByDay, { day: day(cureBy) })}</span>}
            </span>
            {cleared && (
              <span className="ms-auto">
                <Tag tone="good">{t(words.cleared)}</Tag>
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
