import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { claimedLines, inOrder, quantityOf } from '#server/imports/statements/rules'
import { drawOf } from '#server/imports/writers/ledger'
import { type ClaimStatement, notExecutedValue } from '#server/invoices/claims/rules'
import { newId } from '#server/kernel/id'
import { quantityText } from '#server/kernel/quantity'

type Claim = FileRecord<'claims'>
export type Statements = ReadonlyMap<string, ClaimStatement>

/** Claims with their lines, their arithmetic as the house computes it, each cut, and what the client's offices did. */
export function writeClaims(book: Book, statements: Statements): void {
  const numbers = new Map<string, number>()
  for (const claim of inOrder(book.file.claims)) {
    const no = (numbers.get(claim.contractId) ?? 0) + 1
    numbers.set(claim.contractId, no)
    writeClaim(book, claim, no)
    claimedLines(claim).forEach((line, index) => {
      writeLine(book, claim, line, index + 1)
    })
    writeStatement(book, claim, statements.get(claim.id))
    writeDeductions(book, claim, statements.get(claim.id))
    writeProgress(book, claim, statements.get(claim.id))
  }
}

const sentOn = (book: Book, claim: Claim) => claim.submitted ?? book.contract(claim.contractId).start

function writeClaim(book: Book, claim: Claim, no: number): void {
  const clientId = book.clientOf(claim.contractId)
  book.subject('claim', claim.id, { clientId, title: claim.period, at: book.at(sentOn(book, claim)) })
  book.add('Claim', {
    id: book.id(claim.id),
    clientId,
    contractId: book.id(claim.contractId),
    purchaseOrderId: book.maybeId(claim.purchaseOrderId),
    no,
    kind: claim.kind,
    periodAr: claim.period.ar,
    periodEn: claim.period.en,
    guaranteeId: book.maybeId(claim.inputs?.guaranteeId ?? null),
    importId: book.importId,
  })
  for (const certificate of book.file.acceptanceCertificates.filter(({ claimId }) => claimId === claim.id))
    book.add('ClaimCertificate', { clientId, claimId: book.id(claim.id), certificateId: book.id(certificate.id) })
}

/** The name of a claim's line, by which a line of its invoice finds it. */
export const claimLineOf = (claim: string, no: number): string => `line:${claim}/${no}`

function writeLine(book: Book, claim: Claim, line: Claim['lines'][number], no: number): void {
  const isInvoiced = book.file.invoices.some(({ claimId }) => claimId === claim.id)
  const milestone = line.lineId ? null : milestoneOf(book, claim, line)
  book.add('ClaimLine', {
    id: book.id(claimLineOf(claim.id, no)),
    clientId: book.clientOf(claim.contractId),
    contractId: book.id(claim.contractId),
    claimId: book.id(claim.id),
    no,
    lineId: book.maybeLineId(claim.purchaseOrderId, line.lineId),
    qty: line.qty === null ? null : quantityText(quantityOf(line.qty)),
    milestoneId: milestone ? book.id(milestone.id) : null,
    shareBp: milestone ? (line.shareBp ?? line.milestoneShareBp ?? milestone.shareBp) : null,
    net: line.netHalalas,
    drawId: line.lineId && isInvoiced ? book.id(drawOf(claim.id, no)) : null,
  })
}

/** An older file does not name the milestone on the line; the milestone names its claim. */
const milestoneOf = (book: Book, claim: Claim, { milestoneId }: Claim['lines'][number]) =>
  book.file.milestones.find(({ id, claimId }) => (milestoneId === null ? claimId === claim.id : id === milestoneId))

function writeStatement(book: Book, claim: Claim, statement: ClaimStatement | undefined): void {
  if (!statement) return
  const { steps: _, priceReduction, ...sums } = statement
  book.add('ClaimStatement', {
    ...sums,
    clientId: book.clientOf(claim.contractId),
    claimId: book.id(claim.id),
    no: 1,
    serviceCredit: sums.serviceCredit + priceReduction,
    certified: sums.certified - priceReduction,
    vatRateBp: book.file.meta.vatRateBp,
    madeAt: book.at(sentOn(book, claim)),
  })
}

function writeDeductions(book: Book, claim: Claim, statement: ClaimStatement | undefined): void {
  const whose = { clientId: book.clientOf(claim.contractId), claimId: book.id(claim.id) }
  for (const missing of claim.inputs?.nonExecuted ?? [])
    book.add('ClaimDeduction', {
      ...whose,
      id: newId(),
      kind: 'non_executed',
      lineId: book.lineId(claim.purchaseOrderId, missing.lineId),
      deliverableId: book.maybeId(missing.deliverableId),
      units: missing.unitsMissing,
      unitsPerQty: missing.unitsPerQty,
      unitAr: missing.unit?.ar,
      unitEn: missing.unit?.en,
      amount: notExecutedValue({ ...missing, unitPrice: BigInt(missing.unitPriceHalalas) }),
      beforeVat: true,
      rule: 'claim.not_executed',
    })
  for (const fine of book.file.penalties.filter(({ claimId }) => claimId === claim.id))
    book.add('ClaimDeduction', {
      ...whose,
      id: newId(),
      kind: 'penalty',
      penaltyId: book.id(fine.id),
      amount: fine.amountHalalas,
      beforeVat: fine.vatTreatment === 'price_reduction',
      rule: 'claim.fine',
    })
  if (!statement) return
  const shares = [
    ['advance_recovery', statement.advanceRecovery, true, 'claim.advance_recovery'],
    ['service_credit', statement.serviceCredit, true, 'claim.service_credit'],
    ['retention', statement.retention, false, 'claim.retention'],
  ] as const
  for (const [kind, amount, beforeVat, rule] of shares)
    if (amount > 0n) book.add('ClaimDeduction', { ...whose, id: newId(), kind, amount, beforeVat, rule })
}

/** What happened to it after it was sent. Nobody is named by the source, so nobody is here. */
function writeProgress(book: Book, claim: Claim, statement: ClaimStatement | undefined): void {
  const clientId = book.clientOf(claim.contractId)
  const letter = { kind: 'claim' as const, ref: claim.id, clientId }
  const acts = [
    ['submit', claim.submitted],
    ['return', claim.returned],
    ['resubmit', claim.resubmitted],
  ] as const
  for (const [act, on] of acts) if (on) book.act({ ...letter, act, at: book.at(on) })
  if (claim.status === 'under_review' && claim.submitted)
    book.act({ ...letter, act: 'review', at: book.at(claim.submitted), isUndated: true })
  if (claim.submitted) book.happened('claim.submitted', claim.id, book.at(claim.submitted))
  if (claim.returned) book.happened('claim.returned', claim.id, book.at(claim.returned))
  if (claim.resubmitted) book.happened('claim.resubmitted', claim.id, book.at(claim.resubmitted))
  const whose = { clientId, claimId: book.id(claim.id), importId: book.importId }
  if (claim.certified) {
    const amount = statement?.certified ?? 0n
    book.add('ClaimCertification', { ...whose, id: newId(), amount, onDate: book.on(claim.certified) })
    book.happened('claim.certified', claim.id, book.at(claim.certified))
  }
  if (claim.paymentOrder) {
    book.add('PaymentOrder', {
      ...whose,
      id: newId(),
      orderedOn: book.on(claim.paymentOrder),
      amount: statement?.payable ?? 0n,
    })
    book.happened('claim.payment_ordered', claim.id, book.at(claim.paymentOrder))
  }
}
