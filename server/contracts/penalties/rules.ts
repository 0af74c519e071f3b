import { atLeastZero, capOf, type Halalas, share, smaller } from '#server/kernel/money'

/** How a delay is counted: by the day, or by the week with every started week counted whole. */
export type DelayPer = 'day' | 'week_or_part'

export type DelayFine = {
  /** What the rate is taken of: the delayed unit of the line, or the order (Implementing Regulations 119). */
  readonly base: Halalas
  readonly rateBp: number
  readonly per: DelayPer
  /** Calendar days late, after every extension granted. */
  readonly lateDays: number
}

export type FineCap = { readonly base: Halalas; readonly capBp: number; readonly already: Halalas }

/** How many times the rate is taken: five days are five, or one started week. */
export const delayUnits = (lateDays: number, per: DelayPer): number =>
  lateDays <= 0 ? 0 : per === 'day' ? lateDays : Math.ceil(lateDays / 7)

/**
 * A delay fine: base × rate × units, rounded once (Law 72, 73; Regulations 119, 120). The rate and its base are the
 * contract's; the law gives only the cap, and a cap cuts what is left under it.
 */
export function delayFine({ base, rateBp, per, lateDays }: DelayFine, cap: FineCap | null = null): Halalas {
  const fine = share(base, rateBp * delayUnits(lateDays, per))
  return cap ? smaller(fine, atLeastZero(capOf(cap.base, cap.capBp) - cap.already)) : fine
}

/** A fixed amount for each unit that is missing. */
export const shortfallFine = (missingUnits: number, perUnit: Halalas, cap: FineCap | null = null): Halalas => {
  const fine = BigInt(missingUnits) * perUnit
  return cap ? smaller(fine, atLeastZero(capOf(cap.base, cap.capBp) - cap.already)) : fine
}
