import { ActionForm, useActionForm } from '#app/forms'
import type { CasePage } from '#app/relations/relation-shapes'
import { Button } from '#app/ui/button'
import { Checkbox } from '#app/ui/choices'
import { Hidden, TextArea } from '#app/ui/field'
import { HolderMark } from '#app/ui/holder'
import { Icon } from '#app/ui/icon'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { relationWords as words } from '#server/relations/words'

const answerCaseCheck = async () => (await import('#server/relations/schema')).answerCaseInput
const noteCaseCheck = async () => (await import('#server/relations/schema')).noteCaseInput

/** The answer that leaves the house, in the name of whoever sends it. Its reader is said before it is written. */
export function AnswerForm({ page }: { page: CasePage }) {
  const { t, pick } = useWords()
  const form = useActionForm(answerCaseCheck, { no: page.no, text: '' }, { intent: 'answer' })
  return (
    <Section title={t(words.answer)}>
      <ActionForm form={form} className="mt-3 grid gap-3">
        <Hidden {...form.field('no')} />
        <p className="flex items-center gap-2 text-detail text-ink2">
          <HolderMark side="marketing" />
          {t(words.answerBy, { name: page.contact ? pick(page.contact) : '' })}
        </p>
        <TextArea label={t(words.answer)} rows={4} dir="auto" {...form.field('text')} />
        <Checkbox label={t(words.waits)} {...form.field('waits')} />
        <div>
          <Button type="submit" look="primary">
            {t(words.send)}
          </Button>
        </div>
      </ActionForm>
    </Section>
  )
}

/** A note of the house's own. */
export function NoteForm({ no }: { no: string }) {
  const { t } = useWords()
  const form = useActionForm(noteCaseCheck, { no, text: '' }, { intent: 'note' })
  return (
    <Section title={t(words.note)} quiet>
      <ActionForm form={form} className="mt-3 grid gap-3 rounded-control bg-sunk p-4">
        <Hidden {...form.field('no')} />
        <p className="flex items-center gap-2 text-detail text-ink2">
          <Icon name="lock" size={16} />
          {t(words.noteHint)}
        </p>
        <TextArea label={t(words.note)} rows={2} dir="auto" {...form.field('text')} />
        <div>
          <Button type="submit">{t(words.keepNote)}</Button>
        </div>
      </ActionForm>
    </Section>
  )
}
