import type { GanttItem, Line } from '#app/timelines/gantt-lines'
import { type Side, sideWords } from '#app/ui/holder'
import { useWords } from '#app/words'
import { type Box, boxOf, type Frame, xOf } from '#server/timelines/rules'
import { timelineWords as words } from '#server/timelines/words'

/** Whoever holds it gives the colour; the outline keeps the planned bars apart from the ground in either theme. */
const solid: Record<Side, string> = {
  agency: 'fill-h-ag',
  marketing: 'fill-h-mk',
  contracts: 'fill-h-co',
  finance: 'fill-h-fi',
  third_party: 'fill-ink2',
  suspended: 'fill-h-no',
  nobody: 'fill-h-no',
}
const tinted: Record<Side, string> = {
  agency: 'fill-h-ag-s stroke-h-ag',
  marketing: 'fill-h-mk-s stroke-h-mk',
  contracts: 'fill-h-co-s stroke-h-co',
  finance: 'fill-h-fi-s stroke-h-fi',
  third_party: 'fill-sunk stroke-ink2',
  suspended: 'fill-sunk stroke-h-no',
  nobody: 'fill-sunk stroke-h-no',
}

const barTop = 9
const barHeight = 14

export function GanttBars({ frame, lines, width }: { frame: Frame; lines: readonly Line[]; width: number }) {
  return lines.map((line) => {
    const y = line.y + line.height - 0.5
    const key = 'group' in line ? `group ${line.group.id}` : line.item.id
    return (
      <g key={key}>
        <line x1={0} x2={width} y1={y} y2={y} className={'group' in line ? 'stroke-line2' : 'stroke-line'} />
        {'item' in line && (
          <g transform={`translate(0 ${line.y})`}>
            <ItemBars frame={frame} item={line.item} />
          </g>
        )}
      </g>
    )
  })
}

function ItemBars({ frame, item }: { frame: Frame; item: GanttItem }) {
  const pieces = [...(item.planned ?? []), ...(item.actual ?? [])]
  const boxes = pieces.flatMap(({ from, until }) => boxOf(frame, from, until) ?? [])
  return (
    <>
      <Baseline frame={frame} item={item} />
      {item.planned?.map((piece) => (
        <Planned key={piece.from} frame={frame} piece={piece} />
      ))}
      {item.actual?.map((piece) => (
        <Actual key={`${piece.from} ${piece.side}`} frame={frame} piece={piece} />
      ))}
      {item.isCritical && boxes.length > 0 && <Critical boxes={boxes} />}
      {item.milestone && <Diamond frame={frame} item={item} />}
      {item.note && !item.milestone && boxes.length > 0 && <NoteAfter frame={frame} boxes={boxes} said={item.note} />}
    </>
  )
}

type Piece = NonNullable<GanttItem['planned']>[number]

function useTitle() {
  const { t, days } = useWords()
  return (kind: keyof typeof words, { from, until, side }: Piece) =>
    `${t(words[kind])}: ${days(from, until)}، ${t(sideWords[side])}`
}

function Planned({ frame, piece }: { frame: Frame; piece: Piece }) {
  const title = useTitle()
  const box = boxOf(frame, piece.from, piece.until)
  if (!box) return null
  return (
    <rect
      x={box.x + 0.75}
      y={barTop + 0.75}
      width={Math.max(2, box.width - 1.5)}
      height={barHeight - 1.5}
      rx={3}
      strokeWidth={1.5}
      className={tinted[piece.side]}
    >
      <title>{title('planned', piece)}</title>
    </rect>
  )
}

function Actual({ frame, piece }: { frame: Frame; piece: Piece }) {
  const title = useTitle()
  const box = boxOf(frame, piece.from, piece.until)
  if (!box) return null
  return (
    <rect x={box.x} y={barTop} width={Math.max(3, box.width)} height={barHeight} rx={3} className={solid[piece.side]}>
      <title>{title('actual', piece)}</title>
    </rect>
  )
}

/** What was first agreed: a thin line under the bar, or only its end where the start is not known. */
function Baseline({ frame, item: { baseline } }: { frame: Frame; item: GanttItem }) {
  const { t, day } = useWords()
  if (!baseline) return null
  const box = boxOf(frame, baseline.from ?? baseline.until, baseline.until)
  if (!box) return null
  return (
    <rect x={box.x} y={27} width={Math.max(6, box.width)} height={3} rx={1.5} opacity={0.6} className="fill-ink3">
      <title>{`${t(words.baseline)}: ${day(baseline.until)}`}</title>
    </rect>
  )
}

const edgesOf = (boxes: readonly Box[]) => ({
  left: Math.min(...boxes.map(({ x }) => x)),
  right: Math.max(...boxes.map(({ x, width }) => x + width)),
})

function Critical({ boxes }: { boxes: readonly Box[] }) {
  const { left, right } = edgesOf(boxes)
  return (
    <rect
      x={left - 2.25}
      y={barTop - 2.25}
      width={right - left + 4.5}
      height={barHeight + 4.5}
      rx={4}
      fill="none"
      strokeWidth={1.5}
      className="stroke-ink"
    />
  )
}

/** A day that is a point, and a hollow one where it was first agreed to lie. */
function Diamond({ frame, item: { milestone, note } }: { frame: Frame; item: GanttItem }) {
  const { t, day } = useWords()
  if (!milestone || milestone < frame.from || milestone > frame.until) return null
  const x = xOf(frame, milestone) + frame.dayWidth / 2
  const side = frame.rtl ? -1 : 1
  return (
    <>
      <path d={`M${x} 7l10 10-10 10-10-10z`} className="fill-ink">
        <title>{`${t(words.milestone)}: ${day(milestone)}`}</title>
      </path>
      {note && <Said x={x + side * 16} said={note} isStrong />}
    </>
  )
}

/** The word at the end of a bar, where reading goes on. */
function NoteAfter({ frame, boxes, said }: { frame: Frame; boxes: readonly Box[]; said: string }) {
  const { left, right } = edgesOf(boxes)
  return <Said x={frame.rtl ? left - 8 : right + 8} said={said} />
}

/** Written over the shades with a halo of the sheet, so that a line behind it does not cut it. */
function Said({ x, said, isStrong = false }: { x: number; said: string; isStrong?: boolean }) {
  return (
    <text
      x={x}
      y={barTop + 12}
      fontSize={13}
      fontWeight={isStrong ? 500 : 400}
      strokeWidth={4}
      paintOrder="stroke"
      className={`stroke-sheet ${isStrong ? 'fill-ink' : 'fill-ink2'}`}
    >
      {said}
    </text>
  )
}
