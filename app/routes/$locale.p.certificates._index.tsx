import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { loadPage } from '#app/api.server'
import { CertificateFilters } from '#app/certificates/certificate-filters'
import { CertificateList } from '#app/certificates/certificate-list'
import { Page } from '#app/shell/page'
import { titled } from '#app/title'
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

export default function OwnCertificatesPage() {
  const { rows, page, hasMore, maySign } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const [search] = useSearchParams()
  if (rows.length === 0 && !search.get('state') && page === 1)
    return (
      <Page title={t(words.certificates)}>
        <Empty title={t(words.noneTitle)}>{t(words.noneBodyPortal)}</Empty>
      </Page>
    )
  return (
    <Page title={t(words.certificates)} lede={t(words.listLede)}>
      <CertificateFilters />
      <div className="mt-4">
        {rows.length > 0 ? (
          <CertificateList rows={rows} portal maySign={maySign} pathOf={({ no }) => `/p/certificates/${no}/sign`} />
        ) : (
          <FilteredEmpty clearTo="?" />
        )}
      </div>
      <Pagination page={page} hasMore={hasMore} />
    </Page>
  )
}
