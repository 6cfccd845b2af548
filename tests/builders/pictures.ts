import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** A plain picture: the left half in one colour, the right half in another. */
export function twoHalves(
  width: number,
  height: number,
  left = '#c03020',
  right = '#2040c0',
): Sharp {
  const half = Math.ceil(width / 2)
  return sharp({
    create: { width, height, channels: 3, background: left },
  }).composite([
    {
      input: { create: { width: width - half, height, channels: 3, background: right } },
      left: half,
      top: 0,
    },
  ])
}

export const pngPicture = (width = 80, height = 60): Promise<Buffer> =>
  twoHalves(width, height).png().toBuffer()

/** What a telephone takes: lying on its side by its orientation, with the place where it was taken. */
export const telephonePhoto = (width = 400, height = 300): Promise<Buffer> =>
  twoHalves(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telephone', Artist: 'Zsófia' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '47/1 41/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()

/** Noise, as in the leaves of a photograph: what PNG cannot pack. */
export function noisyPicture(width: number, height: number): Sharp {
  const pixels = new Uint8Array(width * height * 3)
  let seed = 7
  for (let at = 0; at < pixels.length; at += 1) {
    seed = Math.imul(seed ^ (seed >>> 15), 1 | seed) + at
    pixels[at] = seed >>> 9
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } }).blur(1.2)
}

/** An uncompressed bitmap of 24 bits, as older programs put on the clipboard. */
export function bitmapPicture(width: number, height: number): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4
  const bytes = Buffer.alloc(54 + row * height)
  bytes.fill(0xa0, 54)
  bytes.write('BM', 'latin1')
  bytes.writeUInt32LE(bytes.length, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(width, 18)
  bytes.writeInt32LE(height, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  return bytes
}

/** A small PNG whose head claims another size. */
export async function pngThatClaims(width: number, height: number): Promise<Buffer> {
  const bytes = await pngPicture()
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}
