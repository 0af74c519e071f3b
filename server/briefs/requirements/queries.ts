import type { Tx } from '#server/db'
import { type Text, textOf } from '#server/kernel/words'
import type { Asked, Check, Column, Waiver } from './rules'

/** A numbered demand with the words it came from. */
export type Requirement = {
  id: string
  no: number
  text: Text
  quote: string | null
  evidence: Text
  addedByAgency: boolean
  retiredAt: Date | null
}

export async function requirementsOf(tx: Tx, briefId: string): Promise<Requirement[]> {
  const rows = await tx.requirement.findMany({
    where: { briefId },
    include: { spans: { take: 1, include: { words: { select: { text: true } } } } },
    orderBy: { no: 'asc' },
  })
  return rows.map(({ id, no, textAr, textEn, evidenceAr, evidenceEn, addedByAgency, retiredAt, spans: [span] }) => ({
    id,
    no,
    text: textOf(textAr, textEn),
    evidence: textOf(evidenceAr, evidenceEn),
    quote: span ? span.words.text.slice(span.starts, span.ends) : null,
    addedByAgency,
    retiredAt,
  }))
}

/** A column of the matrix, as its head is written. */
export type NamedColumn = Column & { title: Text; number: string; isNewest: boolean }

type VersionRow = {
  id: string
  deliverableId: string
  versionNo: number
  number: string
  titleAr: string | null
  titleEn: string | null
}

/** The versions of what is made for a brief, in order, then the certificates at which its demands were checked. */
export async function columnsOf(tx: Tx, briefId: string): Promise<NamedColumn[]> {
  const versions = await tx.$queryRaw<VersionRow[]>`
    select v.id, v.deliverable_id as "deliverableId", v.no as "versionNo", s.number, s.title_ar as "titleAr", s.title_en as "titleEn"
    from deliverables d
    join subjects s on s.agency_id = d.agency_id and s.id = d.id
    join versions v on v.agency_id = d.agency_id and v.deliverable_id = d.id and v.withdrawn_at is null
    where d.brief_id = ${briefId}::uuid order by s.number, v.no`
  const certificates = await tx.$queryRaw<
    { id: string; number: string; titleAr: string | null; titleEn: string | null }[]
  >`
    select distinct s.id, s.number, s.title_ar as "titleAr", s.title_en as "titleEn" from requirement_checks c
    join requirements r on r.agency_id = c.agency_id and r.id = c.requirement_id
    join subjects s on s.agency_id = c.agency_id and s.id = c.certificate_id
    where r.brief_id = ${briefId}::uuid order by s.number`
  const newest = versions.at(-1)?.id
  return [
    ...versions.map(({ titleAr, titleEn, ...version }) => ({
      ...version,
      kind: 'version' as const,
      title: textOf(titleAr, titleEn),
      isNewest: version.id === newest,
    })),
    ...certificates.map(({ id, number, titleAr, titleEn }) => ({
      id,
      number,
      kind: 'certificate' as const,
      deliverableId: null,
      versionNo: null,
      title: textOf(titleAr, titleEn),
      isNewest: false,
    })),
  ]
}

/** Everything that was said about the demands of a brief: what is asked of which deliverable, each verdict, each waiver. */
export async function answersAbout(
  tx: Tx,
  briefId: string,
): Promise<{ checks: Check[]; asked: Asked[]; waivers: Waiver[] }> {
  const checks = await tx.$queryRaw<Check[]>`
    select c.requirement_id as "requirementId", coalesce(c.version_id, c.certificate_id) as "columnId", c.verdict, c.at,
      c.by_id as "byId", c.evidence
    from requirement_checks c join requirements r on r.agency_id = c.agency_id and r.id = c.requirement_id
    where r.brief_id = ${briefId}::uuid order by c.at nulls first, c.id`
  const asked = await tx.$queryRaw<Asked[]>`
    select d.requirement_id as "requirementId", d.deliverable_id as "deliverableId", d.since_version as "sinceVersion"
    from deliverable_requirements d join requirements r on r.agency_id = d.agency_id and r.id = d.requirement_id
    where r.brief_id = ${briefId}::uuid`
  const waivers = await tx.$queryRaw<Waiver[]>`
    select w.requirement_id as "requirementId", w.deliverable_id as "deliverableId", coalesce(w.by_member_id, w.by_contact_id) as "byId",
      w.at, coalesce(w.reason_ar, w.reason_en) as reason
    from requirement_waivers w join requirements r on r.agency_id = w.agency_id and r.id = w.requirement_id
    where r.brief_id = ${briefId}::uuid`
  return { checks, asked, waivers }
}
