import { clock } from '#server/clock'
import { asActor, type Tx } from '#server/db'
import { readStored, type StoredFile, storeFile, storeKey } from '#server/files'
import type { Job } from '#server/jobs'
import type { Jobs } from '#server/kernel/vocabulary'
import { drawWithLogo } from '#server/pdf'
import { queueJob } from '#server/queue'
import { taxDocumentPaper } from './document'
import { taxDocumentOf } from './issuing/document'
import { getInvoiceById, type InvoiceRecord } from './queries'

/**
 * Draws an issued document once, keeps its bytes with their digest, and then mails it to whoever pays. It reads in one transaction,
 * draws outside of any, and writes in a second one that finds the file there already when the promise is kept twice.
 */
export async function printInvoice({ invoiceId }: Jobs['invoice.print'], { actor }: Job): Promise<void> {
  const { agencyId } = actor
  const { invoice, logoFileId } = await asActor(actor, async (tx) => ({
    invoice: await getInvoiceById(tx, invoiceId),
    logoFileId: (await tx.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { logoFileId: true } }))
      .logoFileId,
  }))
  if (invoice.invoiceFiles.length > 0) return
  const logo = logoFileId ? await readStored(storeKey(agencyId, logoFileId)) : null
  const bytes = await drawWithLogo(
    'invoices/invoice.typ',
    taxDocumentPaper(taxDocumentOf(invoice)),
    logo,
    invoice.issuedAt,
  )
  const file = await storeFile({ agencyId, name: `${invoice.no}.pdf`, bytes, accept: ['pdf'] })
  await asActor(actor, (tx) => keepPaper(tx, agencyId, invoice, file))
}

/** Hangs the drawn paper on its invoice, once, and only then promises the letters that carry it. */
async function keepPaper(tx: Tx, agencyId: string, { id: invoiceId, clientId }: InvoiceRecord, file: StoredFile) {
  const { id: fileId, name, mediaType, sha256 } = file
  const stored = {
    id: fileId,
    name,
    mediaType,
    bytes: BigInt(file.bytes),
    sha256,
    shared: true,
    recordedAt: clock.now(),
  }
  await tx.file.createMany({ data: [{ agencyId, clientId, ...stored }] })
  const { count } = await tx.invoiceFile.createMany({
    data: [{ agencyId, clientId, invoiceId, kind: 'pdf', fileId, sha256 }],
    skipDuplicates: true,
  })
  if (count === 0) return
  for (const contactId of await readersOf(tx, clientId))
    await queueJob(tx, 'letter.send', { kind: 'invoice', subjectId: invoiceId, contactId })
}

/** Who gets an invoice: the client's finance people, or one of its contracts office where it named nobody for finance. */
async function readersOf(tx: Tx, clientId: string): Promise<string[]> {
  const present = { clientId, leftOn: null, erasedAt: null }
  const payers = await tx.contact.findMany({ where: { ...present, side: 'finance' }, take: 20, select: { id: true } })
  const readers =
    payers.length > 0
      ? payers
      : await tx.contact.findMany({ where: { ...present, side: 'contracts' }, take: 1, select: { id: true } })
  return readers.map(({ id }) => id)
}
