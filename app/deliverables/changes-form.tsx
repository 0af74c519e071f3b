import { useFieldArray } from 'react-hook-form'
import type { VersionPage } from '#app/deliverables/deliverable-shapes'
import { StickyActions } from '#app/deliverables/sticky-actions'
import { ActionForm, useActionForm } from '#app/forms'
import { Button, LinkButton } from '#app/ui/button'
import { Hidden, TextArea } from '#app/ui/field'
import { Problem } from '#app/ui/labelled'
import { useWords } from '#app/words'
import { reviewWords as words } from '#server/deliverables/reviews/words'

const requestChangesCheck = async () => (await import('#server/deliverables/approvals/schema')).requestChangesInput

/** One list of everything that is needed. Three rows to begin with, so that a page without JavaScript has room too. */
export function ChangesForm({ page: { no, version } }: { page: VersionPage }) {
  const { t } = useWords()
  const rows = [{ what: '' }, { what: '' }, { what: '' }]
  const start = { no, version: String(version.no), sha256: version.sha256, changes: rows }
  const form = useActionForm(requestChangesCheck, start, { intent: 'changes' })
  const changes = useFieldArray({ control: form.control, name: 'changes' })
  const whole = form.field('changes')
  return (
    <ActionForm form={form} className="mt-2 grid max-w-190 gap-4">
      <p className="text-lede text-ink2">{t(words.changesSays)}</p>
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('version')} />
      <Hidden {...form.field('sha256')} />
      <div id={whole.id} className="grid gap-4">
        {changes.fields.map((change, row) => (
          <TextArea
            key={change.id}
            label={t(words.changeNo, { no: row + 1 })}
            rows={2}
            dir="auto"
            {...form.field(`changes.${row}.what`)}
          />
        ))}
      </div>
      <Problem id={whole.id} problem={whole.problem} />
      <div>
        <Button size="portal" icon="plus" onClick={() => changes.append({ what: '' })}>
          {t(words.addChange)}
        </Button>
      </div>
      <StickyActions>
        <Button type="submit" look="primary" size="sticky" className="max-sm:order-2">
          {t(words.sendChanges)}
        </Button>
        <LinkButton size="sticky" to="?">
          {t(words.back)}
        </LinkButton>
      </StickyActions>
    </ActionForm>
  )
}
