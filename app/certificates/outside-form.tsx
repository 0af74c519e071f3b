import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Hidden, Select } from '#app/ui/field'
import { FileField } from '#app/ui/file-field'
import { useWords } from '#app/words'
import { certificateWords as words } from '#server/deliverables/certificates/words'
import type { Text } from '#server/kernel/words'

const outsideSignatureCheck = async () =>
  (await import('#server/deliverables/certificates/schema')).outsideSignatureInput

type FormProps = { no: string; sha256: string; signers: readonly { id: string; name: Text }[] }

/** A paper that was signed elsewhere: who signed it, on which day, and its scan. */
export function OutsideSignatureForm({ no, sha256, signers }: FormProps) {
  const { t, pick } = useWords()
  const form = useActionForm(outsideSignatureCheck, { no, sha256, contactId: '', signedOn: '', fileId: '' })
  const { problem, id, name } = form.field('fileId')
  return (
    <ActionForm form={form} files className="mt-5 grid max-w-150 gap-4.5">
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('sha256')} />
      <Select
        label={t(words.who)}
        options={signers.map((one) => ({ id: one.id, name: pick(one.name) }))}
        {...form.field('contactId')}
      />
      <DateField label={t(words.signedOn)} {...form.field('signedOn')} />
      <FileField label={t(words.scan)} accept="image/*,application/pdf" problem={problem} id={id} name={name} />
      <div>
        <Button type="submit" look="primary">
          {t(words.record)}
        </Button>
      </div>
    </ActionForm>
  )
}
