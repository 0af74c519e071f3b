import { writeAct } from '#server/acts'
import { calendarOf } from '#server/calendars'
import { peopleOf } from '#server/contracts/queries'
import { type ClaimRecord, holdClaim } from '#server/invoices/claims/queries'
import {
  certifyClaimInput,
  paymentOrderInput,
  receiptInput,
  resubmitClaimInput,
  returnClaimInput,
  submitClaimInput,
} from '#server/invoices/claims/schema'
import { mayIssue, mayRecordAtAll, mayRecordProgress } from '#server/invoices/policy'
import { type Day, day, dayToRow, todayAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { decimal, formatMoney, halalas } from '#server/kernel/money'
import { permit } from '#server/kernel/permit'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { acting, router, type Work } from '#server/trpc'
import { evidenceOf, momentOfStep, writeReceipt } from './queries'
import { type ClaimStatus, claimStatusOf, paymentDueOn, reviewDueOn } from './rules'

/** A recorded step: the claim held, the right to record it, and a state it may follow. */
async function held(ctx: Work, no: string, allowed: readonly ClaimStatus[]): Promise<ClaimRecord> {
  const claim = await holdClaim(ctx.tx, no)
  permit(mayRecordProgress(ctx.actor, await peopleOf(ctx.tx, claim.contractId)))
  if (!allowed.includes(claimStatusOf(claim.facts))) refuse('claim.wrong_state')
  return claim
}

type Step = { act: string; at: Date; reason?: string; fileId?: string | null; number?: string }

const actOn = (ctx: Work, claim: ClaimRecord, { act, at, reason, fileId, number }: Step) =>
  writeAct(ctx.tx, ctx.actor, {
    subjectId: claim.id,
    clientId: claim.clientId,
    kind: 'claim',
    act,
    occurredAt: at,
    ...(reason ? { reason: /\p{Script=Arabic}/u.test(reason) ? textOf(reason, null) : textOf(null, reason) } : {}),
    ...(fileId ? { evidenceFileId: fileId } : {}),
    ...(number ? { particulars: { number } } : {}),
  })

const endOfDay = (on: Day | null) => (on ? new Date(`${on}T23:59:00+03:00`) : null)

export const progressRouter = router({
  /** Finance submits the pack with its invoice; the clock of the client's review starts. */
  submit: acting(mayIssue)
    .input(submitClaimInput)
    .mutation(async ({ ctx, input }) => {
      const claim = await held(ctx, input.no, ['ready'])
      const at = momentOfStep(ctx, claim, input.submittedOn)
      if (!claim.invoice) refuse('claim.not_issued')

      await actOn(ctx, claim, { act: 'submit', at, number: input.portalNumber })
      const due = reviewDueOn({ ...claim.facts, submittedOn: todayAt(at) }, await calendarOf(ctx.tx, claim.contractId))
      const eventId = await ctx.record('claim.submitted', claim.id, { invoiceId: claim.invoice.id }, at)
      await ctx.pass(claim.id, { to: 'contracts', duty: 'claim.certify', dueAt: endOfDay(due) }, eventId)
      return { no: input.no }
    }),

  /** The client sent it back, and why; the agency holds it again. */
  return: acting(mayRecordAtAll)
    .input(returnClaimInput)
    .mutation(async ({ ctx, input }) => {
      const claim = await held(ctx, input.no, ['submitted', 'under_review'])
      const at = momentOfStep(ctx, claim, input.on)
      const fileId = await evidenceOf(ctx, input.fileId)

      await actOn(ctx, claim, { act: 'return', at, reason: input.reason, fileId, number: input.number })
      const eventId = await ctx.record('claim.returned', claim.id, {}, at)
      await ctx.pass(claim.id, { to: 'agency', duty: 'claim.answer' }, eventId)
      return { no: input.no }
    }),

  /** It was sent again with what was missing; the clock starts anew. */
  resubmit: acting(mayRecordAtAll)
    .input(resubmitClaimInput)
    .mutation(async ({ ctx, input }) => {
      const claim = await held(ctx, input.no, ['returned'])
      const at = momentOfStep(ctx, claim, input.on)
      const fileId = await evidenceOf(ctx, input.fileId)

      await actOn(ctx, claim, { act: 'resubmit', at, reason: input.answer, fileId, number: input.number })
      const due = reviewDueOn(
        { ...claim.facts, resubmittedOn: todayAt(at) },
        await calendarOf(ctx.tx, claim.contractId),
      )
      const eventId = await ctx.record('claim.resubmitted', claim.id, {}, at)
      await ctx.pass(claim.id, { to: 'contracts', duty: 'claim.certify', dueAt: endOfDay(due) }, eventId)
      return { no: input.no }
    }),

  /** The contracts office certified it, or all but a disputed part. */
  certify: acting(mayRecordAtAll)
    .input(certifyClaimInput)
    .mutation(async ({ ctx, input }) => {
      const claim = await held(ctx, input.no, ['submitted', 'under_review', 'partly_disputed'])
      const at = momentOfStep(ctx, claim, input.on)
      const fileId = await evidenceOf(ctx, input.fileId)
      const contact = await ctx.tx.contact.findFirst({
        where: { id: input.contactId, clientId: claim.clientId, side: 'contracts' },
        select: { id: true },
      })
      const certified = claim.statement?.certified ?? 0n
      const disputed = input.disputed ? halalas(input.disputed) : 0n

      if (!contact) refuse('certificate.no_signer', 'contactId')
      if (disputed >= certified && disputed > 0n)
        refuse('receipt.too_much', 'disputed', { due: formatMoney(certified) })

      const { agencyId, clientId } = claim
      const certification = {
        agencyId,
        clientId,
        claimId: claim.id,
        id: newId(),
        amount: certified - disputed,
        disputed,
        byContactId: contact.id,
        recordedById: ctx.actor.id,
      }
      await ctx.tx.claimCertification.createMany({
        data: [{ ...certification, onDate: dayToRow(todayAt(at)), number: input.number || null, fileId }],
      })
      const eventId = await ctx.record(
        'claim.certified',
        claim.id,
        { amount: (certified - disputed).toString(), disputed: disputed.toString() },
        at,
      )
      const dueAt = endOfDay(paymentDueOn({ ...claim.facts, certifiedOn: todayAt(at) }))
      if (disputed === 0n) await ctx.pass(claim.id, { to: 'finance', duty: 'claim.order', dueAt }, eventId)
      return { no: input.no }
    }),

  /** The payment order was raised; the treasury's 45 days run from it (Implementing Regulations 109(4)). */
  order: acting(mayRecordAtAll)
    .input(paymentOrderInput)
    .mutation(async ({ ctx, input }) => {
      const claim = await held(ctx, input.no, ['certified'])
      const at = momentOfStep(ctx, claim, input.on)
      const fileId = await evidenceOf(ctx, input.fileId)
      const amount = halalas(input.amount)

      if (amount === 0n || amount > (claim.invoice?.due ?? 0n))
        refuse('receipt.too_much', 'amount', { due: formatMoney(claim.invoice?.due ?? 0n) })

      const { agencyId, clientId } = claim
      const order = { agencyId, clientId, claimId: claim.id, id: newId(), number: input.number || null, amount, fileId }
      await ctx.tx.paymentOrder.createMany({ data: [{ ...order, orderedOn: dayToRow(day(input.on)) }] })
      const eventId = await ctx.record('claim.payment_ordered', claim.id, { amount: amount.toString() }, at)
      const dueAt = endOfDay(paymentDueOn({ ...claim.facts, orderedOn: day(input.on) }))
      await ctx.pass(claim.id, { to: 'finance', duty: 'claim.pay', dueAt }, eventId)
      return { no: input.no }
    }),

  /** Money came in, in full or in part. More than is owed is refused, here and by the table. */
  receive: acting(mayRecordAtAll)
    .input(receiptInput)
    .mutation(async ({ ctx, input }) => {
      const claim = await held(ctx, input.no, [
        'submitted',
        'under_review',
        'certified',
        'payment_ordered',
        'partly_disputed',
      ])
      const fileId = await evidenceOf(ctx, input.fileId)
      const amount = halalas(input.amount)
      const on = day(input.on)

      if (!claim.invoice) refuse('claim.not_issued')
      if (on > ctx.today) refuse('moment.in_future', 'on')
      if (amount === 0n || amount > claim.invoice.due)
        refuse('receipt.too_much', 'amount', { due: formatMoney(claim.invoice.due) })

      const left = await writeReceipt(ctx, claim, {
        invoiceId: claim.invoice.id,
        amount,
        on,
        bankReference: input.number,
        fileId,
      })
      const name = left === 0n ? ('invoice.paid' as const) : ('invoice.paid_in_part' as const)
      const eventId = await ctx.record(name, claim.invoice.id, { amount: amount.toString(), left: left.toString() })
      if (left === 0n) await ctx.settle(claim.id, eventId)
      return { no: input.no, left: decimal(left) }
    }),
})
