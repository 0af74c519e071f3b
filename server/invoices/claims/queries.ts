import type { Prisma } from '#prisma/generated/client'
import type { Regime } from '#server/contracts/rules'
import type { Tx } from '#server/db'
import type { ClaimFacts } from '#server/invoices/progress/rules'
import { type Day, dayFromRow, todayAt } from '#server/kernel/day'
import { quantity } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { hold } from '#server/subjects'

export const claimSelect = {
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

type Row = Prisma.ClaimGetPayload<{ select: typeof claimSelect }>

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
  const row = await tx.claim.findFirst({ where: { subject: { kind: 'claim', number: no } }, select: claimSelect })
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

export function toRecord(row: Row, acts: readonly ClaimAct[]) {
  const {
    subject,
    contract: _,
    purchaseOrder,
    claimLines,
    claimStatements,
    claimCertificates,
    invoices,
    ...claim
  } = row
  const [invoice] = invoices
  return {
    ...claim,
    no: subject.number ?? '',
    ordinal: row.no,
    period: textOf(row.periodAr, row.periodEn),
    contract: contractOf(row),
    order: purchaseOrder && {
      no: purchaseOrder.subject.number ?? '',
      title: textOf(purchaseOrder.subject.titleAr, purchaseOrder.subject.titleEn),
    },
    lines: claimLines.map(lineOf),
    statement: claimStatements[0] ?? null,
    ...certificatesOf(claimCertificates),
    invoice: invoice
      ? {
          id: invoice.id,
          no: invoice.subject.number ?? '',
          issuedOn: todayAt(invoice.issuedAt),
          due: invoice.dues[0]?.after ?? invoice.payable,
        }
      : null,
    acts,
    facts: factsOf(row, acts),
  }
}

/** Whoever pays for the client does not see its certificates; a claim rests on signed ones only, so one out of sight is signed. */
function certificatesOf(rows: Row['claimCertificates']) {
  const seen = rows.flatMap(({ certificate }: { certificate: SeenCertificate }) => certificate ?? [])
  const certificates = seen.map(({ subject, certificateDecision: decided }) => ({
    no: subject.number ?? '',
    signed: decided !== null && decided.decision !== 'rejected',
  }))
  return { certificates, isCertified: seen.length < rows.length || certificates.some(({ signed }) => signed) }
}
type SeenCertificate = Row['claimCertificates'][number]['certificate'] | null

function contractOf({ contractId, contract }: Row) {
  const subject: Seen = contract.subject
  return {
    id: contractId,
    no: subject?.number ?? '',
    title: textOf(subject?.titleAr, subject?.titleEn),
    clientNumber: contract.clientNumber,
    client: textOf(contract.client.nameAr, contract.client.nameEn),
    regime: contract.regime as Regime,
  }
}

function lineOf({ line, milestone, qty, ...one }: Row['claimLines'][number]) {
  return {
    ...one,
    qty: qty ? quantity(qty.toFixed(3)) : null,
    code: line ? (line.code ?? String(line.no)) : '',
    name: line ? textOf(line.nameAr, line.nameEn) : textOf(milestone?.subject.titleAr, milestone?.subject.titleEn),
    unit: textOf(line?.unitAr, line?.unitEn),
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
