import type { ReactNode } from 'react'
import { Num } from '#app/ui/num'

/** One field of the rubric: its weight is its width. */
export type ScoreTick = {
  id: string
  name: string
  weight: number
  state: 'present' | 'weak' | 'missing'
  said: string
}

/** 75 and more is good, 50 and more is weak, less is poor: the same everywhere. */
export const scoreInk = (score: number) => (score >= 75 ? 'text-acc' : score >= 50 ? 'text-amb' : 'text-red')
const scoreGround = (score: number) => (score >= 75 ? 'bg-acc' : score >= 50 ? 'bg-amb' : 'bg-red')

const grounds = {
  present: 'bg-acc',
  weak: 'bg-linear-to-t from-amb from-50% to-amb-soft to-50%',
  missing: 'border-[1.5px] border-red bg-red-soft',
}

type ScoreTicksProps = {
  score: number
  /** «من 100». */
  outOf: ReactNode
  ticks: readonly ScoreTick[]
  /** One sentence: what would change it. */
  children?: ReactNode
}

/** The brief's score: the number, the fields behind it, and what would change it. The list is the drawing's twin. */
export function ScoreTicks({ score, outOf, ticks, children }: ScoreTicksProps) {
  return (
    <div>
      <p className="flex items-baseline gap-2">
        <Num className="font-display text-display font-medium">{score}</Num>
        <span className="text-ink3">{outOf}</span>
      </p>
      <ul className="keep-colour flex h-5.5 gap-0.75">
        {ticks.map(({ id, name, weight, state, said }) => (
          <li
            key={id}
            style={{ flexGrow: weight }}
            title={`${name}: ${said}`}
            className={`basis-0 rounded-bar ${grounds[state]}`}
          >
            <span className="sr-only">
              {name}: {said}
            </span>
          </li>
        ))}
      </ul>
      {children && <p className="mt-2 text-detail text-ink2">{children}</p>}
    </div>
  )
}

/** A score in a table: the number and its bar. */
export function ScoreBar({ score }: { score: number }) {
  return (
    <span className="flex min-w-36 items-center gap-2">
      <b className="w-7.5">
        <Num>{score}</Num>
      </b>
      <span aria-hidden="true" className="keep-colour h-1.5 flex-1 rounded-bar bg-line">
        <span className={`block h-full rounded-bar ${scoreGround(score)}`} style={{ inlineSize: `${score}%` }} />
      </span>
    </span>
  )
}
