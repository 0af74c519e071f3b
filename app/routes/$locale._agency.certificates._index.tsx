import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { CertificateFilters } from '#app/certificates/certificate-filters'
import { CertificateList } from '#app/certificates/certificate-list'
import { DeliverableTabs } from '#app/deliverables/deliverable-tabs'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
import { LinkButton } from '#app/ui/button'
import { Empty, FilteredEmpty } from '#app/ui/empty'
import { Pagination } from '#app/ui/pagination'
import { useWords } from '#app/words'
import { certificateListInput } from '#server/deliverables/certificates/schema'
import { certificateWords as words } from '#server/deliverables/certificates/words'

export const meta = titled(words.certificates)

export function loader({ request }: LoaderFunctionArgs) {
  const list = certificateListInput.parse(Object.fromEntries(new URL(request.url).searchParams))
  return loadPage(request, (api) => api.deliverables.certificates.list(list))
}

export default function CertificatesPage() {
  const { rows, page, hasMore, mayRequest } = useLoaderData<typeof loader>()
  const { t, to } = useWords()
  const [search] = useSearchParams()
  const ask = mayRequest && (
    <LinkButton look="primary" icon="plus" to={to('/certificates/new')}>
      {t(words.newOne)}
    </LinkButton>
  )
  if (rows.length === 0 && !search.get('state') && page === 1)
    return (
      <Page title={t(words.certificates)} intro={<DeliverableTabs />}>
        <Empty title={t(words.noneTitle)} actions={ask}>
          {t(words.noneBody)}
        </Empty>
      </Page>
    )
  return (
    <Page title={t(words.certificates)} lede={t(words.listLede)} actions={ask} intro={<DeliverableTabs />}>
      <CertificateFilters />
      <div className="mt-4">
        {rows.length > 0 ? (
          <div className="border-t border-ink">
            <CertificateList rows={rows} pathOf={({ no }) => `/certificates/${no}`} />
          </div>
        ) : (
          <FilteredEmpty clearTo="?" />
        )}
      </div>
      <Pagination page={page} hasMore={hasMore} />
    </Page>
  )
}
