import type { CertificatePage } from '#app/certificates/certificate-shapes'
import { Checklist, type Verdict } from '#app/ui/checklist'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { signingWords as words } from '#server/deliverables/certificates/words'

/** What must be so before anybody signs: all of it approved, by somebody else, and unchanged since. */
export function BeforeSection({ page }: { page: CertificatePage }) {
  const { t } = useWords()
  const verdict = (isSo: boolean): Verdict => (isSo ? 'met' : 'not_met')
  const isSound = page.items.every(({ isCurrent }) => isCurrent)
  const items = [
    {
      id: 'approved',
      verdict: verdict(page.items.every(({ approvedBy }) => approvedBy !== null)),
      text: t(words.approvedAll),
    },
    {
      id: 'people',
      verdict: verdict(!page.may.isApprover),
      text: t(words.twoPeople),
      detail: page.may.isApprover ? t(words.samePerson) : undefined,
    },
    {
      id: 'files',
      verdict: verdict(isSound),
      text: t(words.filesMatch),
      detail: isSound ? undefined : t(words.filesChanged),
    },
  ]
  const shown = page.items.length > 0 ? items : items.filter(({ id }) => id === 'people')
  return (
    <Section title={t(words.before)}>
      <Checklist label={t(words.before)} items={shown} />
    </Section>
  )
}
