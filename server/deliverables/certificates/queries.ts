import { createHash } from 'node:crypto'
import type { Prisma } from '#prisma/generated/client'
import type { Tx } from '#server/db'
import { type Day, dayFromRow, dayToRow } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { quantity } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { hold } from '#server/subjects'
import { type CertificateFacts, certificateText, type ItemNow, type SignatureFacts } from './rules'

const select = {
  id: true,
  agencyId: true,
  clientId: true,
  contractId: true,
  purchaseOrderId: true,
  kind: true,
  period: true,
  requestedAt: true,
  requestedById: true,
  requestedFromId: true,
  inspectionOn: true,
  notesAr: true,
  notesEn: true,
  importId: true,
  subject: { select: { number: true } },
  certificateLines: {
    orderBy: { no: 'asc' },
    select: {
      no: true,
      lineId: true,
      milestoneId: true,
      qty: true,
      shareBp: true,
      shortfallUnits: true,
      shortfallOf: true,
      line: { select: { no: true, code: true, nameAr: true, nameEn: true, unitAr: true, unitEn: true } },
      milestone: { select: { subject: { select: { titleAr: true, titleEn: true } } } },
    },
  },
  certificateItems: { select: { deliverableId: true, versionId: true } },
  certificateDecision: {
    select: {
      decision: true,
      signedById: true,
      signedAt: true,
      notesAr: true,
      notesEn: true,
      contentSha256: true,
      recordedByMemberId: true,
      fileId: true,
      importId: true,
    },
  },
  reservations: {
    orderBy: { no: 'asc' },
    select: { no: true, textAr: true, textEn: true, cureBy: true, clearedOn: true },
  },
} satisfies Prisma.CertificateSelect

type Row = Prisma.CertificateGetPayload<{ select: typeof select }>

type ItemRow = {
  deliverableId: string
  number: string
  titleAr: string | null
  titleEn: string | null
  versionNo: number
  sha256: string
  nowNo: number | null
  nowSha256: string | null
  approvedBy: string | null
  approvedAt: Date | null
  accepted: boolean
}

export type CertificateRecord = Awaited<ReturnType<typeof getCertificate>>

/** Reads a certificate by its number, with the work behind it as it was asked for and as it is now. One behind a wall is missing. */
export async function getCertificate(tx: Tx, no: string) {
  const row = await tx.certificate.findFirst({ where: { subject: { kind: 'certificate', number: no } }, select })
  if (!row) refuse('record.missing')
  return toRecord(row, await itemsOf(tx, row.id))
}

export async function holdCertificate(tx: Tx, no: string): Promise<CertificateRecord> {
  const { id } = await getCertificate(tx, no)
  await hold(tx, id)
  return getCertificate(tx, no)
}

/** The deliverables behind a certificate, each with the version it names and the newest one its client holds. */
function itemsOf(tx: Tx, certificateId: string): Promise<ItemRow[]> {
  return tx.$queryRaw<ItemRow[]>`
    select i.deliverable_id as "deliverableId", s.number, s.title_ar as "titleAr", s.title_en as "titleEn", v.no as "versionNo", v.sha256,
      latest.no as "nowNo", latest.sha256 as "nowSha256", p.approved_by_id as "approvedBy", p.approved_at as "approvedAt",
      a.deliverable_id is not null as accepted
    from certificate_items i
    join subjects s on s.agency_id = i.agency_id and s.id = i.deliverable_id
    join versions v on v.agency_id = i.agency_id and v.id = i.version_id
    left join lateral (select id, no, sha256 from versions n where n.agency_id = i.agency_id and n.deliverable_id = i.deliverable_id
      and n.sent_at is not null and n.withdrawn_at is null order by n.no desc limit 1) latest on true
    left join approvals p on p.agency_id = i.agency_id and p.version_id = latest.id
    left join acceptances a on a.agency_id = i.agency_id and a.deliverable_id = i.deliverable_id
    where i.certificate_id = ${certificateId}::uuid order by s.number`
}

const toLine = ({ line, milestone, qty, ...one }: Row['certificateLines'][number]) => ({
  ...one,
  qty: quantity(qty.toFixed(3)),
  code: line?.code ?? (line ? String(line.no) : ''),
  name: textOf(line?.nameAr ?? milestone?.subject.titleAr, line?.nameEn ?? milestone?.subject.titleEn),
  unit: textOf(line?.unitAr, line?.unitEn),
})

function toRecord(row: Row, items: readonly ItemRow[]) {
  const { subject, certificateLines, certificateDecision: decision, reservations, ...certificate } = row
  const lines = certificateLines.map(toLine)
  const facts = {
    decision: (decision?.decision ?? null) as CertificateFacts['decision'],
    items: items.map(({ deliverableId, versionNo, sha256 }) => ({ deliverableId, versionNo, sha256 })),
    now: items.map(
      ({ deliverableId, nowNo, nowSha256, approvedBy, accepted }): ItemNow => ({
        deliverableId,
        versionNo: nowNo ?? 0,
        sha256: nowSha256 ?? '',
        approvedBy,
        accepted,
      }),
    ),
    imported: row.importId !== null,
  }
  const contentSha256 = createHash('sha256').update(certificateText(lines, facts.items), 'utf8').digest('hex')
  return {
    ...certificate,
    no: subject.number ?? '',
    notes: textOf(row.notesAr, row.notesEn),
    lines,
    items: items.map(({ titleAr, titleEn, ...item }) => ({ ...item, title: textOf(titleAr, titleEn) })),
    decision,
    reservations: reservations.map(({ textAr, textEn, cureBy, clearedOn, no }) => ({
      no,
      text: textOf(textAr, textEn),
      cureBy: cureBy ? dayFromRow(cureBy) : null,
      cleared: clearedOn !== null,
    })),
    contentSha256,
    signature: { ...facts, contentSha256 } satisfies SignatureFacts,
    status: {
      inspected: row.inspectionOn !== null,
      decision: facts.decision,
      openReservations: reservations.filter(({ clearedOn }) => !clearedOn).length,
    } satisfies CertificateFacts,
  }
}

/** The client's person who signs for the contracts office: the one named on the contract if they may, else the first who may. */
export async function signerOf(tx: Tx, clientId: string, contractId: string, today: Day): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select c.id from contacts c
    join contact_authorities a on a.agency_id = c.agency_id and a.contact_id = c.id and a.authority = 'acceptance.sign'
      and (a.until_on is null or a.until_on >= ${dayToRow(today)})
    where c.client_id = ${clientId}::uuid and c.side = 'contracts' and c.left_on is null
    order by exists (select 1 from contract_people p where p.agency_id = c.agency_id and p.contract_id = ${contractId}::uuid
      and p.contact_id = c.id and p.until_on is null) desc, c.id limit 1`
  return row?.id ?? null
}

/** The certificate that a deliverable stands in and that was not rejected: the newest. */
export async function certificateOf(tx: Tx, deliverableId: string) {
  const rows = await tx.$queryRaw<{ no: string; decision: CertificateFacts['decision'] }[]>`
    select s.number as no, d.decision from certificate_items i
    join subjects s on s.agency_id = i.agency_id and s.id = i.certificate_id
    join certificates c on c.agency_id = i.agency_id and c.id = i.certificate_id
    left join certificate_decisions d on d.agency_id = i.agency_id and d.certificate_id = i.certificate_id
    where i.deliverable_id = ${deliverableId}::uuid and d.decision is distinct from 'rejected'
    order by c.requested_at desc nulls last limit 1`
  return rows[0] ?? null
}

/** The people of a client's contracts office who may sign today, for the choice of whose paper it is. */
export async function signersOf(tx: Tx, clientId: string, today: Day) {
  const rows = await tx.contact.findMany({
    where: {
      clientId,
      side: 'contracts',
      contactAuthorities: {
        some: { authority: 'acceptance.sign', OR: [{ untilOn: null }, { untilOn: { gte: dayToRow(today) } }] },
      },
    },
    orderBy: { nameAr: 'asc' },
    take: limits.pageSize,
    select: { id: true, nameAr: true, nameEn: true },
  })
  return rows.map(({ id, nameAr, nameEn }) => ({ id, name: textOf(nameAr, nameEn) }))
}

/** The contract of a certificate as its client names it; null where the asker may not see the contract. */
export async function contractNamed(tx: Tx, id: string) {
  const [row] = await tx.$queryRaw<
    (Record<'no' | 'clientNumber' | 'clientAr', string> & Record<'ar' | 'en' | 'clientEn', string | null>)[]
  >`
    select s.number as no, c.client_number as "clientNumber", s.title_ar as ar, s.title_en as en, k.name_ar as "clientAr",
      k.name_en as "clientEn"
    from contracts c
    join subjects s on s.agency_id = c.agency_id and s.id = c.id
    join clients k on k.agency_id = c.agency_id and k.id = c.client_id
    where c.id = ${id}::uuid`
  if (!row) return null
  const { no, clientNumber } = row
  return { no, clientNumber, title: textOf(row.ar, row.en), client: textOf(row.clientAr, row.clientEn) }
}
