import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { quantityOf } from '#server/imports/statements/rules'
import { quantityText, worth } from '#server/kernel/quantity'

type Contract = FileRecord<'contracts'>
type Change = FileRecord<'changeOrders'>

/** Contracts as signed, with their terms and lines; then one version more for each change that was approved. */
export function writeContracts(book: Book): void {
  for (const contract of book.file.contracts) {
    writeContract(book, contract)
    writeVersions(book, contract)
    writeLines(book, contract)
  }
}

function writeContract(book: Book, contract: Contract): void {
  const clientId = book.id(contract.clientId)
  const began = contract.signed ?? contract.start
  book.subject('contract', contract.id, { clientId, title: contract.title, at: book.at(began) })
  book.add('Contract', {
    id: book.id(contract.id),
    clientId,
    regime: contract.regime,
    form: contract.form,
    method: contract.method,
    clientNumber: contract.number,
    awardNoticeOn: book.maybeOn(contract.awardNotice),
    signedOn: book.maybeOn(contract.signed),
    startOn: book.on(contract.start),
    ceilingNet: contract.ceilingNetHalalas,
    calendarId: book.id(book.file.calendar.id),
  })
  const guarantee = book.file.guarantees.find(
    ({ contractId, kind, purchaseOrderId }) =>
      contractId === contract.id && kind === 'final' && purchaseOrderId === null,
  )
  const days = {
    notify_award: contract.awardNotice,
    lodge_final_guarantee: guarantee?.issued ?? null,
    sign: contract.signed,
    start_notice: contract.start,
  }
  book.settle({ kind: 'contract', ref: contract.id, clientId }, 'awarded', contract.status, days, contract.start)
}

/** Approved changes of a contract, oldest first; each made a version. */
export const approvedChanges = (book: Book, contractRef: string): readonly Change[] =>
  book.file.changeOrders
    .filter(({ contractId, approved }) => contractId === contractRef && approved !== null)
    .sort((one, other) => (one.approved ?? '').localeCompare(other.approved ?? ''))

function writeVersions(book: Book, contract: Contract): void {
  const add = (no: number, effective: string, changeOrderId: string | null, sums: [number, number, number] | null) =>
    book.add('ContractVersion', {
      clientId: book.id(contract.clientId),
      contractId: book.id(contract.id),
      no,
      changeOrderId,
      effectiveOn: book.on(effective),
      endOn: book.on(contract.end),
      net: sums?.[0],
      vat: sums?.[1],
      total: sums?.[2],
      vatRateBp: book.file.meta.vatRateBp,
      ...termColumns(contract.terms),
    })
  const signed = contract.netHalalas === null ? null : sumsOf(contract)
  add(0, contract.start, null, signed)
  let sums = signed
  approvedChanges(book, contract.id).forEach((change, index) => {
    const sign = change.sign === 'increase' ? 1 : -1
    const [net, vat, total] = sumsOf(change)
    sums = sums && [sums[0] + sign * net, sums[1] + sign * vat, sums[2] + sign * total]
    add(index + 1, change.approved ?? change.requested, book.id(change.id), sums)
  })
}

type Sums = { netHalalas: number | null; vatHalalas: number | null; totalHalalas: number | null }
const sumsOf = ({ netHalalas: net, vatHalalas: vat, totalHalalas }: Sums): [number, number, number] => [
  net ?? 0,
  vat ?? 0,
  totalHalalas ?? (net ?? 0) + (vat ?? 0),
]

const termColumns = (terms: Contract['terms']) => ({
  advanceBp: terms.advanceBp,
  advanceBase: terms.advanceBase,
  advanceRecoveryBase: terms.advanceRecoveryBase,
  finalGuaranteeBp: terms.finalGuaranteeBp,
  finalGuaranteeBase: terms.finalGuaranteeBase,
  finalClaimMinBp: terms.finalClaimMinBp,
  finalClaimBase: terms.finalClaimBase,
  penaltyCapBp: terms.penaltyCapBp,
  penaltyCapBase: terms.penaltyCapBase,
  delayPer: terms.delayPenalty?.per,
  delayRateBp: terms.delayPenalty?.rateBp,
  delayBase: terms.delayPenalty?.base,
  shortfallPerUnit: terms.shortfallPenaltyHalalasPerUnit,
  shortfallBase: terms.shortfallPenaltyBase,
  includedRounds: terms.includedReviewRounds,
  retentionBp: terms.retentionBp,
  retentionBase: terms.retentionBase,
  vatOnRetention: terms.vatOnRetention,
  paymentDays: terms.paymentDays,
  serviceCredit: terms.serviceCredit,
  vatTaxPoint: terms.vatTaxPoint,
})

function writeLines(book: Book, contract: Contract): void {
  const whose = { clientId: book.id(contract.clientId), contractId: book.id(contract.id) }
  contract.lines.forEach((line, index) => {
    const lineId = book.id(line.id)
    book.add('Line', {
      ...whose,
      id: lineId,
      no: index + 1,
      code: line.id,
      nameAr: line.name.ar,
      nameEn: line.name.en,
      unitAr: line.unit.ar,
      unitEn: line.unit.en,
      isRate: line.isRate,
    })
    for (const version of lineVersions(book, contract, line))
      book.add('LineVersion', { clientId: whose.clientId, lineId, unitPrice: line.unitPriceHalalas, ...version })
  })
}

/** A line's quantity as signed, and after each approved change that touched it. */
export function lineVersions(book: Book, contract: Contract, line: Contract['lines'][number]) {
  let amount = quantityOf(line.qty)
  const version = (no: number, changeOrderId: string | null) => ({
    no,
    changeOrderId,
    qty: quantityText(amount),
    net: worth(amount, BigInt(line.unitPriceHalalas)),
  })
  const versions = [version(0, null)]
  for (const change of approvedChanges(book, contract.id)) {
    const item = change.items.find(({ lineId }) => lineId === line.id)
    if (!item) continue
    amount += change.sign === 'increase' ? quantityOf(item.qty) : -quantityOf(item.qty)
    versions.push(version(versions.length, book.id(change.id)))
  }
  return versions
}
