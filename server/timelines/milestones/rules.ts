import type { Day } from '#server/kernel/day'

/** What has happened to a milestone. Null is not yet. */
export type MilestoneFacts = {
  readonly dueOn: Day
  readonly reachedOn: Day | null
  readonly certified: boolean
  readonly claimed: boolean
  readonly paid: boolean
  readonly cancelled: boolean
}

export type MilestoneStatus = 'planned' | 'at_risk' | 'reached' | 'certified' | 'claimed' | 'paid' | 'cancelled'

/** Reads a milestone on a day. It is at risk once its date has passed; a later plan for one still ahead is a slip, not a risk. */
export function milestoneStatusOf(facts: MilestoneFacts, today: Day): MilestoneStatus {
  const furthest: readonly (readonly [boolean, MilestoneStatus])[] = [
    [facts.cancelled, 'cancelled'],
    [facts.paid, 'paid'],
    [facts.claimed, 'claimed'],
    [facts.certified, 'certified'],
    [facts.reachedOn !== null, 'reached'],
    [facts.dueOn < today, 'at_risk'],
  ]
  return furthest.find(([happened]) => happened)?.[1] ?? 'planned'
}
