import { asActor } from '#server/db'
import { taxDocumentPaper } from '#server/invoices/document'
import { taxDocumentOf } from '#server/invoices/issuing/document'
import { getInvoiceById } from '#server/invoices/queries'
import { drawWithLogo } from '#server/pdf'

/** Milliseconds that the PDF of one invoice takes: the first, with its thread to start, and the middle of twenty after it. */
export async function drawInvoice(agencyId: string, invoiceId: string): Promise<{ first: number; warm: number }> {
  const invoice = await asActor({ kind: 'system', id: agencyId, agencyId }, (tx) => getInvoiceById(tx, invoiceId))
  const times: number[] = []
  for (let drawn = 0; drawn < 21; drawn++) {
    const started = performance.now()
    await drawWithLogo('invoices/invoice.typ', taxDocumentPaper(taxDocumentOf(invoice)), null, invoice.issuedAt)
    times.push(performance.now() - started)
  }
  const warm = times.slice(1).sort((a, b) => a - b)
  return { first: times[0] ?? 0, warm: warm[10] ?? 0 }
}
