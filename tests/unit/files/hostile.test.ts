import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { storeKey } from '#server/files'
import { judgeUpload } from '#server/files/judge'
import { drawPage } from '#server/files/pages'
import { pngOf } from '#server/files/png'
import { attachment, attachmentKinds, cleanName, formOf } from '#server/files/rules'
import { newId } from '#server/kernel/id'
import { Refusal } from '#server/kernel/refusal'
import { zipOf } from '#server/samples/zip'

const folder = mkdtempSync(join(tmpdir(), 'mujaz-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'))
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const png = pngOf(new Uint8Array(4 * 4 * 4).fill(90), 4, 4)
const gif = text('GIF89a\x04\0\x04\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x04\0\x04\0\0\x02\x04\x84\x8f\t\x05\0;')
const script = text('<script>alert(document.domain)</script>')
const svg = (inside: string) => text(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)
const laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
const office = (type: string, more: Record<string, string> = {}) =>
  zipOf({ '[Content_Types].xml': `<Types><Override ContentType="application/${type}"/></Types>`, ...more })

const hostile: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ['svg with a script', svg('<script>alert(1)</script>')],
  ['svg with foreignObject', svg('<foreignObject><iframe src="javascript:alert(1)"/></foreignObject>')],
  ['svg with an outer entity', text(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`)],
  ['svg of a billion laughs', joined(text(laughs), svg('&b;'))],
  ['svg behind a mark of byte order', joined(text('\xef\xbb\xbf'), svg('<a href="javascript:1"/>'))],
  ['svg behind a comment', joined(text('<!-- GIF89a -->'), svg('<script/>'))],
  ['html', text('<!doctype html><html><script>alert(1)</script></html>')],
  ['html after white space', joined(text(' \n\t'), script)],
  ['xhtml', text('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script/></html>')],
  ['mhtml', text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x')],
  ['javascript', text('alert(1)//')],
  ['php', text('<?php system($_GET[0]); ?>')],
  ['a shell script', text('#!/bin/sh\nrm -rf /')],
  ['a windows program', text('MZ\x90\0\x03\0\0\0')],
  ['a linux program', text('\x7fELF\x02\x01\x01\0')],
  ['a java archive', zipOf({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0' })],
  ['a plain zip', zipOf({ 'a.txt': 'a' })],
  ['a zip that climbs', zipOf({ '../../etc/cron.d/x': '* * * * *' })],
  ['a text with macros', office('vnd.ms-word.document.macroEnabled.main+xml', { 'word/vbaProject.bin': 'x' })],
  ['a workbook with macros', office('vnd.ms-excel.sheet.macroEnabled.main+xml', { 'xl/vbaProject.bin': 'x' })],
  ['an old office file', text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['flash', text('FWS\x09')],
  ['postscript', text('%!PS-Adobe-3.0\n')],
  ['rich text', text('{\\rtf1\\ansi{\\object}}')],
  ['a shortcut', text('L\0\0\0\x01\x14\x02\0')],
  ['a bitmap', text('BM\x3a\0\0\0\0\0\0\0\x36\0\0\0')],
  ['a tiff', text('II*\0\x08\0\0\0')],
  ['an icon', text('\0\0\x01\0\x01\0')],
  ['a gzip', text('\x1f\x8b\x08\0')],
  ['a test of virus scanners', text('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*')],
  ['nothing', new Uint8Array()],
  ['zeroes', new Uint8Array(4_096)],
  ['a png cut in its head', png.subarray(0, 20)],
  ['a gif without a size', text('GIF89a\0\0\0\0')],
  ['a gif of 65,535 by 65,535', text('GIF89a\xff\xff\xff\xff\x80\0\0')],
  ['a webp of 16 million by 16 million', text('RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff')],
  ['a jpeg cut after its first marker', text('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['a jpeg whose segments never end', text('\xff\xd8\xff\xe0\0\x02\xff\xe0\0\x02\xff\xe0\0\x02')],
]

async function verdict(bytes: Uint8Array): Promise<string> {
  const path = join(folder, newId())
  writeFileSync(path, bytes)
  try {
    return (await judgeUpload(path, 'poster.png', attachmentKinds)).mediaType
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code
    throw problem
  }
}

test.each(hostile)('REG-16 %s is refused by name', async (_what, bytes) => {
  expect(await verdict(bytes)).toMatch(/^file\.(type|empty|pixels)$/)
})

/** Two things at once: taken in as what their first bytes say, and sent as that and nothing else. */
test.each([
  ['a gif that is a script', joined(gif, script), 'image/gif'],
  ['a png with a script behind it', joined(png, script), 'image/png'],
  ['a pdf that is a zip', joined(text('%PDF-1.7\n'), zipOf({ 'a.txt': 'a' })), 'application/pdf'],
  [
    'a pdf with javascript',
    text('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj'),
    'application/pdf',
  ],
  ['a film that lies about its end', text('\0\0\0\x18ftypisom\0\0\0\0isommp42\xff\xff\xff\xffmoov'), 'video/mp4'],
])('REG-16 %s is sent as what it was taken for, never as what it hides', async (_what, bytes, mediaType) => {
  expect(await verdict(bytes)).toBe(mediaType)
  expect(formOf(mediaType)).not.toBeNull()
})

test.each([
  ['a pdf that is none', text('%PDF-1.7 and no more')],
  [
    'a pdf that points nowhere',
    text('%PDF-1.7\nxref\n0 99999999\ntrailer<</Size 99999999/Root 1 0 R>>\nstartxref\n9\n%%EOF'),
  ],
  [
    'a pdf that holds itself',
    text('%PDF-1.7\n1 0 obj<</Type/Pages/Kids[1 0 R]/Count 9999>>endobj\ntrailer<</Root<</Pages 1 0 R>>>>\n%%EOF'),
  ],
])('%s has no picture, and does no harm', async (_what, bytes) => {
  const drawn = await drawPage(bytes, 1).catch(() => ({ png: null }))
  expect(drawn.png).toBeNull()
})

test.each([
  '../../../etc/passwd',
  '..\\..\\boot.ini',
  '/absolute.png',
  'a\0.png',
  'a\r\nSet-Cookie: x=1.png',
  'CON',
  'aux.png',
  'a.pdf.exe',
  '\u202egnp.exe',
  `${'x'.repeat(300)}.png`,
  '<img src=x onerror=alert(1)>.png',
  '"; filename="b.html',
  '%2e%2e%2fpasswd',
  '\ud800.png',
  '.',
  '..',
  '~',
  '$(id).png',
])('REG-15 the name %j never becomes a path, a header or a tag', (sent) => {
  const name = cleanName(sent, 'png')
  expect(name).not.toMatch(/[/\\<>"\p{Cc}\u202e]/u)
  expect(name.length).toBeLessThanOrEqual(255)
  expect(name).not.toMatch(/^\.*$/)
  expect(attachment(name)).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~!%*'()-]+$/)
  expect(storeKey(newId(), newId())).toMatch(/^[0-9a-f-]{36}\/[0-9a-f]{4}\/[0-9a-f-]{36}$/)
})
