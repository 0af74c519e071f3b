import type { ReactNode } from 'react'

export type ClockTone = 'ok' | 'soon' | 'late' | 'paused' | 'met'

const inks: Record<ClockTone, { amount: string; bar: string }> = {
  ok: { amount: 'text-ink', bar: 'bg-ink3' },
  soon: { amount: 'text-amb', bar: 'bg-amb' },
  late: { amount: 'text-red', bar: 'bg-red' },
  paused: { amount: 'text-ink', bar: 'bg-transparent' },
  met: { amount: 'text-grn', bar: 'bg-grn' },
}

type ClockProps = {
  tone?: ClockTone
  /** The amount, in words: «4 أيام عمل», «1:18 ساعة». */
  children: ReactNode
  /** Which limit it is. */
  detail?: ReactNode
  /** How much of the time is used, 0 to 1. Left out, there is no bar. */
  used?: number
}

/** Soon from three quarters on, late from the end on: the same everywhere. */
export const toneOf = (used: number): ClockTone => (used >= 1 ? 'late' : used >= 0.75 ? 'soon' : 'ok')

/** Time left or over, and what it is for. The words say it; the bar only shows it. */
export function Clock({ tone = 'ok', children, detail, used }: ClockProps) {
  const { amount, bar } = inks[tone]
  const share = tone === 'paused' ? 0 : Math.min(1, Math.max(0, used ?? 0))
  return (
    <div className="grid min-w-0 gap-0.75 text-detail leading-[1.4] text-ink2">
      <b className={`text-[0.90625rem] first-letter:uppercase ${amount}`}>{children}</b>
      {used !== undefined && (
        <span aria-hidden="true" className="keep-colour block h-0.75 overflow-hidden rounded-bar bg-line">
          <span
            className={`block h-full rounded-bar transition-[inline-size] duration-220 ${bar}`}
            style={{ inlineSize: `${share * 100}%` }}
          />
        </span>
      )}
      {detail && <span>{detail}</span>}
    </div>
  )
}
