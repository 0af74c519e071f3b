import { Prisma } from '#prisma/generated/client'
import type { Regime } from '#server/contracts/rules'
import type { Tx } from '#server/db'
import type { ClaimFacts } from '#server/invoices/progress/rules'
import { type Day, dayFromRow, todayAt } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { quantity } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { hold } from '#server/subjects'

const select = {
  id: true,
  agencyId: true,
  clientId: true,
  contractId: true,
  purchaseOrderId: true,
  no: true,
  kind: true,
  periodAr: true,
  periodEn: true,
  preparedById: true,
  importId: true,
  subject: { select: { number: true } },
  purchaseOrder: { select: { subject: { select: { number: true, titleAr: true, titleEn: true } } } },
  contract: {
    select: {
      regime: true,
      clientNumber: true,
      subject: { select: { number: true, titleAr: true, titleEn: true } },
      client: { select: { nameAr: true, nameEn: true } },
      contractVersions: { orderBy: { no: 'desc' }, take: 1 },
    },
  },
  claimLines: {
    orderBy: { no: 'asc' },
    select: {
      id: true,
      no: true,
      lineId: true,
      milestoneId: true,
      qty: true,
      shareBp: true,
      net: true,
      line: { select: { code: true, no: true, nameAr: true, nameEn: true, unitAr: true, unitEn: true } },
      milestone: { select: { subject: { select: { titleAr: true, titleEn: true } } } },
    },
  },
  claimStatements: { orderBy: { no: 'desc' }, take: 1 },
  claimDeductions: {
    select: {
      kind: true,
      amount: true,
      units: true,
      unitsPerQty: true,
      lineId: true,
      penaltyId: true,
      unitAr: true,
      unitEn: true,
      rule: true,
    },
  },
  claimCertificates: {
    select: {
      certificate: {
        select: {
          subject: { select: { number: true } },
          certificateDecision: { select: { decision: true, signedAt: true } },
        },
      },
    },
  },
  claimCertifications: {
    orderBy: { recordedAt: 'asc' },
    select: {
      amount: true,
      disputed: true,
      onDate: true,
      byContactId: true,
      recordedById: true,
      number: true,
      fileId: true,
    },
  },
  paymentOrders: {
    orderBy: { recordedAt: 'asc' },
    select: {
      id: true,
      number: true,
      orderedOn: true,
      amount: true,
      returnedOn: true,
      returnReason: true,
      fileId: true,
    },
  },
  invoices: {
    where: { type: { in: ['388', '386'] } },
    select: {
      id: true,
      subject: { select: { number: true } },
      issuedAt: true,
      payable: true,
      dues: { orderBy: { seq: 'desc' }, take: 1, select: { after: true, onDate: true, cause: true } },
    },
  },
} satisfies Prisma.ClaimSelect

type Row = Prisma.ClaimGetPayload<{ select: typeof select }>

export type ClaimAct = {
  act: string
  at: Date
  reasonAr: string | null
  reasonEn: string | null
  byId: string | null
  fileId: string | null
  number: string | null
}

export type ClaimRecord = Awaited<ReturnType<typeof getClaim>>

/** Reads a claim by its number: its lines and sums, its pack, and what the client's offices did. One behind a wall is missing. */
export async function getClaim(tx: Tx, no: string) {
  const row = await tx.claim.findFirst({ where: { subject: { kind: 'claim', number: no } }, select })
  if (!row) refuse('record.missing')
  const acts = await tx.$queryRaw<ClaimAct[]>`
    select act, occurred_at as at, reason_ar as "reasonAr", reason_en as "reasonEn", coalesce(by_member_id, by_contact_id) as "byId",
      evidence_file_id as "fileId", particulars ->> 'number' as number
    from acts where subject_id = ${row.id}::uuid order by seq`
  return toRecord(row, acts)
}

export async function holdClaim(tx: Tx, no: string): Promise<ClaimRecord> {
  const { id } = await getClaim(tx, no)
  await hold(tx, id)
  return getClaim(tx, no)
}

/** Whoever holds the room of money alone does not see the contract's own subject: it is then null, whatever the schema says. */
type Seen = { number: string | null; titleAr: string | null; titleEn: string | null } | null

function toRecord(row: Row, acts: readonly ClaimAct[]) {
  const { subject, contract, purchaseOrder, claimLines, claimStatements, claimCertificates, invoices, ...claim } = row
  const [terms] = contract.contractVersions
  const contractSubject: Seen = contract.subject
  const [invoice] = invoices
  return {
    ...claim,
    no: subject.number ?? '',
    ordinal: row.no,
    period: textOf(row.periodAr, row.periodEn),
    contract: {
      id: row.contractId,
      no: contractSubject?.number ?? '',
      title: textOf(contractSubject?.titleAr, contractSubject?.titleEn),
      clientNumber: contract.clientNumber,
      client: textOf(contract.client.nameAr, contract.client.nameEn),
      regime: contract.regime as Regime,
    },
    order: purchaseOrder && {
      no: purchaseOrder.subject.number ?? '',
      title: textOf(purchaseOrder.subject.titleAr, purchaseOrder.subject.titleEn),
    },
    lines: claimLines.map(({ line, milestone, qty, ...one }) => ({
      ...one,
      qty: qty ? quantity(qty.toFixed(3)) : null,
      code: line ? (line.code ?? String(line.no)) : '',
      name: line ? textOf(line.nameAr, line.nameEn) : textOf(milestone?.subject.titleAr, milestone?.subject.titleEn),
      unit: textOf(line?.unitAr, line?.unitEn),
    })),
    statement: claimStatements[0] ?? null,
    certificates: claimCertificates.map(({ certificate }) => ({
      no: certificate.subject.number ?? '',
      signed: certificate.certificateDecision !== null && certificate.certificateDecision.decision !== 'rejected',
    })),
    invoice: invoice
      ? {
          id: invoice.id,
          no: invoice.subject.number ?? '',
          issuedOn: todayAt(invoice.issuedAt),
          due: invoice.dues[0]?.after ?? invoice.payable,
        }
      : null,
    terms: terms ?? null,
    acts,
    facts: factsOf(row, acts),
  }
}

const dayOfAct = (acts: readonly ClaimAct[], act: string): Day | null => {
  const last = acts.findLast((one) => one.act === act)
  return last ? todayAt(last.at) : null
}

function factsOf(row: Row, acts: readonly ClaimAct[]): ClaimFacts {
  const certification = row.claimCertifications.at(-1)
  const order = row.paymentOrders.find(({ returnedOn }) => returnedOn === null)
  const [invoice] = row.invoices
  const [last] = invoice?.dues ?? []
  const statement = row.claimStatements[0]
  return {
    regime: row.contract.regime as Regime,
    kind: row.kind as ClaimFacts['kind'],
    readyOn: statement ? todayAt(statement.madeAt) : null,
    submittedOn: dayOfAct(acts, 'submit'),
    reviewOpenedOn: dayOfAct(acts, 'review'),
    returnedOn: dayOfAct(acts, 'return'),
    resubmittedOn: dayOfAct(acts, 'resubmit'),
    disputedOn:
      certification && certification.disputed > 0n && !acts.some(({ act }) => act === 'settle')
        ? dayFromRow(certification.onDate)
        : null,
    certifiedOn: certification && certification.disputed === 0n ? dayFromRow(certification.onDate) : null,
    rejectedOn: dayOfAct(acts, 'reject'),
    orderedOn: order ? dayFromRow(order.orderedOn) : null,
    paidOn: last && last.after === 0n && last.cause === 'received' ? dayFromRow(last.onDate) : null,
    paymentDays: row.contract.contractVersions[0]?.paymentDays ?? null,
  }
}

type ListRow = { no: string }

/** The numbers of a page of claims, the newest first, narrowed by contract and by whether money is still to come. */
export async function claimNumbers(tx: Tx, filter: { contract: string; state: 'open' | 'paid' | 'all'; page: number }) {
  const contract = filter.contract
    ? Prisma.sql`and c.contract_id = (select id from subjects where kind = 'contract' and number = ${filter.contract})`
    : Prisma.empty
  const paid = Prisma.sql`exists (select 1 from invoices i join lateral (select after from dues d where d.agency_id = i.agency_id
    and d.invoice_id = i.id order by d.seq desc limit 1) last on last.after = 0 where i.agency_id = c.agency_id and i.claim_id = c.id)`
  const state =
    filter.state === 'all'
      ? Prisma.empty
      : filter.state === 'paid'
        ? Prisma.sql`and ${paid}`
        : Prisma.sql`and not ${paid}`
  const rows = await tx.$queryRaw<ListRow[]>`
    select s.number as no from claims c join subjects s on s.agency_id = c.agency_id and s.id = c.id
    where true ${contract} ${state} order by c.recorded_at desc, c.contract_id, c.no desc
    limit ${limits.pageSize + 1} offset ${(filter.page - 1) * limits.pageSize}`
  return { numbers: rows.slice(0, limits.pageSize).map(({ no }) => no), hasMore: rows.length > limits.pageSize }
}

/** A page of claims as records, in the order of their numbers given. One read for them all. */
export async function getClaims(tx: Tx, numbers: readonly string[]): Promise<ClaimRecord[]> {
  const rows = await tx.claim.findMany({ where: { subject: { kind: 'claim', number: { in: [...numbers] } } }, select })
  const acts = await tx.$queryRaw<(ClaimAct & { subjectId: string })[]>`
    select subject_id as "subjectId", act, occurred_at as at, reason_ar as "reasonAr", reason_en as "reasonEn",
      coalesce(by_member_id, by_contact_id) as "byId", evidence_file_id as "fileId", particulars ->> 'number' as number
    from acts where subject_id = any(${rows.map(({ id }) => id)}::uuid[]) order by seq`
  const records = rows.map((row) =>
    toRecord(
      row,
      acts.filter(({ subjectId }) => subjectId === row.id),
    ),
  )
  return numbers.flatMap((no) => records.find((record) => record.no === no) ?? [])
}

/** The people of a client's contracts office, for the choice of who certified. */
export async function certifiersOf(tx: Tx, clientId: string) {
  const rows = await tx.contact.findMany({
    where: { clientId, side: 'contracts', leftOn: null },
    orderBy: { nameAr: 'asc' },
    take: limits.pageSize,
    select: { id: true, nameAr: true, nameEn: true },
  })
  return rows.map(({ id, nameAr, nameEn }) => ({ id, name: textOf(nameAr, nameEn) }))
}
