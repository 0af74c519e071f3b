import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { uiWords } from '#app/ui/words'
import { useWords } from '#app/words'

type EmptyProps = {
  title: ReactNode
  /** What this is, in two lines. */
  children?: ReactNode
  /** One primary act, perhaps one more way. */
  actions?: ReactNode
}

/** Nothing here yet: a quiet drawing, what it is, and how it begins. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <div className="mx-auto my-16 max-w-140">
      <Drawing />
      <h2 className="font-display text-[1.375rem] leading-normal font-medium">{title}</h2>
      {children && <div className="mt-1 text-prose text-ink2">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}

/** A line with its days, and one ring still open on it. */
function Drawing() {
  return (
    <svg viewBox="0 0 560 60" className="mb-7 h-auto w-full" fill="none" aria-hidden="true">
      <g stroke="var(--color-line2)" strokeWidth="1.5">
        <path d="M0 30h256M304 30h256M60 24v12M170 24v12M390 24v12M500 24v12" />
      </g>
      <circle cx="280" cy="30" r="24" stroke="var(--color-acc-line)" strokeWidth="2" strokeDasharray="5 4" />
      <path
        d="M270 30.5l7 7L292 23"
        stroke="var(--color-acc)"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The filters let nothing through: said plainly, with the way out. No drawing. */
export function FilteredEmpty({ clearTo }: { clearTo: string }) {
  const { t } = useWords()
  return (
    <p className="py-6 text-ink2">
      {t(uiWords.noMatches)}.{' '}
      <Link to={clearTo} className="link">
        {t(uiWords.clearFilters)}
      </Link>
    </p>
  )
}

/** Nothing to do, which is good: and what comes next, with its date. */
export function GoodEmpty({ children }: { children: ReactNode }) {
  return <p className="border-b border-line py-4 text-ink2">{children}</p>
}
