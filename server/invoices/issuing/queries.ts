import { createHash } from 'node:crypto'
import type { Tx } from '#server/db'
import { canonicalJson } from '#server/events'
import type { ClaimRecord } from '#server/invoices/claims/queries'
import type { InvoiceAmounts } from '#server/invoices/rules'
import { todayAt } from '#server/kernel/day'
import { newId } from '#server/kernel/id'
import { type Halalas, sum } from '#server/kernel/money'
import { quantityText } from '#server/kernel/quantity'
import type { Text } from '#server/kernel/words'
import { textOf } from '#server/kernel/words'
import { nextOf } from '#server/numbers'
import { registerSubject } from '#server/subjects'
import type { Work } from '#server/trpc'
import { addressLine } from './rules'
import type { Party } from './schema'

/** The two parties as they are today, for a document that will keep them so. */
export async function partiesOf(tx: Tx, agencyId: string, clientId: string): Promise<{ seller: Party; buyer: Party }> {
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const client = await tx.client.findUniqueOrThrow({ where: { agencyId_id: { agencyId, id: clientId } } })
  return {
    seller: {
      name: textOf(agency.nameAr, agency.nameEn),
      vatNumber: agency.vatNumber,
      otherId: agency.crNumber ? { scheme: 'CRN', value: agency.crNumber } : null,
      address: addressLine(agency),
      iban: agency.iban,
    },
    buyer: {
      name: textOf(client.nameAr, client.nameEn),
      vatNumber: client.vatNumber,
      otherId: client.buyerId ? { scheme: client.buyerIdScheme ?? 'OTH', value: client.buyerId } : null,
      address: addressLine(client),
      iban: null,
    },
  }
}

export type TaxLine = {
  name: Text
  unit: Text
  qty: bigint
  unitPrice: Halalas | null
  net: Halalas
  claimLineId: string | null
}

export type NewDocument = {
  type: '388' | '386' | '381'
  title: Text
  amounts: InvoiceAmounts
  lines: readonly TaxLine[]
  parties: { seller: Party; buyer: Party }
  corrects?: { id: string; reasonAr: string; reasonEn: string }
}

const prefixes = { '388': 'INV', '386': 'INV', '381': 'CRN' } as const

/**
 * Writes a tax document and takes its number, gapless in its series and year: the row of the series is locked until this
 * transaction ends, and the table refuses a number whose predecessor is not there. Nothing of it is ever changed.
 */
export async function writeDocument(
  ctx: Work,
  claim: ClaimRecord,
  document: NewDocument,
): Promise<{ id: string; no: string }> {
  const { agencyId } = ctx.actor
  const { clientId } = claim
  const series = `${prefixes[document.type]}-${todayAt(ctx.now).slice(0, 4)}`
  const sequence = await nextOf(ctx.tx, agencyId, series)
  const no = `${series}-${String(sequence).padStart(6, '0')}`
  const id = newId()
  const { amounts, parties, corrects } = document
  const value = {
    no,
    type: document.type,
    issuedAt: ctx.now.toISOString(),
    claim: claim.id,
    corrects: corrects?.id ?? null,
    parties,
    ...asText(amounts),
    lines: document.lines.map(asText),
  }
  const valueSha256 = createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')

  await registerSubject(ctx.tx, {
    agencyId,
    clientId,
    id,
    kind: 'invoice',
    number: no,
    title: document.title,
    recordedAt: ctx.now,
  })
  await ctx.tx.invoice.createMany({
    data: [
      {
        agencyId,
        clientId,
        id,
        contractId: claim.contractId,
        claimId: claim.id,
        type: document.type,
        series,
        sequence,
        issuedAt: ctx.now,
        ...amounts,
        ...parties,
        correctsId: corrects?.id ?? null,
        reasonAr: corrects?.reasonAr ?? null,
        reasonEn: corrects?.reasonEn ?? null,
        valueSha256,
      },
    ],
  })
  await ctx.tx.invoiceLine.createMany({
    data: document.lines.map(({ name, unit, qty, ...line }, index) => ({
      agencyId,
      clientId,
      invoiceId: id,
      no: index + 1,
      nameAr: name.ar ?? name.en ?? '',
      nameEn: name.en,
      unitAr: unit.ar,
      unitEn: unit.en,
      qty: quantityText(qty),
      ...line,
      vatRateBp: claim.statement?.vatRateBp ?? 1_500,
    })),
  })
  return { id, no }
}

/** Amounts as text, so that the kept digest does not depend on how a number is written. */
const asText = (facts: object) =>
  Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === 'bigint' ? value.toString() : value]),
  )

/** The next row of what is owed on an invoice; it starts where the last one ended. */
export async function writeDue(
  ctx: Work,
  { agencyId, clientId }: Pick<ClaimRecord, 'agencyId' | 'clientId'>,
  due: { invoiceId: string; cause: 'issued' | 'credited'; amount: Halalas; noteInvoiceId?: string },
): Promise<void> {
  const last = await ctx.tx.due.findFirst({
    where: { invoiceId: due.invoiceId },
    orderBy: { seq: 'desc' },
    select: { seq: true, after: true },
  })
  const before = last?.after ?? 0n
  const onDate = new Date(`${ctx.today}T00:00:00Z`)
  await ctx.tx.due.createMany({
    data: [
      {
        agencyId,
        clientId,
        id: newId(),
        seq: (last?.seq ?? 0) + 1,
        before,
        after: sum([before, due.amount]),
        onDate,
        ...due,
      },
    ],
  })
}
