import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { RadioGroup } from '#app/ui/choices'
import { Field, Hidden, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { askWords as words } from '#server/relations/own/words'
import { caseKinds } from '#server/relations/rules'
import { caseKindWords } from '#server/relations/words'

const askCheck = async () => (await import('#server/relations/schema')).askInput
const noteCaseCheck = async () => (await import('#server/relations/schema')).noteCaseInput

/** A complaint or a request, in the client's own words. */
export function AskForm() {
  const { t } = useWords()
  const form = useActionForm(askCheck, { kind: 'request', title: '', words: '' })
  const kinds = caseKinds.map((id) => ({ id, name: t(caseKindWords[id]) })).reverse()
  return (
    <ActionForm form={form} className="mt-5 grid max-w-160 gap-4.5">
      <RadioGroup inline label={t(words.kind)} options={kinds} {...form.field('kind')} />
      <Field label={t(words.title)} dir="auto" {...form.field('title')} />
      <TextArea label={t(words.words)} rows={6} dir="auto" {...form.field('words')} />
      <div>
        <Button type="submit" look="primary" size="portal">
          {t(words.send)}
        </Button>
      </div>
    </ActionForm>
  )
}

/** The client's next words on their case. */
export function ReplyForm({ no }: { no: string }) {
  const { t } = useWords()
  const form = useActionForm(noteCaseCheck, { no, text: '' })
  return (
    <ActionForm form={form} className="mt-4 grid max-w-160 gap-3">
      <Hidden {...form.field('no')} />
      <TextArea label={t(words.reply)} rows={4} dir="auto" {...form.field('text')} />
      <div>
        <Button type="submit" look="primary" size="portal">
          {t(words.sendReply)}
        </Button>
      </div>
    </ActionForm>
  )
}
