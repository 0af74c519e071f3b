import type { Measures } from '#app/today/today-shapes'
import { Measure } from '#app/ui/measure'
import { useWords } from '#app/words'
import { measureNames, showingWords, measureWords as words } from '#server/relations/words'

type Wave = Measures[number]

/** What clients said of us, a wave each: the value, how many answered of how many asked, and how far it may be off. */
export function MeasureList({ measures }: { measures: Measures }) {
  const { t } = useWords()
  if (measures.length === 0) return <p className="py-3 text-note text-ink3">{t(words.none)}</p>
  return measures.map((wave) => (
    <Wave key={`${wave.measure}${wave.trigger}${wave.aboutNo}${wave.sentOn}`} wave={wave} />
  ))
}

function Wave({ wave }: { wave: Wave }) {
  const { t, comma } = useWords()
  const says = wave.showing === 'indicative' || wave.showing === 'full'
  const figure = figureOf(wave)
  const notes = [
    t(words.note, { n: wave.n, invited: wave.invited }),
    says && figure.range && t(words.range, figure.range),
    says && figure.easy !== null && t(words.easy, { share: figure.easy }),
    !says && wave.n > 0 && t(words.raw, { scores: wave.raw.join(' ') }),
    wave.showing !== 'full' && t(showingWords[wave.showing]),
    wave.isRateLow && t(words.low),
  ].filter(Boolean)
  const name = t(measureNames[wave.measure])
  return (
    <Measure
      name={wave.aboutNo ? `${name} ${t(words.about, { no: wave.aboutNo })}` : name}
      {...(says ? { value: figure.value } : {})}
      outOf={says && wave.measure === 'ces' ? t(words.outOf) : undefined}
      note={notes.join(comma)}
      {...(says && figure.scale ? { scale: figure.scale } : {})}
    />
  )
}

const signed = (score: number) =>
  score > 0 ? `+${Math.round(score)}` : score < 0 ? `−${Math.abs(Math.round(score))}` : '0'

/** Keeps a signed figure whole inside an Arabic line. */
const isolated = (figure: string) => `\u2066${figure}\u2069`

/** The figure as printed, its scale, and its range, by the measure's own rule. */
function figureOf({ result }: Wave) {
  if (result.measure === 'ces')
    return { value: result.mean.toFixed(1), range: null, easy: Math.round(result.easyPct), scale: null }
  const { score, ciLow, ciHigh } = result
  const isShare = result.measure === 'csat'
  const show = (value: number) => (isShare ? `${Math.round(value)}` : signed(value))
  return {
    value: isShare ? `${score.toFixed(1)}%` : signed(score),
    range: { low: isolated(show(ciLow)), high: isolated(isShare ? `${show(ciHigh)}%` : show(ciHigh)) },
    easy: null,
    scale: { min: isShare ? 0 : -100, max: 100, at: score, low: ciLow, high: ciHigh },
  }
}
