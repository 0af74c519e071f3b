import type { ReactNode } from 'react'
import { useWords } from '#app/words'

/** A number, a record's number, a time, a range: its own island in the line, written from the left. */
export function Num({ className = '', children }: { className?: string; children: ReactNode }) {
  return <bdi className={`num ${className}`}>{children}</bdi>
}

const recordNumber = /\b([A-Z]{1,5}-\d[\w-]*)/

/** A sentence that people or a file wrote, with each record's number in it as its own island: 'AC-3' is never parted or turned. */
export function Mentions({ text }: { text: string }) {
  const parts = text.split(recordNumber)
  return (
    <bdi>
      {parts.map((part, at) => (at % 2 === 1 ? <Num key={parts.slice(0, at).join('').length}>{part}</Num> : part))}
    </bdi>
  )
}

type MoneyProps = {
  /** Riyals as they cross the boundary: `'1250.50'`. */
  value: string
  /** Drops the decimals of a whole amount: in summaries only, never in a ledger, claim or invoice. */
  whole?: boolean
  /** Leaves the currency out, where the head of the table says it. */
  bare?: boolean
  className?: string
}

/** An amount. Negative with a true minus, never brackets. */
export function Money({ value, whole = false, bare = false, className = '' }: MoneyProps) {
  const { money, locale } = useWords()
  const number = <Num>{money(value, { whole })}</Num>
  if (bare) return <span className={className}>{number}</span>
  const currency = (
    <span className="text-[max(0.8em,var(--text-tag))] text-ink3">{locale === 'ar' ? 'ر.س' : 'SAR'}</span>
  )
  return (
    <span className={`whitespace-nowrap ${className}`}>
      {locale === 'ar' ? (
        <>
          {number} {currency}
        </>
      ) : (
        <>
          {currency} {number}
        </>
      )}
    </span>
  )
}

/**
 * A quantity of a line, `'36.5'`, with its unit in brackets. Units are words that people typed: they are named after the figure,
 * never counted with it, because nobody can decline them.
 */
export function Quantity({ value, unit, className = '' }: { value: string; unit?: string; className?: string }) {
  const { quantity } = useWords()
  return (
    <span className={`whitespace-nowrap ${className}`}>
      <Num>{quantity(value)}</Num>
      {unit && <span className="ms-1.5 text-note text-ink3">({unit})</span>}
    </span>
  )
}
