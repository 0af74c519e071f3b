import type { Tx } from '#server/db'
import type { DeliverableRecord } from '#server/deliverables/queries'
import { textOf } from '#server/kernel/words'
import { type Asked, type Coverage, checksOf, coverageOf, type Verdict, type Waiver } from './rules'

/** Everything that was asked of a deliverable and said about it. Verdicts in the order they were given; the last one counts. */
export async function answersOn(tx: Tx, deliverableId: string) {
  const asked = await tx.deliverableRequirement.findMany({
    where: { deliverableId },
    select: {
      requirementId: true,
      sinceVersion: true,
      requirement: { select: { no: true, textAr: true, textEn: true, retiredAt: true, addedByAgency: true } },
    },
  })
  const verdicts = await tx.$queryRaw<Verdict[]>`
    select c.requirement_id as "requirementId", v.no as "versionNo", c.verdict from requirement_checks c
    join versions v on v.agency_id = c.agency_id and v.id = c.version_id
    where c.deliverable_id = ${deliverableId}::uuid order by c.at nulls first, c.id`
  const waivers = await tx.requirementWaiver.findMany({
    where: { deliverableId },
    select: { requirementId: true, byMemberId: true, byContactId: true, reasonAr: true, reasonEn: true },
  })
  return {
    asked: asked
      .sort((one, other) => one.requirement.no - other.requirement.no)
      .map(
        ({ requirement, ...row }): Asked & { no: number; text: ReturnType<typeof textOf>; addedByAgency: boolean } => ({
          ...row,
          no: requirement.no,
          text: textOf(requirement.textAr, requirement.textEn),
          addedByAgency: requirement.addedByAgency,
          retired: requirement.retiredAt !== null,
        }),
      ),
    verdicts,
    waivers: waivers.map(
      (waiver): Waiver => ({
        requirementId: waiver.requirementId,
        by: waiver.byMemberId ?? waiver.byContactId ?? '',
        reason: waiver.reasonAr ?? waiver.reasonEn ?? '',
      }),
    ),
  }
}

/** The standing requirements of its brief that a deliverable is not asked to meet. */
export async function notAsked(tx: Tx, { id, briefId }: Pick<DeliverableRecord, 'id' | 'briefId'>) {
  if (!briefId) return []
  const rows = await tx.requirement.findMany({
    where: { briefId, retiredAt: null, deliverableRequirements: { none: { deliverableId: id } } },
    orderBy: { no: 'asc' },
    select: { id: true, no: true, textAr: true, textEn: true },
  })
  return rows.map(({ textAr, textEn, ...row }) => ({ ...row, text: textOf(textAr, textEn) }))
}

/** What was asked of one version, in order, and how it stands against each: the checklist beside it. */
export async function columnOf(tx: Tx, { id }: Pick<DeliverableRecord, 'id'>, versionNo: number) {
  const { asked, verdicts, waivers } = await answersOn(tx, id)
  return checksOf(versionNo, asked, verdicts, waivers).flatMap(({ requirementId, state }) => {
    const wanted = asked.find((one) => one.requirementId === requirementId)
    return wanted && state !== 'not_asked' ? [{ id: requirementId, no: wanted.no, text: wanted.text, state }] : []
  })
}

/** How far one version answers what was asked of it. */
export async function coverageOn(tx: Tx, { id }: Pick<DeliverableRecord, 'id'>, versionNo: number): Promise<Coverage> {
  const { asked, verdicts, waivers } = await answersOn(tx, id)
  return coverageOf(checksOf(versionNo, asked, verdicts, waivers).map(({ state }) => state))
}
