import type { z } from 'zod'
import { recordDraw } from '#server/contracts/draws/queries'
import type { ContractHead } from '#server/contracts/queries'
import { signerOf } from '#server/deliverables/certificates/queries'
import type { requestCertificateInput } from '#server/deliverables/certificates/schema'
import { coverageOn } from '#server/deliverables/checks/queries'
import { permitAcceptance } from '#server/deliverables/checks/rules'
import { type DeliverableRecord, holdDeliverable, versionOf } from '#server/deliverables/queries'
import { latestSent, statusOf } from '#server/deliverables/rules'
import { newId } from '#server/kernel/id'
import { quantity, quantityText } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { nextNumber } from '#server/numbers'
import { registerSubject } from '#server/subjects'
import type { Work } from '#server/trpc'

type Request = z.output<typeof requestCertificateInput>

/** Where work is asked to be taken over, everything asked of it is answered, and it was approved: each in turn, or nothing is written. */
export async function requestCertificate(ctx: Work, contract: ContractHead, request: Request) {
  const order = request.purchaseOrderNo ? await orderOf(ctx, contract.id, request.purchaseOrderNo) : null
  const signerId = await signerOf(ctx.tx, contract.clientId, contract.id, ctx.today)
  if (!signerId) refuse('certificate.no_signer')
  const work = await readyWork(
    ctx,
    contract.id,
    request.deliverableNos.filter((no) => typeof no === 'string'),
  )
  const lines = await linesOf(
    ctx,
    contract.id,
    order?.id ?? null,
    request.lines.filter((line) => Number(line.quantity) > 0),
  )

  const { id, no } = await writeRequest(ctx, { contract, request, orderId: order?.id ?? null, signerId, lines, work })

  const eventId = await ctx.record('certificate.requested', id, { lines: lines.length, deliverables: work.length })
  for (const { deliverable } of work) await deliver(ctx, deliverable, signerId, eventId)
  await ctx.pass(id, { to: 'contracts', contactId: signerId, duty: 'certificate.sign' }, eventId)
  await ctx.later('letter.send', { kind: 'certificate', subjectId: id, contactId: signerId })
  return { no }
}

type Requested = {
  contract: ContractHead
  request: Request
  orderId: string | null
  signerId: string
  lines: readonly { lineId: string; qty: string }[]
  work: readonly { deliverable: DeliverableRecord; versionId: string }[]
}

/** Writes a certificate that waits for its signature, its lines and what stands behind them, and takes its number. */
async function writeRequest(ctx: Work, { contract, request, orderId, signerId, lines, work }: Requested) {
  const { agencyId } = ctx.actor
  const whose = { agencyId, clientId: contract.clientId }
  const id = newId()
  const no = await nextNumber(ctx.tx, agencyId, 'certificate')
  const title = textOf(`شهادة إنجاز ${request.period}`.trim(), `Achievement certificate ${request.period}`.trim())
  await registerSubject(ctx.tx, { ...whose, id, kind: 'certificate', number: no, title, recordedAt: ctx.now })
  await ctx.tx.certificate.createMany({
    data: [
      {
        ...whose,
        id,
        contractId: contract.id,
        purchaseOrderId: orderId,
        kind: request.kind,
        period: request.period || null,
        requestedAt: ctx.now,
        requestedById: ctx.actor.id,
        requestedFromId: signerId,
      },
    ],
  })
  await ctx.tx.certificateLine.createMany({
    data: lines.map((line, index) => ({ ...whose, certificateId: id, no: index + 1, ...line })),
  })
  await ctx.tx.certificateItem.createMany({
    data: work.map(({ deliverable, versionId }) => ({
      ...whose,
      certificateId: id,
      deliverableId: deliverable.id,
      versionId,
    })),
  })

  return { id, no }
}

async function orderOf(ctx: Work, contractId: string, no: string) {
  const order = await ctx.tx.purchaseOrder.findFirst({
    where: { contractId, subject: { number: no } },
    select: { id: true },
  })
  return order ?? refuse('record.missing', 'purchaseOrderNo')
}

/** The approved versions behind the request, each with every requirement met or waived. */
async function readyWork(ctx: Work, contractId: string, numbers: readonly string[]) {
  const work = []
  for (const no of new Set(numbers)) {
    const deliverable = await holdDeliverable(ctx.tx, no)
    if (deliverable.contractId !== contractId) refuse('record.missing', 'deliverableNos')
    if (statusOf(deliverable.facts) === 'accepted') refuse('deliverable.accepted', 'deliverableNos', { no })
    const held = latestSent(deliverable.facts.versions)
    if (!held?.approvedBy) refuse('version.not_approved', 'deliverableNos', { no })
    permitAcceptance(await coverageOn(ctx.tx, deliverable, held.no))
    work.push({ deliverable, versionId: versionOf(deliverable, held.no).id })
  }
  return work
}

async function linesOf(ctx: Work, contractId: string, purchaseOrderId: string | null, asked: Request['lines']) {
  const known = await ctx.tx.line.findMany({
    where: { contractId, purchaseOrderId, isRate: false },
    select: { id: true },
  })
  return asked.map(({ lineId, quantity: qty }) => {
    if (!known.some(({ id }) => id === lineId)) refuse('line.other_contract', 'lines')
    return { lineId, qty: quantityText(quantity(qty)) }
  })
}

/** A deliverable counts as delivered once: when it is first sent for acceptance. */
async function deliver(ctx: Work, deliverable: DeliverableRecord, signerId: string, eventId: string) {
  const { agencyId, clientId, id: sourceId, lineId, qty } = deliverable
  const before = await ctx.tx.lineDraw.count({ where: { sourceId, measure: 'delivered' } })
  if (lineId && before === 0)
    await recordDraw(ctx.tx, { agencyId, clientId, lineId, measure: 'delivered', qty, on: ctx.today, sourceId })
  await ctx.pass(sourceId, { to: 'contracts', contactId: signerId, duty: 'certificate.sign' }, eventId)
}
