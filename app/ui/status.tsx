import type { ReactNode } from 'react'

export type Tone = 'good' | 'neutral' | 'soon' | 'bad' | 'closed'

const inks: Record<Tone, string> = {
  good: 'text-grn',
  neutral: 'text-ink2',
  soon: 'text-amb',
  bad: 'text-red',
  closed: 'text-ink2',
}

type StatusProps = { tone?: Tone; wraps?: boolean; children: ReactNode }

/** Where a thing stands: a dot and the machine's own word, never a filled pill. `wraps` is for a whole sentence, which takes a second line on a phone. */
export function Status({ tone = 'neutral', wraps = false, children }: StatusProps) {
  const dot = tone === 'closed' ? 'border-[1.5px] border-current' : 'bg-current'
  return (
    <span
      className={`inline-flex gap-1.5 text-detail ${wraps ? 'items-baseline' : 'items-center whitespace-nowrap'} ${inks[tone]}`}
    >
      <span aria-hidden="true" className={`keep-colour size-1.75 flex-none rounded-full ${dot}`} />
      {children}
    </span>
  )
}

const grounds = {
  neutral: 'bg-sunk text-ink2',
  soon: 'bg-amb-soft text-amb',
  bad: 'bg-red-soft text-red',
  good: 'bg-acc-soft text-acc',
}

/** A fact about kind or exception. At most one in a row. */
export function Tag({ tone = 'neutral', children }: { tone?: keyof typeof grounds; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-tag px-1.75 text-tag whitespace-nowrap ${grounds[tone]}`}>{children}</span>
  )
}
