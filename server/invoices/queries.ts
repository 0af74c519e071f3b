import type { Prisma } from '#prisma/generated/client'
import type { Regime } from '#server/contracts/rules'
import type { Tx } from '#server/db'
import { paymentDueOn } from '#server/invoices/progress/rules'
import { type Day, dayFromRow } from '#server/kernel/day'
import { limits } from '#server/kernel/limits'
import { quantity } from '#server/kernel/quantity'
import { refuse } from '#server/kernel/refusal'
import { textOf } from '#server/kernel/words'
import { storedParty } from './issuing/schema'
import type { InvoiceFacts } from './rules'

const select = {
  id: true,
  agencyId: true,
  clientId: true,
  contractId: true,
  type: true,
  series: true,
  sequence: true,
  issuedAt: true,
  net: true,
  vat: true,
  total: true,
  retentionHeld: true,
  penalty: true,
  payable: true,
  dueOn: true,
  buyer: true,
  seller: true,
  valueSha256: true,
  reasonAr: true,
  reasonEn: true,
  importId: true,
  subject: { select: { number: true, titleAr: true, titleEn: true } },
  contract: {
    select: {
      regime: true,
      clientNumber: true,
      contractVersions: { orderBy: { no: 'desc' }, take: 1, select: { paymentDays: true } },
      subject: { select: { number: true, titleAr: true, titleEn: true } },
    },
  },
  claim: {
    select: {
      subject: { select: { number: true, titleAr: true, titleEn: true } },
      purchaseOrder: { select: { subject: { select: { number: true } } } },
      claimDeductions: {
        select: {
          kind: true,
          amount: true,
          units: true,
          unitsPerQty: true,
          unitAr: true,
          unitEn: true,
          beforeVat: true,
        },
      },
      claimCertifications: { where: { disputed: 0 }, orderBy: { onDate: 'desc' }, take: 1, select: { onDate: true } },
      paymentOrders: { where: { returnedOn: null }, select: { orderedOn: true } },
    },
  },
  corrects: { select: { issuedAt: true, subject: { select: { number: true } } } },
  invoicesAsCorrects: { select: { payable: true, subject: { select: { number: true } } } },
  invoiceLines: {
    orderBy: { no: 'asc' },
    select: {
      nameAr: true,
      nameEn: true,
      unitAr: true,
      unitEn: true,
      qty: true,
      unitPrice: true,
      net: true,
      vatRateBp: true,
    },
  },
  invoiceFiles: { where: { kind: 'pdf' }, select: { fileId: true, sha256: true } },
  taxPoints: { orderBy: { no: 'asc' }, select: { onDate: true, ground: true, amount: true } },
  dues: {
    orderBy: { seq: 'asc' },
    select: {
      cause: true,
      amount: true,
      after: true,
      onDate: true,
      receipt: { select: { bankReference: true, bankFileId: true, subject: { select: { number: true } } } },
    },
  },
} satisfies Prisma.InvoiceSelect

type Row = Prisma.InvoiceGetPayload<{ select: typeof select }>
export type InvoiceRecord = Awaited<ReturnType<typeof getInvoice>>

/** Reads a tax document by its number, as it was issued, and what is owed on it. One behind a wall is missing. */
export async function getInvoice(tx: Tx, no: string) {
  const row = await tx.invoice.findFirst({ where: { subject: { kind: 'invoice', number: no } }, select })
  return row ? toRecord(row) : refuse('record.missing')
}

export async function getInvoiceById(tx: Tx, id: string) {
  const row = await tx.invoice.findFirst({ where: { id }, select })
  return row ? toRecord(row) : refuse('record.missing')
}

/** Whoever holds the room of money alone does not see the contract's own subject: it is then null, whatever the schema says. */
type Seen = { number: string | null; titleAr: string | null; titleEn: string | null } | null

function toRecord(row: Row) {
  const contractSubject: Seen = row.contract.subject
  const { net, vat, total, retentionHeld, penalty, payable } = row
  const last = row.dues.at(-1)
  return {
    ...row,
    no: row.subject.number ?? '',
    title: textOf(row.subject.titleAr, row.subject.titleEn),
    amounts: { net, vat, total, retentionHeld, penalty, payable },
    seller: storedParty.parse(row.seller),
    buyer: storedParty.parse(row.buyer),
    contract: {
      no: contractSubject?.number ?? '',
      clientNumber: row.contract.clientNumber,
      title: textOf(contractSubject?.titleAr, contractSubject?.titleEn),
      regime: row.contract.regime,
    },
    claim: row.claim && {
      no: row.claim.subject.number ?? '',
      title: textOf(row.claim.subject.titleAr, row.claim.subject.titleEn),
      orderNo: row.claim.purchaseOrder?.subject.number ?? null,
    },
    deductions: row.claim?.claimDeductions ?? [],
    reason: textOf(row.reasonAr, row.reasonEn),
    correctsInvoice: row.corrects && { no: row.corrects.subject.number ?? '', issuedAt: row.corrects.issuedAt },
    credits: row.invoicesAsCorrects.map(({ subject, payable: credited }) => ({
      no: subject.number ?? '',
      payable: credited,
    })),
    lines: row.invoiceLines.map(({ nameAr, nameEn, unitAr, unitEn, qty, ...line }) => ({
      ...line,
      name: textOf(nameAr, nameEn),
      unit: textOf(unitAr, unitEn),
      qty: quantity(qty.toFixed(3)),
    })),
    due: last?.after ?? 0n,
    dueOn: dueOnOf(row),
    facts: factsOf(row),
  }
}

function factsOf(row: Row): InvoiceFacts {
  const amountOf = (cause: string) =>
    row.dues.filter((due) => due.cause === cause).reduce((all, { amount }) => all - amount, 0n)
  return {
    issued: true,
    sent: row.invoiceFiles.length > 0 || row.importId !== null,
    disputed: false,
    payable: row.payable,
    credited: amountOf('credited'),
    received: amountOf('received'),
    dueOn: dueOnOf(row),
  }
}

/** The day the money falls due: kept with the document, or read from its claim once there is a payment order or a certification. */
function dueOnOf({ dueOn, claim, contract }: Row): Day | null {
  if (dueOn) return dayFromRow(dueOn)
  const [order] = claim?.paymentOrders ?? []
  const [certification] = claim?.claimCertifications ?? []
  return paymentDueOn({
    regime: contract.regime as Regime,
    orderedOn: order ? dayFromRow(order.orderedOn) : null,
    certifiedOn: certification ? dayFromRow(certification.onDate) : null,
    paymentDays: contract.contractVersions[0]?.paymentDays ?? null,
  })
}

type ListRow = { no: string }

/** A page of tax documents, the newest first. */
export async function listInvoices(tx: Tx, filter: { contract: string; state: 'open' | 'paid' | 'all'; page: number }) {
  const rows = await tx.$queryRaw<ListRow[]>`
    select s.number as no from invoices i join subjects s on s.agency_id = i.agency_id and s.id = i.id
    left join lateral (select after from dues d where d.agency_id = i.agency_id and d.invoice_id = i.id order by d.seq desc limit 1) last on true
    where (${filter.contract} = '' or i.contract_id = (select id from subjects where kind = 'contract' and number = ${filter.contract}))
      and (${filter.state} = 'all' or (coalesce(last.after, 0) = 0) = (${filter.state} = 'paid'))
    order by i.issued_at desc, i.id desc limit ${limits.pageSize + 1} offset ${(filter.page - 1) * limits.pageSize}`
  const numbers = rows.slice(0, limits.pageSize).map(({ no }) => no)
  const records = (
    await tx.invoice.findMany({ where: { subject: { kind: 'invoice', number: { in: numbers } } }, select })
  ).map(toRecord)
  return {
    rows: numbers.flatMap((no) => records.find((record) => record.no === no) ?? []),
    page: filter.page,
    hasMore: rows.length > limits.pageSize,
  }
}
