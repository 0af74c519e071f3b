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
  const { clientId, contractId } = claim
  const series = `${prefixes[document.type]}-${todayAt(ctx.now).slice(0, 4)}`
  const sequence = await nextOf(ctx.tx, agencyId, series)
  const no = `${series}-${String(sequence).padStart(6, '0')}`
  const id = newId()
  const { amounts, parties, corrects, title, type } = document
  const valueSha256 = digestOf(ctx, claim, no, document)
  const whose = { agencyId, clientId, id }
  const correction = { correctsId: corrects?.id, reasonAr: corrects?.reasonAr, reasonEn: corrects?.reasonEn }

  await registerSubject(ctx.tx, { ...whose, kind: 'invoice', number: no, title, recordedAt: ctx.now })
  const issued = { type, series, sequence, issuedAt: ctx.now, ...amounts, ...parties, ...correction, valueSha256 }
  await ctx.tx.invoice.createMany({ data: [{ ...whose, contractId, claimId: claim.id, ...issued }] })
  await writeLines(ctx, claim, id, document.lines)
  return { id, no }
}

async function writeLines(ctx: Work, claim: ClaimRecord, invoiceId: string, lines: readonly TaxLine[]): Promise<void> {
  const { agencyId, clientId } = claim
  const vatRateBp = claim.statement?.vatRateBp ?? 1_500
  await ctx.tx.invoiceLine.createMany({
    data: lines.map(({ name, unit, qty, unitPrice, net, claimLineId }, index) => ({
      ...{ agencyId, clientId, invoiceId, unitPrice, net, claimLineId, vatRateBp },
      no: index + 1,
      nameAr: name.ar ?? name.en ?? '',
      nameEn: name.en,
      unitAr: unit.ar,
      unitEn: unit.en,
      qty: quantityText(qty),
    })),
  })
}

/** SHA-256 over everything the document says, in one canonical form: what is printed on it and what an auditor recomputes. */
function digestOf(ctx: Work, claim: ClaimRecord, no: string, document: NewDocument): string {
  const { type, amounts, parties, corrects, lines } = document
  const said = { no, type, issuedAt: ctx.now.toISOString(), claim: claim.id, corrects: corrects?.id ?? null }
  const value = { ...said, parties, ...asText(amounts), lines: lines.map(asText) }
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
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
