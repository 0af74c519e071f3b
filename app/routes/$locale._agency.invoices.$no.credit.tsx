import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage, submitForm } from '#app/api.server'
import { CreditForm } from '#app/invoices/credit-form'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Num } from '#app/ui/num'
import { useWords } from '#app/words'
import { creditInvoiceInput } from '#server/invoices/schema'
import { invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.credit)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.invoices.get({ no: params['no'] ?? '' }))
}

export function action({ request, params }: ActionFunctionArgs) {
  return submitForm(request, creditInvoiceInput, async (api, credit) => {
    const { no } = await api.invoices.issuing.credit(credit)
    return redirect(`/${params['locale']}/invoices/${no}`)
  })
}

export default function CreditPage() {
  const invoice = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  return (
    <Page
      title={t(words.credit)}
      crumbs={[
        { name: t(words.invoices), to: to('/invoices') },
        { name: <Num>{invoice.no}</Num>, to: to(`/invoices/${invoice.no}`) },
        { name: t(words.credit) },
      ]}
    >
      <CreditForm no={invoice.no} total={invoice.total} />
    </Page>
  )
}
