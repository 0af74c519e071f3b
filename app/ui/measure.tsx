import type { ReactNode } from 'react'
import { Num } from '#app/ui/num'

type MeasureProps = {
  name: ReactNode
  /** The figure as printed: '78.6%', '+36', '5.4'. Left out when there are too few answers to say one. */
  value?: string
  /** «من 7». */
  outOf?: ReactNode
  /** How many answered, and what can be said of so many, in words. */
  note: ReactNode
  /** The scale, the figure on it and how far it may be off, as plain numbers. */
  scale?: { min: number; max: number; at: number; low: number; high: number }
}

/** A measure of satisfaction: value, n and range, in that order. The axis follows the reading, the figures do not. */
export function Measure({ name, value, outOf, note, scale }: MeasureProps) {
  const share = (figure: number) =>
    scale ? Math.min(100, Math.max(0, ((figure - scale.min) / (scale.max - scale.min)) * 100)) : 0
  return (
    <div className="border-b border-line py-3">
      <p className="flex items-baseline gap-3">
        <span className="text-detail font-medium">{name}</span>
        {value && (
          <span className="ms-auto">
            <Num className="font-display text-[1.1875rem] leading-tight font-medium">{value}</Num>
            {outOf && <span className="ms-1.5 text-detail text-ink3">{outOf}</span>}
          </span>
        )}
      </p>
      {scale && (
        <span aria-hidden="true" className="keep-colour relative my-1.5 block h-2.5">
          <span className="absolute inset-x-0 top-1 h-0.5 bg-line" />
          <span
            className="absolute top-0.75 h-1 rounded-bar bg-acc-line"
            style={{ insetInlineStart: `${share(scale.low)}%`, inlineSize: `${share(scale.high) - share(scale.low)}%` }}
          />
          <span
            className="absolute top-0 size-2.5 rounded-full bg-acc"
            style={{ insetInlineStart: `calc(${share(scale.at)}% - 5px)` }}
          />
        </span>
      )}
      <p className="text-note text-ink3">{note}</p>
    </div>
  )
}
