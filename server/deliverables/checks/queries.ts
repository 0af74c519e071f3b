import type { Tx } from '#server/db'
import type { DeliverableRecord } from '#server/deliverables/queries'
import { textOf } from '#server/kernel/words'
import { namesOf } from '#server/people'
import { type Asked, type Coverage, checksOf, coverageOf, type Verdict, type Waiver } from './rules'

type AskedRow = Asked & { no: number; textAr: string | null; textEn: string | null; addedByAgency: boolean }

/** Everything that was asked of a deliverable and said about it. Verdicts in the order they were given; the last one counts. */
export async function answersOn(tx: Tx, deliverableId: string) {
  const asked = await tx.$queryRaw<AskedRow[]>`
    select a.requirement_id as "requirementId", a.since_version as "sinceVersion", r.no, r.text_ar as "textAr", r.text_en as "textEn",
      r.retired_at is not null as retired, r.added_by_agency as "addedByAgency"
    from deliverable_requirements a join requirements r on r.agency_id = a.agency_id and r.id = a.requirement_id
    where a.deliverable_id = ${deliverableId}::uuid order by r.no`
  const verdicts = await tx.$queryRaw<Verdict[]>`
    select c.requirement_id as "requirementId", v.no as "versionNo", c.verdict from requirement_checks c
    join versions v on v.agency_id = c.agency_id and v.id = c.version_id
    where c.deliverable_id = ${deliverableId}::uuid order by c.at nulls first, c.id`
  const waivers = await tx.requirementWaiver.findMany({
    where: { deliverableId },
    select: { requirementId: true, byMemberId: true, byContactId: true, reasonAr: true, reasonEn: true },
  })
  return {
    asked: asked.map(({ textAr, textEn, ...row }) => ({ ...row, text: textOf(textAr, textEn) })),
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
async function notAsked(tx: Tx, { id, briefId }: Pick<DeliverableRecord, 'id' | 'briefId'>) {
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

/** The matrix of one deliverable: each requirement asked of it against each of its versions. */
export async function matrixOf(tx: Tx, deliverable: DeliverableRecord) {
  const { asked, verdicts, waivers } = await answersOn(tx, deliverable.id)
  const names = await namesOf(
    tx,
    waivers.map(({ by }) => by),
  )
  const versions = deliverable.versions.filter(({ withdrawnAt }) => !withdrawnAt)
  return {
    rows: asked.filter(({ retired }) => !retired),
    columns: versions.map((version) => {
      const cells = checksOf(version.no, asked, verdicts, waivers)
      return { version: version.no, cells, coverage: coverageOf(cells.map(({ state }) => state)) }
    }),
    others: await notAsked(tx, deliverable),
    waivers: waivers.map(({ by, ...waiver }) => ({ ...waiver, by: names.get(by) ?? null })),
  }
}

/** How far one version answers what was asked of it. */
export async function coverageOn(tx: Tx, { id }: Pick<DeliverableRecord, 'id'>, versionNo: number): Promise<Coverage> {
  const { asked, verdicts, waivers } = await answersOn(tx, id)
  return coverageOf(checksOf(versionNo, asked, verdicts, waivers).map(({ state }) => state))
}
