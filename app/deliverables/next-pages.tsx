import { Link, useSearchParams } from '@remix-run/react'
import { Icon } from '#app/ui/icon'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

const stepClasses =
  'inline-flex min-h-8.5 items-center gap-1.5 rounded-control border border-line2 px-3 text-control font-medium hover:bg-line'

/** Pages of a list that is not counted: counting would cost more than the page itself. */
export function NextPages({ page, hasMore }: { page: number; hasMore: boolean }) {
  const { t } = useWords()
  const [search] = useSearchParams()
  if (page === 1 && !hasMore) return null
  const at = (number: number) => {
    const next = new URLSearchParams(search)
    if (number > 1) next.set('page', String(number))
    else next.delete('page')
    return `?${next}`
  }
  return (
    <nav aria-label={t(uiWords.pages)} className="mt-5 flex items-center gap-4 no-print">
      {page > 1 && (
        <Link to={at(page - 1)} rel="prev" className={stepClasses}>
          <Icon name="back" size={16} />
          {t(uiWords.previousPage)}
        </Link>
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
