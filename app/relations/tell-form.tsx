import { ActionForm, useActionForm } from '#app/forms'
import { contactOptions } from '#app/relations/contact-options'
import type { Contacts } from '#app/relations/relation-shapes'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Hidden, Select, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { momentTextOf } from '#server/kernel/day'
import { interactionChannels } from '#server/relations/rules'
import { channelWords, relationWords as words } from '#server/relations/words'

const tellClientCheck = async () => (await import('#server/relations/schema')).tellClientInput

/** News of a slip: whom it was told to, when, how and in which words. */
export function TellForm({ no, contacts, now }: { no: string; contacts: Contacts; now: Date }) {
  const { t, pick, listed } = useWords()
  const start = { no, contactId: '', at: momentTextOf(now), channel: 'phone' as const, words: '' }
  const form = useActionForm(tellClientCheck, start, { intent: 'tell' })
  return (
    <ActionForm form={form} className="mt-5 grid max-w-170 gap-4.5">
      <Hidden {...form.field('no')} />
      <Select
        label={t(words.contact)}
        options={contactOptions(contacts, { pick, listed })}
        {...form.field('contactId')}
      />
      <div className="grid gap-4.5 sm:grid-cols-2">
        <Select
          label={t(words.channel)}
          options={interactionChannels.map((id) => ({ id, name: t(channelWords[id]) }))}
          {...form.field('channel')}
        />
        <DateField withTime label={t(words.at)} {...form.field('at')} />
      </div>
      <TextArea label={t(words.tellWords)} rows={4} dir="auto" {...form.field('words')} />
      <div>
        <Button type="submit" look="primary">
          {t(words.tell)}
        </Button>
      </div>
    </ActionForm>
  )
}
