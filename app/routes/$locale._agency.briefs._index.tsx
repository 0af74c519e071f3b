import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { BriefFilters } from '#app/briefs/brief-filters'
import { BriefTable } from '#app/briefs/brief-table'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { briefListInput } from '#server/briefs/schema'
import { briefWords as words } from '#server/briefs/words'
import { limits } from '#server/kernel/limits'

export const meta = titled(words.briefs)

export function loader({ request }: LoaderFunctionArgs) {
  const list = briefListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, async (api) => ({ ...(await api.briefs.list(list)), page: list.page }))
}

export default function BriefsPage() {
  const { rows, total, counts, clients, mayLog, page } = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  const [search] = useSearchParams()
  const isNarrowed = [...search.keys()].some((name) => name !== 'page')
  const log = mayLog && (
    <LinkButton look="primary" to={to('/briefs/new')}>
      {t(words.log)}
    </LinkButton>
  )
  if (total === 0 && !isNarrowed)
    return (
      <Page title={t(words.briefs)}>
        <Empty title={t(words.noneTitle)} actions={log}>
          {t(words.noneBody)}
        </Empty>
      </Page>
    )
  const said = { open: counts.open, mine: counts.agency, theirs: counts.clients }
  return (
    <Page title={t(words.briefs)} lede={t(words.listLede, said)} actions={log}>
      <BriefFilters clients={clients} />
      <div className="mt-4">{rows.length > 0 ? <BriefTable rows={rows} /> : <FilteredEmpty clearTo="?" />}</div>
      <Pagination page={page} pages={Math.ceil(total / limits.pageSize)} />
    </Page>
  )
}
