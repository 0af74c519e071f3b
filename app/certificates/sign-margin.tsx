import type { CertificatePage } from '#app/certificates/certificate-shapes'
import { StickyActions } from '#app/deliverables/sticky-actions'
import { LinkButton } from '#app/ui/button'
import { Person } from '#app/ui/person'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { certificateWords, signingWords as words } from '#server/deliverables/certificates/words'

/** Beside what is signed: who signs, and the way on. The first button leads to the signature; it does not sign. */
export function SignMargin({ page }: { page: CertificatePage }) {
  const { t, pick, today, day, hijri } = useWords()
  const isSound = page.items.every(({ isCurrent }) => isCurrent)
  const isOpen = page.may.sign && !page.may.isApprover && isSound
  return (
    <Section title={t(certificateWords.signature)}>
      {page.requestedFrom && (
        <div className="py-3">
          <Person name={pick(page.requestedFrom)} side="contracts" size="large" />
        </div>
      )}
      {today && (
        <p className="text-note text-ink3">
          {day(today, { weekday: true, year: true })}
          <span className="block">{hijri(today)}</span>
        </p>
      )}
      {isOpen && (
        <>
          <StickyActions>
            <LinkButton look="primary" size="sticky" icon="edit" to="?step=consent" className="max-sm:order-2">
              {t(words.goOn)}
            </LinkButton>
            <LinkButton size="sticky" to="?step=consent&with=reservations">
              {t(words.withReservations)}
            </LinkButton>
          </StickyActions>
          <p className="mt-2 text-center">
            <LinkButton look="quiet" size="portal" to="?step=reject" className="text-red!">
              {t(words.reject)}
            </LinkButton>
          </p>
        </>
      )}
    </Section>
  )
}
