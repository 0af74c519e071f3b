import type { ReactNode } from 'react'
import { Money } from '#app/ui/num'

/** A step of the arithmetic: a total so far, a deduction, the tax, or what is payable in the end. */
export type WaterfallStep = {
  id: string
  kind: 'total' | 'minus' | 'vat' | 'payable'
  name: ReactNode
  /** Riyals, `'-6500.00'`; a deduction is negative. */
  value: string
  /** The rule behind it, read on demand. */
  rule?: ReactNode
}

type WaterfallProps = { caption: string; heads: { step: string; amount: string }; steps: readonly WaterfallStep[] }

const inks = { total: 'bg-ink2', minus: 'bg-red', vat: 'bg-h-fi', payable: 'bg-acc' }

/** Where each bar begins and ends, as shares of the largest sum. Lengths only: no amount is computed here. */
function barsOf(steps: readonly WaterfallStep[]) {
  let sum = 0
  const spans = steps.map(({ kind, value }) => {
    const amount = Number(value)
    const isSum = kind === 'total' || kind === 'payable'
    const from = isSum ? 0 : Math.min(sum, sum + amount)
    const until = isSum ? amount : Math.max(sum, sum + amount)
    sum = isSum ? amount : sum + amount
    return { from: Math.max(0, from), until: Math.max(0, until) }
  })
  const whole = Math.max(1e-9, ...spans.map(({ until }) => until))
  return spans.map(({ from, until }) => ({ start: (from / whole) * 100, length: ((until - from) / whole) * 100 }))
}

/** From what was done to what is due: a real table, with a bar to each line. */
export function Waterfall({ caption, heads, steps }: WaterfallProps) {
  const bars = barsOf(steps)
  return (
    <table className="mt-2 w-full border-collapse sm:table-fixed">
      <caption className="sr-only">{caption}</caption>
      <colgroup>
        <col className="sm:w-42" />
        <col className="max-sm:hidden" />
        <col className="sm:w-30" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{heads.step}</th>
          <td />
          <th scope="col">{heads.amount}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <Line key={step.id} step={step} bar={bars[index] ?? { start: 0, length: 0 }} />
        ))}
      </tbody>
    </table>
  )
}

function Line({
  step: { kind, name, value, rule },
  bar,
}: {
  step: WaterfallStep
  bar: { start: number; length: number }
}) {
  if (kind === 'payable') {
    return (
      <tr className="border-y border-ink">
        <th scope="row" className="py-3 text-start font-semibold">
          {name}
          {rule && <span className="block text-note font-normal text-ink3">{rule}</span>}
        </th>
        <td
          colSpan={2}
          className="py-3 text-end font-display text-[1.5rem] leading-tight max-sm:text-[1.125rem] font-medium text-acc"
        >
          <Money value={value} />
        </td>
      </tr>
    )
  }
  const isTotal = kind === 'total'
  return (
    <tr className={isTotal ? 'border-b border-line2' : ''}>
      <th
        scope="row"
        className={`py-1 pe-3.5 text-start ${isTotal ? 'text-[0.90625rem] font-medium' : 'text-detail font-normal text-ink2'}`}
      >
        {name}
        {rule && <span className="block text-note font-normal text-ink3">{rule}</span>}
      </th>
      <td className="py-1 max-sm:hidden">
        <span aria-hidden="true" className={`keep-colour relative block ${isTotal ? 'h-4' : 'h-2.5'}`}>
          <span
            className={`absolute inset-y-0 rounded-bar ${inks[kind]}`}
            style={{ insetInlineStart: `${bar.start}%`, inlineSize: `max(3px, ${bar.length}%)` }}
          />
        </span>
      </td>
      <td className={`numeric py-1 ps-3.5 ${isTotal ? 'font-semibold' : ''}`}>
        <Money value={value} bare />
      </td>
    </tr>
  )
}

/** A small sum under a table of an invoice: net, VAT, total; amounts under one another by their units. */
export function Totals({
  lines,
}: {
  lines: readonly { id: string; name: ReactNode; value: string; isSum?: boolean }[]
}) {
  return (
    <table className="w-full border-collapse text-detail">
      <tbody>
        {lines.map(({ id, name, value, isSum }) => (
          <tr key={id} className={isSum ? 'border-t border-ink font-semibold' : ''}>
            <th scope="row" className={`py-1 pe-6 text-start ${isSum ? 'font-semibold' : 'font-normal'}`}>
              {name}
            </th>
            <td className="numeric w-px py-1">
              <span className="inline-block min-w-28">
                <Money value={value} bare />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
