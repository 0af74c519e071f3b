import { clock } from '#server/clock'
import { asActor } from '#server/db'
import { readStored, storeFile, storeKey } from '#server/files'
import type { Job } from '#server/jobs'
import type { Jobs } from '#server/kernel/vocabulary'
import { drawWithLogo } from '#server/pdf'
import { queueJob } from '#server/queue'
import { taxDocumentPaper } from './document'
import { taxDocumentOf } from './issuing/document'
import { getInvoiceById } from './queries'

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

  await asActor(actor, async (tx) => {
    const { clientId } = invoice
    const { id, name, mediaType, sha256 } = file
    await tx.file.createMany({
      data: [
        {
          agencyId,
          clientId,
          id,
          name,
          mediaType,
          bytes: BigInt(file.bytes),
          sha256,
          shared: true,
          recordedAt: clock.now(),
        },
      ],
    })
    const { count } = await tx.invoiceFile.createMany({
      data: [{ agencyId, clientId, invoiceId, kind: 'pdf', fileId: id, sha256 }],
      skipDuplicates: true,
    })
    if (count === 0) return
    const payers = await tx.contact.findMany({
      where: { clientId, side: 'finance', leftOn: null, erasedAt: null },
      select: { id: true },
    })
    const readers =
      payers.length > 0
        ? payers
        : await tx.contact.findMany({
            where: { clientId, side: 'contracts', leftOn: null, erasedAt: null },
            take: 1,
            select: { id: true },
          })
    for (const { id: contactId } of readers)
      await queueJob(tx, 'letter.send', { kind: 'invoice', subjectId: invoiceId, contactId })
  })
}
