import { submitTyped } from '#app/api.server'
import { refusedForm } from '#app/refusals.server'
import { readLinesInput } from '#server/contracts/lines/schema'
import { limits } from '#server/kernel/limits'
import { Refusal } from '#server/kernel/refusal'

/** Whether a form came with a file, as the first step of a file of lines does. */
export const isFileForm = (request: Request): boolean =>
  request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false

/**
 * Reads a file of lines, or its pasted rows, and answers with what would be added. Nothing is kept: the text goes back into the
 * page, which sends it again to confirm. It is read into memory, so it may be no larger than any other form.
 */
export async function readLinesFile(request: Request, no: string) {
  if (Number(request.headers.get('Content-Length')) > limits.bodyBytes) {
    return refusedForm({ no, text: '' }, new Refusal('file.too_large', 'text'))
  }
  const posted = { typed: { no, text: await textOf(await request.formData()) }, key: null }
  return submitTyped(request, posted, readLinesInput, async (api, asked) => ({
    typed: asked,
    read: await api.contracts.lines.read(asked),
  }))
}

/** The file where one was chosen, else what was pasted. */
async function textOf(form: FormData): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return decoded(new Uint8Array(await file.arrayBuffer()))
  const pasted = form.get('text')
  return typeof pasted === 'string' ? pasted : ''
}

/** UTF-8, or the Arabic code page of older spreadsheets where the bytes are no UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1256').decode(bytes)
  }
}
