type ScopeLineBarProps = {
  /** Quantities as numbers, for lengths only: the figures themselves stand in the table beside. */
  contracted: number
  ordered: number
  delivered: number
  accepted: number
  invoiced: number
}

/** Contracted, ordered, delivered, accepted and invoiced on one line. What runs over the contract is hatched. */
export function ScopeLineBar({ contracted, ordered, delivered, accepted, invoiced }: ScopeLineBarProps) {
  const whole = Math.max(contracted, ordered, delivered, invoiced, 1e-9)
  const length = (amount: number) => ({ inlineSize: `${(Math.max(0, amount) / whole) * 100}%` })
  const over = whole - contracted
  return (
    <div aria-hidden="true" className="keep-colour relative h-5 min-w-32">
      <span className="absolute inset-x-0 top-2 h-1 bg-line" />
      <span className="absolute start-0 top-2 h-1 bg-line2" style={length(ordered)} />
      <span className="absolute start-0 top-1.25 h-2.5 bg-h-ag-s" style={length(delivered)} />
      <span className="absolute start-0 top-1.25 h-2.5 bg-h-ag" style={length(accepted)} />
      {over > 1e-6 && <span className="hatch-red absolute end-0 top-1.25 h-2.5" style={length(over)} />}
      <span
        className="absolute inset-y-px w-0.5 bg-ink"
        style={{ insetInlineStart: `calc(${(invoiced / whole) * 100}% - 1px)` }}
      />
    </div>
  )
}

const swatches = {
  accepted: 'h-2.5 w-4.5 bg-h-ag',
  delivered: 'h-2.5 w-4.5 bg-h-ag-s',
  ordered: 'h-1 w-4.5 bg-line2',
  invoiced: 'h-4 w-0.5 bg-ink',
} as const

/** What the parts of the line mean. */
export function ScopeLineLegend({ names }: { names: Readonly<Record<keyof typeof swatches, string>> }) {
  return (
    <ul className="keep-colour flex flex-wrap gap-x-5 gap-y-1 text-note text-ink3">
      {(['accepted', 'delivered', 'ordered', 'invoiced'] as const).map((part) => (
        <li key={part} className="inline-flex items-center gap-2">
          <span aria-hidden="true" className={swatches[part]} />
          {names[part]}
        </li>
      ))}
    </ul>
  )
}
