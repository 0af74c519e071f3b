import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { CaseTable } from '#app/relations/case-table'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Filters } from '#app/ui/filters'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { caseListInput } from '#server/relations/schema'
import { relationWords as words } from '#server/relations/words'

export const meta = titled(words.cases)

export function loader({ request }: LoaderFunctionArgs) {
  const list = caseListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, (api) => api.relations.cases.list(list))
}

export default function CasesPage() {
  const { cases, hasMore, page, mayOpen } = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  const [search] = useSearchParams()
  const open = mayOpen && (
    <LinkButton look="primary" to={to('/cases/new')}>
      {t(words.openCase)}
    </LinkButton>
  )
  const states = [
    { id: 'ended', name: t(words.ended) },
    { id: 'all', name: t(words.all) },
  ]
  return (
    <Page title={t(words.cases)} lede={t(words.casesLede)} actions={open}>
      <Filters filters={[{ name: 'state', label: t(words.state), all: t(words.open), options: states }]} />
      {cases.length > 0 ? (
        <div className="mt-4">
          <CaseTable cases={cases} />
        </div>
      ) : search.get('state') ? (
        <FilteredEmpty clearTo="?" />
      ) : (
        <Empty title={t(words.noCases)}>{t(words.noCasesBody)}</Empty>
      )}
      <Pagination page={page} hasMore={hasMore} />
    </Page>
  )
}
