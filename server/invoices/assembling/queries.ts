import type { z } from 'zod'
import type { ContractHead } from '#server/contracts/queries'
import type { Tx } from '#server/db'
import { advanceStatement } from '#server/invoices/claims/rules'
import type { assembleClaimInput } from '#server/invoices/claims/schema'
import { type Quantity, quantity } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import type { Work } from '#server/trpc'
import { inputsOf, type ReadyClaim, readyClaim, takeLines, ticked } from './rules'

export type Assembled = z.output<typeof assembleClaimInput>

/** The terms in force, and what of the advance is still to be recovered. */
export async function termsOf(tx: Tx, contractId: string) {
  const terms = await tx.contractVersion.findFirst({ where: { contractId }, orderBy: { no: 'desc' } })
  if (!terms) refuse('record.missing', 'contractNo')
  const [advance] = await tx.$queryRaw<{ paid: bigint; recovered: bigint }[]>`
    select coalesce(sum(s.taxable) filter (where c.kind = 'advance'), 0)::bigint as paid, coalesce(sum(s.advance_recovery), 0)::bigint as recovered
    from claims c join lateral (select taxable, advance_recovery from claim_statements s where s.agency_id = c.agency_id
      and s.claim_id = c.id order by s.no desc limit 1) s on true where c.contract_id = ${contractId}::uuid`
  return { terms, advanceLeft: (advance?.paid ?? 0n) - (advance?.recovered ?? 0n) }
}

export type ClaimableLine = {
  lineId: string
  orderNo: string | null
  code: string
  nameAr: string
  nameEn: string | null
  unitAr: string
  unitEn: string | null
  unitPrice: bigint
  accepted: Quantity
  claimed: Quantity
}

type LineRow = Omit<ClaimableLine, 'accepted' | 'claimed'> & { accepted: string; claimed: string }

/** The lines of a contract, or of one of its orders, with what was accepted of each and what was claimed already. */
export async function claimableLines(
  tx: Tx,
  contractId: string,
  purchaseOrderId: string | null,
): Promise<ClaimableLine[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    select l.id as "lineId", ps.number as "orderNo", coalesce(l.code, l.no::text) as code, l.name_ar as "nameAr", l.name_en as "nameEn",
      l.unit_ar as "unitAr", l.unit_en as "unitEn", v.unit_price as "unitPrice",
      coalesce((select after from line_draws d where d.agency_id = l.agency_id and d.line_id = l.id and d.measure = 'accepted' order by d.seq desc limit 1), 0)::text as accepted,
      coalesce((select after from line_draws d where d.agency_id = l.agency_id and d.line_id = l.id and d.measure = 'claimed' order by d.seq desc limit 1), 0)::text as claimed
    from lines l
    join lateral (select unit_price from line_versions v where v.agency_id = l.agency_id and v.line_id = l.id order by v.no desc limit 1) v on true
    left join subjects ps on ps.agency_id = l.agency_id and ps.id = l.purchase_order_id
    where l.contract_id = ${contractId}::uuid and l.purchase_order_id is not distinct from ${purchaseOrderId}::uuid and not l.is_rate
    order by l.no`
  return rows.map((row) => ({ ...row, accepted: quantity(row.accepted), claimed: quantity(row.claimed) }))
}

/** Fines upheld on a contract and not cut from a claim yet; milestones reached, accepted and not claimed yet. */
export async function openFines(tx: Tx, contractId: string) {
  return tx.penalty.findMany({
    where: { contractId, claimDeductions: { none: { kind: 'penalty' } } },
    select: {
      id: true,
      amount: true,
      vatTreatment: true,
      reasonAr: true,
      reasonEn: true,
      subject: { select: { number: true } },
    },
    orderBy: { recordedAt: 'asc' },
  })
}

export async function openMilestones(tx: Tx, contractId: string) {
  return tx.milestone.findMany({
    where: {
      contractId,
      shareBp: { not: null },
      claimLines: { none: {} },
      certificateLines: { some: { certificate: { certificateDecision: { decision: { not: 'rejected' } } } } },
    },
    select: {
      id: true,
      shareBp: true,
      purchaseOrder: { select: { net: true } },
      subject: { select: { number: true, titleAr: true, titleEn: true } },
    },
  })
}

/** Turns what was chosen into a claim that is ready: only accepted quantities, prices from the contract, fines as upheld. */
export async function computeClaim(
  ctx: Work,
  contract: ContractHead,
  orderId: string | null,
  chosen: Assembled,
): Promise<ReadyClaim> {
  const { terms, advanceLeft } = await termsOf(ctx.tx, contract.id)
  if (chosen.kind === 'advance') return advanceClaim(ctx, contract.id, terms)
  const lines = takeLines(chosen.lines, await claimableLines(ctx.tx, contract.id, orderId))
  const milestoneIds = ticked(chosen.milestones).map(({ id }) => id)
  const milestones = (await openMilestones(ctx.tx, contract.id)).filter(({ id }) => milestoneIds.includes(id))
  if (milestones.length !== milestoneIds.length) refuse('claim.milestone_not_open', 'milestones')
  const fineIds = ticked(chosen.fines).map(({ id }) => id)
  const fines = (await openFines(ctx.tx, contract.id)).filter(({ id }) => fineIds.includes(id))
  return readyClaim(inputsOf({ lines, milestones, fines, serviceCredit: chosen.serviceCredit, advanceLeft, terms }))
}

/** Whether the advance can still be claimed: the contract has one, and no claim has asked for it. */
export const isAdvanceOpen = async (tx: Tx, contractId: string, { advanceBp }: { advanceBp: number }) =>
  advanceBp > 0 && (await tx.claim.count({ where: { contractId, kind: 'advance' } })) === 0

/** The claim of the advance: the contract's share of its named base, once, before anything else is claimed. */
async function advanceClaim(
  ctx: Work,
  contractId: string,
  terms: Awaited<ReturnType<typeof termsOf>>['terms'],
): Promise<ReadyClaim> {
  const before = await ctx.tx.claim.count({ where: { contractId, kind: 'advance' } })
  if (before > 0) refuse('claim.advance_taken', 'kind')
  const base = terms.advanceBase === 'net' ? terms.net : terms.total
  if (terms.advanceBp === 0 || base === null) refuse('claim.no_advance', 'kind')
  const inputs = {
    lines: [],
    notExecuted: [],
    serviceCredits: [],
    fines: [],
    advanceLeft: 0n,
    terms: { advanceRecoveryBp: 0, retentionBp: 0, vatBp: terms.vatRateBp },
  }
  return { inputs, statement: advanceStatement(base, terms.advanceBp, terms.vatRateBp), lines: [] }
}
