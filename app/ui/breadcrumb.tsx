import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon } from '#app/ui/icon'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

/** One step of the way: its name, and its address (with the language) when it can be gone back to. */
export type Crumb = { name: ReactNode; to?: string }

/**
 * Where the page stands. Place only, never state. On a phone the page itself, and on the smallest nothing: its title stands
 * below. On a tablet the step before it as well. Where the bar is narrow the second step gives way, then the last.
 */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useWords()
  const last = crumbs.length - 1
  return (
    <nav aria-label={t(uiWords.place)} className="min-w-0 max-[24rem]:hidden">
      <ol className="flex min-w-0 items-center gap-2 whitespace-nowrap">
        {crumbs.map(({ name, to }, index) => (
          <li
            key={to ?? 'here'}
            className={`flex min-w-0 items-center gap-2 ${index === last ? '' : 'max-sm:hidden'} ${index < last - 1 ? 'max-lg:hidden' : ''} ${index === last ? 'shrink' : index === 1 ? 'shrink-[99999]' : 'shrink-0'}`}
          >
            {index > 0 && (
              <Icon
                name="chevron"
                size={14}
                className={`text-ink3 max-sm:hidden ${index === last - 1 ? 'max-lg:hidden' : ''}`}
              />
            )}
            {index < last && to ? (
              <Link to={to} className="truncate hover:text-ink hover:underline">
                {name}
              </Link>
            ) : (
              <span aria-current={index === last ? 'page' : undefined} className="truncate font-medium text-ink">
                {name}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One step back, above the title of a portal page. */
export function BackLink({ crumb }: { crumb: Crumb }) {
  if (!crumb.to) return null
  return (
    <Link
      to={crumb.to}
      className="-ms-1 inline-flex min-h-8 items-center gap-1.5 text-detail text-ink3 no-print max-sm:-mt-3.5 max-sm:min-h-11 hover:text-ink"
    >
      <Icon name="back" size={16} />
      {crumb.name}
    </Link>
  )
}
