import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { ClientList } from '#app/clients/client-list'
import { ListSearch } from '#app/clients/list-search'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Filters } from '#app/ui/filters'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { regimes } from '#server/clients/rules'
import { clientListInput } from '#server/clients/schema'
import { clientCount, regimeWords, clientWords as words } from '#server/clients/words'
import { limits } from '#server/kernel/limits'

export const meta = titled(words.clients)

export function loader({ request }: LoaderFunctionArgs) {
  const asked = clientListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => ({ ...(await api.clients.list(asked)), asked }))
}

export default function ClientsPage() {
  const { t, to, count } = useWords()
  const { rows, total, page, mayAdd, asked } = useLoaderData<typeof loader>()
  const isNarrowed = Boolean(asked.q || asked.regime)
  const add = mayAdd && (
    <LinkButton to={to('/clients/new')} look="primary" icon="plus">
      {t(words.newClient)}
    </LinkButton>
  )
  if (total === 0 && page === 1 && !isNarrowed)
    return (
      <Page title={t(words.clients)}>
        <Empty title={t(words.emptyTitle)} actions={add}>
          {t(words.emptyText)}
        </Empty>
      </Page>
    )
  return (
    <Page title={t(words.clients)} lede={t(words.clientsLede)} actions={add}>
      <ListSearch label={t(words.search)} />
      <Filters
        filters={[
          {
            name: 'regime',
            label: t(words.regime),
            all: t(words.allRegimes),
            options: regimes.map((id) => ({ id, name: t(regimeWords[id]) })),
          },
        ]}
      >
        {count(clientCount, total)}
      </Filters>
      {rows.length === 0 ? <FilteredEmpty clearTo="?" /> : <ClientList clients={rows} />}
      <Pagination page={page} pages={Math.ceil(total / limits.pageSize)} />
    </Page>
  )
}
