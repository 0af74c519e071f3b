import { crc32, deflateSync } from 'node:zlib'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(data.length + 12)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(name, 4, 'latin1')
  bytes.set(data, 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8)
  return bytes
}

/**
 * Writes pixels (red, green, blue, alpha, row by row) as an opaque PNG.
 * Each byte is stored as its difference from the pixel before it, which packs flat colours and soft gradients well.
 */
export function pngOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const row = width * 3 + 1
  const rows = Buffer.alloc(row * height)
  for (let y = 0; y < height; y += 1) {
    rows[y * row] = 1
    let red = 0
    let green = 0
    let blue = 0
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      const to = y * row + 1 + x * 3
      const [r = 0, g = 0, b = 0] = [pixels[from], pixels[from + 1], pixels[from + 2]]
      rows[to] = r - red
      rows[to + 1] = g - green
      rows[to + 2] = b - blue
      red = r
      green = g
      blue = b
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}
