import { Link } from '@remix-run/react'
import { Num, Quantity } from '#app/ui/num'
import { ScopeLineBar, ScopeLineLegend } from '#app/ui/scope-line-bar'
import { Section } from '#app/ui/section'
import { type Column, Table } from '#app/ui/table'
import { useWords } from '#app/words'
import type { LedgerPart } from '#server/contracts/scope/document'
import { measureWords, scopeWords as words } from '#server/contracts/scope/words'

type Row = LedgerPart['rows'][number]
type Figure = 'contracted' | 'ordered' | 'delivered' | 'accepted' | 'claimed'

type Props = {
  part: LedgerPart
  /** The figure whose rows are shown below, if one is. */
  opened: { lineId: string | null; measure: string } | null
  /** Only one part stands without a heading of its own. */
  isOnly: boolean
}

/** The lines of a contract or of one order: every figure a door to its rows, every total from the same lines. */
export function ScopeLedger({ part, opened, isOnly }: Props) {
  const { t, pick } = useWords()
  const heading = part.orderNo ? t(words.ofOrder, { no: part.orderNo, title: pick(part.title) }) : t(words.title)
  const table = (
    <>
      <div className={`print:[&_td]:px-1! print:[&_th]:px-1! ${isOnly ? 'mt-4' : ''}`}>
        <Table caption={heading} columns={useColumns(part, opened)} items={part.rows} keyOf={({ id }) => id} />
      </div>
      <div className="mt-2.5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <ScopeLineLegend
          names={{
            accepted: t(measureWords.accepted),
            delivered: t(words.notAccepted),
            ordered: t(measureWords.ordered),
            invoiced: t(words.billed),
          }}
        />
        <Reconciled part={part} />
      </div>
      <Cuts part={part} />
    </>
  )
  return isOnly ? table : <Section title={heading}>{table}</Section>
}

function useColumns({ totals }: LedgerPart, opened: Props['opened']): Column<Row>[] {
  const { t, pick, money } = useWords()
  const total = (amount: string | undefined) => (amount ? <Num>{money(amount)}</Num> : undefined)
  const figure = (id: Figure, of: (row: Row) => string, sum?: string): Column<Row> => ({
    id,
    head: t(measureWords[id]),
    numeric: true,
    under: 'named',
    cell: (row) => <FigureLink row={row} measure={id} qty={of(row)} opened={opened} />,
    ...(totals ? { total: total(sum) ?? '' } : {}),
  })
  const priced: Column<Row>[] = totals
    ? [
        {
          id: 'valueLeft',
          head: t(words.valueLeft),
          numeric: true,
          cell: ({ valueLeft }) => <Num>{valueLeft && money(valueLeft)}</Num>,
          total: <Num>{money(totals.left)}</Num>,
        },
      ]
    : []
  return [
    {
      id: 'no',
      isExtra: true,
      head: '#',
      cell: ({ no }) => <Num className="text-ink3">{no}</Num>,
      ...(totals ? { total: '' } : {}),
    },
    {
      id: 'name',
      head: t(words.line),
      isName: true,
      className: 'lg:min-w-44 print:min-w-0',
      cell: ({ name, unit }) => (
        <>
          {pick(name)} <span className="text-note font-normal text-ink3">{pick(unit)}</span>
        </>
      ),
      ...(totals ? { total: t(words.netTotal) } : {}),
    },
    figure('contracted', ({ scope }) => scope, totals?.contracted),
    figure('ordered', ({ ordered }) => ordered),
    figure('delivered', ({ delivered }) => delivered, totals?.delivered),
    figure('accepted', ({ accepted }) => accepted, totals?.accepted),
    figure('claimed', ({ invoiced }) => invoiced, totals?.invoiced),
    {
      id: 'bar',
      head: t(words.onOneLine),
      className: 'min-w-44 max-xl:hidden print:hidden',
      cell: (row) => (
        <ScopeLineBar
          contracted={Number(row.scope)}
          ordered={Number(row.ordered)}
          delivered={Number(row.delivered)}
          accepted={Number(row.accepted)}
          invoiced={Number(row.invoiced)}
        />
      ),
      ...(totals ? { total: '' } : {}),
    },
    {
      id: 'left',
      head: t(words.left),
      numeric: true,
      cell: ({ left, isOver }) => (
        <Quantity value={left} className={isOver ? 'font-semibold text-red' : 'font-semibold'} />
      ),
      ...(totals ? { total: '' } : {}),
    },
    ...priced,
  ]
}

type FigureProps = { row: Row; measure: Figure; qty: string; opened: Props['opened'] }

/** A figure of a line. It opens the rows behind it, below; what change orders added stands before it. */
function FigureLink({ row, measure, qty, opened }: FigureProps) {
  const { t, pick, quantity } = useWords()
  const isOpen = opened?.lineId === row.id && opened.measure === measure
  const isBehind = measure === 'accepted' && row.isAcceptedBehind
  const changed = measure === 'contracted' && row.changed !== '0' ? row.changed : null
  const tone = isBehind ? 'text-amb' : isOpen ? 'text-acc' : 'text-ink'
  return (
    <span dir="ltr" className="inline-flex items-baseline gap-1.5">
      {changed && (
        <Num className="text-note text-acc">{`${changed.startsWith('-') ? '' : '+'}${quantity(changed)}`}</Num>
      )}
      <Link
        to={`?line=${encodeURIComponent(row.code)}&measure=${measure}#entries`}
        preventScrollReset
        aria-label={t(words.openFigure, {
          measure: t(measureWords[measure]),
          line: pick(row.name),
          qty: quantity(qty),
        })}
        aria-current={isOpen ? 'true' : undefined}
        className={`inline-block min-w-6 underline decoration-line2 underline-offset-[0.28em] hover:decoration-acc print:no-underline ${isOpen ? 'font-semibold' : ''} ${tone}`}
      >
        <Quantity value={qty} />
      </Link>
    </span>
  )
}

/** The sentence that lets a reader check the ledger against itself. */
function Reconciled({ part: { totals, cuts } }: { part: LedgerPart }) {
  const { t, money } = useWords()
  if (!totals) return null
  const whole = (amount: string) => money(amount, { whole: true })
  const values = {
    contracted: whole(totals.contracted),
    delivered: whole(totals.delivered),
    left: whole(totals.left),
    cut: whole(totals.notExecuted),
  }
  return (
    <p className="text-note text-ink3">{t(cuts.length > 0 ? words.reconcilesWithout : words.reconciles, values)}</p>
  )
}

/** Where the money is less than the quantity: each cut, with the claim that made it. */
function Cuts({ part: { cuts } }: { part: LedgerPart }) {
  const { t, pick, to, money } = useWords()
  if (cuts.length === 0) return null
  return (
    <details className="mt-2 text-detail">
      <summary className="cursor-pointer text-ink2 hover:text-ink">{t(words.cuts)}</summary>
      <ul>
        {cuts.map(({ claimNo, claim, units, unit, amount }) => (
          <li key={`${claimNo}${units}`} className="flex flex-wrap gap-x-3 border-b border-line py-1.5">
            {claimNo && (
              <Link to={to(`/claims/${claimNo}`)} className="link">
                {pick(claim) || claimNo}
              </Link>
            )}
            <span>{t(words.cutRow, { units: units ?? '', unit: pick(unit) })}</span>
            <span className="ms-auto">
              <Num>{money(amount)}</Num>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
