import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { DateField } from '#app/ui/date-field'
import { Field, Hidden } from '#app/ui/field'
import { Section } from '#app/ui/section'
import { useWords } from '#app/words'
import { invoiceWords as words } from '#server/invoices/words'

const issueInvoiceCheck = async () => (await import('#server/invoices/schema')).issueInvoiceInput
const submitClaimCheck = async () => (await import('#server/invoices/claims/schema')).submitClaimInput

/** Issuing names its consequence before its button. */
export function IssueForm({ claimNo }: { claimNo: string }) {
  const { t } = useWords()
  const form = useActionForm(issueInvoiceCheck, { claimNo }, { intent: 'issue' })
  return (
    <Section title={t(words.issue)}>
      <p className="mt-2 text-detail text-ink2">{t(words.issueAsk)}</p>
      <ActionForm form={form} className="mt-3">
        <Hidden {...form.field('claimNo')} />
        <Button type="submit" look="primary">
          {t(words.issue)}
        </Button>
      </ActionForm>
    </Section>
  )
}

/** The pack goes to the client with its invoice; their clock starts on this day. */
export function SubmitForm({ no }: { no: string }) {
  const { t, today } = useWords()
  const form = useActionForm(submitClaimCheck, { no, portalNumber: '', submittedOn: today ?? '' }, { intent: 'submit' })
  return (
    <Section title={t(words.submit)}>
      <ActionForm form={form} className="mt-3 grid max-w-190 items-start gap-4 sm:grid-cols-2">
        <Hidden {...form.field('no')} />
        <DateField label={t(words.on)} {...form.field('submittedOn')} />
        <Field label={t(words.portalNumber)} optional latin {...form.field('portalNumber')} />
        <div className="sm:col-span-2">
          <Button type="submit" look="primary">
            {t(words.submit)}
          </Button>
        </div>
      </ActionForm>
    </Section>
  )
}
