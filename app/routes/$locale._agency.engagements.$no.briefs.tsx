import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { BriefTable } from '#app/briefs/brief-table'
import { EngagementPage } from '#app/engagements/engagement-page'
import { titled } from '#app/title'
import { GoodEmpty } from '#app/ui/empty'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { briefListInput } from '#server/briefs/schema'
import { limits } from '#server/kernel/limits'
import { engagementWords as words } from '#server/reports/engagements/words'

export const meta = titled(words.briefs)

export function loader({ request, params }: LoaderFunctionArgs) {
  const { page } = briefListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  const filter = { ...briefListInput.parse({}), contract: params['no'] ?? '', page }
  return loadPage(request, async (api) => ({ ...(await api.briefs.list(filter)), page }))
}

export default function EngagementBriefsPage() {
  const { rows, total, page } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <EngagementPage>
      <div className="mt-5">
        {rows.length > 0 ? <BriefTable rows={rows} /> : <GoodEmpty>{t(words.noBriefs)}</GoodEmpty>}
      </div>
      <Pagination page={page} pages={Math.ceil(total / limits.pageSize)} />
    </EngagementPage>
  )
}
