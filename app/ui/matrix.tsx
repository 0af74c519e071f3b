import type { ReactNode } from 'react'
import { type Verdict, VerdictMark } from '#app/ui/checklist'
import { Num } from '#app/ui/num'
import { Scroller } from '#app/ui/scroller'

export type MatrixColumn = {
  id: string
  /** Two short lines: what, and which version. */
  over: ReactNode
  name: ReactNode
  /** The version before the reader now: its column is tinted. */
  isCurrent?: boolean
}

export type MatrixRow = {
  id: string
  /** The requirement's number. */
  number: ReactNode
  text: ReactNode
  /** By column id; a missing one was not asked. */
  verdicts: Readonly<Record<string, { verdict: Verdict; note?: string }>>
  evidence?: ReactNode
}

type MatrixProps = {
  caption: string
  heads: { number: ReactNode; text: ReactNode; evidence?: ReactNode; covered: ReactNode }
  columns: readonly MatrixColumn[]
  rows: readonly MatrixRow[]
}

const headClasses = 'border-b border-ink px-2 pb-2 align-bottom text-note font-medium whitespace-nowrap text-ink3'

/** What was asked against what was made: a requirement a row, a version a column; on a phone the current ones alone. */
export function Matrix({ caption, heads, columns, rows }: MatrixProps) {
  const hasCurrent = columns.some(({ isCurrent }) => isCurrent)
  const tint = (column: MatrixColumn) => (column.isCurrent ? 'bg-sunk' : hasCurrent ? 'max-sm:hidden' : '')
  return (
    <Scroller label={caption}>
      <table className="w-full border-collapse text-control">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${headClasses} ps-0! text-start`}>
              {heads.number}
            </th>
            <th scope="col" className={`${headClasses} text-start`}>
              {heads.text}
            </th>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={`${headClasses} text-center ${column.isCurrent ? 'font-semibold! text-ink!' : tint(column)}`}
              >
                <span className="block">{column.over}</span>
                {column.name}
              </th>
            ))}
            {heads.evidence && (
              <th scope="col" className={`${headClasses} pe-0! text-start max-lg:hidden`}>
                {heads.evidence}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-line">
              <td className="py-2.5 pe-2 text-ink3">
                <Num>{row.number}</Num>
              </td>
              <th scope="row" className="sm:min-w-52 px-2 py-2.5 text-start font-medium">
                {row.text}
              </th>
              {columns.map((column) => {
                const { verdict = 'not_asked', note } = row.verdicts[column.id] ?? {}
                return (
                  <td key={column.id} className={`px-2 py-2.5 text-center ${tint(column)}`} title={note}>
                    <VerdictMark verdict={verdict} />
                    {note && <span className="sr-only">{note}</span>}
                  </td>
                )
              })}
              {heads.evidence && <td className="py-2.5 ps-2 text-note text-ink3 max-lg:hidden">{row.evidence}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-b border-line">
            <td />
            <th scope="row" className="px-2 py-2.5 text-start text-note font-normal text-ink3">
              {heads.covered}
            </th>
            {columns.map((column) => (
              <td key={column.id} className={`px-2 py-2.5 text-center ${tint(column)}`}>
                <Covered column={column} rows={rows} />
              </td>
            ))}
            {heads.evidence && <td className="max-lg:hidden" />}
          </tr>
        </tfoot>
      </table>
    </Scroller>
  )
}

/** How many of those asked of a version are answered well: met or waived. */
function Covered({ column, rows }: { column: MatrixColumn; rows: readonly MatrixRow[] }) {
  const asked = rows.flatMap(({ verdicts }) => verdicts[column.id]?.verdict ?? []).filter((one) => one !== 'not_asked')
  const covered = asked.filter((one) => one === 'met' || one === 'waived').length
  return (
    <Num className={covered < asked.length && column.isCurrent ? 'font-semibold text-amb' : ''}>
      {covered}/{asked.length}
    </Num>
  )
}
