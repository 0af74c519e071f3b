import { atLeastZero, divide, type Halalas, share, smaller, sum, vatInside } from '#server/kernel/money'
import { type Quantity, worth } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'

/** What a claim asks for: a quantity of a line at its price, or a milestone's share of its order. */
export type ClaimLine =
  | { readonly kind: 'line'; readonly lineId: string; readonly qty: Quantity; readonly unitPrice: Halalas }
  | { readonly kind: 'milestone'; readonly milestoneId: string; readonly shareBp: number; readonly orderNet: Halalas }

/** Units of a line that were not executed: 3 of the 30 posts of a month. */
export type NotExecuted = {
  readonly lineId: string
  readonly unitsMissing: number
  readonly unitsPerQty: number
  readonly unitPrice: Halalas
}

/** A fine linked to this claim. Out of scope of VAT unless the contract makes it a cut in the price. */
export type LinkedFine = {
  readonly penaltyId: string
  readonly amount: Halalas
  readonly vatTreatment: 'out_of_scope' | 'price_reduction'
}

/** The terms of the contract that a claim is computed by, all in basis points. */
export type ClaimTerms = { readonly advanceRecoveryBp: number; readonly retentionBp: number; readonly vatBp: number }

export type ClaimInputs = {
  readonly lines: readonly ClaimLine[]
  readonly notExecuted: readonly NotExecuted[]
  readonly serviceCredits: readonly Halalas[]
  readonly fines: readonly LinkedFine[]
  /** What of the advance, net, is still to be recovered before this claim. */
  readonly advanceLeft: Halalas
  readonly terms: ClaimTerms
}

export const claimRules = [
  'claim.gross',
  'claim.not_executed',
  'claim.service_credit',
  'claim.certified',
  'claim.advance_recovery',
  'claim.price_reduction',
  'claim.taxable',
  'claim.vat',
  'claim.total',
  'claim.retention',
  'claim.fine',
  'claim.payable',
] as const
export type ClaimRule = (typeof claimRules)[number]

/** Where each rule of the arithmetic is written. */
export const claimSources: Record<ClaimRule, string> = {
  'claim.gross': 'Reg 109(1)',
  'claim.not_executed': 'Reg 121',
  'claim.service_credit': 'VAT Reg 40(1)',
  'claim.certified': 'Reg 109',
  'claim.advance_recovery': 'Law 66; Reg 108',
  'claim.price_reduction': 'VAT Reg 40(1)',
  'claim.taxable': 'VAT Reg 53(5)',
  'claim.vat': 'VAT Reg 53; EN 16931 BR-CO-17',
  'claim.total': 'VAT Reg 53(5)',
  'claim.retention': 'contract',
  'claim.fine': 'Law 72, 73; Reg 119, 120',
  'claim.payable': 'Reg 109',
}

/** One step of the explanation: what the rule took or gave, where that leaves the sum, and the figures it used. */
export type ClaimStep = {
  readonly rule: ClaimRule
  readonly source: string
  /** `sum` states where the count stands; `change` moves it, with its sign. */
  readonly kind: 'sum' | 'change'
  readonly amount: Halalas
  readonly after: Halalas
  readonly figures: {
    readonly base?: Halalas
    readonly bp?: number
    readonly left?: Halalas
    readonly penaltyId?: string
  }
}

export type ClaimStatement = {
  readonly gross: Halalas
  readonly nonExecuted: Halalas
  readonly serviceCredit: Halalas
  readonly certified: Halalas
  readonly advanceRecovery: Halalas
  /** Fines that the contract makes a cut in the price: before VAT, after recovery. */
  readonly priceReduction: Halalas
  readonly taxable: Halalas
  readonly vat: Halalas
  readonly total: Halalas
  readonly retention: Halalas
  readonly penalty: Halalas
  readonly payable: Halalas
  readonly steps: readonly ClaimStep[]
}

/** What one line of a claim is worth, before any deduction. */
export const lineNet = (line: ClaimLine): Halalas =>
  line.kind === 'line' ? worth(line.qty, line.unitPrice) : share(line.orderNet, line.shareBp)

/** The value of units not executed: the unit's price × missing ÷ units in it, rounded once (Regulations 121). */
export const notExecutedValue = ({ unitPrice, unitsMissing, unitsPerQty }: NotExecuted): Halalas =>
  divide(unitPrice * BigInt(unitsMissing), BigInt(unitsPerQty))

const finesOf = (fines: readonly LinkedFine[], treatment: LinkedFine['vatTreatment']) =>
  fines.filter(({ vatTreatment }) => vatTreatment === treatment)

/**
 * Computes a claim: gross − not executed − service credit = certified; − advance recovered = taxable; + VAT, once for
 * the document, = total; − retention − fines = payable. Recovery stops at what is left of the advance; retention is
 * of the certified net, before VAT. Refuses a claim that comes out below nothing.
 */
export function claimStatement(inputs: ClaimInputs): ClaimStatement {
  const { terms, advanceLeft } = inputs
  const gross = sum(inputs.lines.map(lineNet))
  const nonExecuted = sum(inputs.notExecuted.map(notExecutedValue))
  const serviceCredit = sum(inputs.serviceCredits)
  const certified = gross - nonExecuted - serviceCredit
  if (certified < 0n) refuse('claim.below_nothing')
  const advanceRecovery = smaller(share(certified, terms.advanceRecoveryBp), atLeastZero(advanceLeft))
  const priceReduction = sum(finesOf(inputs.fines, 'price_reduction').map(({ amount }) => amount))
  const taxable = certified - advanceRecovery - priceReduction
  const vat = share(taxable, terms.vatBp)
  const total = taxable + vat
  const retention = share(certified, terms.retentionBp)
  const penalty = sum(finesOf(inputs.fines, 'out_of_scope').map(({ amount }) => amount))
  const payable = total - retention - penalty
  if (taxable < 0n || payable < 0n) refuse('claim.below_nothing')
  const sums = { gross, nonExecuted, serviceCredit, certified, advanceRecovery, priceReduction, taxable, vat, total }
  const statement = { ...sums, retention, penalty, payable }
  return { ...statement, steps: explain(statement, inputs) }
}

type Sums = Omit<ClaimStatement, 'steps'>
type Deduction = readonly [rule: ClaimRule, amount: Halalas, figures: ClaimStep['figures']]

/** The waterfall: sums and the deductions between them. A deduction of nothing is not a step. */
function explain(s: Sums, { terms, advanceLeft, fines }: ClaimInputs): readonly ClaimStep[] {
  const steps: ClaimStep[] = []
  const state = (rule: ClaimRule, amount: Halalas) =>
    steps.push({ rule, source: claimSources[rule], kind: 'sum', amount, after: amount, figures: {} })
  const change = (...[rule, amount, figures]: Deduction) => {
    const after = (steps.at(-1)?.after ?? 0n) + amount
    if (amount !== 0n) steps.push({ rule, source: claimSources[rule], kind: 'change', amount, after, figures })
  }
  state('claim.gross', s.gross)
  change('claim.not_executed', -s.nonExecuted, {})
  change('claim.service_credit', -s.serviceCredit, {})
  state('claim.certified', s.certified)
  change('claim.advance_recovery', -s.advanceRecovery, {
    base: s.certified,
    bp: terms.advanceRecoveryBp,
    left: advanceLeft,
  })
  for (const { amount, penaltyId } of finesOf(fines, 'price_reduction'))
    change('claim.price_reduction', -amount, { penaltyId })
  state('claim.taxable', s.taxable)
  change('claim.vat', s.vat, { base: s.taxable, bp: terms.vatBp })
  state('claim.total', s.total)
  change('claim.retention', -s.retention, { base: s.certified, bp: terms.retentionBp })
  for (const { amount, penaltyId } of finesOf(fines, 'out_of_scope')) change('claim.fine', -amount, { penaltyId })
  state('claim.payable', s.payable)
  return steps
}

/**
 * The claim of an advance: a share of its named base with VAT inside, nothing held. It is the same statement, so that
 * every claim reads alike; what it recovers is itself, in the claims that follow.
 */
export function advanceStatement(baseInclVat: Halalas, advanceBp: number, vatBp: number): ClaimStatement {
  const total = share(baseInclVat, advanceBp)
  const vat = vatInside(total, vatBp)
  const net = total - vat
  const sums = {
    gross: net,
    nonExecuted: 0n,
    serviceCredit: 0n,
    certified: net,
    advanceRecovery: 0n,
    priceReduction: 0n,
  }
  const statement = { ...sums, taxable: net, vat, total, retention: 0n, penalty: 0n, payable: total }
  const step = (
    rule: ClaimRule,
    kind: ClaimStep['kind'],
    amount: Halalas,
    after: Halalas,
    figures = {},
  ): ClaimStep => ({
    rule,
    source: claimSources[rule],
    kind,
    amount,
    after,
    figures,
  })
  return {
    ...statement,
    steps: [
      step('claim.taxable', 'sum', net, net),
      step('claim.vat', 'change', vat, total, { base: total, bp: vatBp }),
      step('claim.total', 'sum', total, total, { base: baseInclVat, bp: advanceBp }),
      step('claim.payable', 'sum', total, total),
    ],
  }
}
