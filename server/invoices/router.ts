import { isMember, reaches } from '#server/kernel/actor'
import { decimal, sum } from '#server/kernel/money'
import { permit } from '#server/kernel/permit'
import { formatQuantity } from '#server/kernel/quantity'
import { asking, router } from '#server/trpc'
import { assemblingRouter } from './assembling/router'
import { claimsRouter } from './claims/router'
import { collectionsRouter } from './collections/router'
import { qrOf } from './document'
import { taxDocumentOf } from './issuing/document'
import { issuingRouter } from './issuing/router'
import { mayIssue, mayListMoney, mayReadMoney } from './policy'
import { progressRouter } from './progress/router'
import { getInvoice, type InvoiceRecord, listInvoices } from './queries'
import { statusOf } from './rules'
import { invoiceInput, invoiceListInput } from './schema'

export const invoicesRouter = router({
  claims: claimsRouter,
  assembling: assemblingRouter,
  progress: progressRouter,
  issuing: issuingRouter,
  collections: collectionsRouter,

  /** A page of tax documents, the newest first, with what is still owed on each. */
  list: asking(mayListMoney)
    .input(invoiceListInput)
    .query(async ({ ctx, input }) => {
      const list = await listInvoices(ctx.tx, input)
      return {
        ...list,
        rows: list.rows.map((invoice) => ({ ...headOf(invoice), status: statusOf(invoice.facts, ctx.today) })),
      }
    }),

  /** A tax document as it was issued, what came in on it, and its paper. */
  get: asking(mayReadMoney, { byLink: true })
    .input(invoiceInput)
    .query(async ({ ctx, input }) => {
      const invoice = await getInvoice(ctx.tx, input.no)
      permit(reaches(ctx.actor, invoice.id))
      const { amounts } = invoice
      return {
        ...headOf(invoice),
        status: statusOf(invoice.facts, ctx.today),
        seller: invoice.seller,
        buyer: invoice.buyer,
        reason: invoice.reason,
        corrects: invoice.correctsInvoice,
        credits: invoice.credits.map(({ no, payable }) => ({ no, payable: decimal(payable) })),
        lines: invoice.lines.map(({ qty, unitPrice, net, ...line }) => ({
          ...line,
          qty: formatQuantity(qty),
          unitPrice: unitPrice === null ? null : decimal(unitPrice),
          net: decimal(net),
        })),
        subtotal: decimal(sum(invoice.lines.map(({ net }) => net))),
        deductions: invoice.deductions
          .filter(({ beforeVat }) => beforeVat)
          .map(({ kind, amount }) => ({ kind, amount: decimal(amount) })),
        amounts: Object.fromEntries(Object.entries(amounts).map(([key, value]) => [key, decimal(value)])) as Record<
          keyof typeof amounts,
          string
        >,
        dues: invoice.dues.map(({ cause, amount, after, onDate, receipt }) => ({
          cause,
          on: onDate.toISOString().slice(0, 10),
          amount: decimal(amount),
          after: decimal(after),
          reference: receipt?.bankReference ?? null,
          fileId: receipt?.bankFileId ?? null,
        })),
        taxPoints: invoice.taxPoints.map(({ onDate, ground, amount }) => ({
          on: onDate.toISOString().slice(0, 10),
          ground,
          amount: decimal(amount),
        })),
        sha256: invoice.valueSha256,
        qr: qrOf(taxDocumentOf(invoice)),
        pdfFileId: invoice.invoiceFiles[0]?.fileId ?? null,
        may: {
          credit:
            isMember(ctx.actor) &&
            mayIssue(ctx.actor) &&
            invoice.type !== '381' &&
            invoice.credits.length === 0 &&
            invoice.importId === null,
        },
      }
    }),
})

const headOf = (invoice: InvoiceRecord) => ({
  no: invoice.no,
  type: invoice.type,
  title: invoice.title,
  imported: invoice.importId !== null,
  issuedAt: invoice.issuedAt,
  dueOn: invoice.dueOn,
  contract: invoice.contract,
  claim: invoice.claim,
  total: decimal(invoice.total),
  payable: decimal(invoice.payable),
  due: decimal(invoice.due),
})
