import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { AgeingBuckets, AgeingTable } from '#app/invoices/ageing-table'
import { MoneyTabs } from '#app/invoices/money-tabs'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { FileLink } from '#app/ui/button'
import { GoodEmpty } from '#app/ui/empty'
import { PrintButton, PrintOnOpen } from '#app/ui/print-button'
import { useWords } from '#app/words'
import { invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.ageing)

export function loader({ request }: LoaderFunctionArgs) {
  return loadPage(request, (api) => api.invoices.collections.ageing())
}

export default function AgeingPageView() {
  const ageing = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const { t, money, to } = useWords()
  const sums = { outstanding: money(ageing.outstanding), overdue: money(ageing.overdue) }
  return (
    <Page
      title={t(words.ageing)}
      lede={t(words.ageingLede, sums)}
      intro={<MoneyTabs current="ageing" />}
      actions={
        <>
          <FileLink href={to('/ageing.csv')}>{t(words.csv)}</FileLink>
          <PrintButton />
        </>
      }
    >
      <AgeingBuckets ageing={ageing} />
      <div className="mt-6">
        {ageing.rows.length === 0 ? <GoodEmpty>{t(words.nothingOwed)}</GoodEmpty> : <AgeingTable rows={ageing.rows} />}
      </div>
      <PrintOnOpen when={search.get('print') === '1'} />
    </Page>
  )
}
