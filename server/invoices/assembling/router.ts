import { writeAct } from '#server/acts'
import { getContract, peopleOf, peopleOfMany } from '#server/contracts/queries'
import { standingContracts } from '#server/deliverables/planning/queries'
import { assembleClaimInput, claimInput } from '#server/invoices/claims/schema'
import { writePack } from '#server/invoices/packs/queries'
import { mayAssembleAtAll, mayAssembleClaim } from '#server/invoices/policy'
import { newId } from '#server/kernel/id'
import { decimal } from '#server/kernel/money'
import { permit } from '#server/kernel/permit'
import { quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { nextNumber } from '#server/numbers'
import { hold, registerSubject } from '#server/subjects'
import { acting, asking, router, type Work } from '#server/trpc'
import {
  type Assembled,
  claimableLines,
  computeClaim,
  isAdvanceOpen,
  openFines,
  openMilestones,
  termsOf,
} from './queries'
import { ticked } from './rules'

/** The order a claim is of, if it is of one; refuses one of another contract. */
async function orderOf(ctx: Work, contractId: string, no: string): Promise<string | null> {
  if (!no) return null
  const order = await ctx.tx.purchaseOrder.findFirst({
    where: { contractId, subject: { number: no } },
    select: { id: true },
  })
  return order?.id ?? refuse('record.missing', 'purchaseOrderNo')
}

/** Signed certificates of the contract, by their numbers; one that is not signed is refused. */
async function signedCertificates(ctx: Work, contractId: string, numbers: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx.certificate.findMany({
    where: {
      contractId,
      subject: { number: { in: [...numbers] } },
      certificateDecision: { decision: { in: ['signed', 'signed_with_reservations'] } },
    },
    select: { id: true },
  })
  if (rows.length !== new Set(numbers).size) refuse('claim.certificate_missing', 'certificates')
  return rows.map(({ id }) => id)
}

export const assemblingRouter = router({
  /** The contracts whose claims the asker may assemble. */
  contracts: asking(mayAssembleAtAll).query(async ({ ctx }) => {
    const standing = await standingContracts(ctx.tx)
    const people = await peopleOfMany(
      ctx.tx,
      standing.map(({ id }) => id),
    )
    return standing.filter(({ id }) => mayAssembleClaim(ctx.actor, people.get(id) ?? []))
  }),

  /** What a claim can be made of: accepted quantities not claimed yet, milestones, fines upheld, signed certificates, the advance. */
  choices: asking(mayAssembleAtAll)
    .input(claimInput)
    .query(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.no)
      permit(mayAssembleClaim(ctx.actor, await peopleOf(ctx.tx, contract.id)))
      const orders = await ctx.tx.purchaseOrder.findMany({
        where: { contractId: contract.id },
        select: { id: true, subject: { select: { number: true, titleAr: true, titleEn: true } } },
      })
      const lines = await claimableLines(ctx.tx, contract.id, null)
      for (const { id } of orders) lines.push(...(await claimableLines(ctx.tx, contract.id, id)))
      const { terms, advanceLeft } = await termsOf(ctx.tx, contract.id)
      const certificates = await ctx.tx.certificate.findMany({
        where: {
          contractId: contract.id,
          certificateDecision: { decision: { in: ['signed', 'signed_with_reservations'] } },
          claimCertificates: { none: {} },
        },
        select: { period: true, subject: { select: { number: true } } },
      })
      return {
        contract: { no: contract.no, title: contract.title, client: contract.client, form: contract.form },
        orders: orders.map(({ subject }) => ({
          no: subject.number ?? '',
          title: textOf(subject.titleAr, subject.titleEn),
        })),
        lines: lines
          .map(({ accepted, claimed, unitPrice, nameAr, nameEn, unitAr, unitEn, ...line }) => ({
            ...line,
            name: textOf(nameAr, nameEn),
            unit: textOf(unitAr, unitEn),
            unitPrice: decimal(unitPrice),
            accepted: quantityText(accepted),
            claimed: quantityText(claimed),
            open: quantityText(accepted - claimed),
          }))
          .filter(({ open }) => !open.startsWith('-') && open !== '0'),
        milestones: (await openMilestones(ctx.tx, contract.id)).map(({ id, shareBp, subject }) => ({
          id,
          shareBp,
          no: subject.number,
          title: textOf(subject.titleAr, subject.titleEn),
        })),
        fines: (await openFines(ctx.tx, contract.id)).map(({ id, amount, subject, reasonAr, reasonEn }) => ({
          id,
          no: subject.number,
          amount: decimal(amount),
          reason: textOf(reasonAr, reasonEn),
        })),
        certificates: certificates.map(({ period, subject }) => ({ no: subject.number ?? '', period })),
        terms: {
          advanceBp: terms.advanceBp,
          retentionBp: terms.retentionBp,
          vatRateBp: terms.vatRateBp,
          advanceLeft: decimal(advanceLeft),
          isAdvanceOpen: await isAdvanceOpen(ctx.tx, contract.id, terms),
        },
      }
    }),

  /** Puts a claim together and freezes its arithmetic. Only what was accepted is claimed; nothing is typed that can be computed. */
  assemble: acting(mayAssembleAtAll)
    .input(assembleClaimInput)
    .mutation(async ({ ctx, input }) => {
      const contract = await getContract(ctx.tx, input.contractNo)
      permit(mayAssembleClaim(ctx.actor, await peopleOf(ctx.tx, contract.id)))
      await hold(ctx.tx, contract.id)
      const orderId = await orderOf(ctx, contract.id, input.purchaseOrderNo)
      const certificateIds = await signedCertificates(
        ctx,
        contract.id,
        ticked(input.certificates).map(({ no }) => no),
      )

      if (input.kind !== 'advance' && certificateIds.length === 0) refuse('claim.certificate_missing', 'certificates')
      const ready = await computeClaim(ctx, contract, orderId, input)

      const { id, no } = await writeClaim(ctx, contract, orderId, input)
      await writePack(
        ctx,
        { agencyId: ctx.actor.agencyId, clientId: contract.clientId, contractId: contract.id, claimId: id },
        ready,
        certificateIds,
      )
      await writeAct(ctx.tx, ctx.actor, {
        subjectId: id,
        clientId: contract.clientId,
        kind: 'claim',
        act: 'assemble',
        occurredAt: ctx.now,
      })
      const eventId = await ctx.record('claim.assembled', id, {
        payable: ready.statement.payable.toString(),
        lines: ready.lines.length,
      })
      await ctx.pass(id, { to: 'agency', duty: 'claim.issue' }, eventId)
      return { no }
    }),
})

async function writeClaim(
  ctx: Work,
  contract: { id: string; clientId: string },
  purchaseOrderId: string | null,
  input: Assembled,
) {
  const { agencyId } = ctx.actor
  const id = newId()
  const no = await nextNumber(ctx.tx, agencyId, 'claim')
  const last = await ctx.tx.claim.aggregate({ where: { contractId: contract.id }, _max: { no: true } })
  const ordinal = (last._max.no ?? 0) + 1
  const title = textOf(input.periodAr || `مستخلص ${ordinal}`, input.periodEn || `Claim ${ordinal}`)
  await registerSubject(ctx.tx, {
    agencyId,
    clientId: contract.clientId,
    id,
    kind: 'claim',
    number: no,
    title,
    recordedAt: ctx.now,
  })
  const claim = {
    agencyId,
    clientId: contract.clientId,
    id,
    contractId: contract.id,
    purchaseOrderId,
    no: ordinal,
    kind: input.kind,
  }
  await ctx.tx.claim.createMany({
    data: [
      { ...claim, periodAr: input.periodAr || null, periodEn: input.periodEn || null, preparedById: ctx.actor.id },
    ],
  })
  return { id, no }
}
