import { headHeight, type Shade } from '#app/timelines/gantt-lines'
import { useWords } from '#app/words'
import { monthName, shortMonthName } from '#server/kernel/dates'
import { addDays, type Day, daysBetween, weekdayOf } from '#server/kernel/day'
import { formatHijriMonth, hijriOf, isInHijriRange } from '#server/kernel/hijri'
import { type Box, boxOf, type Frame, monthsOf, xOf } from '#server/timelines/rules'
import { timelineWords as words } from '#server/timelines/words'

type AxisProps = { frame: Frame; today: Day; shades: readonly Shade[]; height: number }

/** Where a label of a box begins: at the edge that reading starts from. */
const startOf = (frame: Frame, box: Box, pad = 0) => (frame.rtl ? box.x + box.width - pad : box.x + pad)

/** The two calendars, the days nobody works, and today. Numbers of days stand under the months where there is room. */
export function GanttAxis({ frame, today, shades, height }: AxisProps) {
  const width = (daysBetween(frame.from, frame.until) + 1) * frame.dayWidth
  return (
    <>
      <Shades frame={frame} shades={shades} height={height} />
      <GregorianMonths frame={frame} />
      <HijriMonths frame={frame} />
      {frame.dayWidth >= 5 && <WeekNumbers frame={frame} today={today} />}
      <line x1={0} x2={width} y1={headHeight - 0.5} y2={headHeight - 0.5} className="stroke-ink" />
      <TodayLine frame={frame} today={today} height={height} />
    </>
  )
}

function Shades({ frame, shades, height }: Omit<AxisProps, 'today'>) {
  const { pick, t } = useWords()
  return shades.map((shade) => {
    const box = boxOf(frame, shade.from, shade.until)
    if (!box) return null
    const isHoliday = shade.kind === 'holiday'
    return (
      <rect
        key={`${shade.kind} ${shade.from}`}
        x={box.x}
        y={headHeight}
        width={box.width}
        height={height}
        className={isHoliday ? 'fill-acc-soft' : 'fill-sunk'}
      >
        <title>{shade.name ? pick(shade.name) : t(isHoliday ? words.holiday : words.weekend)}</title>
      </rect>
    )
  })
}

/** The name of a month where the month begins; its year with the first, and with each January. */
function GregorianMonths({ frame }: { frame: Frame }) {
  const { locale } = useWords()
  return monthsOf(frame).map((month, index) => {
    const name = (month.width < 90 ? shortMonthName : monthName)(month.first, locale)
    const isNewYear = index === 0 || month.first.slice(5, 7) === '01'
    const said = isNewYear && month.width >= 90 ? `${name} ${month.first.slice(0, 4)}` : name
    return <Label key={month.first} frame={frame} box={month} y={15} height={22} said={said} isStrong />
  })
}

function HijriMonths({ frame }: { frame: Frame }) {
  const { locale } = useWords()
  return hijriMonthsIn(frame).map(({ first, box }, index) => {
    const whole = formatHijriMonth(first, locale)
    const said = index === 0 || box.width > 150 ? whole : whole.replace(/ \d+ \S+$/, '')
    return <Label key={first} frame={frame} box={box} y={38} top={24} height={20} said={said} />
  })
}

function hijriMonthsIn(frame: Frame): { first: Day; box: Box }[] {
  const firsts: Day[] = []
  for (let value = frame.from; value <= frame.until; value = addDays(value, 1))
    if (isInHijriRange(value) && (value === frame.from || hijriOf(value).dayOfMonth === 1)) firsts.push(value)
  return firsts.flatMap((first, index) => {
    const next = firsts[index + 1]
    const box = boxOf(frame, first, next ? addDays(next, -1) : frame.until)
    return box ? [{ first, box }] : []
  })
}

type LabelProps = { frame: Frame; box: Box; y: number; top?: number; height: number; said: string; isStrong?: boolean }

/** A word over a stretch of days, behind a thin line where the stretch begins; left out where it would not fit. */
function Label({ frame, box, y, top = 0, height, said, isStrong = false }: LabelProps) {
  const edge = startOf(frame, box)
  const isRoomy = box.width > said.length * (isStrong ? 6 : 5) + 8
  return (
    <>
      <line x1={edge} x2={edge} y1={top} y2={top + height} className="stroke-line2" />
      {isRoomy && (
        <text
          x={startOf(frame, box, 6)}
          y={y}
          fontSize={isStrong ? 13.5 : 13}
          fontWeight={isStrong ? 600 : 400}
          className={isStrong ? 'fill-ink' : 'fill-ink3'}
        >
          {said}
        </text>
      )}
    </>
  )
}

/** The day of each Sunday, and today's in red. */
function WeekNumbers({ frame, today }: { frame: Frame; today: Day }) {
  const days: Day[] = []
  for (let value = frame.from; value <= frame.until; value = addDays(value, 1))
    if (value === today || (weekdayOf(value) === 0 && Math.abs(daysBetween(value, today)) * frame.dayWidth > 20))
      days.push(value)
  return days.map((value) => {
    const isToday = value === today
    return (
      <text
        key={value}
        x={xOf(frame, value) + frame.dayWidth / 2}
        y={headHeight - 8}
        fontSize={12.5}
        textAnchor="middle"
        fontWeight={isToday ? 600 : 400}
        className={isToday ? 'fill-red' : 'fill-ink3'}
      >
        {Number(value.slice(8))}
      </text>
    )
  })
}

function TodayLine({ frame, today, height }: { frame: Frame; today: Day; height: number }) {
  const { t } = useWords()
  if (today < frame.from || today > frame.until) return null
  const x = xOf(frame, today) + frame.dayWidth / 2
  return (
    <line x1={x} x2={x} y1={headHeight} y2={headHeight + height} strokeWidth={1.5} className="stroke-red">
      <title>{t(words.today)}</title>
    </line>
  )
}
