import { refuse } from '#server/kernel/refusal'

/** How a version stands against a requirement. `not_asked` is the dot of the matrix. */
export type CheckState = 'met' | 'not_met' | 'waived' | 'unanswered' | 'not_asked'

/** A requirement asks a deliverable from a version on. */
export type Asked = { readonly requirementId: string; readonly sinceVersion: number; readonly retired: boolean }
export type Verdict = {
  readonly requirementId: string
  readonly versionNo: number
  readonly verdict: 'met' | 'not_met'
}
export type Waiver = { readonly requirementId: string; readonly by: string; readonly reason: string }

/**
 * The state of each asked requirement in one version. The last verdict on that version counts; a waiver by a named
 * person covers what is not met or not answered; asked without a verdict is unanswered.
 */
export function checksOf(
  versionNo: number,
  asked: readonly Asked[],
  verdicts: readonly Verdict[],
  waivers: readonly Waiver[],
): readonly { requirementId: string; state: CheckState }[] {
  return asked.map(({ requirementId, sinceVersion, retired }) => {
    if (retired || versionNo < sinceVersion) return { requirementId, state: 'not_asked' }
    const verdict = verdicts.findLast((one) => one.requirementId === requirementId && one.versionNo === versionNo)
    if (verdict?.verdict === 'met') return { requirementId, state: 'met' }
    if (waivers.some((waiver) => waiver.requirementId === requirementId)) return { requirementId, state: 'waived' }
    return { requirementId, state: verdict?.verdict ?? 'unanswered' }
  })
}

export type Coverage = {
  readonly of: number
  /** Met or waived. */
  readonly covered: number
  readonly unanswered: number
  readonly notMet: number
}

/** How much of what was asked is answered for: '7/7'. What was not asked does not count. */
export function coverageOf(states: readonly CheckState[]): Coverage {
  const count = (...wanted: CheckState[]) => states.filter((state) => wanted.includes(state)).length
  return {
    of: states.length - count('not_asked'),
    covered: count('met', 'waived'),
    unanswered: count('unanswered'),
    notMet: count('not_met'),
  }
}

/** Only a version whose every requirement is met or waived goes to the contracts office. At review it only warns. */
export const maySendForAcceptance = ({ unanswered, notMet }: Coverage): boolean => unanswered === 0 && notMet === 0

/** Refuses `matrix.open`, naming how many still stand open. */
export function permitAcceptance(coverage: Coverage): void {
  const open = coverage.unanswered + coverage.notMet
  if (open > 0) refuse('matrix.open', undefined, { count: open })
}
