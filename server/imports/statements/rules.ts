import { WrongFile } from '#server/imports/faults/rules'
import type { EngagementFile, FileRecord } from '#server/imports/schema'
import {
  advanceStatement,
  type ClaimLine,
  type ClaimStatement,
  claimStatement,
  type NotExecuted,
} from '#server/invoices/claims/rules'
import type { Halalas } from '#server/kernel/money'
import { type Quantity, quantity } from '#server/kernel/quantity'
import { Refusal } from '#server/kernel/refusal'

type Claim = FileRecord<'claims'>

/** `36.5` of a file as the house counts it, in thousandths. */
export const quantityOf = (value: number): Quantity => quantity(value.toFixed(3))

/** Every claim's arithmetic, computed from what the file puts in: quantities, prices, terms, units missing, credits and fines. */
export function statementsOf(file: EngagementFile): ReadonlyMap<string, ClaimStatement> {
  const statements = new Map<string, ClaimStatement>()
  const advanceLeft = new Map<string, Halalas>()
  for (const claim of inOrder(file.claims)) {
    const left = advanceLeft.get(claim.contractId) ?? 0n
    const statement = placed(claim, () =>
      claim.kind === 'advance' ? advanceClaim(file, claim) : progressClaim(file, claim, left),
    )
    statements.set(claim.id, statement)
    const change = claim.kind === 'advance' ? statement.taxable : -statement.advanceRecovery
    advanceLeft.set(claim.contractId, left + change)
  }
  return statements
}

/** A claim that the rules refuse is a fault of the file. */
function placed({ id }: Claim, compute: () => ClaimStatement): ClaimStatement {
  try {
    return compute()
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    throw new WrongFile([{ place: `claims (${id})`, problem: `cannot be computed: ${problem.code}` }])
  }
}

/** Claims of a contract in the order they were sent; those not sent yet come last. */
export const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  [...claims].sort(
    (one, other) => (one.submitted ?? '9').localeCompare(other.submitted ?? '9') || one.id.localeCompare(other.id),
  )

const contractOf = (file: EngagementFile, { contractId }: Claim) => {
  const contract = file.contracts.find(({ id }) => id === contractId)
  if (!contract) throw new Error(`Claim of an unknown contract ${contractId}`)
  return contract
}

function advanceClaim(file: EngagementFile, claim: Claim): ClaimStatement {
  const { terms, totalHalalas, netHalalas } = contractOf(file, claim)
  const base = BigInt(
    (terms.advanceBase === 'net' ? netHalalas : totalHalalas) ?? claim.inputs?.advance?.baseHalalas ?? 0,
  )
  return advanceStatement(base, terms.advanceBp, file.meta.vatRateBp)
}

function progressClaim(file: EngagementFile, claim: Claim, advanceLeft: Halalas): ClaimStatement {
  const { terms } = contractOf(file, claim)
  const linked = file.penalties.filter(({ claimId }) => claimId === claim.id)
  return claimStatement({
    lines: linesOf(file, claim),
    notExecuted: notExecutedOf(file, claim),
    serviceCredits: claim.inputs
      ? claim.inputs.serviceCredits.map(({ netHalalas }) => BigInt(netHalalas))
      : [BigInt(claim.amounts.serviceCreditHalalas ?? 0)],
    fines: linked.map(({ id, amountHalalas, vatTreatment }) => ({
      penaltyId: id,
      amount: BigInt(amountHalalas),
      vatTreatment,
    })),
    advanceLeft,
    terms: { advanceRecoveryBp: terms.advanceBp, retentionBp: terms.retentionBp, vatBp: file.meta.vatRateBp },
  })
}

/** The lines as claimed: quantities at the price of their line, or a milestone's share of its order. */
export const claimedLines = (claim: Claim) => (claim.inputs?.lines.length ? claim.inputs.lines : claim.lines)

function linesOf(file: EngagementFile, claim: Claim): ClaimLine[] {
  return claimedLines(claim).flatMap((line): ClaimLine[] => {
    if (line.lineId && line.qty !== null) {
      const unitPrice = priceOf(file, claim, line.lineId)
      return [{ kind: 'line', lineId: line.lineId, qty: quantityOf(line.qty), unitPrice }]
    }
    const milestoneId = line.milestoneId ?? file.milestones.find(({ claimId }) => claimId === claim.id)?.id
    const milestone = file.milestones.find(({ id }) => id === milestoneId)
    const shareBp = line.shareBp ?? line.milestoneShareBp ?? milestone?.shareBp ?? 0
    return milestone
      ? [{ kind: 'milestone', milestoneId: milestone.id, shareBp, orderNet: orderNet(file, milestone) }]
      : []
  })
}

const orderNet = (file: EngagementFile, { purchaseOrderId }: FileRecord<'milestones'>): Halalas =>
  BigInt(file.purchaseOrders.find(({ id }) => id === purchaseOrderId)?.netHalalas ?? 0)

/** An order's own price for a line, else the contract's. */
export function priceOf(
  file: EngagementFile,
  { contractId, purchaseOrderId }: { contractId: string; purchaseOrderId: string | null },
  lineId: string,
): Halalas {
  const order = file.purchaseOrders.find(({ id }) => id === purchaseOrderId)
  const contract = file.contracts.find(({ id }) => id === contractId)
  const line =
    order?.lines.find((candidate) => candidate.lineId === lineId) ?? contract?.lines.find(({ id }) => id === lineId)
  return BigInt(line?.unitPriceHalalas ?? 0)
}

/** Units missing, one by one; an older file knows only what they came to. */
export function notExecutedOf(file: EngagementFile, claim: Claim): NotExecuted[] {
  if (!claim.inputs) {
    const lump = BigInt(claim.amounts.nonExecutedHalalas ?? 0)
    return lump > 0n ? [{ lineId: '', unitsMissing: 1, unitsPerQty: 1, unitPrice: lump }] : []
  }
  return claim.inputs.nonExecuted.map(({ lineId, unitsMissing, unitsPerQty }) => ({
    lineId,
    unitsMissing,
    unitsPerQty,
    unitPrice: priceOf(file, claim, lineId),
  }))
}
