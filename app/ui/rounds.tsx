import type { ReactNode } from 'react'

type RoundsMeterProps = {
  used: number
  included: number
  /** The round that is open now, if one is. */
  isOpen?: boolean
  /** In words: «2 من 2», and what the next would cost and who must agree. */
  children: ReactNode
}

/** Rounds of review against those the contract includes. One beyond them is hatched. */
export function RoundsMeter({ used, included, isOpen = false, children }: RoundsMeterProps) {
  const blocks = Array.from({ length: Math.max(used, included) }, (_, index) => index + 1)
  const groundOf = (round: number) => {
    if (round > included) return 'hatch-red'
    if (round > used) return 'bg-line'
    return isOpen && round === used ? 'bg-acc' : 'bg-ink2'
  }
  return (
    <div>
      <div aria-hidden="true" className="keep-colour mt-2 mb-1.5 flex gap-1">
        {blocks.map((round) => (
          <span key={round} className={`h-2.5 flex-1 rounded-bar ${groundOf(round)}`} />
        ))}
      </div>
      <div className="text-detail text-ink2">{children}</div>
    </div>
  )
}

/** The same in a table: a dot to a round. */
export function RoundDots({ used, included, said }: { used: number; included: number; said: ReactNode }) {
  const dots = Array.from({ length: Math.max(used, included) }, (_, index) => index + 1)
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden="true" className="keep-colour inline-flex gap-0.5">
        {dots.map((round) => (
          <span
            key={round}
            className={`size-1.75 rounded-full ${round > included ? 'bg-red' : round > used ? 'bg-line2' : 'bg-ink'}`}
          />
        ))}
      </span>
      <span className="text-note text-ink3">{said}</span>
    </span>
  )
}
