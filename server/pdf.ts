import { limits } from '#server/kernel/limits'
import { threadOf } from '#server/thread'

/** A template beside the chapter whose paper it draws, as a path inside `server/`. */
export type Template = `${string}.typ`

export type PdfQuestion = { template: Template; json: string; seconds: number }
export type PdfAnswer = { pdf: Uint8Array; pages: number }

const ask = threadOf<PdfQuestion, PdfAnswer>('server/pdf-worker.ts', {
  timeoutMs: limits.pdfMs,
  // Typst keeps what a long report took (200 pages: about a gigabyte); only ending the thread gives it back.
  isSpent: ({ pages }) => pages > limits.pdfPagesKeptWarm,
})

/**
 * Draws a document: plain data into a template, PDF bytes out.
 *
 * The data goes in as JSON and is read by the template as data, so nothing a person typed is ever Typst source.
 * The same data at the same moment gives the same bytes. A template that warns (a missing font, a missing
 * picture) is as wrong as one that fails: what leaves the house is drawn right or not at all.
 */
export async function drawPdf(template: Template, data: object, at: Date): Promise<Uint8Array> {
  const { pdf } = await ask({ template, json: JSON.stringify(data), seconds: Math.floor(at.getTime() / 1000) })
  return pdf
}

/**
 * The same with a logo at its head: the bytes of a PNG, JPEG, WebP or GIF. A picture that was taken in by its first bytes may
 * still be damaged further on; then the paper leaves without it, because a logo never keeps an invoice from being drawn.
 */
export function drawWithLogo(template: Template, data: object, logo: Uint8Array | null, at: Date): Promise<Uint8Array> {
  const plain = () => drawPdf(template, data, at)
  return logo ? drawPdf(template, { ...data, logo: Array.from(logo) }, at).catch(plain) : plain()
}
