import { type WorkingCalendar, workingDaysBetween } from '#server/kernel/calendar'
import type { Day } from '#server/kernel/day'
import { refuse } from '#server/kernel/refusal'

/** How a review round may end. `approved_with_notes` counts as approved; no answer is never an approval. */
export const roundOutcomes = ['changes', 'approved', 'approved_with_notes', 'no_answer'] as const
export type RoundOutcome = (typeof roundOutcomes)[number]

export type VersionFacts = {
  readonly no: number
  /** The fingerprint over its files: what people decide about. */
  readonly sha256: string
  readonly sent: boolean
  /** Whether anyone of the client has opened it since it was sent. */
  readonly opened: boolean
  readonly withdrawn: boolean
  readonly approvedBy: string | null
  readonly rejected: boolean
}

export type RoundFacts = {
  readonly no: number
  readonly versionNo: number
  readonly responseDueOn: Day
  /** Null while the round is open. */
  readonly closedOn: Day | null
  readonly outcome: RoundOutcome | null
}

/** What has happened to a deliverable. Versions and rounds in the order of their numbers. */
export type DeliverableFacts = {
  readonly started: boolean
  readonly cancelled: boolean
  readonly accepted: boolean
  /** Work was taken up again after the last list of changes or rejection. */
  readonly reworkStarted: boolean
  readonly versions: readonly VersionFacts[]
  readonly rounds: readonly RoundFacts[]
}

export type DeliverableStatus =
  | 'planned'
  | 'in_production'
  | 'internal_review'
  | 'submitted'
  | 'in_review'
  | 'changes_requested'
  | 'approved'
  | 'rejected'
  | 'accepted'
  | 'cancelled'

/** The newest version that the client holds: sent, and not withdrawn. */
export const latestSent = (versions: readonly VersionFacts[]): VersionFacts | null =>
  versions.findLast(({ sent, withdrawn }) => sent && !withdrawn) ?? null

const isApproval = (outcome: RoundOutcome | null) => outcome === 'approved' || outcome === 'approved_with_notes'

/** Where a version that the client holds stands. */
function statusOfSent(version: VersionFacts, { rounds, reworkStarted }: DeliverableFacts): DeliverableStatus {
  if (version.rejected) return reworkStarted ? 'in_production' : 'rejected'
  if (version.approvedBy) return 'approved'
  const round = rounds.findLast(({ versionNo }) => versionNo === version.no)
  if (!round) return 'submitted'
  if (isApproval(round.outcome)) return 'approved'
  if (round.outcome === 'changes') return reworkStarted ? 'in_production' : 'changes_requested'
  return 'in_review'
}

/** Reads a status from what has happened. It is never stored, so it can never disagree with the facts. */
export function statusOf(facts: DeliverableFacts): DeliverableStatus {
  if (facts.cancelled) return 'cancelled'
  if (facts.accepted) return 'accepted'
  const held = latestSent(facts.versions)
  const newest = facts.versions.findLast(({ withdrawn }) => !withdrawn)
  if (newest && newest.no > (held?.no ?? 0)) return 'internal_review'
  if (held) return statusOfSent(held, facts)
  return facts.started || facts.versions.length > 0 ? 'in_production' : 'planned'
}

/**
 * What a version's fingerprint is taken of: one line `no SP hex LF` for each file, in order. Names are not part of
 * it, so renaming a file changes nothing and reordering does. The fingerprint is the SHA-256 of this text in UTF-8.
 */
export const fingerprintText = (files: readonly { readonly no: number; readonly sha256: string }[]): string =>
  files.map(({ no, sha256 }) => `${no} ${sha256.toLowerCase()}\n`).join('')

/** The number a new version gets. Refuses one after acceptance, and one that changes nothing. */
export function nextVersion({ versions, accepted, cancelled }: DeliverableFacts, sha256: string): number {
  if (accepted) refuse('deliverable.accepted')
  if (cancelled) refuse('deliverable.cancelled')
  const latest = versions.at(-1)
  if (latest && latest.sha256 === sha256 && !latest.withdrawn) refuse('version.same_files', 'files')
  return (latest?.no ?? 0) + 1
}

export type RoundMeter = {
  readonly included: number
  readonly granted: number
  readonly used: number
  /** How many more the contract and its grants allow. */
  readonly left: number
  /** How many of the used ones nobody agreed to. */
  readonly beyond: number
  readonly open: RoundFacts | null
  readonly openIsBeyond: boolean
}

/** Rounds against the contract: the ones it includes, those agreed to beyond them, and those that are neither. */
export function roundMeter(included: number, granted: number, rounds: readonly RoundFacts[]): RoundMeter {
  const used = rounds.length
  const open = rounds.find(({ closedOn }) => closedOn === null) ?? null
  const allowed = included + granted
  return {
    included,
    granted,
    used,
    left: Math.max(0, allowed - used),
    beyond: Math.max(0, used - allowed),
    open,
    openIsBeyond: open !== null && open.no > allowed,
  }
}

/** The number of the round a version opens. One round at a time, and none beyond the allowance without a named grant. */
export function nextRound(facts: DeliverableFacts, meter: RoundMeter): number {
  if (facts.accepted) refuse('deliverable.accepted')
  if (meter.open) refuse('round.open')
  if (meter.left === 0) refuse('round.limit_reached')
  return meter.used + 1
}

/** The version a person decided about, if it is the newest one the client holds, with the fingerprint they saw. */
export function versionSeen(facts: DeliverableFacts, versionNo: number, sha256: string): VersionFacts {
  const held = latestSent(facts.versions)
  if (!held || held.no !== versionNo || held.sha256 !== sha256) refuse('version.superseded')
  if (facts.accepted) refuse('deliverable.accepted')
  return held
}

/** Marketing says it is right: of one version, one fingerprint, once, while its round is open. Approval is not acceptance. */
export function approve(facts: DeliverableFacts, versionNo: number, sha256: string): RoundFacts {
  const version = versionSeen(facts, versionNo, sha256)
  if (version.approvedBy) refuse('version.already_approved')
  return openRoundOf(facts, versionNo)
}

/** Marketing hands over one consolidated list. Refuses a list without an entry. */
export function requestChanges(
  facts: DeliverableFacts,
  versionNo: number,
  sha256: string,
  entries: number,
): RoundFacts {
  const version = versionSeen(facts, versionNo, sha256)
  if (version.approvedBy) refuse('version.already_approved')
  if (entries < 1) refuse('changes.empty', 'changes')
  return openRoundOf(facts, versionNo)
}

function openRoundOf({ rounds }: DeliverableFacts, versionNo: number): RoundFacts {
  const round = rounds.find((one) => one.versionNo === versionNo && one.closedOn === null)
  if (!round) refuse('round.closed')
  return round
}

/** The agency takes back a version nobody has opened. Once it was seen, it is part of the record. */
export function withdraw(facts: DeliverableFacts, versionNo: number): VersionFacts {
  const held = latestSent(facts.versions)
  if (!held || held.no !== versionNo) refuse('version.superseded')
  if (held.opened) refuse('version.opened')
  if (held.approvedBy) refuse('version.already_approved')
  return held
}

/** Working days an answer came, or is, past its date. The client's delay, kept for an extension claim. */
export function daysPastDue(
  round: Pick<RoundFacts, 'responseDueOn' | 'closedOn'>,
  calendar: WorkingCalendar,
  today: Day,
): number {
  return Math.max(0, workingDaysBetween(calendar, round.responseDueOn, round.closedOn ?? today))
}
