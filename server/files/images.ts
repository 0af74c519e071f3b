/** How wide and high a picture says it is, in pixels. */
export type Size = { readonly width: number; readonly height: number }

/**
 * Reads a picture's size from its head, without decoding it: a 20 kB file may ask for 10 GB of pixels.
 * Null when the head is not whole. Takes PNG, GIF, JPEG and WebP.
 */
export function sizeOf(bytes: Uint8Array, mediaType: string): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (mediaType === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) }
    if (mediaType === 'image/gif') return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (mediaType === 'image/webp') return webpSize(view)
    return jpegSize(view)
  } catch (problem) {
    if (problem instanceof RangeError) return null
    throw problem
  }
}

function webpSize(view: DataView): Size | null {
  const form = String.fromCharCode(view.getUint8(12), view.getUint8(13), view.getUint8(14), view.getUint8(15))
  const three = (at: number) => (view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16)) + 1
  if (form === 'VP8X') return { width: three(24), height: three(27) }
  if (form === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (form !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
}

/** Segments before the picture itself, as [marker, start, end]; `end` is where the next one starts. */
function* jpegSegments(view: DataView): Generator<[marker: number, start: number, end: number]> {
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xda) return
    const end = at + 2 + view.getUint16(at + 2)
    yield [marker, at, end]
    at = end
  }
}

/** C0 to CF say the size, but for C4, C8 and CC, which are tables. */
const saysSize = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(view: DataView): Size | null {
  for (const [marker, start] of jpegSegments(view))
    if (saysSize(marker)) return { width: view.getUint16(start + 7), height: view.getUint16(start + 5) }
  return null
}

/**
 * A JPEG without what a camera wrote about the place, the owner and the device. Only which way up it is stays,
 * because without it the picture would lie on its side. The pixels are not touched. Anything else comes back as it was.
 */
export function withoutPlace(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const kept: Uint8Array[] = [bytes.subarray(0, 2)]
    let at = 2
    let turn = 1
    for (const [marker, start, end] of jpegSegments(view)) {
      const isMetadata = marker === 0xe1 || marker === 0xed
      if (marker === 0xe1 && turn === 1) turn = orientationOf(view, start)
      if (!isMetadata) kept.push(bytes.subarray(start, end))
      at = end
    }
    if (at === 2) return bytes
    if (turn > 1) kept.splice(1, 0, orientationSegment(turn))
    return Buffer.concat([...kept, bytes.subarray(at)])
  } catch (problem) {
    if (problem instanceof RangeError) return bytes
    throw problem
  }
}

/** Tag 0x0112 of the first directory of an Exif segment; 1 (upright) where there is none. */
function orientationOf(view: DataView, segment: number): number {
  if (view.getUint32(segment + 4) !== 0x45786966) return 1
  const tiff = segment + 10
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  for (let entry = 0; entry < view.getUint16(directory, little); entry += 1) {
    const at = directory + 2 + entry * 12
    if (view.getUint16(at, little) === 0x0112) return Math.min(view.getUint16(at + 8, little), 8)
  }
  return 1
}

/** The smallest Exif segment there is: one directory with one entry. */
const orientationSegment = (turn: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
    ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, turn, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00],
  ])
