import type { ScopeChoice } from '#server/briefs/rules'
import type { Tx } from '#server/db'
import { newId } from '#server/kernel/id'
import { type Quantity, quantity } from '#server/kernel/quantity'
import { type Text, textOf } from '#server/kernel/words'

/** A line of the contract or of the brief's order, with what may still be made of it. */
export type ScopeOfLine = { id: string; no: string; name: Text; unit: Text; contracted: Quantity; left: Quantity }

type Row = {
  id: string
  no: string
  nameAr: string
  nameEn: string | null
  unitAr: string
  unitEn: string | null
  contracted: string
  delivered: string
}

/**
 * The lines a brief may be checked against: those of its purchase order where there is one, else the contract's own.
 * Left is contracted and changed, less delivered; the newest version of a line already holds its changes.
 */
export async function linesFor(
  tx: Tx,
  brief: { contractId: string; purchaseOrderId: string | null },
): Promise<ScopeOfLine[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, coalesce(l.code, l.no::text) as no, l.name_ar as "nameAr", l.name_en as "nameEn", l.unit_ar as "unitAr", l.unit_en as "unitEn",
      coalesce((select v.qty from line_versions v where v.agency_id = l.agency_id and v.line_id = l.id order by v.no desc limit 1), 0)::text as contracted,
      coalesce((select d.after from line_draws d where d.agency_id = l.agency_id and d.line_id = l.id and d.measure = 'delivered'
        order by d.seq desc limit 1), 0)::text as delivered
    from lines l
    where l.contract_id = ${brief.contractId}::uuid
      and l.purchase_order_id is not distinct from ${brief.purchaseOrderId}::uuid
    order by l.no`
  return rows.map(({ id, no, nameAr, nameEn, unitAr, unitEn, contracted, delivered }) => ({
    id,
    no,
    name: textOf(nameAr, nameEn),
    unit: textOf(unitAr, unitEn),
    contracted: quantity(contracted),
    left: quantity(contracted) - quantity(delivered),
  }))
}

/** Review rounds that the contract includes, and the day on which its work ends, by its newest version. */
export async function termsFor(tx: Tx, contractId: string): Promise<{ rounds: number | null; endsOn: Date | null }> {
  const [row] = await tx.$queryRaw<{ rounds: number; endsOn: Date }[]>`
    select included_rounds as rounds, end_on as "endsOn" from contract_versions
    where contract_id = ${contractId}::uuid order by no desc limit 1`
  return row ?? { rounds: null, endsOn: null }
}

export type ScopeDecision = {
  choice: ScopeChoice | 'outside_scope'
  cost: bigint | null
  reason: Text
  decidedById: string
  decidedAt: Date
}

/** The newest decision about work outside the lines, and a flag that still waits for one. Contacts see neither. */
export async function scopeDecisionOf(tx: Tx, subjectId: string): Promise<ScopeDecision | null> {
  const found = await tx.scopeDecision.findFirst({
    where: { subjectId },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: { choice: true, cost: true, reasonAr: true, reasonEn: true, decidedById: true, decidedAt: true },
  })
  if (!found) return null
  const { choice, reasonAr, reasonEn, ...decision } = found
  return { ...decision, choice: choice as ScopeDecision['choice'], reason: textOf(reasonAr, reasonEn) }
}

export async function scopeFlagOf(tx: Tx, subjectId: string): Promise<{ part: Text; flaggedAt: Date | null } | null> {
  const found = await tx.scopeFlag.findFirst({
    where: { subjectId, scopeDecisions: { none: {} } },
    orderBy: { id: 'desc' },
    select: { partAr: true, partEn: true, flaggedAt: true },
  })
  return found && { part: textOf(found.partAr, found.partEn), flaggedAt: found.flaggedAt }
}

export type NewScopeDecision = {
  agencyId: string
  clientId: string
  subjectId: string
  choice: ScopeChoice
  cost: bigint | null
  reason: Text
  decidedById: string
  now: Date
}

/** Writes what was decided about work no line covers, on the flag that waits for it; the flag is raised here when nobody had. */
export async function decideScope(tx: Tx, { now, reason, ...decision }: NewScopeDecision): Promise<void> {
  const { agencyId, clientId, subjectId, decidedById } = decision
  const open = await tx.scopeFlag.findFirst({
    where: { subjectId, scopeDecisions: { none: {} } },
    select: { id: true },
  })
  const flagId = open?.id ?? newId()
  if (!open)
    await tx.scopeFlag.createMany({
      data: { agencyId, id: flagId, clientId, subjectId, flaggedById: decidedById, flaggedAt: now },
    })
  await tx.scopeDecision.createMany({
    data: { ...decision, id: newId(), flagId, decidedAt: now, reasonAr: reason.ar, reasonEn: reason.en },
  })
}

/** Whether a change order of the contract that names this brief was approved: the paper that lets flagged work begin. */
export async function hasApprovedChange(tx: Tx, briefId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (select 1 from subject_links l join acts a on a.agency_id = l.agency_id and a.subject_id = l.from_id
      where l.to_id = ${briefId}::uuid and a.kind = 'change_order' and a.act in ('approve', 'apply')) as found`
  return row?.found ?? false
}
