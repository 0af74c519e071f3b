import { say, type Words } from '#server/kernel/words'
import { guardWords, scoreGuardWords } from './words'

/** The gate of a brief carries in its name the score that the agency's own rubric asks for. */
const scoreGuard = /^brief: scored>accepted \(score >= (\d+)\)$/

/** A guard in words. One of another file's own making has none: null, and its name is shown as it came. */
export function guardSaid(guard: string): Words | null {
  const score = scoreGuard.exec(guard)?.[1]
  if (!score) return guardWords[guard] ?? null
  return { ar: say(scoreGuardWords, 'ar', { score }), en: say(scoreGuardWords, 'en', { score }) }
}
