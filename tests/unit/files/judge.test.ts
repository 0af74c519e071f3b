import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sizeOf, withoutPlace } from '#server/files/images'
import { judgeUpload } from '#server/files/judge'
import { pngOf } from '#server/files/png'
import { attachmentKinds, versionKinds } from '#server/files/rules'
import { Refusal } from '#server/kernel/refusal'
import { officeFile } from '#server/samples/office'

const folder = mkdtempSync(join(tmpdir(), 'mujaz-judge-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function verdict(bytes: Uint8Array | string, name: string, accept = versionKinds): Promise<string> {
  const path = join(folder, 'sent')
  writeFileSync(path, bytes)
  try {
    const { mediaType, name: kept } = await judgeUpload(path, name, accept)
    return `${mediaType} ${kept}`
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code
    throw problem
  }
}

const png = pngOf(new Uint8Array(4 * 4 * 4).fill(200), 4, 4)

/** A head that asks for 60,000 × 60,000 pixels: fourteen gigabytes once decoded. */
function flood(): Uint8Array {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  return bytes
}

test('000-13 a file is what its first bytes say, not its name', async () => {
  expect(await verdict(png, 'poster.png')).toBe('image/png poster.png')
  expect(await verdict(png, 'setup.exe')).toBe('image/png setup.exe.png')
  expect(await verdict('%PDF-1.7\n%âãÏÓ', 'a.pdf')).toBe('application/pdf a.pdf')
})

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'logo.svg'],
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'logo.png'],
  ['<!doctype html><script>alert(1)</script>', 'poster.png'],
  ['MZ\u0090\u0000 program', 'film.mp4'],
  ['just words', 'report.pdf'],
])('what would run, or is nothing, is refused: %s', async (bytes, name) =>
  expect(await verdict(bytes, name)).toBe('file.type'),
)

test('an empty file and a flood of pixels are refused by name', async () => {
  expect(await verdict('', 'a.png')).toBe('file.empty')
  expect(await verdict(flood(), 'a.png')).toBe('file.pixels')
  expect(await verdict(png.subarray(0, 18), 'a.png')).toMatch(/^file\./)
})

test('an office file may hang on a brief and is no version', async () => {
  const bytes = officeFile('list.xlsx', 'DL-1 v1.1', { ar: 'قائمة', en: 'List' })
  expect(await verdict(bytes, 'list.xlsx')).toBe('file.type')
  expect(await verdict(bytes, 'list.xlsx', attachmentKinds)).toMatch(/spreadsheetml\.sheet list\.xlsx$/)
})

/** A JPEG that lies on its side (orientation 6), was taken somewhere, and is 3 by 2 pixels. */
function photo(): Buffer {
  const tiff = Buffer.from(
    'MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0',
    'latin1',
  )
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 24.7136 46.6753')])
  const segment = (marker: number, data: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data])
  const frame = segment(0xc0, Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0]))
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, exif),
    frame,
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0x34, 0xff, 0xd9]),
  ])
}

test('a photo keeps which way up it is and forgets where it was taken', () => {
  const clean = Buffer.from(withoutPlace(photo()))
  expect(sizeOf(clean, 'image/jpeg')).toEqual({ width: 3, height: 2 })
  expect(clean.includes('GPS')).toBe(false)
  expect(clean.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  expect(clean.subarray(-4)).toEqual(Buffer.from([0x12, 0x34, 0xff, 0xd9]))
})

test('a broken photo comes back as it was', () => {
  const broken = photo().subarray(0, 30)
  expect(withoutPlace(broken)).toEqual(broken)
})
