import { openFile } from '#server/files'
import { pageOf } from '#server/files/pages'
import type { FileRow } from '#server/files/queries'
import { attachment, kindOf, type Part, partOf } from '#server/files/rules'

/**
 * However a file got in, nothing in it runs here: it is saved, not opened, its type is not guessed, and if a browser
 * opens it after all it may load and run nothing. The answer belongs to one person, and is asked for anew each time,
 * so that a right taken away ends at once.
 */
const guarded = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-cache',
}

/** Sends a stored file, or the part a player asked for. With `?page=3` it sends the picture of that page of a PDF. */
export async function sendFile(request: Request, file: FileRow): Promise<Response> {
  const page = new URL(request.url).searchParams.get('page')
  if (page !== null) return sendPage(request, file, Number(page))
  const etag = `"${file.sha256}"`
  if (request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers: { ...guarded, ETag: etag } })

  // A part of an older file would be glued to this one; ours never change, but the header says what it wants.
  const condition = request.headers.get('If-Range')
  const part = condition && condition !== etag ? null : partOf(request.headers.get('Range'), file.bytes)
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { ...guarded, 'Content-Range': `bytes */${file.bytes}` } })
  const body = request.method === 'HEAD' ? null : await openFile(file.storeKey, part)
  return new Response(body, { status: part ? 206 : 200, headers: { ...headersOf(file, part), ETag: etag } })
}

const headersOf = (file: FileRow, part: Part | null) => ({
  ...guarded,
  'Content-Type': file.mediaType,
  'Content-Disposition': attachment(file.name),
  'Content-Length': String(part ? part.until - part.from + 1 : file.bytes),
  'Accept-Ranges': 'bytes',
  ...(part ? { 'Content-Range': `bytes ${part.from}-${part.until}/${part.total}` } : {}),
})

async function sendPage(request: Request, file: FileRow, page: number): Promise<Response> {
  const etag = `"${file.sha256}-${page}"`
  if (request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers: { ...guarded, ETag: etag } })
  const isPage = Number.isInteger(page) && page >= 1 && page <= 9_999 && kindOf(file.mediaType) === 'pdf'
  const png = isPage ? await pageOf(file.storeKey, page) : null
  if (!png) return new Response(null, { status: 404, headers: guarded })
  const headers = { ...guarded, 'Content-Type': 'image/png', 'Content-Length': String(png.length), ETag: etag }
  return new Response(new Uint8Array(png), { headers })
}
