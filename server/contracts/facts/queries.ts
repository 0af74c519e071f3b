import type { Prisma } from '#prisma/generated/client'
import { statesOf } from '#server/acts'
import type { Tx } from '#server/db'
import { dayFromRow } from '#server/kernel/day'
import { textOf } from '#server/kernel/words'

const day = (date: Date | null) => date && dayFromRow(date)

const subject = { select: { number: true, titleAr: true, titleEn: true } } satisfies Prisma.SubjectDefaultArgs
const order = { select: { subject: { select: { number: true } } } } satisfies Prisma.PurchaseOrderDefaultArgs

/** The frozen terms of a contract, version by version; the last one is in force. */
export const versionsOf = (tx: Tx, contractId: string) =>
  tx.contractVersion.findMany({ where: { contractId }, orderBy: { no: 'asc' }, take: 100 })

export type ContractVersion = Awaited<ReturnType<typeof versionsOf>>[number]

/** The call-offs of a framework with their states. */
export async function ordersOf(tx: Tx, contractId: string) {
  const rows = await tx.purchaseOrder.findMany({
    where: { contractId },
    include: { subject },
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  const states = await statesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, subject: { number, titleAr, titleEn }, issuedOn, dueOn, net, vat, total }) => ({
    id,
    no: number ?? '',
    title: textOf(titleAr, titleEn),
    issuedOn: day(issuedOn),
    dueOn: day(dueOn),
    net,
    vat,
    total,
    status: states.get(id) ?? 'requested',
  }))
}

/** Change orders with what they touch and cost, the oldest first, as ceilings are counted. */
export async function changesOf(tx: Tx, contractId: string) {
  const rows = await tx.changeOrder.findMany({
    where: { contractId },
    include: {
      subject,
      changeOrderPrice: true,
      changeOrderLines: { include: { line: { select: { no: true, code: true, nameAr: true, nameEn: true } } } },
    },
    orderBy: [{ requestedOn: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  const states = await statesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    no: row.subject.number ?? '',
    title: textOf(row.subject.titleAr, row.subject.titleEn),
    sign: row.sign === 'decrease' ? ('decrease' as const) : ('increase' as const),
    requestedOn: dayFromRow(row.requestedOn),
    answerDueOn: day(row.answerDueOn),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answer: textOf(row.answerAr, row.answerEn),
    status: states.get(row.id) ?? 'identified',
    price: row.changeOrderPrice && {
      net: row.changeOrderPrice.net,
      total: row.changeOrderPrice.total,
      cumulativeBp: row.changeOrderPrice.cumulativeBp,
    },
    items: row.changeOrderLines.map(({ qty, line }) => ({
      qty: qty.toString(),
      code: line.code ?? String(line.no),
      name: textOf(line.nameAr, line.nameEn),
    })),
  }))
}

/** Time asked for and given. */
export async function extensionsOf(tx: Tx, contractId: string) {
  const rows = await tx.extensionClaim.findMany({
    where: { contractId },
    include: { subject, purchaseOrder: order, extensionDecision: true },
    orderBy: { id: 'asc' },
    take: 200,
  })
  const states = await statesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    no: row.subject.number ?? '',
    event: textOf(row.eventAr, row.eventEn),
    ground: row.ground,
    orderNo: row.purchaseOrder?.subject.number ?? null,
    daysRequested: row.daysRequested,
    suspendedFrom: day(row.suspendedFrom),
    suspendedTo: day(row.suspendedTo),
    daysGranted: row.extensionDecision?.daysGranted ?? null,
    addOnDays: row.extensionDecision?.addOnDays ?? null,
    decidedOn: day(row.extensionDecision?.decidedOn ?? null),
    newDueOn: day(row.extensionDecision?.newDueOn ?? null),
    status: states.get(row.id) ?? 'event',
  }))
}

/** Fines with their calculation. */
export async function penaltiesOf(tx: Tx, contractId: string) {
  const rows = await tx.penalty.findMany({
    where: { contractId },
    include: { subject, purchaseOrder: order },
    orderBy: { id: 'asc' },
    take: 200,
  })
  const states = await statesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    no: row.subject.number ?? '',
    kind: row.kind,
    reason: textOf(row.reasonAr, row.reasonEn),
    orderNo: row.purchaseOrder?.subject.number ?? null,
    lateDays: row.lateDays,
    units: row.units?.toString() ?? null,
    base: row.base,
    baseName: row.baseName,
    amount: row.amount,
    status: states.get(row.id) ?? 'detected',
  }))
}

/** Bank guarantees as issued. */
export async function guaranteesOf(tx: Tx, contractId: string) {
  const rows = await tx.guarantee.findMany({
    where: { contractId },
    include: { subject, purchaseOrder: order },
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  const states = await statesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    no: row.subject.number ?? '',
    kind: row.kind,
    bank: textOf(row.bankAr, row.bankEn),
    orderNo: row.purchaseOrder?.subject.number ?? null,
    amount: row.amount,
    issuedOn: dayFromRow(row.issuedOn),
    expiresOn: dayFromRow(row.expiresOn),
    status: states.get(row.id) ?? 'requested',
  }))
}

/** Performance as the client scored it. */
export async function evaluationsOf(tx: Tx, contractId: string) {
  const rows = await tx.evaluation.findMany({
    where: { contractId },
    include: { subject, purchaseOrder: order, byContact: { select: { nameAr: true, nameEn: true } } },
    orderBy: [{ onDate: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map((row) => ({
    no: row.subject.number ?? '',
    period: row.period,
    scoreBp: row.scoreBp,
    onDate: dayFromRow(row.onDate),
    orderNo: row.purchaseOrder?.subject.number ?? null,
    by: textOf(row.byContact.nameAr, row.byContact.nameEn),
  }))
}

/** The formal acts of a contract in their order. */
export async function actsOf(tx: Tx, contractId: string) {
  const rows = await tx.act.findMany({
    where: { subjectId: contractId },
    orderBy: { seq: 'asc' },
    include: {
      byMember: { select: { nameAr: true, nameEn: true } },
      byContact: { select: { nameAr: true, nameEn: true } },
    },
    take: 200,
  })
  return rows.map(({ act, occurredAt, byMember, byContact, byOffice }) => ({
    act,
    at: occurredAt.toISOString(),
    by: byMember
      ? textOf(byMember.nameAr, byMember.nameEn)
      : byContact
        ? textOf(byContact.nameAr, byContact.nameEn)
        : null,
    byOffice,
  }))
}
