import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { InvoiceList } from '#app/invoices/invoice-list'
import { MoneyTabs } from '#app/invoices/money-tabs'
import { StateFilter } from '#app/invoices/state-filter'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { invoiceListInput } from '#server/invoices/schema'
import { invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.invoices)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = invoiceListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => ({ ...(await api.invoices.list(asked)), asked }))
}

export default function InvoicesPage() {
  const { rows, page, hasMore, asked } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const isNarrowed = asked.state !== 'all' || asked.contract !== '' || page > 1
  return (
    <Page title={t(words.invoices)} lede={t(words.invoicesLede)} intro={<MoneyTabs current="invoices" />}>
      <StateFilter first="all" />
      {rows.length > 0 && <InvoiceList invoices={rows} />}
      {rows.length === 0 && isNarrowed && <FilteredEmpty clearTo="?" />}
      {rows.length === 0 && !isNarrowed && <Empty title={t(words.noInvoices)}>{t(words.noInvoicesText)}</Empty>}
      <Pagination page={page} hasMore={hasMore} />
    </Page>
  )
}
