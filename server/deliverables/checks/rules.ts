import { cellOf, coverageOf as coveredBy, type Verdict as State } from '#server/briefs/requirements/rules'
import { refuse } from '#server/kernel/refusal'

/** How a version stands against a requirement. `not_asked` is the dot of the matrix. */
export type CheckState = State

/** A requirement asks a deliverable from a version on. */
export type Asked = { readonly requirementId: string; readonly sinceVersion: number; readonly retired: boolean }
export type Verdict = {
  readonly requirementId: string
  readonly versionNo: number
  /** Imported history also knows `not_applicable`: a version of it that was not judged by this requirement. */
  readonly verdict: 'met' | 'not_met' | 'not_applicable'
}
export type Waiver = { readonly requirementId: string; readonly by: string; readonly reason: string }

/** One deliverable is judged at a time, so its column needs no other name. */
const deliverableId = 'this'
const cellFor = (state: State) => ({ verdict: state, at: null, byId: null, evidence: null })

/** The column of the matrix (`cellOf`) for one version of one deliverable. A retired requirement asks nothing. */
export function checksOf(
  versionNo: number,
  asked: readonly Asked[],
  verdicts: readonly Verdict[],
  waivers: readonly Waiver[],
): readonly { requirementId: string; state: CheckState }[] {
  const column = { id: String(versionNo), kind: 'version', deliverableId, versionNo } as const
  const about = {
    asked: asked.filter(({ retired }) => !retired).map((one) => ({ ...one, deliverableId })),
    checks: verdicts.map((one) => ({ ...one, columnId: String(one.versionNo), at: null, byId: null, evidence: null })),
    waivers: waivers.map((one) => ({ ...one, deliverableId, byId: one.by, at: new Date(0) })),
  }
  return asked.map(({ requirementId, sinceVersion, retired }) => ({
    requirementId,
    state: retired || versionNo < sinceVersion ? 'not_asked' : cellOf(requirementId, column, about).verdict,
  }))
}

export type Coverage = {
  readonly of: number
  /** Met or waived. */
  readonly covered: number
  readonly unanswered: number
  readonly notMet: number
}

/** How much of what was asked is answered for, and what stands open: '7/7'. What was not asked does not count. */
export function coverageOf(states: readonly CheckState[]): Coverage {
  const count = (wanted: CheckState) => states.filter((state) => state === wanted).length
  return { ...coveredBy(states.map(cellFor)), unanswered: count('unanswered'), notMet: count('not_met') }
}

/** Only a version whose every requirement is met or waived goes to the contracts office. At review it only warns. */
export const maySendForAcceptance = ({ unanswered, notMet }: Coverage): boolean => unanswered === 0 && notMet === 0

/** Refuses `matrix.open`, naming how many still stand open. */
export function permitAcceptance(coverage: Coverage): void {
  if (!maySendForAcceptance(coverage))
    refuse('matrix.open', undefined, { count: coverage.unanswered + coverage.notMet })
}
