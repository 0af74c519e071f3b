import type { VersionPage } from '#app/deliverables/deliverable-shapes'
import { Checklist } from '#app/ui/checklist'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

/** What was asked, and how this version answers it. */
export function ChecksSection({ checks }: { checks: VersionPage['checks'] }) {
  const { t, pick } = useWords()
  if (checks.length === 0) return null
  const covered = checks.filter(({ state }) => state === 'met' || state === 'waived').length
  return (
    <Section title={t(words.against)} count={`${covered}/${checks.length}`}>
      <Checklist
        label={t(words.against)}
        items={checks.map(({ id, state, text }) => ({ id, verdict: state, text: <bdi>{pick(text)}</bdi> }))}
      />
    </Section>
  )
}
