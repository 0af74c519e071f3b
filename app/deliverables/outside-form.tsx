import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Hidden, Select } from '#app/ui/field'
import { FileField } from '#app/ui/file-field'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'
import type { Text } from '#server/kernel/words'

const outsideApprovalCheck = async () => (await import('#server/deliverables/approvals/schema')).outsideApprovalInput

type OutsideFormProps = {
  no: string
  version: number
  sha256: string
  reviewers: readonly { id: string; name: Text }[]
}

/** An approval that came on paper or by mail: who gave it, when, and its scan. Posted with its file to a page of its own. */
export function OutsideForm({ no, version, sha256, reviewers }: OutsideFormProps) {
  const { t, pick } = useWords()
  const start = { no, version: String(version), sha256, contactId: '', approvedAt: '', fileId: '' }
  const form = useActionForm(outsideApprovalCheck, start)
  const { problem, id, name } = form.field('fileId')
  return (
    <ActionForm form={form} files className="mt-5 grid max-w-150 gap-4.5">
      <Hidden {...form.field('no')} />
      <Hidden {...form.field('version')} />
      <Hidden {...form.field('sha256')} />
      <Select
        label={t(words.signer)}
        options={reviewers.map((one) => ({ id: one.id, name: pick(one.name) }))}
        {...form.field('contactId')}
      />
      <DateField label={t(words.approvedAt)} withTime {...form.field('approvedAt')} />
      <FileField label={t(words.scan)} accept="image/*,application/pdf" problem={problem} id={id} name={name} />
      <div>
        <Button type="submit" look="primary">
          {t(words.recordOutside)}
        </Button>
      </div>
    </ActionForm>
  )
}
