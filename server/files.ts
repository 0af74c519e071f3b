import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { dataDir } from '#server/environment'
import { withoutPlace } from '#server/files/images'
import { judgeUpload } from '#server/files/judge'
import type { FileKind, Part } from '#server/files/rules'
import { newId } from '#server/kernel/id'

/** What the house knows of a file whose bytes are safe. The row in `files` is written from it, after the bytes. */
export type StoredFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

/** Where a file's bytes lie in the store. The same rule makes `files.store_key` in the table; a name never becomes a path. */
export const storeKey = (agencyId: string, id: string): string => `${agencyId}/${id.slice(0, 4)}/${id}`

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The path of a key; throws on anything that is not a key of ours, so that no key ever climbs out of the store. */
export function pathOf(key: string): string {
  const [agencyId = '', fold = '', id = '', ...more] = key.split('/')
  if (more.length > 0 || !uuid.test(agencyId) || !uuid.test(id) || fold !== id.slice(0, 4))
    throw new Error('Not a key of the file store')
  return join(dataDir(), 'files', agencyId, fold, id)
}

type Incoming = {
  readonly agencyId: string
  /** Given by whoever must be able to say it twice, such as a form sent again; else a new one. */
  readonly id?: string
  readonly name: string
  readonly accept: readonly FileKind[]
}

/**
 * Judges a file that lies at `path` and moves it into the store; `path` is gone afterwards.
 *
 * When this returns, the bytes are on the disk under their key, whole or not at all, and survive a cut of the power.
 * The row is the caller's to write, in its own transaction: bytes without a row are swept away later, a row without
 * bytes cannot come about. Refuses what `judgeUpload` refuses.
 */
export async function takeIn(path: string, { agencyId, id = newId(), name, accept }: Incoming): Promise<StoredFile> {
  const judged = await judgeUpload(path, name, accept)
  if (judged.mediaType === 'image/jpeg') await writeFile(path, withoutPlace(await readFile(path)))
  const stored = { id, name: judged.name, mediaType: judged.mediaType, ...(await measure(path)) }
  await settle(path, pathOf(storeKey(agencyId, id)))
  return stored
}

/** The same for bytes in memory: what the house drew itself, or an import brought along. */
export async function storeFile({
  bytes,
  ...incoming
}: Incoming & { readonly bytes: Uint8Array }): Promise<StoredFile> {
  const path = await incomingPath()
  try {
    await writeFile(path, bytes)
    return await takeIn(path, incoming)
  } finally {
    await rm(path, { force: true })
  }
}

/** A place for bytes that are still arriving, on the same disk as the store, so that moving them is one step. */
export async function incomingPath(): Promise<string> {
  const folder = join(dataDir(), 'files', 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return join(folder, randomUUID())
}

/** Reads once through, whatever the size. */
async function measure(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Bytes first, then the name, then the folder that holds the name: each is forced to the disk before the next. */
async function settle(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await flush(from)
  await rename(from, to)
  await flush(dirname(to))
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The whole of a stored file. For small ones, such as a PDF to be mailed. */
export const readStored = (key: string): Promise<Uint8Array> => readFile(pathOf(key))

/** Opens stored bytes for reading, the whole or a part. The stream closes its own handle. */
export async function openFile(key: string, part: Part | null = null): Promise<ReadableStream<Uint8Array>> {
  const handle: FileHandle = await open(pathOf(key))
  const range = part ? { start: part.from, end: part.until } : {}
  const source = handle.createReadStream({ ...range, autoClose: true })
  const chunks = source[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value as Buffer))
    },
    cancel() {
      source.destroy()
    },
  })
}

export const sizeOfStored = async (key: string): Promise<number> => (await stat(pathOf(key))).size
