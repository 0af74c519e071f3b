import { redirect } from '@remix-run/node'
import { submitTyped } from '#app/api.server'
import { readForm } from '#app/form-data.server'
import { submitClaimInput } from '#server/invoices/claims/schema'
import { issueInvoiceInput } from '#server/invoices/schema'

/** What finance does on a claim's own page: issue its invoice, then submit the pack. */
export async function actOnClaim(request: Request, locale: string, no: string) {
  const posted = await readForm(request)
  if (posted.typed['intent'] === 'submit')
    return submitTyped(request, posted, submitClaimInput, async (api, said) => {
      await api.invoices.progress.submit(said)
      return redirect(`/${locale}/claims/${no}`)
    })
  return submitTyped(request, posted, issueInvoiceInput, async (api, said) => {
    const issued = await api.invoices.issuing.issue(said)
    return redirect(`/${locale}/invoices/${issued.no}`)
  })
}
