import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTypeFromFile } from 'file-type'
import { dataDir } from '#server/environment'
import { pathOf, sizeOfStored } from '#server/files'
import { newId } from '#server/kernel/id'
import { limits } from '#server/kernel/limits'
import { threadOf } from '#server/thread'

export type PageQuestion = { source: string | Uint8Array; page: number; width: number }
export type PageAnswer = { png: Uint8Array | null; pages: number }

const ask = threadOf<PageQuestion, PageAnswer>('server/files/pages-worker.ts', {
  timeoutMs: limits.pageMs,
  isSpent: ({ pages }) => pages > limits.pdfPagesKeptWarm,
  // Looked at in bursts, while a version is reviewed; in between its 60 MB are better used elsewhere.
  idleMs: 60_000,
  isFragile: true,
})

/** How wide a page is drawn, in pixels: sharp on a phone and on half a desktop. */
export const pageWidth = 1200

/** One page of a PDF as a PNG, and how many there are. Throws on what is no readable PDF, or takes too long. */
export const drawPage = (source: Uint8Array, page: number, width = pageWidth): Promise<PageAnswer> =>
  ask({ source, page, width })

/**
 * The picture of one page of a stored PDF; null when there is no such page, or none can be drawn (locked, damaged, too
 * large). Kept beside the store, where it may be deleted at any time: it is made again from the file.
 */
export async function pageOf(key: string, page: number): Promise<Uint8Array | null> {
  const kept = join(dataDir(), 'files', 'previews', key, `${page}.png`)
  try {
    return await readFile(kept)
  } catch {
    const png = await drawStored(key, page)
    if (png) await keep(kept, png)
    return png
  }
}

async function drawStored(key: string, page: number): Promise<Uint8Array | null> {
  if ((await sizeOfStored(key)) > limits.previewBytes) return null
  return ask({ source: pathOf(key), page, width: pageWidth }).then(
    ({ png }) => png,
    () => null,
  )
}

async function keep(path: string, png: Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
  const arriving = `${path}.${newId()}`
  await writeFile(arriving, png)
  await rename(arriving, path)
}

/** How many pages a PDF has; null for anything else, and for a PDF that cannot be read. Asked once, when the file comes in. */
export async function pagesOf(path: string): Promise<number | null> {
  if (!(await isPdf(path))) return null
  return ask({ source: path, page: 0, width: pageWidth }).then(
    ({ pages }) => pages,
    () => null,
  )
}

async function isPdf(path: string): Promise<boolean> {
  const { size } = await stat(path)
  if (size > limits.previewBytes) return false
  return (await fileTypeFromFile(path))?.mime === 'application/pdf'
}
