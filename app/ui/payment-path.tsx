import type { ReactNode } from 'react'
import type { Side } from '#app/ui/holder'

export type PaymentStop = {
  id: string
  name: ReactNode
  state: 'done' | 'now' | 'next'
  /** Its date and its clock. */
  when?: ReactNode
  /** Who did it or who holds it: a `Holder`. */
  who?: ReactNode
  /** Whose ring the stop wears while the ball is there. */
  side?: Side
  /** What a forecast stands on: «من 3 مستخلصات سابقة». */
  basis?: ReactNode
}

const rings: Partial<Record<Side, string>> = {
  agency: 'border-h-ag',
  marketing: 'border-h-mk',
  contracts: 'border-h-co',
  finance: 'border-h-fi',
}

const dotOf = ({ state, side }: PaymentStop) =>
  ({
    done: 'bg-acc',
    now: `border-4 bg-sheet ${rings[side ?? 'nobody'] ?? 'border-h-no'}`,
    next: 'border-2 border-line2 bg-sheet',
  })[state]

/** The way to the money: submitted, certified, ordered, paid, collected. */
export function PaymentPath({ label, stops }: { label: string; stops: readonly PaymentStop[] }) {
  return (
    <ol aria-label={label} className="mt-4.5 grid gap-y-4 sm:flex">
      {stops.map((stop, index) => (
        <li
          key={stop.id}
          aria-current={stop.state === 'now' ? 'step' : undefined}
          className="row-line relative max-sm:ps-7 sm:flex-1 sm:pe-4 sm:pt-6 sm:last:flex-none"
        >
          {index < stops.length - 1 && (
            <span
              aria-hidden="true"
              className={`keep-colour absolute max-sm:start-1.5 max-sm:-bottom-4 max-sm:top-1.5 max-sm:w-0.75 sm:inset-x-0 sm:top-1.5 sm:h-0.75 ${stops[index + 1]?.state === 'done' ? 'bg-acc' : 'bg-line2'}`}
            />
          )}
          <span
            aria-hidden="true"
            className={`keep-colour absolute start-0 top-1.5 size-3.75 rounded-full shadow-[0_0_0_3px_var(--color-sheet)] sm:top-0 ${dotOf(stop)}`}
          />
          <span className="block text-[0.90625rem] font-medium">{stop.name}</span>
          {stop.when && <span className="block text-note text-ink3">{stop.when}</span>}
          {stop.who && <span className="block text-note">{stop.who}</span>}
          {stop.basis && <span className="block text-note text-ink3">{stop.basis}</span>}
        </li>
      ))}
    </ol>
  )
}
