import { treasuryDeadline } from '#server/contracts/rules'
import type { Book } from '#server/imports/book'
import type { FileRecord } from '#server/imports/schema'
import { claimedLines, priceOf, quantityOf } from '#server/imports/statements/rules'
import { claimLineOf } from '#server/imports/writers/claims'
import { partiesOf } from '#server/imports/writers/parties'
import { addDays, type Day, day, dayToRow } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { quantityText } from '#server/kernel/quantity'

type Claim = FileRecord<'claims'>
type Invoice = FileRecord<'invoices'>
type Note = FileRecord<'creditNotes'>

/** Imported tax documents keep their own names, and stand in a series of their own in the order they were issued. */
const series = 'HIST'

export function writeInvoices(book: Book): void {
  const documents = [
    ...book.file.invoices.map((invoice) => ({ invoice, note: null, issued: invoice.issued, id: invoice.id })),
    ...book.file.creditNotes.map((note) => ({ invoice: null, note, issued: note.issued, id: note.id })),
  ].sort((one, other) => one.issued.localeCompare(other.issued) || one.id.localeCompare(other.id))
  documents.forEach(({ invoice, note }, index) => {
    if (invoice) writeInvoice(book, invoice, index + 1)
    if (note) writeNote(book, note, index + 1)
  })
  for (const invoice of book.file.invoices) writeDues(book, invoice)
}

const claimOf = (book: Book, { claimId }: { claimId: string }): Claim => {
  const claim = book.file.claims.find(({ id }) => id === claimId)
  if (!claim) throw new Error(`Invoice of an unknown claim ${claimId}`)
  return claim
}

/** Under the law 45 days after the payment order; under a client's own bylaws the contract's days after certification. */
function dueOn(book: Book, claim: Claim): Day | null {
  const days = book.contract(claim.contractId).terms.paymentDays
  if (claim.paymentOrder) return treasuryDeadline(day(claim.paymentOrder))
  return days !== null && claim.certified ? addDays(day(claim.certified), days) : null
}

function writeInvoice(book: Book, invoice: Invoice, sequence: number): void {
  const claim = claimOf(book, invoice)
  const clientId = book.clientOf(claim.contractId)
  const due = dueOn(book, claim)
  book.subject('invoice', invoice.id, { clientId, title: claim.period, at: book.at(invoice.issued) })
  book.add('Invoice', {
    id: book.id(invoice.id),
    clientId,
    contractId: book.id(claim.contractId),
    claimId: book.id(claim.id),
    type: invoice.type,
    subtype: invoice.subtype,
    series,
    sequence,
    issuedAt: book.at(invoice.issued),
    net: invoice.netHalalas,
    vat: invoice.vatHalalas,
    total: invoice.totalHalalas,
    retentionHeld: invoice.retentionHeldHalalas,
    penalty: invoice.penaltyHalalas,
    payable: invoice.payableHalalas,
    dueOn: due && dayToRow(due),
    ...partiesOf(book, claim.contractId),
    importId: book.importId,
  })
  book.happened('invoice.issued', invoice.id, book.at(invoice.issued), null, { total: String(invoice.totalHalalas) })
  book.act({ kind: 'invoice', ref: invoice.id, clientId, act: 'send', at: book.at(invoice.issued) })
  writeLines(book, invoice, claim)
  if (invoice.taxPoint) writeTaxPoint(book, invoice, claim, invoice.taxPoint)
}

function writeLines(book: Book, invoice: Invoice, claim: Claim): void {
  const lines = claimedLines(claim)
  if (lines.length === 0) writeAdvanceLine(book, invoice, claim)
  lines.forEach((line, index) => {
    const named = book.contract(claim.contractId).lines.find(({ id }) => id === line.lineId)
    const milestone = book.file.milestones.find(({ id, claimId }) =>
      line.milestoneId ? id === line.milestoneId : claimId === claim.id,
    )
    const name = named?.name ?? milestone?.title ?? claim.period
    book.add('InvoiceLine', {
      clientId: book.clientOf(claim.contractId),
      invoiceId: book.id(invoice.id),
      no: index + 1,
      nameAr: name.ar,
      nameEn: name.en,
      qty: line.qty === null ? '1' : quantityText(quantityOf(line.qty)),
      unitAr: named?.unit.ar,
      unitEn: named?.unit.en,
      unitPrice: line.lineId ? priceOf(book.file, claim, line.lineId) : line.netHalalas,
      net: line.netHalalas,
      vatRateBp: book.file.meta.vatRateBp,
      claimLineId: book.id(claimLineOf(claim.id, index + 1)),
    })
  })
}

function writeAdvanceLine(book: Book, invoice: Invoice, claim: Claim): void {
  book.add('InvoiceLine', {
    clientId: book.clientOf(claim.contractId),
    invoiceId: book.id(invoice.id),
    no: 1,
    nameAr: claim.period.ar,
    nameEn: claim.period.en,
    qty: '1',
    unitPrice: invoice.netHalalas,
    net: invoice.netHalalas,
    vatRateBp: book.file.meta.vatRateBp,
  })
}

function writeTaxPoint(book: Book, invoice: Invoice, claim: Claim, on: string): void {
  const ground = on === claim.paymentOrder ? 'payment_order' : on === invoice.issued ? 'invoice' : 'receipt'
  book.add('TaxPoint', {
    clientId: book.clientOf(claim.contractId),
    invoiceId: book.id(invoice.id),
    no: 1,
    onDate: book.on(on),
    ground,
    amount: invoice.totalHalalas,
  })
}

function writeNote(book: Book, note: Note, sequence: number): void {
  const invoice = book.file.invoices.find(({ id }) => id === note.invoiceId)
  if (!invoice) return
  const claim = claimOf(book, invoice)
  const clientId = book.clientOf(claim.contractId)
  const credit = note.inputs?.serviceCredit
  book.subject('invoice', note.id, { clientId, title: note.reason, at: book.at(note.issued) })
  book.add('Invoice', {
    id: book.id(note.id),
    clientId,
    contractId: book.id(claim.contractId),
    type: note.type,
    series,
    sequence,
    correctsId: book.id(invoice.id),
    reasonAr: note.reason.ar,
    reasonEn: note.reason.en,
    agreedWithId: book.maybeId(credit?.agreedWith ?? null),
    agreedOn: book.maybeOn(credit?.agreedAt ?? null),
    issuedAt: book.at(note.issued),
    net: note.netHalalas,
    vat: note.vatHalalas,
    total: note.totalHalalas,
    retentionHeld: note.retentionReleasedHalalas,
    payable: note.payableReductionHalalas,
    ...partiesOf(book, claim.contractId),
    importId: book.importId,
  })
  writeNoteLine(book, note, clientId)
  if (credit?.caseId) book.link(note.id, 'settles', credit.caseId)
  book.happened('invoice.credited', invoice.id, book.at(note.issued), null, { note: book.id(note.id) })
}

function writeNoteLine(book: Book, note: Note, clientId: string): void {
  book.add('InvoiceLine', {
    clientId,
    invoiceId: book.id(note.id),
    no: 1,
    nameAr: note.reason.ar,
    nameEn: note.reason.en,
    qty: '1',
    unitPrice: note.netHalalas,
    net: note.netHalalas,
    vatRateBp: book.file.meta.vatRateBp,
  })
}

/** What is owed on an invoice from its issue on: less each credit and each receipt, by day. */
function writeDues(book: Book, invoice: Invoice): void {
  const claim = claimOf(book, invoice)
  const clientId = book.clientOf(claim.contractId)
  const receipts = book.file.collections.filter(({ invoiceId }) => invoiceId === invoice.id)
  const notes = book.file.creditNotes.filter(({ invoiceId }) => invoiceId === invoice.id)
  const moves = [
    ...receipts.map((one) => ({
      on: one.date,
      cause: 'received',
      amount: -one.amountHalalas,
      receiptId: book.id(one.id),
    })),
    ...notes.map((one) => ({
      on: one.issued,
      cause: 'credited',
      amount: -one.payableReductionHalalas,
      noteInvoiceId: book.id(one.id),
    })),
  ].sort((one, other) => one.on.localeCompare(other.on))
  let after = 0
  for (const [index, { on, ...move }] of [
    { on: invoice.issued, cause: 'issued', amount: invoice.payableHalalas },
    ...moves,
  ].entries()) {
    const before = after
    after += move.amount
    book.add('Due', {
      ...move,
      id: newId(),
      clientId,
      invoiceId: book.id(invoice.id),
      seq: index + 1,
      before,
      after,
      onDate: book.on(on),
    })
  }
  for (const receipt of receipts) writeReceipt(book, receipt, claim)
}

function writeReceipt(book: Book, receipt: FileRecord<'collections'>, claim: Claim): void {
  const clientId = book.clientOf(claim.contractId)
  const officer = book.file.agencyUsers.find(({ role }) => role === 'finance')
  book.subject('receipt', receipt.id, { clientId, at: book.at(receipt.date) })
  book.add('Receipt', {
    id: book.id(receipt.id),
    clientId,
    receivedOn: book.on(receipt.date),
    amount: receipt.amountHalalas,
    recordedById: officer ? book.id(officer.id) : book.standIn(claim.contractId),
    importId: book.importId,
  })
  book.happened('receipt.recorded', receipt.id, book.at(receipt.date), null, { amount: String(receipt.amountHalalas) })
}
