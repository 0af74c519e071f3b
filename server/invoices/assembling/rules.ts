import {
  type ClaimInputs,
  type ClaimStatement,
  claimStatement,
  lineNet,
  notExecutedValue,
} from '#server/invoices/claims/rules'
import { type Halalas, halalas } from '#server/kernel/money'
import { type Quantity, quantity, quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'

/** The rows of a form whose box was ticked. */
export const ticked = <Row extends { chosen?: string | false | undefined }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ chosen }) => chosen === 'yes')

/** A line with what was accepted of it and what was claimed already. */
export type Claimable = { lineId: string; code: string; unitPrice: Halalas; accepted: Quantity; claimed: Quantity }
export type AskedLine = { lineId: string; quantity: string; notExecuted: string; of: string }
export type TakenLine = { line: Claimable; qty: Quantity; notExecuted: string; of: string }

/** What is taken of each line: never more than was accepted and not claimed yet. A quantity of nought is no line. */
export function takeLines(asked: readonly AskedLine[], known: readonly Claimable[]): TakenLine[] {
  return asked
    .filter((one) => quantity(one.quantity) > 0n)
    .map((one) => {
      const line = known.find(({ lineId }) => lineId === one.lineId) ?? refuse('line.other_contract', 'lines')
      const qty = quantity(one.quantity)
      if (line.claimed + qty > line.accepted)
        refuse('claim.over_accepted', 'lines', { line: line.code, left: quantityText(line.accepted - line.claimed) })
      return { line, qty, notExecuted: one.notExecuted, of: one.of }
    })
}

export type Taken = {
  lines: readonly TakenLine[]
  milestones: readonly { id: string; shareBp: number | null; purchaseOrder: { net: Halalas } | null }[]
  fines: readonly { id: string; amount: Halalas; vatTreatment: string }[]
  serviceCredit: string
  advanceLeft: Halalas
  terms: { advanceBp: number; retentionBp: number; vatRateBp: number }
}

/** What was chosen, as the inputs of the arithmetic. Refuses a claim of nothing. */
export function inputsOf({ lines, milestones, fines, serviceCredit, advanceLeft, terms }: Taken): ClaimInputs {
  if (lines.length + milestones.length === 0) refuse('claim.empty', 'lines')
  return {
    lines: [
      ...lines.map(({ line, qty }) => ({ kind: 'line' as const, lineId: line.lineId, qty, unitPrice: line.unitPrice })),
      ...milestones.map(({ id, shareBp, purchaseOrder }) => ({
        kind: 'milestone' as const,
        milestoneId: id,
        shareBp: shareBp ?? 0,
        orderNet: purchaseOrder?.net ?? 0n,
      })),
    ],
    notExecuted: lines
      .filter(({ notExecuted, of }) => notExecuted && of)
      .map(({ line, notExecuted, of }) => ({
        lineId: line.lineId,
        unitsMissing: Number(notExecuted),
        unitsPerQty: Number(of),
        unitPrice: line.unitPrice,
      })),
    serviceCredits: serviceCredit ? [halalas(serviceCredit)] : [],
    fines: fines.map(({ id, amount, vatTreatment }) => ({
      penaltyId: id,
      amount,
      vatTreatment: vatTreatment === 'price_reduction' ? 'price_reduction' : 'out_of_scope',
    })),
    advanceLeft,
    terms: { advanceRecoveryBp: terms.advanceBp, retentionBp: terms.retentionBp, vatBp: terms.vatRateBp },
  }
}

export type PackLine = {
  lineId: string | null
  milestoneId: string | null
  qty: Quantity | null
  shareBp: number | null
  net: Halalas
}

/** A claim that is ready to be written: what went in, what came out, and its lines. */
export type ReadyClaim = { inputs: ClaimInputs; statement: ClaimStatement; lines: readonly PackLine[] }

export const readyClaim = (inputs: ClaimInputs): ReadyClaim => ({
  inputs,
  statement: claimStatement(inputs),
  lines: inputs.lines.map((line) =>
    line.kind === 'line'
      ? { lineId: line.lineId, milestoneId: null, qty: line.qty, shareBp: null, net: lineNet(line) }
      : { lineId: null, milestoneId: line.milestoneId, qty: null, shareBp: line.shareBp, net: lineNet(line) },
  ),
})

/** Each cut with its rule, as rows. A cut of nothing is none. */
export function cutsOf({ notExecuted, fines }: ClaimInputs, statement: ClaimStatement) {
  const shares = [
    { kind: 'advance_recovery', amount: statement.advanceRecovery, beforeVat: true, rule: 'claim.advance_recovery' },
    { kind: 'service_credit', amount: statement.serviceCredit, beforeVat: true, rule: 'claim.service_credit' },
    { kind: 'retention', amount: statement.retention, beforeVat: false, rule: 'claim.retention' },
  ]
  return [
    ...notExecuted.map((missing) => ({
      kind: 'non_executed',
      lineId: missing.lineId,
      units: missing.unitsMissing,
      unitsPerQty: missing.unitsPerQty,
      amount: notExecutedValue(missing),
      beforeVat: true,
      rule: 'claim.not_executed',
    })),
    ...fines.map(({ penaltyId, amount, vatTreatment }) => ({
      kind: 'penalty',
      penaltyId,
      amount,
      beforeVat: vatTreatment === 'price_reduction',
      rule: 'claim.fine',
    })),
    ...shares,
  ].filter(({ amount }) => amount > 0n)
}
