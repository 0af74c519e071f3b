import { recordDraw } from '#server/contracts/draws/queries'
import { type ClaimRecord, holdClaim } from '#server/invoices/claims/queries'
import { mayIssue } from '#server/invoices/policy'
import { claimStatusOf } from '#server/invoices/progress/rules'
import { getInvoice } from '#server/invoices/queries'
import { creditInFull, invoiceOf, permitCredit } from '#server/invoices/rules'
import { creditInvoiceInput, issueInvoiceInput } from '#server/invoices/schema'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { hold } from '#server/subjects'
import { acting, router } from '#server/trpc'
import { partiesOf, type TaxLine, writeDocument, writeDue } from './queries'
import { isBuyerComplete, isSellerComplete } from './rules'

/** The lines of the paper: what is claimed at its price, then each cut before VAT below zero, so that they add up to the net. */
function linesOf(claim: ClaimRecord): TaxLine[] {
  const one = 1_000n
  if (claim.kind === 'advance') {
    const net = claim.statement?.taxable ?? 0n
    return [{ name: claim.period, unit: textOf(null, null), qty: one, unitPrice: net, net, claimLineId: null }]
  }
  return claim.lines.map(({ id, name, unit, qty, net }) => ({
    name,
    unit,
    qty: qty ?? one,
    unitPrice: qty ? (net * one) / qty : net,
    net,
    claimLineId: id,
  }))
}

export const issuingRouter = router({
  /**
   * Issues the tax invoice of a claim: it takes the next number, keeps the parties as they are, and cannot be changed afterwards.
   * The paper is drawn and mailed by jobs that this transaction promises.
   */
  issue: acting(mayIssue)
    .input(issueInvoiceInput)
    .mutation(async ({ ctx, input }) => {
      const claim = await holdClaim(ctx.tx, input.claimNo)
      const parties = await partiesOf(ctx.tx, claim.agencyId, claim.clientId)

      if (claim.invoice) refuse('claim.invoiced')
      if (claimStatusOf(claim.facts) !== 'ready' || !claim.statement) refuse('claim.wrong_state')
      if (!isSellerComplete(parties.seller)) refuse('seller.incomplete')
      if (!isBuyerComplete(parties.buyer)) refuse('buyer.incomplete')
      const amounts = invoiceOf(claim.statement)

      const type = claim.kind === 'advance' ? ('386' as const) : ('388' as const)
      const { id, no } = await writeDocument(ctx, claim, {
        type,
        title: claim.period,
        amounts,
        lines: linesOf(claim),
        parties,
      })
      await writeDue(ctx, claim, { invoiceId: id, cause: 'issued', amount: amounts.payable })
      const eventId = await ctx.record('invoice.issued', id, {
        claimId: claim.id,
        total: amounts.total.toString(),
        payable: amounts.payable.toString(),
      })
      await ctx.pass(claim.id, { to: 'agency', duty: 'claim.submit' }, eventId)
      await ctx.later('invoice.print', { invoiceId: id })
      return { no }
    }),

  /** Takes a whole invoice back by a credit note, the only correction there is (VAT Implementing Regulations 54). */
  credit: acting(mayIssue)
    .input(creditInvoiceInput)
    .mutation(async ({ ctx, input }) => {
      const invoice = await getInvoice(ctx.tx, input.no)
      if (!invoice.claim) refuse('credit.not_an_invoice')
      await hold(ctx.tx, invoice.id)
      const claim = await holdClaim(ctx.tx, invoice.claim.no)
      const parties = await partiesOf(ctx.tx, claim.agencyId, claim.clientId)

      permitCredit({ type: invoice.type, alreadyCredited: (await getInvoice(ctx.tx, input.no)).credits.length > 0 })
      const credit = creditInFull(invoice.amounts)

      const { net, vat, total, retentionReleased, payableReduction } = credit
      const amounts = {
        net,
        vat,
        total,
        retentionHeld: retentionReleased,
        penalty: invoice.amounts.penalty,
        payable: payableReduction,
      }
      const { id, no } = await writeDocument(ctx, claim, {
        type: '381',
        title: invoice.title,
        amounts,
        lines: invoice.lines.map((line) => ({ ...line, claimLineId: null })),
        parties,
        corrects: { id: invoice.id, reasonAr: input.reasonAr, reasonEn: input.reasonEn },
      })
      await writeDue(ctx, claim, { invoiceId: invoice.id, cause: 'credited', amount: -invoice.due, noteInvoiceId: id })
      const { agencyId, clientId } = claim
      for (const { lineId, qty } of claim.lines)
        if (lineId && qty)
          await recordDraw(ctx.tx, {
            agencyId,
            clientId,
            lineId,
            measure: 'claimed',
            qty: -qty,
            on: ctx.today,
            sourceId: claim.id,
          })
      const eventId = await ctx.record('invoice.credited', invoice.id, { noteId: id, total: total.toString() })
      await ctx.settle(claim.id, eventId)
      await ctx.later('invoice.print', { invoiceId: id })
      return { no }
    }),
})
