import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden, Select, TextArea } from '#app/ui/field'
import { FileField } from '#app/ui/file-field'
import { useWords } from '#app/words'
import { briefTypes } from '#server/briefs/rules'
import { submissionWords as words } from '#server/briefs/submissions/words'
import { typeWords } from '#server/briefs/words'

const submitBriefCheck = async () => (await import('#server/briefs/submissions/schema')).submitBriefInput

/** What marketing needs, in their own words, with whatever they want to send along. One contract needs no choosing. */
export function SubmitForm({ contracts }: { contracts: readonly { id: string; name: string }[] }) {
  const { t } = useWords()
  const [only] = contracts
  const start = { contractId: contracts.length === 1 && only ? only.id : '', type: '' as 'video', title: '', words: '' }
  const form = useActionForm(submitBriefCheck, start)
  return (
    <ActionForm form={form} files className="mt-5 grid max-w-190 gap-4.5">
      {contracts.length === 1 ? (
        <Hidden {...form.field('contractId')} />
      ) : (
        <Select label={t(words.contract)} options={contracts} {...form.field('contractId')} />
      )}
      <Field label={t(words.name)} dir="auto" {...form.field('title')} />
      <Select
        label={t(words.type)}
        options={briefTypes.map((id) => ({ id, name: t(typeWords[id]) }))}
        {...form.field('type')}
      />
      <TextArea label={t(words.words)} hint={t(words.wordsHint)} rows={10} dir="auto" {...form.field('words')} />
      <FileField label={t(words.files)} optional multiple {...form.field('fileIds')} />
      <div>
        <Button type="submit" look="primary" size="portal">
          {t(words.submit)}
        </Button>
      </div>
    </ActionForm>
  )
}
