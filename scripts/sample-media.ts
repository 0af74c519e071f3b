/**
 * Makes `prisma/sample-media/clip.webm`, the one film of the sample: a sun that rises over a trail, five seconds, no sound.
 *
 * Run once by whoever changes the picture (`node --import tsx scripts/sample-media.ts`; needs ffmpeg with VP9). What it
 * makes is kept in the repository, so that nobody else needs ffmpeg. All other media of the sample are drawn when it is loaded.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { drawPage } from '#server/files/pages'
import { drawPdf } from '#server/pdf'
import { scene } from '#server/samples/scenes'

const path = 'prisma/sample-media/clip.webm'
const frames = 60
const perSecond = 12
const largest = 200_000

async function frame(at: number): Promise<Uint8Array> {
  const light = 0.05 + 0.95 * (1 - (1 - at / frames) ** 2)
  const pdf = await drawPdf('samples/frame.typ', { art: scene('trail', 0, light) }, new Date(0))
  const { png } = await drawPage(pdf, 1, 640)
  if (!png) throw new Error(`Frame ${at} has no picture`)
  return png
}

function encode(pictures: Buffer): void {
  const from = ['-f', 'image2pipe', '-framerate', String(perSecond), '-i', '-']
  const how = ['-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', '22', '-pix_fmt', 'yuv420p', '-row-mt', '1', '-g', '24']
  // Without a date, a version of ffmpeg or a random id inside, so that the same picture is the same file.
  const exact = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1']
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...from, ...how, ...exact, path], { input: pictures })
}

/**
 * Writes the place for a mark into the Void element that the muxer leaves after its index: players skip it, so each
 * sample film can carry its own words there and have a digest of its own.
 */
function leaveRoom(): void {
  const clip = readFileSync(path)
  const mark = Buffer.from('mujaz-sample-clip:'.padEnd('mujaz-sample-clip:'.length + 64, '0'))
  const empty = clip.indexOf(Buffer.from([0xec, 0x01, 0, 0, 0, 0, 0, 0]))
  if (empty < 0 || clip.readUInt8(empty + 8) < mark.length)
    throw new Error('The film has no empty Void element at its head')
  mark.copy(clip, empty + 9)
  writeFileSync(path, clip)
  if (clip.length > largest) throw new Error(`The film has ${clip.length} bytes; ${largest} are allowed`)
}

mkdirSync(dirname(path), { recursive: true })
const pictures: Uint8Array[] = []
for (let at = 0; at < frames; at += 1) pictures.push(await frame(at))
encode(Buffer.concat(pictures))
leaveRoom()
process.stdout.write(`${path}: ${readFileSync(path).length} bytes\n`)
