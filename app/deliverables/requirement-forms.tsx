import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Field, Hidden, Select, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'
import type { Text } from '#server/kernel/words'

const waiveCheck = async () => (await import('#server/deliverables/checks/schema')).waiveInput
const askRequirementCheck = async () => (await import('#server/deliverables/checks/schema')).askRequirementInput

/** Lets a requirement pass, by name and with a reason. It opens under its row and stays shut until it is wanted. */
export function WaiveForm({ no, requirementId }: { no: string; requirementId: string }) {
  const { t } = useWords()
  const form = useActionForm(waiveCheck, { no, requirementId, reason: '' }, { intent: 'waive' })
  return (
    <details className="open:basis-full">
      <summary className="inline-flex min-h-control cursor-pointer list-none items-center rounded-control px-2.5 text-control font-medium text-ink2 hover:bg-line [&::-webkit-details-marker]:hidden">
        {t(words.waiveOpen)}
      </summary>
      <ActionForm form={form} bare className="grid max-w-150 gap-3 pt-2 pb-3">
        <Hidden {...form.field('no')} />
        <Hidden {...form.field('requirementId')} />
        <TextArea
          label={t(words.waiveReason)}
          hint={t(words.waiveReasonHint)}
          rows={2}
          dir="auto"
          {...form.field('reason')}
        />
        <div>
          <Button type="submit">{t(words.waive)}</Button>
        </div>
      </ActionForm>
    </details>
  )
}

type AskFormProps = { no: string; others: readonly { id: string; no: number; text: Text }[]; from: number }

/** Asks the deliverable to meet another requirement of its brief, from one of its versions on. */
export function AskForm({ no, others, from }: AskFormProps) {
  const { t, pick } = useWords()
  const start = { no, requirementId: '', sinceVersion: String(from) }
  const form = useActionForm(askRequirementCheck, start, { intent: 'ask' })
  return (
    <details className="mt-4">
      <summary className="link w-fit cursor-pointer text-control">{t(words.askRequirement)}</summary>
      <ActionForm form={form} bare className="mt-3 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_9rem_auto]">
        <Hidden {...form.field('no')} />
        <Select
          label={t(words.requirement)}
          options={others.map((one) => ({ id: one.id, name: `${one.no}. ${pick(one.text)}` }))}
          {...form.field('requirementId')}
        />
        <Field label={t(words.askFrom)} numeric {...form.field('sinceVersion')} />
        <Button type="submit" className="min-h-10.5">
          {t(words.ask)}
        </Button>
      </ActionForm>
    </details>
  )
}
