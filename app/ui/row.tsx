import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

/** Rows under one another, ruled. */
export function RowList({ label, children }: { label?: string; children: ReactNode }) {
  return <ul aria-label={label}>{children}</ul>
}

type RowProps = {
  title: ReactNode
  /** Where the title leads: the record itself. */
  to?: string
  /** The second line. */
  detail?: ReactNode
  /** What stands before the title: a clock, a day. */
  lead?: ReactNode
  /** A holder, a tag or a status. */
  aside?: ReactNode
  /** One act, at the end. */
  action?: ReactNode
  /** Taller rows and larger words, for the client; all of a row leads where its title does. */
  portal?: boolean
}

/** The columns a row has room for: they depend on what it holds, so that rows of one list stand under one another. */
function columnsOf({ lead, aside, action }: RowProps): string {
  const key = `${lead ? 'l' : ''}${aside ? 's' : ''}${action ? 'a' : ''}`
  return (
    {
      lsa: 'sm:grid-cols-[132px_minmax(0,1fr)_150px_118px]',
      ls: 'sm:grid-cols-[132px_minmax(0,1fr)_150px]',
      la: 'sm:grid-cols-[132px_minmax(0,1fr)_auto]',
      l: 'sm:grid-cols-[132px_minmax(0,1fr)]',
      sa: 'sm:grid-cols-[minmax(0,1fr)_150px_118px]',
      s: 'sm:grid-cols-[minmax(0,1fr)_auto]',
      a: 'sm:grid-cols-[minmax(0,1fr)_auto]',
    }[key] ?? 'sm:grid-cols-1'
  )
}

/** One thing of a list: how long, what, who or which kind, and one act. */
export function Row(props: RowProps) {
  const { title, to, detail, lead, aside, action, portal } = props
  const size = portal ? 'relative py-4 text-prose' : 'py-2.5'
  const isBeside = portal && action && !aside
  return (
    <li
      className={`row-line grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 border-b border-line hover:bg-sunk ${size} ${columnsOf(props)}`}
    >
      {lead && <div className="min-w-0 max-sm:col-span-2">{lead}</div>}
      <div className={`min-w-0 ${isBeside ? '' : 'max-sm:col-span-2'}`}>
        <div className={`row-title leading-[1.55] font-medium ${portal ? 'text-lede' : ''}`}>
          {to ? (
            <Link
              to={to}
              className={`hover:underline hover:decoration-1 hover:underline-offset-[0.28em] ${portal ? 'after:absolute after:inset-0' : ''}`}
            >
              {title}
            </Link>
          ) : (
            title
          )}
        </div>
        {detail && <div className="text-detail text-ink2">{detail}</div>}
      </div>
      {aside && <div className="min-w-0">{aside}</div>}
      {action && (
        <div
          className={`relative sm:justify-self-end ${aside ? 'justify-self-end' : isBeside ? '' : 'max-sm:col-span-2'}`}
        >
          {action}
        </div>
      )}
    </li>
  )
}
