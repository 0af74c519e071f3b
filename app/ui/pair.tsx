import type { ReactNode } from 'react'
import type { Side } from '#app/ui/holder'
import { Person } from '#app/ui/person'

export type Counterpart = {
  name: string
  side: Side
  detail: ReactNode
}

type PairProps = {
  /** Ours and theirs; a place that nobody fills says so and offers the act. */
  one: Counterpart | { vacant: ReactNode }
  other: Counterpart | { vacant: ReactNode }
  /** What passes between them: «الطلب والموجز». */
  joint: ReactNode
}

/** Two counterparts, joined by a line that names what passes between them. */
export function Pair({ one, other, joint }: PairProps) {
  return (
    <div className="grid min-w-0 flex-1 basis-105 grid-cols-[minmax(0,auto)_minmax(max-content,1fr)_minmax(0,auto)] items-center gap-3.5 max-sm:grid-cols-1">
      <Place counterpart={one} />
      <span className="-mt-6 block border-b border-line2 px-2 pb-1 text-center text-note text-ink3 max-sm:mt-0 max-sm:border-0 max-sm:ps-5 max-sm:text-start">
        {joint}
      </span>
      <Place counterpart={other} />
    </div>
  )
}

function Place({ counterpart }: { counterpart: PairProps['one'] }) {
  if ('vacant' in counterpart) return <span className="text-detail">{counterpart.vacant}</span>
  return <Person {...counterpart} size="large" />
}

/** Both pairs of an engagement: what the client's people ask for, and what the contract's people count. */
export function Pairs({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-5 py-4.5 lg:flex-nowrap lg:gap-x-0 lg:divide-x lg:divide-line lg:[&>*]:px-10 lg:[&>*:first-child]:ps-0 lg:[&>*:last-child]:pe-0">
      {children}
    </div>
  )
}
