/** The three measures that count as recognised. */
export const measureKinds = ['nps', 'csat', 'ces'] as const
export type MeasureKind = (typeof measureKinds)[number]

const z = 1.959964

/** Rounds half away from zero. Figures are computed exactly and rounded only to be shown. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const scaled = Math.abs(value) * factor
  const rounded = Math.floor(scaled + 0.5 + Number.EPSILON * scaled) / factor
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

export type Interval = { readonly low: number; readonly high: number }

/** Wilson's interval of a share, at 95%. Both ends between 0 and 1; 0 to 1 when nobody answered. */
export function wilson(successes: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const p = successes / n
  const spread = 1 + (z * z) / n
  const centre = (p + (z * z) / (2 * n)) / spread
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / spread
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** The adjusted-Wald interval of a net score, at 95%: three answers added, three quarters to each end (MeasuringU). */
function adjustedWald(promoters: number, detractors: number, answers: number): Interval {
  const n = answers + 3
  const p = (promoters + 0.75) / n
  const d = (detractors + 0.75) / n
  const mean = p - d
  const half = z * Math.sqrt((p + d - mean * mean) / n)
  return { low: Math.max(-100, 100 * (mean - half)), high: Math.min(100, 100 * (mean + half)) }
}

export type Nps = {
  readonly n: number
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  readonly score: number
  readonly ciLow: number
  readonly ciHigh: number
}

/** Net Promoter Score of answers 0 to 10: 9 and 10 promote, 0 to 6 detract. One decimal. */
export function nps(scores: readonly number[]): Nps {
  const n = scores.length
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  const { low, high } = adjustedWald(promoters, detractors, n)
  return {
    n,
    promoters,
    passives: n - promoters - detractors,
    detractors,
    score: roundTo(n === 0 ? 0 : (100 * (promoters - detractors)) / n, 1),
    ciLow: roundTo(low, 1),
    ciHigh: roundTo(high, 1),
  }
}

export type Csat = {
  readonly n: number
  readonly satisfied: number
  readonly score: number
  readonly ciLow: number
  readonly ciHigh: number
}

/** Satisfaction of answers 1 to 5: the share of 4 and 5, with Wilson's interval. Percent, one decimal. */
export function csat(scores: readonly number[]): Csat {
  const n = scores.length
  const satisfied = scores.filter((score) => score >= 4).length
  const { low, high } = wilson(satisfied, n)
  return {
    n,
    satisfied,
    score: roundTo(n === 0 ? 0 : (100 * satisfied) / n, 1),
    ciLow: roundTo(100 * low, 1),
    ciHigh: roundTo(100 * high, 1),
  }
}

export type Ces = { readonly n: number; readonly mean: number; readonly easy: number; readonly easyPct: number }

/** Effort of answers 1 to 7 to "made it easy": the mean in two decimals, and the share of 5 to 7. */
export function ces(scores: readonly number[]): Ces {
  const n = scores.length
  const easy = scores.filter((score) => score >= 5).length
  const total = scores.reduce((sum, score) => sum + score, 0)
  return {
    n,
    mean: roundTo(n === 0 ? 0 : total / n, 2),
    easy,
    easyPct: roundTo(n === 0 ? 0 : (100 * easy) / n, 1),
  }
}

/** Answers of those asked, in basis points; null when nobody was asked, or it is not known how many. */
export const responseRateBp = (n: number, invited: number | null): number | null =>
  invited ? Math.round((n * 10_000) / invited) : null

/** Below half, the rate stands beside the score. */
export const isRateLow = (rateBp: number | null): boolean => rateBp !== null && rateBp < 5_000

export type Showing = 'nothing' | 'counts_only' | 'indicative' | 'full'

/** What may be shown of a sample: under 5 counts only, 5 to 29 indicative, from 30 in full. A score exists for any n. */
export function showingOf(n: number): Showing {
  if (n === 0) return 'nothing'
  if (n < 5) return 'counts_only'
  return n < 30 ? 'indicative' : 'full'
}

/** Three recognised measures make a picture; fewer are said to be fewer: "2 of 3 measures: not enough". */
export function measuresHeld(answers: Readonly<Partial<Record<MeasureKind, number>>>): {
  held: readonly MeasureKind[]
  enough: boolean
} {
  const held = measureKinds.filter((kind) => (answers[kind] ?? 0) > 0)
  return { held, enough: held.length === measureKinds.length }
}

/** Two results whose intervals overlap are not ranked. */
export const overlap = (one: Interval, other: Interval): boolean => one.low <= other.high && other.low <= one.high
