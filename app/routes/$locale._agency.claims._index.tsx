import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ClaimList } from '#app/invoices/claim-list'
import { MoneyTabs } from '#app/invoices/money-tabs'
import { StateFilter } from '#app/invoices/state-filter'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { claimListInput } from '#server/invoices/claims/schema'
import { invoiceWords as words } from '#server/invoices/words'

export const meta = titled(words.claims)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = claimListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => ({ ...(await api.invoices.claims.list(asked)), asked }))
}

export default function ClaimsPage() {
  const { rows, page, hasMore, mayAssemble, asked } = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  const isNarrowed = asked.state !== 'open' || asked.contract !== '' || page > 1
  const assemble = mayAssemble && (
    <LinkButton to={to('/claims/new')} look="primary" icon="plus">
      {t(words.newClaim)}
    </LinkButton>
  )
  return (
    <Page title={t(words.claims)} lede={t(words.claimsLede)} actions={assemble} intro={<MoneyTabs current="claims" />}>
      <StateFilter first="open" />
      {rows.length > 0 && <ClaimList claims={rows} />}
      {rows.length === 0 && isNarrowed && <FilteredEmpty clearTo="?" />}
      {rows.length === 0 && !isNarrowed && <Empty title={t(words.noClaims)}>{t(words.noClaimsText)}</Empty>}
      <Pagination page={page} hasMore={hasMore} />
    </Page>
  )
}
