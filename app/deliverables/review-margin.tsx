import { ChecksSection } from '#app/deliverables/checks-section'
import type { VersionPage } from '#app/deliverables/deliverable-shapes'
import { Meter } from '#app/deliverables/rounds-section'
import { StickyActions } from '#app/deliverables/sticky-actions'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { reviewWords as words } from '#server/deliverables/reviews/words'

/** Beside the version: its round, what was asked, and the two answers. Approving leads to a step that says what it does. */
export function ReviewMargin({ page }: { page: VersionPage }) {
  const { t } = useWords()
  const isLast = page.meter?.open && page.meter.left === 0 && !page.meter.openIsBeyond
  return (
    <>
      {page.meter && (
        <Section title={t(words.round)} note={isLast ? t(words.lastIncluded) : undefined}>
          <Meter meter={page.meter} />
        </Section>
      )}
      <div>
        <ChecksSection checks={page.checks} />
        {page.may.approve && (
          <>
            <p className="mt-4 text-note text-ink3">{t(words.meaning)}</p>
            <StickyActions>
              <LinkButton look="primary" size="sticky" to="?confirm=1" className="max-sm:order-2">
                {t(words.approve, { no: page.version.no })}
              </LinkButton>
              <LinkButton look="danger" size="sticky" to="?changes=1" className="border-line2!">
                {t(words.askChanges)}
              </LinkButton>
            </StickyActions>
          </>
        )}
      </div>
    </>
  )
}
