import { sendFile } from '#app/files.server'
import { certificatePaper, type SignedCertificate } from '#server/deliverables/certificates/document'
import type { FileRow } from '#server/files/queries'
import { attachment } from '#server/files/rules'
import { drawPdf } from '#server/pdf'

type Paper = { file: FileRow | null; facts: SignedCertificate | null }

/**
 * Sends the paper that was drawn when a certificate was signed, byte for byte. One signed before the house was in use is drawn from
 * its facts, which never change, and says on its face where they came from.
 */
export async function sendPaper(request: Request, { file, facts }: Paper): Promise<Response> {
  if (file) return sendFile(request, file)
  if (!facts) throw new Error('A certificate without a file has its facts')
  const pdf = await drawPdf('deliverables/certificates/certificate.typ', certificatePaper(facts), facts.signature.at)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': attachment(`${facts.number}.pdf`),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
    },
  })
}
