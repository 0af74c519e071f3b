import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { DeliverableTable } from '#app/deliverables/deliverable-table'
import { EngagementPage } from '#app/engagements/engagement-page'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { engagementListInput } from '#server/reports/engagements/schema'
import { engagementWords as words } from '#server/reports/engagements/words'

export const meta = titled(words.deliverables)

export function loader({ request, params }: LoaderFunctionArgs) {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const asked = engagementListInput.parse({ ...search, no: params['no'] })
  return loadPage(request, (api) => api.engagements.deliverables(asked))
}

export default function EngagementDeliverablesPage() {
  const { rows, page, hasMore } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <EngagementPage>
      <div className="mt-5">
        {rows.length > 0 ? <DeliverableTable rows={rows} /> : <GoodEmpty>{t(words.none)}</GoodEmpty>}
      </div>
      <Pagination page={page} hasMore={hasMore} />
    </EngagementPage>
  )
}
