import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Num } from '#app/ui/num'

export type Tab = { to: string; name: ReactNode; count?: number; isCurrent?: boolean }

/** Brings the tab one is on into the strip, which on a narrow screen may hold more than it shows. */
function reveal(current: HTMLAnchorElement | null) {
  const strip = current?.closest('nav')
  if (!current || !strip) return
  const own = current.getBoundingClientRect()
  const seen = strip.getBoundingClientRect()
  if (own.left < seen.left) strip.scrollBy(own.left - seen.left, 0)
  else if (own.right > seen.right) strip.scrollBy(own.right - seen.right, 0)
}

/** The sections of one record, each an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { pathname } = useLocation()
  return (
    <nav aria-label={label} className="ring-inside mt-4 overflow-x-auto border-b border-line no-print">
      <ul className="flex gap-5.5">
        {tabs.map(({ to, name, count, isCurrent = to.split('?')[0] === pathname }) => (
          <li key={to}>
            <Link
              ref={isCurrent ? reveal : null}
              to={to}
              aria-current={isCurrent ? 'page' : undefined}
              className="-mb-px flex items-center gap-1.5 border-b-2 border-transparent py-2.25 text-[0.90625rem] max-sm:min-h-11 whitespace-nowrap text-ink2 hover:text-ink aria-[current]:border-acc aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {name}
              {count !== undefined && <Num className="font-normal">{count}</Num>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type LensProps = {
  label: string
  choices: readonly { id: string; name: string; to: string }[]
  current: string
}

/** Two or three ways to look at one record. They reorder the page and hide nothing; the choice lives in the address. */
export function Lens({ label, choices, current }: LensProps) {
  return (
    <nav
      aria-label={label}
      className="inline-flex rounded-composer border border-line2 bg-sunk p-0.75 text-control no-print"
    >
      {choices.map(({ id, name, to }) => (
        <Link
          key={id}
          to={to}
          preventScrollReset
          aria-current={id === current ? 'true' : undefined}
          className="inline-flex min-h-7.5 items-center gap-2 rounded-[5px] px-4 whitespace-nowrap text-ink2 hover:text-ink max-sm:min-h-11 aria-[current]:bg-sheet aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[0_0_0_1px_var(--color-line2)]"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
