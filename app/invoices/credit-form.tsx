import { ActionForm, useActionForm } from '#app/forms'
import { Button } from '#app/ui/button'
import { Hidden, TextArea } from '#app/ui/field'
import { useWords } from '#app/words'
import { invoiceWords as words } from '#server/invoices/words'

const creditInvoiceCheck = async () => (await import('#server/invoices/schema')).creditInvoiceInput

/** The only correction of an issued invoice, with its reason in both languages. */
export function CreditForm({ no, total }: { no: string; total: string }) {
  const { t, money } = useWords()
  const form = useActionForm(creditInvoiceCheck, { no, reasonAr: '', reasonEn: '' })
  return (
    <ActionForm form={form} className="mt-5 grid max-w-190 gap-4.5">
      <Hidden {...form.field('no')} />
      <p>{t(words.creditAsk, { no, total: money(total) })}</p>
      <TextArea label={t(words.creditReasonAr)} dir="rtl" lang="ar" {...form.field('reasonAr')} />
      <TextArea label={t(words.creditReasonEn)} dir="ltr" lang="en" {...form.field('reasonEn')} />
      <div>
        <Button type="submit" look="danger">
          {t(words.credit)}
        </Button>
      </div>
    </ActionForm>
  )
}
