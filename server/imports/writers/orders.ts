import { lawCeilings } from '#server/contracts/rules'
import type { Book } from '#server/imports/book'
import { WrongFile } from '#server/imports/faults/rules'
import type { FileRecord } from '#server/imports/schema'
import { quantityOf } from '#server/imports/statements/rules'
import { quantityText } from '#server/kernel/quantity'

/** Call-offs on frameworks, each with lines of its own at the framework's rates. */
export function writeOrders(book: Book): void {
  for (const order of book.file.purchaseOrders) {
    const whose = { clientId: book.clientOf(order.contractId), contractId: book.id(order.contractId) }
    const bound = order.issued ?? book.contract(order.contractId).start
    book.subject('purchase_order', order.id, { clientId: whose.clientId, title: order.title, at: book.at(bound) })
    book.add('PurchaseOrder', {
      ...whose,
      id: book.id(order.id),
      issuedOn: book.maybeOn(order.issued),
      dueOn: book.maybeOn(order.due),
      net: order.netHalalas,
      vat: order.vatHalalas,
      total: order.totalHalalas,
    })
    const letter = { kind: 'purchase_order' as const, ref: order.id, clientId: whose.clientId }
    book.settle(letter, 'requested', order.status, { issue: order.issued }, bound)
    for (const [index, line] of order.lines.entries()) writeOrderLine(book, order, line, index + 1)
  }
}

type Order = FileRecord<'purchaseOrders'>
function writeOrderLine(book: Book, order: Order, line: Order['lines'][number], no: number): void {
  const rate = book.contract(order.contractId).lines.find(({ id }) => id === line.lineId)
  if (!rate)
    throw new WrongFile([{ place: `purchaseOrders (${order.id})`, problem: `${line.lineId} is of another contract` }])
  const lineId = book.lineId(order.id, line.lineId)
  const clientId = book.clientOf(order.contractId)
  book.add('Line', {
    id: lineId,
    clientId,
    contractId: book.id(order.contractId),
    purchaseOrderId: book.id(order.id),
    rateLineId: book.id(line.lineId),
    no,
    code: line.lineId,
    nameAr: rate.name.ar,
    nameEn: rate.name.en,
    unitAr: rate.unit.ar,
    unitEn: rate.unit.en,
  })
  book.add('LineVersion', {
    clientId,
    lineId,
    no: 0,
    qty: quantityText(quantityOf(line.qty)),
    unitPrice: line.unitPriceHalalas,
    net: line.totalHalalas,
  })
}

/** Changes asked for; what an approved one did is a version of its contract. */
export function writeChanges(book: Book): void {
  for (const change of book.file.changeOrders) {
    const whose = { clientId: book.clientOf(change.contractId), contractId: book.id(change.contractId) }
    const at = book.at(change.requested)
    book.subject('change_order', change.id, { clientId: whose.clientId, title: change.title, at })
    book.add('ChangeOrder', {
      ...whose,
      id: book.id(change.id),
      sign: change.sign,
      requestedOn: book.on(change.requested),
      ownerId: book.maybeId(change.answerOwnerId),
      answerToId: book.maybeId(change.answerTo),
      answerDueOn: book.maybeOn(change.answerDue),
      answeredAt: book.maybeAt(change.answeredAt),
    })
    book.add('ChangeOrderPrice', {
      clientId: whose.clientId,
      changeOrderId: book.id(change.id),
      ...priceColumns(book, change),
    })
    for (const { lineId, qty } of change.items)
      book.add('ChangeOrderLine', {
        clientId: whose.clientId,
        changeOrderId: book.id(change.id),
        lineId: book.id(lineId),
        qty: quantityText(quantityOf(qty)),
      })
    const letter = { kind: 'change_order' as const, ref: change.id, clientId: whose.clientId }
    book.settle(
      letter,
      'identified',
      change.status,
      { submit: change.requested, approve: change.approved },
      change.requested,
    )
  }
}

type Change = FileRecord<'changeOrders'>
function priceColumns(book: Book, change: Change) {
  const { regime, netHalalas } = book.contract(change.contractId)
  const limitBp = change.sign === 'increase' ? lawCeilings.increaseBp : lawCeilings.decreaseBp
  return {
    net: change.netHalalas,
    vat: change.vatHalalas,
    total: change.totalHalalas,
    cumulativeBp: change.cumulativeIncreaseBp ?? cumulativeBp(book, change, netHalalas ?? 0),
    limitBp: regime === 'gtpl' ? limitBp : null,
    rule: regime === 'gtpl' ? 'Law 69' : null,
  }
}

/** This change and the approved ones of its sign before it, as a share of the signed net. */
function cumulativeBp(book: Book, change: Change, signedNet: number): number {
  const before = book.file.changeOrders.filter(
    ({ contractId, sign, approved }) =>
      contractId === change.contractId && sign === change.sign && approved !== null && approved < change.requested,
  )
  const all = [...before, change].reduce((sum, { netHalalas }) => sum + netHalalas, 0)
  return signedNet > 0 ? Math.round((all * 10_000) / signedNet) : 0
}

export function writeGuarantees(book: Book): void {
  for (const guarantee of book.file.guarantees) {
    const whose = { clientId: book.clientOf(guarantee.contractId), contractId: book.id(guarantee.contractId) }
    book.subject('guarantee', guarantee.id, { clientId: whose.clientId, at: book.at(guarantee.issued) })
    book.add('Guarantee', {
      ...whose,
      id: book.id(guarantee.id),
      purchaseOrderId: book.maybeId(guarantee.purchaseOrderId),
      kind: guarantee.kind,
      bankAr: guarantee.bank.ar,
      bankEn: guarantee.bank.en,
      amount: guarantee.amountHalalas,
      issuedOn: book.on(guarantee.issued),
      expiresOn: book.on(guarantee.expires),
    })
    const letter = { kind: 'guarantee' as const, ref: guarantee.id, clientId: whose.clientId }
    const days = { issue: guarantee.issued, release: guarantee.released }
    book.settle(letter, 'requested', guarantee.status, days, guarantee.issued)
  }
}

export function writeExtensions(book: Book): void {
  for (const claim of book.file.extensionClaims) {
    const whose = { clientId: book.clientOf(claim.contractId), contractId: book.id(claim.contractId) }
    const bound = claim.notified ?? claim.submitted ?? claim.decided ?? book.contract(claim.contractId).start
    book.subject('extension_claim', claim.id, { clientId: whose.clientId, title: claim.event, at: book.at(bound) })
    book.add('ExtensionClaim', {
      ...whose,
      id: book.id(claim.id),
      purchaseOrderId: book.maybeId(claim.purchaseOrderId),
      eventAr: claim.event.ar,
      eventEn: claim.event.en,
      ground: claim.ground,
      daysRequested: claim.daysRequested,
      suspendedFrom: book.maybeOn(claim.suspendedFrom),
      suspendedTo: book.maybeOn(claim.suspendedTo),
    })
    if (claim.decided)
      book.add('ExtensionDecision', {
        clientId: whose.clientId,
        extensionClaimId: book.id(claim.id),
        decidedOn: book.on(claim.decided),
        daysGranted: claim.daysGranted ?? 0,
        suspensionDays: claim.suspensionDays,
        addOnDays: claim.addOnDays,
        newDueOn: book.maybeOn(claim.newDue),
      })
    const letter = { kind: 'extension_claim' as const, ref: claim.id, clientId: whose.clientId }
    const days = { notify: claim.notified, submit: claim.submitted, grant: claim.decided, refuse: claim.decided }
    book.settle(letter, 'event', claim.status, days, claim.decided ?? bound)
  }
}

export function writePenalties(book: Book): void {
  for (const fine of book.file.penalties) {
    const whose = { clientId: book.clientOf(fine.contractId), contractId: book.id(fine.contractId) }
    const claim = book.file.claims.find(({ id }) => id === fine.claimId)
    const bound = fine.objectedAt ?? claim?.certified ?? claim?.submitted ?? book.contract(fine.contractId).start
    book.subject('penalty', fine.id, { clientId: whose.clientId, title: fine.reason, at: book.at(bound) })
    book.add('Penalty', {
      ...whose,
      id: book.id(fine.id),
      purchaseOrderId: book.maybeId(fine.purchaseOrderId),
      lineId: book.maybeLineId(fine.purchaseOrderId, fine.baseLineId),
      deliverableId: book.maybeId(fine.deliverableId),
      kind: fine.kind,
      reasonAr: fine.reason.ar,
      reasonEn: fine.reason.en,
      lateDays: fine.lateDays,
      units: fine.units === null ? null : quantityText(quantityOf(fine.units)),
      rateBp: fine.kind === 'delay' ? book.contract(fine.contractId).terms.delayPenalty?.rateBp : null,
      baseName: fine.base,
      base: fine.baseHalalas,
      amount: fine.amountHalalas,
      vatTreatment: fine.vatTreatment,
      note: fine.note,
    })
    const letter = { kind: 'penalty' as const, ref: fine.id, clientId: whose.clientId }
    book.settle(letter, 'detected', fine.status, { object: fine.objectedAt, deduct: claim?.certified ?? null }, bound)
  }
}

export function writeEvaluations(book: Book): void {
  for (const evaluation of book.file.performanceEvaluations) {
    const clientId = book.clientOf(evaluation.contractId)
    book.subject('evaluation', evaluation.id, { clientId, at: book.at(evaluation.date), by: evaluation.by })
    book.add('Evaluation', {
      id: book.id(evaluation.id),
      clientId,
      contractId: book.id(evaluation.contractId),
      purchaseOrderId: book.maybeId(evaluation.purchaseOrderId),
      period: evaluation.period,
      scoreBp: evaluation.scoreBp,
      byContactId: book.id(evaluation.by),
      onDate: book.on(evaluation.date),
    })
  }
}
