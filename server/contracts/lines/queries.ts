import { Prisma } from '#prisma/generated/client'
import type { LineInput } from '#server/contracts/schema'
import type { Tx } from '#server/db'
import { newId } from '#server/kernel/id'
import { decimal, halalas } from '#server/kernel/money'
import { quantity, worth } from '#server/kernel/quantity'
import { given } from '#server/kernel/schema'
import type { KnownLine } from './rules'

/** The contract's own lines as they would be typed, in their order; those of purchase orders are not among them. */
export async function knownLines(tx: Tx, contractId: string): Promise<(KnownLine & { no: number })[]> {
  const rows = await tx.line.findMany({
    where: { contractId, purchaseOrderId: null },
    select: { no: true, code: true, nameAr: true, unitAr: true, lineVersions: { where: { no: 0 } } },
    orderBy: { no: 'asc' },
  })
  return rows.map(({ no, code, nameAr, unitAr, lineVersions: [signed] }) => ({
    no,
    code: code ?? '',
    nameAr,
    unitAr,
    qty: signed?.qty.toString() ?? '0',
    unitPrice: decimal(signed?.unitPrice ?? 0n),
  }))
}

type Whose = { agencyId: string; clientId: string; contractId: string; isRate: boolean }

/** Writes lines after those already there, each with its first version as signed. */
export async function addLines(tx: Tx, { isRate, ...whose }: Whose, from: number, lines: readonly LineInput[]) {
  const rows = lines.map((line, at) => ({ line, id: newId(), no: from + at }))
  const { agencyId, clientId } = whose
  await tx.line.createMany({
    data: rows.map(({ line, id, no }) => ({
      ...whose,
      id,
      no,
      isRate,
      code: given(line.code),
      nameAr: line.nameAr,
      nameEn: given(line.nameEn),
      unitAr: line.unitAr,
      unitEn: given(line.unitEn),
    })),
  })
  await tx.lineVersion.createMany({
    data: rows.map(({ line, id }) => ({
      agencyId,
      clientId,
      lineId: id,
      no: 0,
      qty: new Prisma.Decimal(line.qty),
      unitPrice: halalas(line.unitPrice),
      net: worth(quantity(line.qty), halalas(line.unitPrice)),
    })),
  })
}
