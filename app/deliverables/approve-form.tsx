import type { VersionPage } from '#app/deliverables/deliverable-shapes'
import { Fingerprint } from '#app/deliverables/fingerprint'
import { StickyActions } from '#app/deliverables/sticky-actions'
import { ActionForm, useActionForm } from '#app/forms'
import { Button, LinkButton } from '#app/ui/button'
import { Hidden, TextArea } from '#app/ui/field'
import { Num } from '#app/ui/num'
import { Banner, Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { unansweredWords } from '#server/deliverables/notices/words'
import { reviewWords as words } from '#server/deliverables/reviews/words'
import { deliverableWords } from '#server/deliverables/words'

const approveVersionCheck = async () => (await import('#server/deliverables/approvals/schema')).approveVersionInput

/** The step before an approval: what it does, and the files it is for, by name and fingerprint. One press confirms. */
export function ApproveForm({ page }: { page: VersionPage }) {
  const { t, count } = useWords()
  const { no, version, files, checks } = page
  const start = { no, version: String(version.no), sha256: version.sha256, withNotes: '' }
  const form = useActionForm(approveVersionCheck, start, { intent: 'approve' })
  const open = checks.filter(({ state }) => state === 'unanswered' || state === 'not_met').length
  return (
    <ActionForm form={form} className="mt-2 grid max-w-190 gap-4">
      <p className="text-lede text-ink2">{t(words.confirmSays)}</p>
      {open > 0 && <Banner tone="soon">{t(words.openPoints, { count: count(unansweredWords, open) })}</Banner>}
      <Section title={t(deliverableWords.filesInOrder)} count={files.length}>
        <ol>
          {files.map((file) => (
            <li key={file.id} className="flex items-baseline gap-3 border-b border-line py-2">
              <Num className="w-6 text-ink3">{file.no}</Num>
              <bdi className="min-w-0 truncate">{file.label || file.name}</bdi>
              <Num className="ms-auto text-note text-ink3">{file.sha256.slice(0, 8)}</Num>
            </li>
          ))}
        </ol>
        <p className="mt-2 text-note break-all text-ink3">
          {t(deliverableWords.fingerprint)} <Fingerprint value={version.sha256} />
        </p>
      </Section>
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('version')} />
      <Hidden {...form.field('sha256')} />
      <TextArea label={t(words.notes)} optional rows={2} dir="auto" {...form.field('withNotes')} />
      <StickyActions>
        <Button type="submit" look="primary" size="sticky" className="max-sm:order-2">
          {t(words.confirm)}
        </Button>
        <LinkButton size="sticky" to="?">
          {t(words.back)}
        </LinkButton>
      </StickyActions>
    </ActionForm>
  )
}
