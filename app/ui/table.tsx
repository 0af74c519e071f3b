import type { ReactNode } from 'react'
import { Scroller } from '#app/ui/scroller'

/** One column: its head, and how its cells are written. */
export type Column<Item> = {
  id: string
  head: ReactNode
  /** What stands in the cell. */
  cell: (item: Item, index: number) => ReactNode
  /** Aligned on the units digit. */
  numeric?: boolean
  /** Names the row: read out before the other cells. At most one. */
  isName?: boolean
  /** Gives way on a narrow screen; the record's own page holds it. */
  isExtra?: boolean
  /** On a narrow screen it stands under the row's name, not beside it: bare where it speaks for itself, else with its head. */
  under?: 'bare' | 'named'
  className?: string
  /** The same column in the row of totals. */
  total?: ReactNode
}

type TableProps<Item> = {
  /** What the table is of: read out. */
  caption: string
  showCaption?: boolean
  columns: readonly Column<Item>[]
  items: readonly Item[]
  keyOf: (item: Item, index: number) => string
  /** A row that stands out, such as the one that lacks something. */
  isMarked?: (item: Item) => boolean
}

/** A column with the classes of its cells. Where the extra ones are gone, what is first and last then meets the edges. */
function dressed<Item>(columns: readonly Column<Item>[]) {
  const kept = columns.filter(({ isExtra, under }) => !isExtra && !under)
  return columns.map((column) => ({
    ...column,
    cellClasses: [
      column.numeric && 'numeric',
      (column.isExtra || column.under) && 'max-lg:hidden print:table-cell',
      column === kept[0] && 'max-lg:ps-0!',
      column === kept.at(-1) && 'max-lg:pe-0!',
      column.className,
    ]
      .filter(Boolean)
      .join(' '),
  }))
}

/** Facts in rows. Wide ones scroll inside themselves, with the keyboard too; the page never does. */
export function Table<Item>({ caption, showCaption, columns: given, items, keyOf, isMarked }: TableProps<Item>) {
  const columns = dressed(given)
  const below = given.filter(({ under }) => under)
  const hasTotals = columns.some(({ total }) => total !== undefined)
  return (
    <Scroller label={caption}>
      <table className="w-full border-collapse text-control [&_td]:px-2.5 [&_td]:py-2.25 [&_td:first-child]:ps-0 [&_td:last-child]:pe-0 [&_th]:px-2.5 [&_th]:py-1.5 [&_th:first-child]:ps-0 [&_th:last-child]:pe-0 [&_.numeric:last-child]:w-px">
        <caption className={showCaption ? 'pb-2 text-start text-note text-ink3' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr
              key={keyOf(item, index)}
              className={`border-b border-line hover:bg-sunk ${isMarked?.(item) ? 'bg-red-soft' : ''}`}
            >
              {columns.map((column) =>
                column.isName ? (
                  <th
                    key={column.id}
                    scope="row"
                    className={`py-2.25! text-start font-medium max-sm:min-w-36 ${column.cellClasses}`}
                  >
                    {column.cell(item, index)}
                    {below.length > 0 && <Below columns={below} item={item} index={index} />}
                  </th>
                ) : (
                  <td key={column.id} className={column.cellClasses}>
                    {column.cell(item, index)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr className="border-b border-line2 font-semibold">
              {columns.map((column) => (
                <td key={column.id} className={column.cellClasses}>
                  {column.total}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </Scroller>
  )
}

/** What has no room beside a row's name stands under it, on a narrow screen alone. */
function Below<Item>({ columns, item, index }: { columns: readonly Column<Item>[]; item: Item; index: number }) {
  return (
    <span className="mt-0.5 flex flex-wrap gap-x-3 text-note font-normal text-ink3 lg:hidden print:hidden">
      {columns.map(({ id, under, head, cell }) => {
        const shown = cell(item, index)
        if (!shown) return null
        return (
          <span key={id}>
            {under === 'named' && <>{head}: </>}
            {shown}
          </span>
        )
      })}
    </span>
  )
}

/** A column's head; where there is nothing to say, as over a column of buttons, it is a plain cell. */
function Head<Item>({ column }: { column: ReturnType<typeof dressed<Item>>[number] }) {
  const { head, numeric, cellClasses } = column
  const classes = `border-b border-ink align-bottom text-note font-medium whitespace-nowrap text-ink3 ${numeric ? '' : 'text-start'} ${cellClasses}`
  if (!head) return <td className={classes} />
  return (
    <th scope="col" className={classes}>
      {head}
    </th>
  )
}
