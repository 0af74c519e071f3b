import { addWorkingDays, type WorkingCalendar } from '#server/kernel/calendar'
import { addDays, type Day } from '#server/kernel/day'
import {
  atLeastZero,
  basisPointsOf,
  capOf,
  exceedsShare,
  formatMoney,
  type Halalas,
  minimumOf,
  share,
  sum,
  vatInside,
} from '#server/kernel/money'
import { refuse } from '#server/kernel/refusal'

export type { Regime } from '#server/clients/rules'

export const contractMethods = [
  'general_tender',
  'limited_tender',
  'two_stage_tender',
  'direct_purchase',
  'framework',
  'rfp',
  'other',
] as const
export type ContractMethod = (typeof contractMethods)[number]

/** When VAT falls due: by regime (VAT Regulations 20 for public bodies). */
export const vatTaxPoints = ['payment_order_or_receipt', 'invoice_or_receipt'] as const
export type VatTaxPoint = (typeof vatTaxPoints)[number]

export const delayPers = ['day', 'week_or_part'] as const

export const contractForms = [
  'continuing_service',
  'supply',
  'consulting',
  'lump_sum',
  'framework',
  'retainer',
] as const
export type ContractForm = (typeof contractForms)[number]

/** What a percentage is taken of. Every percentage of a contract names its base. */
export const percentBases = [
  'net',
  'total_incl_vat',
  'revised_net',
  'po_net',
  'po_total_incl_vat',
  'item_net',
  'certified',
  'taxable',
  'missing_unit',
] as const
export type PercentBase = (typeof percentBases)[number]

export type ChangeSign = 'increase' | 'decrease'
export type Change = { readonly sign: ChangeSign; readonly net: Halalas }

/** The signed net with every approved change. Decreases lower it. Only approved changes are passed in. */
export const revisedNet = (signedNet: Halalas, approved: readonly Change[]): Halalas =>
  signedNet + sum(approved.map(({ sign, net }) => (sign === 'increase' ? net : -net)))

/** The ceilings of Law 69 on the signed net: up by a tenth, down by a fifth. A client's own bylaws set their own, or none. */
export const lawCeilings = { increaseBp: 1000, decreaseBp: 2000 } as const
export type Ceilings = { readonly increaseBp: number | null; readonly decreaseBp: number | null }

export type ChangeRoom = {
  /** Shares of the signed net, for showing only; the comparison is exact. */
  readonly increaseBp: number
  readonly decreaseBp: number
  readonly ok: boolean
  /** What may still be added, or taken, after this change. */
  readonly headroom: Halalas
  /** How much the change goes over its ceiling. */
  readonly over: Halalas
}

/**
 * Where a proposed change leaves the contract (Law 69): increases and decreases add up apart, so a decrease frees no
 * room for an increase. Exactly the ceiling is allowed; one halala more is not.
 */
export function changeRoom(
  signedNet: Halalas,
  approved: readonly Change[],
  proposed: Change,
  ceilings: Ceilings = lawCeilings,
): ChangeRoom {
  const all = [...approved, proposed]
  const totalOf = (wanted: ChangeSign) => sum(all.filter(({ sign }) => sign === wanted).map(({ net }) => net))
  const limitBp = proposed.sign === 'increase' ? ceilings.increaseBp : ceilings.decreaseBp
  const used = totalOf(proposed.sign)
  const room = limitBp === null ? null : capOf(signedNet, limitBp) - used
  return {
    increaseBp: basisPointsOf(totalOf('increase'), signedNet),
    decreaseBp: basisPointsOf(totalOf('decrease'), signedNet),
    ok: limitBp === null || !exceedsShare(used, signedNet, limitBp),
    headroom: atLeastZero(room ?? 0n),
    over: atLeastZero(-(room ?? 0n)),
  }
}

/** Refuses a change over its ceiling, `change_order.over_ceiling`, naming by how much. */
export function permitChange(...facts: Parameters<typeof changeRoom>): ChangeRoom {
  const room = changeRoom(...facts)
  if (!room.ok) refuse('change_order.over_ceiling', 'net', { over: formatMoney(room.over, { whole: true }) })
  return room
}

/** A framework's ceiling and what its orders have taken of it. Refused and cancelled orders are not passed in. */
export function frameworkRoom(ceilingNet: Halalas, orders: readonly Halalas[]): { committed: Halalas; left: Halalas } {
  const committed = sum(orders)
  return { committed, left: ceilingNet - committed }
}

/**
 * An advance and its guarantee. The share is of its named base with VAT inside; the VAT is 15/115 of it, rounded, and
 * the guarantee equals the whole (Law 66; Regulations 102, 108).
 */
export function advanceOf(baseInclVat: Halalas, advanceBp: number, vatBp: number) {
  const total = share(baseInclVat, advanceBp)
  const vat = vatInside(total, vatBp)
  return { total, vat, net: total - vat, guarantee: total }
}

/** The advance guarantee after recovery: what is left of the net, and the VAT on it (Regulations 102). */
export function guaranteeAfterRecovery(advanceNet: Halalas, recoveredNet: Halalas, vatBp: number): Halalas {
  const left = atLeastZero(advanceNet - recoveredNet)
  return left + share(left, vatBp)
}

/** The part of the contract that the last claim must hold: 5% of the revised net, rounded up (Regulations 111). */
export const finalClaimReserve = (revised: Halalas, minimumBp: number): Halalas => minimumOf(revised, minimumBp)

/** What has been certified and recovered so far, beside what the contract now is. */
export type ContractStanding = {
  readonly revisedNet: Halalas
  readonly certifiedToDate: Halalas
  readonly advanceNet: Halalas
  readonly advanceRecovered: Halalas
  readonly advanceLeft: Halalas
  readonly advanceGuaranteeNow: Halalas
  readonly finalClaimReserve: Halalas
}

export function standingOf(facts: {
  signedNet: Halalas
  changes: readonly Change[]
  advanceNet: Halalas
  /** Certified and recovered amounts of claims from `submitted` on. */
  claims: readonly { certified: Halalas; advanceRecovery: Halalas }[]
  finalClaimMinBp: number
  vatBp: number
}): ContractStanding {
  const revised = revisedNet(facts.signedNet, facts.changes)
  const recovered = sum(facts.claims.map(({ advanceRecovery }) => advanceRecovery))
  return {
    revisedNet: revised,
    certifiedToDate: sum(facts.claims.map(({ certified }) => certified)),
    advanceNet: facts.advanceNet,
    advanceRecovered: recovered,
    advanceLeft: facts.advanceNet - recovered,
    advanceGuaranteeNow: guaranteeAfterRecovery(facts.advanceNet, recovered, facts.vatBp),
    finalClaimReserve: finalClaimReserve(revised, facts.finalClaimMinBp),
  }
}

/** A final guarantee that ends before the last milestone it stands for. */
export const isGuaranteeShort = (expiresOn: Day, lastMilestoneOn: Day | null): boolean =>
  lastMilestoneOn !== null && expiresOn < lastMilestoneOn

/** Days of extension for full suspensions: each run, and 3 more for every 30 days of it, those at most 45 in all (Regulations 125). */
export function suspensionDays(runs: readonly number[]): { days: number; addOn: number } {
  const addOn = Math.min(
    45,
    runs.reduce((total, run) => total + Math.floor(run / 30) * 3, 0),
  )
  return { days: runs.reduce((total, run) => total + run, 0) + addOn, addOn }
}

/** The law's clocks on a claim (Regulations 109): the agency's in working days, the treasury's in calendar days. */
export const claimPeriods = { consultant: 10, agency: 15, treasury: 45 } as const

export const agencyDeadline = (calendar: WorkingCalendar, submittedOn: Day): Day =>
  addWorkingDays(calendar, submittedOn, claimPeriods.agency)

export const treasuryDeadline = (orderedOn: Day): Day => addDays(orderedOn, claimPeriods.treasury)
