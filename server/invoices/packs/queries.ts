import { recordDraw } from '#server/contracts/draws/queries'
import { cutsOf, type ReadyClaim } from '#server/invoices/assembling/rules'
import { newId } from '#server/kernel/id'
import { quantityText } from '#server/kernel/quantity'
import type { Work } from '#server/trpc'

type Whose = { agencyId: string; clientId: string; contractId: string; claimId: string }

/** Writes the lines of a claim, each drawn on what was accepted, its sums, its cuts, and the certificates it rests on. */
export async function writePack(
  ctx: Work,
  whose: Whose,
  { inputs, statement, lines }: ReadyClaim,
  certificateIds: readonly string[],
) {
  const { agencyId, clientId, claimId } = whose
  await ctx.tx.claimLine.createMany({
    data: lines.map(({ qty, ...line }, index) => ({
      ...whose,
      id: newId(),
      no: index + 1,
      ...line,
      qty: qty === null ? null : quantityText(qty),
    })),
  })
  for (const { lineId, qty } of lines)
    if (lineId && qty)
      await recordDraw(ctx.tx, {
        agencyId,
        clientId,
        lineId,
        measure: 'claimed',
        qty,
        on: ctx.today,
        sourceId: claimId,
      })
  const { steps: _, priceReduction, ...sums } = statement
  const cut = { serviceCredit: sums.serviceCredit + priceReduction, certified: sums.certified - priceReduction }
  await ctx.tx.claimStatement.createMany({
    data: [{ agencyId, clientId, claimId, no: 1, ...sums, ...cut, vatRateBp: inputs.terms.vatBp, madeAt: ctx.now }],
  })
  await ctx.tx.claimDeduction.createMany({
    data: cutsOf(inputs, statement).map((deduction) => ({ agencyId, clientId, claimId, id: newId(), ...deduction })),
  })
  await ctx.tx.claimCertificate.createMany({
    data: certificateIds.map((certificateId) => ({ agencyId, clientId, claimId, certificateId })),
  })
}
