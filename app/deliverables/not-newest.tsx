import { Link } from '@remix-run/react'
import type { VersionPage } from '#app/deliverables/deliverable-shapes'
import { Banner } from '#app/ui/section'
import { useWords } from '#app/words'
import { deliverableWords as words } from '#server/deliverables/words'

/** An older version says so, with the way to the newest: nobody should comment on what has moved on. */
export function NotNewest({ page, folder }: { page: VersionPage; folder: '/deliverables' | '/p/work' }) {
  const { t, to } = useWords()
  const newest = page.others.at(-1)
  if (page.version.isLatest || newest === undefined || newest === page.version.no) return null
  return (
    <Banner tone="soon">
      {t(words.notNewest)}{' '}
      <Link to={to(`${folder}/${page.no}/v/${newest}`)} className="link">
        {t(words.toNewest)}
      </Link>
    </Banner>
  )
}
