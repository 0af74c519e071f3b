import { ActionForm, useActionForm } from '#app/forms'
import { contactOptions } from '#app/relations/contact-options'
import type { Contacts } from '#app/relations/relation-shapes'
import { Button } from '#app/ui/button'
import { Field, Hidden, Select, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { caseClasses, caseKinds } from '#server/relations/rules'
import { caseKindWords, priorityWords, relationWords as words } from '#server/relations/words'

const openCaseCheck = async () => (await import('#server/relations/schema')).openCaseInput

/** A case typed in for a client who said it elsewhere: their words, kept as they are. */
export function CaseOpenForm({ clientNo, contacts }: { clientNo: string; contacts: Contacts }) {
  const { t, pick, listed } = useWords()
  const start = { clientNo, contactId: '', kind: 'complaint' as const, priority: 'P2' as const, title: '', words: '' }
  const form = useActionForm(openCaseCheck, start)
  return (
    <ActionForm form={form} className="mt-5 grid max-w-170 gap-4.5">
      <Hidden {...form.field('clientNo')} />
      <Select
        label={t(words.openedBy)}
        options={contactOptions(contacts, { pick, listed })}
        {...form.field('contactId')}
      />
      <div className="grid gap-4.5 sm:grid-cols-2">
        <Select
          label={t(words.kind)}
          options={caseKinds.map((id) => ({ id, name: t(caseKindWords[id]) }))}
          {...form.field('kind')}
        />
        <Select
          label={t(words.class)}
          options={caseClasses.map((id) => ({ id, name: listed(id, t(priorityWords[id])) }))}
          {...form.field('priority')}
        />
      </div>
      <Field label={t(words.title)} dir="auto" {...form.field('title')} />
      <TextArea label={t(words.words)} rows={5} dir="auto" {...form.field('words')} />
      <div>
        <Button type="submit" look="primary">
          {t(words.openCase)}
        </Button>
      </div>
    </ActionForm>
  )
}
