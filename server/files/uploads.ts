import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import busboy from 'busboy'
import { asActor, type Tx } from '#server/db'
import { incomingPath, type StoredFile, takeIn } from '#server/files'
import type { FileKind } from '#server/files/rules'
import { type Actor, isContact } from '#server/kernel/actor'
import { limits } from '#server/kernel/limits'
import { Refusal, refuse } from '#server/kernel/refusal'
import type { SubjectKind } from '#server/kernel/vocabulary'
import { judgeUpload } from './judge'
import { pagesOf } from './pages'

/** A file that came with a form and lies on the disk, not yet judged. `sha256` is of the bytes as sent. */
export type Arrived = { readonly field: string; readonly name: string; readonly path: string; readonly sha256: string }

export type Upload = { readonly form: FormData; readonly files: readonly Arrived[] }

/**
 * Reads a form with files as it comes in: its fields into memory, its files to the disk, never more than a piece of
 * them in memory. Refuses `upload.too_many`, `upload.too_large`, `file.too_large`, and `upload.shape` for what breaks
 * off or is no such form; nothing stays on the disk then. Otherwise the caller ends with `discardUpload`.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const arriving: Promise<Arrived>[] = []
  const form = new FormData()
  try {
    const parser = parserFor(request, form, arriving)
    if (!request.body) refuse('upload.shape')
    await pipeline(Readable.fromWeb(request.body as WebStream<Uint8Array>), withinTotal(), parser)
    return { form, files: await Promise.all(arriving) }
  } catch (problem) {
    const settled = await Promise.allSettled(arriving)
    await discard(settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.path] : [])))
    const refusal = [problem, ...settled.map((one) => (one.status === 'rejected' ? one.reason : null))]
    throw refusal.find((one) => one instanceof Refusal) ?? new Refusal('upload.shape')
  }
}

function parserFor(request: Request, form: FormData, arriving: Promise<Arrived>[]) {
  const sizes = { files: limits.versionFiles, fileSize: limits.fileBytes, fields: 500, fieldSize: limits.bodyBytes }
  const parser = start(request, sizes)
  parser.on('field', (name, value) => form.append(name, value))
  parser.on('filesLimit', () => parser.destroy(new Refusal('upload.too_many')))
  parser.on('file', (field, stream, { filename }) => {
    // A file input that nobody touched is sent all the same, without a name.
    if (!filename) return void stream.resume()
    // A form may break off before the file is listened to; an error that nobody hears would end the process.
    stream.on('error', () => {})
    const file = arrive(field, filename, stream)
    file.catch((problem: Error) => parser.destroy(problem))
    arriving.push(file)
  })
  return parser
}

function start(request: Request, sizes: busboy.Limits) {
  try {
    return busboy({ headers: Object.fromEntries(request.headers), limits: sizes, defParamCharset: 'utf8' })
  } catch {
    return refuse('upload.shape')
  }
}

async function arrive(field: string, name: string, stream: Readable & { truncated?: boolean }): Promise<Arrived> {
  const path = await incomingPath()
  const hash = createHash('sha256')
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(stream, measured, createWriteStream(path, { mode: 0o600 }))
    if (stream.truncated) refuse('file.too_large', field)
    return { field, name, path, sha256: hash.digest('hex') }
  } catch (problem) {
    await discard([path])
    throw problem
  }
}

/** The gate in front of the house believes the length a request says; this one counts. */
function withinTotal(): Transform {
  let total = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length
      if (total > limits.uploadBytes) done(new Refusal('upload.too_large'))
      else done(null, chunk)
    },
  })
}

/** Throws away what was not kept. Kept files have moved, so that they are not touched. */
export const discardUpload = ({ files }: Upload): Promise<void> => discard(files.map(({ path }) => path))

async function discard(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(path, { force: true })))
}

/** The thing an upload is for: its client is whom the file belongs to. Null for what belongs to the agency alone. */
export type About = { readonly kind: SubjectKind; readonly number: string } | null

type Keeping = { readonly about: About; readonly accept: readonly FileKind[]; readonly key: string }

/** A kept file, with the field of the form it came in. */
export type Kept = StoredFile & { readonly field: string; readonly pages: number | null }

/**
 * Judges what arrived, moves it into the store and writes its rows, so that an act may name the files by their ids.
 *
 * A member's file is internal until the act that sends it shares it; a contact's own is shared from the start. The ids
 * follow from the form's key and the bytes: the same form sent twice keeps the same files, and its act is the same act.
 */
export async function keepUploads(actor: Actor, upload: Upload, { about, accept, key }: Keeping): Promise<Kept[]> {
  const clientId = await asActor(actor, (tx) => clientOf(tx, actor, about))
  // All are judged before any is kept: a form that is refused leaves nothing in the store.
  for (const file of upload.files) await judged(file, accept)
  const kept: Kept[] = []
  for (const [no, file] of upload.files.entries()) {
    const id = idFrom(actor.agencyId, actor.id, key, String(no), file.sha256)
    const pages = accept.includes('pdf') ? await pagesOf(file.path) : null
    const stored = await takeIn(file.path, { agencyId: actor.agencyId, id, name: file.name, accept })
    kept.push({ ...stored, pages, field: file.field })
  }
  const owner = { agencyId: actor.agencyId, clientId, putById: actor.id, shared: isContact(actor) }
  const rows = kept.map(({ field: _field, ...row }) => ({ ...row, ...owner }))
  await asActor(actor, (tx) => tx.file.createMany({ data: rows, skipDuplicates: true }))
  return kept
}

/** A refusal comes back to the field of the form that the file was in. */
async function judged({ path, name, field }: Arrived, accept: readonly FileKind[]): Promise<void> {
  try {
    await judgeUpload(path, name, accept)
  } catch (problem) {
    throw problem instanceof Refusal ? new Refusal(problem.code, field, problem.values) : problem
  }
}

async function clientOf(tx: Tx, actor: Actor, about: About): Promise<string | null> {
  if (!about) return isContact(actor) ? actor.clientId : null
  const { kind, number } = about
  const subject = await tx.subject.findFirst({ where: { kind, number }, select: { clientId: true } })
  return subject ? subject.clientId : refuse('record.missing')
}

/** A UUID (version 8: of our own making) that follows from its parts. */
function idFrom(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const dayMs = 86_400_000

/** Deletes what was arriving when a server was stopped. Only what is a day old, so that nothing another process still writes is touched. */
export async function sweepIncoming(): Promise<void> {
  const folder = dirname(await incomingPath())
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < Date.now() - dayMs) await rm(path, { force: true })
  }
}
