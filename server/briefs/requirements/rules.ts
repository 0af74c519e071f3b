/** What a requirement is worth to one version or certificate. `not_asked` is shown as a dot. */
export type Verdict = 'met' | 'not_met' | 'unanswered' | 'waived' | 'not_asked'

export type Cell = {
  readonly verdict: Verdict
  readonly at: Date | null
  readonly byId: string | null
  readonly evidence: string | null
}

/** Where a requirement may be checked: a version of a deliverable, in order, or a certificate. */
export type Column = {
  readonly id: string
  readonly kind: 'version' | 'certificate'
  readonly deliverableId: string | null
  readonly versionNo: number | null
}

export type Check = {
  readonly requirementId: string
  readonly columnId: string
  readonly verdict: 'met' | 'not_met' | 'not_applicable'
  readonly at: Date | null
  readonly byId: string | null
  readonly evidence: string | null
}

export type Asked = { readonly requirementId: string; readonly deliverableId: string; readonly sinceVersion: number }
export type Waiver = {
  readonly requirementId: string
  readonly deliverableId: string
  readonly byId: string | null
  readonly at: Date
  readonly reason: string
}

const dot: Cell = { verdict: 'not_asked', at: null, byId: null, evidence: null }

/**
 * One cell of the matrix. A requirement asks a deliverable from a version on; asked without a verdict is unanswered,
 * not asked is a dot. A waiver answers for whoever gave it, unless the requirement was met anyway.
 */
export function cellOf(
  requirementId: string,
  column: Column,
  { checks, asked, waivers }: { checks: readonly Check[]; asked: readonly Asked[]; waivers: readonly Waiver[] },
): Cell {
  const newest = checks.findLast((check) => check.requirementId === requirementId && check.columnId === column.id)
  const isAsked = asked.some(
    (one) =>
      one.requirementId === requirementId &&
      one.deliverableId === column.deliverableId &&
      one.sinceVersion <= (column.versionNo ?? 0),
  )
  if (newest?.verdict === 'not_applicable') return dot
  if (newest?.verdict === 'met') return { ...newest, verdict: 'met' }
  const waiver = waivers.find(
    (one) => one.requirementId === requirementId && one.deliverableId === column.deliverableId,
  )
  if (waiver && (newest || isAsked))
    return { verdict: 'waived', at: waiver.at, byId: waiver.byId, evidence: waiver.reason }
  if (newest) return { ...newest, verdict: 'not_met' }
  return isAsked ? { ...dot, verdict: 'unanswered' } : dot
}

/** How many of the demands asked of a column are met or waived, of how many. */
export function coverageOf(cells: readonly Cell[]): { covered: number; of: number } {
  const asked = cells.filter(({ verdict }) => verdict !== 'not_asked')
  return { covered: asked.filter(({ verdict }) => verdict === 'met' || verdict === 'waived').length, of: asked.length }
}
