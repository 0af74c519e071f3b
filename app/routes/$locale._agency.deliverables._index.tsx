import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { DeliverableBoard } from '#app/deliverables/deliverable-board'
import { DeliverableFilters, ViewLens } from '#app/deliverables/deliverable-filters'
import { DeliverableTable } from '#app/deliverables/deliverable-table'
import { DeliverableTabs } from '#app/deliverables/deliverable-tabs'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { deliverableListInput } from '#server/deliverables/schema'
import { deliverableWords as words } from '#server/deliverables/words'

export const meta = titled(words.deliverables)

export function loader({ request }: LoaderFunctionArgs) {
  const list = deliverableListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, (api) => api.deliverables.list(list))
}

export default function DeliverablesPage() {
  const { rows, page, hasMore, clients, mayPlan } = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  const [search] = useSearchParams()
  const isNarrowed = ['holder', 'status', 'client', 'page'].some((name) => search.get(name))
  const plan = mayPlan && (
    <LinkButton look="primary" icon="plus" to={to('/deliverables/new')}>
      {t(words.plan)}
    </LinkButton>
  )
  if (rows.length === 0 && !isNarrowed)
    return (
      <Page title={t(words.deliverables)} intro={<DeliverableTabs />}>
        <Empty title={t(words.noneTitle)} actions={plan}>
          {t(words.noneBody)}
        </Empty>
      </Page>
    )
  return (
    <Page
      title={t(words.deliverables)}
      lede={t(words.listLede)}
      intro={<DeliverableTabs />}
      actions={
        <>
          <ViewLens />
          {plan}
        </>
      }
    >
      <DeliverableFilters clients={clients} />
      <div className="mt-4">
        {rows.length === 0 && <FilteredEmpty clearTo="?" />}
        {rows.length > 0 &&
          (search.get('view') === 'board' ? <DeliverableBoard rows={rows} /> : <DeliverableTable rows={rows} />)}
      </div>
      <Pagination page={page} hasMore={hasMore} />
    </Page>
  )
}
