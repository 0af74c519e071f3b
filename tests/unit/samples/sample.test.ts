import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileTypeFromBuffer } from 'file-type'
import { expect, test } from 'vitest'
import { sizeOf } from '#server/files/images'
import { drawPage } from '#server/files/pages'
import { formOf } from '#server/files/rules'
import { type SampleFile, type SampleVersion, sampleFile } from '#server/samples/sample'

const of: SampleVersion = {
  deliverable: 'DL-05',
  contract: 'CT-2',
  version: 1,
  no: 1,
  title: { ar: 'نظام هوية دروب', en: 'Duroob identity' },
  client: { ar: 'هيئة المسارات (جهة افتراضية)', en: 'Trails Authority (fictional)' },
  agency: { ar: 'وكالة مِداد الواحة', en: 'Midad Al-Waha' },
  at: new Date('2026-06-01T09:00:00Z'),
}
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test.each<[SampleFile, string]>([
  [{ name: 'film.mp4', kind: 'video' }, 'video/webm'],
  [{ name: 'report.pdf', kind: 'pdf', pages: 7 }, 'application/pdf'],
  [{ name: 'july-posts.pdf', kind: 'pdf', pages: 4 }, 'application/pdf'],
  [{ name: 'poster.png', kind: 'image' }, 'image/png'],
  [{ name: 'list.xlsx', kind: 'office' }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [{ name: 'letter.docx', kind: 'office' }, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [{ name: 'deck.pptx', kind: 'office' }, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
])('$name is what it says, the same twice, and another in another version', async (file, mediaType) => {
  const bytes = await sampleFile(of, file)
  expect((await fileTypeFromBuffer(bytes))?.mime).toBe(mediaType)
  expect(formOf(mediaType)?.kind).toBe(file.kind)
  expect(digest(await sampleFile(of, file))).toBe(digest(bytes))
  expect(digest(await sampleFile({ ...of, version: 2 }, file))).not.toBe(digest(bytes))
  expect(digest(await sampleFile({ ...of, no: 2 }, file))).not.toBe(digest(bytes))
})

test('a report has the pages it was said to have, and each can be shown as a picture', async () => {
  const report = await sampleFile(of, { name: 'report.pdf', kind: 'pdf', pages: 7 })
  const { png, pages } = await drawPage(report, 7)
  expect(pages).toBe(7)
  expect(png && sizeOf(png, 'image/png')?.width).toBeGreaterThan(800)
  expect(await drawPage(report, 8)).toEqual({ png: null, pages: 7 })
})

test('what is no PDF has no pages, and the next one is drawn all the same', async () => {
  await expect(drawPage(new TextEncoder().encode('%PDF-1.7 and no more'), 1)).rejects.toThrow()
  const poster = await sampleFile(of, { name: 'report.pdf', kind: 'pdf', pages: 1 })
  expect((await drawPage(poster, 1)).pages).toBe(1)
})

test('the film is small enough to live in the repository', () => {
  expect(readFileSync('prisma/sample-media/clip.webm').length).toBeLessThan(200_000)
})
