import { Link } from '@remix-run/react'
import { GanttAxis } from '#app/timelines/gantt-axis'
import { GanttBars } from '#app/timelines/gantt-bars'
import { type GanttGroup, type GanttItem, headHeight, type Line, linesOf, type Shade } from '#app/timelines/gantt-lines'
import { Holder } from '#app/ui/holder'
import { Scroller } from '#app/ui/scroller'
import { useWords } from '#app/words'
import type { Day } from '#server/kernel/day'
import { type Frame, widthOf, xOf } from '#server/timelines/rules'
import { timelineWords as words } from '#server/timelines/words'

export type GanttProps = {
  caption: string
  frame: Frame
  today: Day
  groups: readonly GanttGroup[]
  shades: readonly Shade[]
}

/** How wide the names are on a phone: as much of the drawing is behind them. */
const namesWidth = 168

/**
 * The plan and what became of it, drawn on the server. The names stay at the start while the days scroll; in Arabic time
 * runs from right to left. What it shows is said again in `GanttTable`.
 */
export function Gantt({ caption, frame, today, groups, shades }: GanttProps) {
  const lines = linesOf(groups)
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  const width = widthOf(frame)
  const now = frame.rtl ? width - xOf(frame, today) : xOf(frame, today)
  return (
    <Scroller label={caption} className="mt-3.5" {...(now > 0 && now < width && { showAt: now + namesWidth })}>
      <div className="keep-colour flex w-max min-w-full">
        <div className="sticky start-0 z-10 w-42 flex-none border-e border-line bg-sheet sm:w-72">
          <Names lines={lines} />
        </div>
        <svg width={width} height={headHeight + height} role="img" aria-label={caption} className="block flex-none">
          <GanttAxis frame={frame} today={today} shades={shades} height={height} />
          <g transform={`translate(0 ${headHeight})`}>
            <GanttBars frame={frame} lines={lines} width={width} />
          </g>
        </svg>
      </div>
    </Scroller>
  )
}

function Names({ lines }: { lines: readonly Line[] }) {
  const { t } = useWords()
  return (
    <>
      <div
        className="flex items-end border-b border-ink pb-1 text-detail text-ink3"
        style={{ blockSize: headHeight }}
        aria-hidden="true"
      >
        {t(words.workAndHolder)}
      </div>
      <ul>
        {lines.map((line) =>
          'group' in line ? (
            <li
              key={`group ${line.group.id}`}
              style={{ blockSize: line.height }}
              className="flex items-center gap-2 border-b border-line2 pe-3 font-semibold"
            >
              <span className="truncate">{line.group.name}</span>
              {line.group.note && <span className="ms-auto text-note whitespace-nowrap">{line.group.note}</span>}
            </li>
          ) : (
            <li
              key={line.item.id}
              style={{ blockSize: line.height }}
              className="flex items-center gap-2 border-b border-line ps-4.5 pe-3 text-control max-sm:ps-2"
            >
              <ItemName item={line.item} />
            </li>
          ),
        )}
      </ul>
    </>
  )
}

function ItemName({ item: { name, to, holder, milestone } }: { item: GanttItem }) {
  const { day } = useWords()
  return (
    <>
      <span className="truncate">
        {to ? (
          <Link to={to} className="hover:underline">
            {name}
          </Link>
        ) : (
          name
        )}
      </span>
      <span className="ms-auto flex-none max-sm:hidden">
        {holder ? (
          <Holder side={holder.side} {...(holder.name && { name: holder.name })} />
        ) : (
          milestone && <b className="text-note">{day(milestone)}</b>
        )}
      </span>
    </>
  )
}
