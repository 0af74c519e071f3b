import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { limits } from '#server/kernel/limits'
import { refuse } from '#server/kernel/refusal'
import { sizeOf } from './images'
import { cleanName, type FileKind, formOf, nameFor } from './rules'

export type Judged = { readonly name: string; readonly mediaType: string; readonly kind: FileKind }

/** Enough to read the size of any picture: the largest head seen in the field is a JPEG's, with its colour profile. */
const headBytes = 1_000_000

/**
 * Says what a file is, by its first bytes and never by its name or by what the browser called it.
 *
 * Refuses `file.empty`, `file.too_large`, `file.type` (a form the house does not take, or not here) and `file.pixels`
 * (a picture whose head asks for more pixels than a reader's machine should decode, or has no size at all).
 */
export async function judgeUpload(path: string, sentName: string, accept: readonly FileKind[]): Promise<Judged> {
  const head = await headOf(path)
  const found = await fileTypeFromFile(path).catch(() => undefined)
  const form = found && formOf(found.mime)
  const values = { name: cleanName(sentName, found?.ext ?? 'bin') }
  if (!form || !accept.includes(form.kind)) refuse('file.type', undefined, values)
  if (form.kind === 'image') {
    const size = sizeOf(head, found.mime)
    if (!size || isFlood(size)) refuse('file.pixels', undefined, values)
  }
  return { name: nameFor(values.name, form), mediaType: found.mime, kind: form.kind }
}

const isFlood = ({ width, height }: { width: number; height: number }) =>
  width === 0 || height === 0 || Math.max(width, height) > limits.imageSide || width * height > limits.imagePixels

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size === 0) refuse('file.empty')
    if (size > limits.fileBytes) refuse('file.too_large')
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(Math.min(size, headBytes)), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
