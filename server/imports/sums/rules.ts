import { type Fault, valuesAt } from '#server/imports/faults/rules'
import type { EngagementFile, FileRecord } from '#server/imports/schema'
import { quantityOf, statementsOf } from '#server/imports/statements/rules'
import type { ClaimStatement } from '#server/invoices/claims/rules'
import { share } from '#server/kernel/money'
import { worth } from '#server/kernel/quantity'

/** Compares what a file says with what it must come to. */
function differs(place: string, said: number | null, right: bigint | number): Fault[] {
  return said === null || BigInt(said) === BigInt(right) ? [] : [{ place, problem: `says ${said}, comes to ${right}` }]
}

/** Money that does not add up: lines, contracts, orders, changes, claims, tax documents, receipts. */
export function sumFaults(file: EngagementFile): readonly Fault[] {
  const agreed = [...lineFaults(file), ...agreementFaults(file)]
  // A claim is computed from prices and terms, so it is judged once those hold.
  return agreed.length > 0 ? agreed : [...claimFaults(file), ...documentFaults(file), ...receiptFaults(file)]
}

type Priced = { qty: number; unitPriceHalalas: number; totalHalalas: number }

const lineFaults = (file: EngagementFile) =>
  ['contracts[].lines[]', 'purchaseOrders[].lines[]'].flatMap((path) =>
    valuesAt(file, path).flatMap(({ place, value }) => {
      const { qty, unitPriceHalalas, totalHalalas } = value as Priced
      return differs(`${place}.totalHalalas`, totalHalalas, worth(quantityOf(qty), BigInt(unitPriceHalalas)))
    }),
  )

type Summed = { id: string; netHalalas: number | null; vatHalalas: number | null; totalHalalas: number | null }

function agreementFaults(file: EngagementFile): Fault[] {
  const total = (place: string, { netHalalas: net, vatHalalas: vat, totalHalalas }: Summed) =>
    net === null
      ? []
      : [
          ...differs(`${place}.vatHalalas`, vat, share(BigInt(net), file.meta.vatRateBp)),
          ...differs(`${place}.totalHalalas`, totalHalalas, net + (vat ?? 0)),
        ]
  const net = (lines: readonly { totalHalalas: number }[]) => lines.reduce((all, line) => all + line.totalHalalas, 0)
  return [
    ...file.contracts.flatMap((contract) => [
      ...differs(
        `contracts (${contract.id}).netHalalas`,
        contract.netHalalas,
        net(contract.lines.filter(({ isRate }) => !isRate)),
      ),
      ...total(`contracts (${contract.id})`, contract),
    ]),
    ...file.purchaseOrders.flatMap((order) => [
      ...differs(`purchaseOrders (${order.id}).netHalalas`, order.netHalalas, net(order.lines)),
      ...total(`purchaseOrders (${order.id})`, order),
    ]),
    ...file.changeOrders.flatMap((change) => total(`changeOrders (${change.id})`, change)),
  ]
}

function claimFaults(file: EngagementFile): Fault[] {
  const statements = statementsOf(file)
  return file.claims.flatMap(({ id, kind, amounts }) => {
    const right = statements.get(id)
    if (!right) return []
    return Object.entries(kind === 'advance' ? advanceSums(right) : progressSums(right)).flatMap(([key, sum]) =>
      differs(`claims (${id}).amounts.${key}`, amounts[key as keyof typeof amounts], sum),
    )
  })
}

const advanceSums = ({ taxable, vat, total }: ClaimStatement) => ({
  netHalalas: taxable,
  vatHalalas: vat,
  totalHalalas: total,
})
const progressSums = (right: ClaimStatement) => ({
  grossHalalas: right.gross,
  nonExecutedHalalas: right.nonExecuted,
  serviceCreditHalalas: right.serviceCredit,
  certifiedHalalas: right.certified,
  advanceRecoveryHalalas: right.advanceRecovery,
  taxableHalalas: right.taxable,
  vatHalalas: right.vat,
  invoiceTotalHalalas: right.total,
  retentionHalalas: right.retention,
  penaltyHalalas: right.penalty,
  netPayableHalalas: right.payable,
})

function documentFaults(file: EngagementFile): Fault[] {
  const statements = statementsOf(file)
  const invoices = file.invoices.flatMap((invoice) => {
    const right = statements.get(invoice.claimId)
    const place = `invoices (${invoice.id})`
    return right
      ? [
          ...differs(`${place}.netHalalas`, invoice.netHalalas, right.taxable),
          ...differs(`${place}.vatHalalas`, invoice.vatHalalas, right.vat),
          ...differs(`${place}.totalHalalas`, invoice.totalHalalas, right.total),
          ...differs(`${place}.retentionHeldHalalas`, invoice.retentionHeldHalalas, right.retention),
          ...differs(`${place}.penaltyHalalas`, invoice.penaltyHalalas, right.penalty),
          ...differs(`${place}.payableHalalas`, invoice.payableHalalas, right.payable),
        ]
      : []
  })
  return [...invoices, ...file.creditNotes.flatMap(creditFaults)]
}

const creditFaults = (note: FileRecord<'creditNotes'>) => [
  ...differs(`creditNotes (${note.id}).totalHalalas`, note.totalHalalas, note.netHalalas + note.vatHalalas),
  ...differs(
    `creditNotes (${note.id}).payableReductionHalalas`,
    note.payableReductionHalalas,
    note.totalHalalas - note.retentionReleasedHalalas,
  ),
]

/** More money than was owed. */
function receiptFaults(file: EngagementFile): Fault[] {
  return file.invoices.flatMap(({ id, payableHalalas }) => {
    const received = file.collections
      .filter(({ invoiceId }) => invoiceId === id)
      .reduce((all, one) => all + one.amountHalalas, 0)
    const credited = file.creditNotes
      .filter(({ invoiceId }) => invoiceId === id)
      .reduce((all, one) => all + one.payableReductionHalalas, 0)
    const over = received + credited - payableHalalas
    return over > 0
      ? [{ place: `collections of ${id}`, problem: `received and credited ${over} halalas more than was owed` }]
      : []
  })
}
