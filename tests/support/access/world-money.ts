import type { Party } from '#tests/support/access/parties'
import { idOf, type Works } from '#tests/support/access/world-works'
import { as, owner } from '#tests/support/stage'

export type Money = Record<'claimNo' | 'claimId' | 'invoiceNo' | 'invoiceId', string>

/** A claim for what was accepted, its invoice issued, both handed to the client. */
export async function moneyIn(party: Party, { signedCertificateNo }: Works): Promise<Money> {
  const { no: claimNo } = await as(party.khalid).invoices.assembling.assemble({
    contractNo: party.contractNo,
    kind: 'progress',
    periodAr: 'نوفمبر 2026',
    periodEn: party.mark,
    lines: [{ lineId: party.lines.posters, quantity: '2' }],
    certificates: [{ no: signedCertificateNo, chosen: 'yes' }],
  })
  const issued = await as(party.fahad).invoices.issuing.issue({ claimNo })
  await as(party.fahad).invoices.progress.submit({ no: claimNo, submittedOn: '2026-11-15' })
  const claimId = await idOf(party, claimNo)
  const invoiceId = await idOf(party, issued.no)
  // Every agency has a first invoice; under its own number alone, one of another agency would be found instead.
  const invoiceNo = issued.no.replace(/\d{6}$/, claimNo.replace(/\D/g, '').padStart(6, '0'))
  await owner.query('update subjects set number = $2 where id = $1', [invoiceId, invoiceNo])
  return { claimNo, claimId, invoiceNo, invoiceId }
}
