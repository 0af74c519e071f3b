import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { InvoiceDues, InvoiceMargin } from '#app/invoices/invoice-facts'
import { InvoicePaper } from '#app/invoices/invoice-paper'
import { InvoiceStatusText } from '#app/invoices/money-status'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Num } from '#app/ui/num'
import { PrintButton, PrintOnOpen } from '#app/ui/print-button'
import { Tag } from '#app/ui/status'
import { useWords } from '#app/words'
import { invoiceTypeWords, invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.invoice)

export function loader({ request, params }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.invoices.get({ no: params['no'] ?? '' }))
}

export default function InvoicePageView() {
  const invoice = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { t, pick, to } = useWords()
  return (
    <Page
      title={pick(invoice.title)}
      crumbs={[{ name: t(words.invoices), to: to('/invoices') }, { name: <Num>{invoice.no}</Num> }]}
      over={
        <>
          <span>{t(invoiceTypeWords[invoice.type] ?? words.invoice)}</span>
          <Num>{invoice.no}</Num>
          <InvoiceStatusText status={invoice.status} />
          {invoice.imported && <Tag>{t(words.imported)}</Tag>}
        </>
      }
      actions={
        <>
          {invoice.may.credit && <LinkButton to={to(`/invoices/${invoice.no}/credit`)}>{t(words.credit)}</LinkButton>}
          <PrintButton />
        </>
      }
      margin={<InvoiceMargin invoice={invoice} />}
    >
      <div className="mt-5">
        <InvoicePaper invoice={invoice} />
      </div>
      {invoice.dues.length > 0 && <InvoiceDues invoice={invoice} />}
      <PrintOnOpen when={search.get('print') === '1'} />
    </Page>
  )
}
