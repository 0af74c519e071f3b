import { ActionForm, useActionForm } from '#app/forms'
import { contactOptions } from '#app/relations/contact-options'
import type { Contacts } from '#app/relations/relation-shapes'
import { Button } from '#app/ui/button'
import { Checkbox } from '#app/ui/choices'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden, Select, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { momentTextOf } from '#server/kernel/day'
import { interactionChannels } from '#server/relations/rules'
import { channelWords, relationWords as words } from '#server/relations/words'

const logInteractionCheck = async () => (await import('#server/relations/schema')).logInteractionInput

type TalkFormProps = { clientNo: string; contacts: Contacts; now: Date; aboutNo: string }

/** What was said, in its plainest form. It stays inside unless it is shared. */
export function TalkForm({ clientNo, contacts, now, aboutNo }: TalkFormProps) {
  const { t, pick, listed } = useWords()
  const start = { clientNo, contactId: '', at: momentTextOf(now), channel: 'phone' as const, summary: '', aboutNo }
  const form = useActionForm(logInteractionCheck, start, { intent: 'log' })
  return (
    <ActionForm form={form} className="mt-5 grid max-w-170 gap-4.5">
      <Hidden {...form.field('clientNo')} />
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
      <TextArea label={t(words.summary)} rows={4} dir="auto" {...form.field('summary')} />
      <Field label={t(words.aboutNo)} optional latin {...form.field('aboutNo')} />
      <Checkbox label={t(words.share)} {...form.field('shared')} />
      <div>
        <Button type="submit" look="primary">
          {t(words.save)}
        </Button>
      </div>
    </ActionForm>
  )
}
