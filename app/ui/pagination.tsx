import { Link, useSearchParams } from '@remix-run/react'
import { Icon } from '#app/ui/icon'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

const stepClasses =
  'inline-flex min-h-control items-center gap-1.5 rounded-control border border-line2 px-3 text-control font-medium hover:bg-line'

/** A list knows its last page, or only whether another follows: counting can cost more than the page itself. */
type Props = { page: number; name?: string } & ({ pages: number } | { hasMore: boolean })

/** Pages of a long list. The page is in the address, beside the filters; from past the end one goes back to the last. */
export function Pagination({ page, name = 'page', ...extent }: Props) {
  const { t } = useWords()
  const [search] = useSearchParams()
  const last = 'pages' in extent ? Math.max(1, extent.pages) : null
  const hasMore = 'pages' in extent ? page < extent.pages : extent.hasMore
  if (page === 1 && !hasMore) return null
  const at = (number: number) => {
    const next = new URLSearchParams(search)
    if (number > 1) next.set(name, String(number))
    else next.delete(name)
    return `?${next}`
  }
  return (
    <nav aria-label={t(uiWords.pages)} className="mt-5 flex items-center gap-4 no-print">
      {page > 1 && (
        <Link to={at(last === null ? page - 1 : Math.min(page - 1, last))} rel="prev" className={stepClasses}>
          <Icon name="back" size={16} />
          {t(uiWords.previousPage)}
        </Link>
      )}
      {last !== null && page <= last && (
        <span className="text-detail text-ink3">{t(uiWords.pageOf, { page, pages: last })}</span>
      )}
      {hasMore && (
        <Link to={at(page + 1)} rel="next" className={stepClasses}>
          {t(uiWords.nextPage)}
          <Icon name="chevron" size={16} />
        </Link>
      )}
    </nav>
  )
}
