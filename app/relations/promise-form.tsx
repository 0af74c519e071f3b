import { ActionForm, useActionForm } from '#app/forms'
import { contactOptions } from '#app/relations/contact-options'
import type { Contacts } from '#app/relations/relation-shapes'
import { Button } from '#app/ui/button'
import { RadioGroup } from '#app/ui/choices'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden, Select, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { promiseWords as words } from '#server/relations/promises/words'
import { relationWords } from '#server/relations/words'

const givePromiseCheck = async () => (await import('#server/relations/schema')).givePromiseInput
const givePromiseOfOwnCheck = async () => (await import('#server/relations/schema')).givePromiseOfOwnInput

/** A promise in either direction: one thing that can be checked, whose it is, and its day. */
export function PromiseForm({
  clientNo,
  contacts,
  aboutNo,
}: {
  clientNo: string
  contacts: Contacts
  aboutNo: string
}) {
  const { t, pick, listed } = useWords()
  const start = { clientNo, contactId: '', direction: 'agency_to_client' as const, text: '', dueOn: '', aboutNo }
  const form = useActionForm(givePromiseCheck, start)
  const directions = [
    { id: 'agency_to_client', name: t(words.ours) },
    { id: 'client_to_agency', name: t(words.theirs) },
  ]
  return (
    <ActionForm form={form} className="mt-5 grid max-w-170 gap-4.5">
      <Hidden {...form.field('clientNo')} />
      <RadioGroup inline label={t(words.direction)} options={directions} {...form.field('direction')} />
      <Select
        label={t(words.contact)}
        options={contactOptions(contacts, { pick, listed })}
        {...form.field('contactId')}
      />
      <TextArea label={t(words.text)} hint={t(words.textHint)} rows={3} dir="auto" {...form.field('text')} />
      <DateField label={t(words.dueOn)} {...form.field('dueOn')} />
      <Field label={t(relationWords.aboutNo)} optional latin {...form.field('aboutNo')} />
      <div>
        <Button type="submit" look="primary">
          {t(words.giveThis)}
        </Button>
      </div>
    </ActionForm>
  )
}

/** A client's own promise, to the account manager. */
export function OwnPromiseForm({ soonest }: { soonest: string }) {
  const { t } = useWords()
  const form = useActionForm(givePromiseOfOwnCheck, { text: '', dueOn: soonest }, { intent: 'give' })
  return (
    <ActionForm form={form} className="mt-3 grid max-w-140 gap-4.5">
      <TextArea label={t(words.own)} hint={t(words.textHint)} rows={3} dir="auto" {...form.field('text')} />
      <DateField label={t(words.dueOn)} {...form.field('dueOn')} />
      <div>
        <Button type="submit" size="portal">
          {t(words.confirmGive)}
        </Button>
      </div>
    </ActionForm>
  )
}
