import { createHash } from 'node:crypto'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import sharp, { type Sharp } from 'sharp'
import { pictureByteLimit } from '../../../shared/rpc/calls/picture-calls.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { isBareJpeg } from './bare-jpeg.ts'
import { type PictureKind, pictureKind } from './picture-kind.ts'

/** A picture as the workspace keeps it. */
export interface PreparedPicture {
  /** Of the bytes, in hex. */
  readonly sha256: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

const longestSide = 1600
/** A small file can claim to be huge; what is unpacked must fit in memory. */
const mostPixels = 120_000_000
/** A photograph saved as PNG is many times what it is as JPEG; what is smaller than this stays sharp. */
const largePng = 400_000
const largestSvg = 4 * 1024 * 1024

/**
 * Makes a picture ready to be kept: upright, in sRGB, at most 1600 px on its longer side, and stripped of
 * everything but its pixels (EXIF holds where a photograph was taken). Photographs become JPEG, what is
 * transparent or drawn becomes PNG: those two are read by every tool that exports go to. Throws
 * `too_large` and `invalid_file` with what to do.
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = acceptedKind(source)
  try {
    return await packed(source, kind)
  } catch (error) {
    if (error instanceof TouchlineError) throw error
    const tooManyPixels = error instanceof Error && /pixel limit/i.test(error.message)
    throw tooManyPixels ? tooLarge() : damaged()
  }
}

function acceptedKind(source: Buffer): Exclude<PictureKind, 'heic'> {
  if (source.length === 0) {
    throw invalid('empty', 'The picture is empty: it has no bytes at all. Choose another one.')
  }
  if (source.length > pictureByteLimit) throw tooLarge()
  const kind = pictureKind(source)
  if (kind === 'heic') {
    throw invalid(
      'heic',
      'This picture is in HEIC, the format of iPhones, which cannot be read here. Save it as JPEG and choose that.',
    )
  }
  if (kind === null) {
    throw invalid(
      'unknown',
      'This is not a picture that can be read. Choose a PNG, JPEG, WebP, GIF, BMP or SVG file.',
    )
  }
  if (kind === 'svg' && source.length > largestSvg) throw tooLarge()
  return kind
}

async function packed(
  source: Buffer,
  kind: Exclude<PictureKind, 'heic'>,
): Promise<PreparedPicture> {
  if (kind === 'jpeg' && isBareJpeg(source)) {
    const { width = 0, height = 0 } = await open(source).metadata()
    if (Math.max(width, height) <= longestSide) {
      // Reads it to its end: what is cut off must not be kept.
      await open(source).stats()
      return kept(source, 'image/jpeg', width, height)
    }
  }
  const input =
    kind === 'bmp'
      ? await fromBitmap(source)
      : kind === 'svg'
        ? await fromSvg(source)
        : open(source)
  const { data, info } = await input
    .autoOrient()
    .resize({
      width: longestSide,
      height: longestSide,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const pixels = () => sharp(data, { raw: { width, height, channels } })
  const opaque = channels < 4 || (await pixels().stats()).isOpaque
  const jpeg = () => pixels().removeAlpha().jpeg({ quality: 88 }).toBuffer()
  if (opaque && kind === 'jpeg') return kept(await jpeg(), 'image/jpeg', width, height)
  const png = await (opaque ? pixels().removeAlpha() : pixels())
    .png({ compressionLevel: 8 })
    .toBuffer()
  if (opaque && png.length > largePng) {
    const smaller = await jpeg()
    if (smaller.length < png.length / 2) return kept(smaller, 'image/jpeg', width, height)
  }
  return kept(png, 'image/png', width, height)
}

/** Of an animation the first picture. */
const open = (source: Buffer): Sharp =>
  sharp(source, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })

/** A drawing is painted at the size at which it is kept; nothing that it refers to is loaded. */
async function fromSvg(source: Buffer): Promise<Sharp> {
  const { width = 1, height = 1 } = await open(source).metadata()
  const density = Math.max(1, Math.min(2400, (72 * longestSide) / Math.max(width, height)))
  return sharp(source, { limitInputPixels: mostPixels, density })
}

/** The one format that Windows still puts on its clipboard and libvips does not read. */
async function fromBitmap(source: Buffer): Promise<Sharp> {
  const width = Math.abs(source.readInt32LE(18))
  const height = Math.abs(source.readInt32LE(22))
  if (width * height > mostPixels) throw tooLarge()
  const image = await loadImage(source)
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return sharp(canvas.data(), {
    raw: { width: image.width, height: image.height, channels: 4 },
  })
}

function kept(
  bytes: Buffer,
  mediaType: PreparedPicture['mediaType'],
  width: number,
  height: number,
): PreparedPicture {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { sha256, mediaType, bytes, width, height }
}

function invalid(problem: string, message: string): TouchlineError {
  return new TouchlineError('invalid_file', message, { problem })
}

function damaged(): TouchlineError {
  return invalid(
    'damaged',
    'This picture is damaged or cut off. Open it in another program, save it anew, and choose that.',
  )
}

function tooLarge(): TouchlineError {
  return new TouchlineError(
    'too_large',
    'This picture is too large: 40 MB and 120 megapixels are the most. Make it smaller first.',
    { problem: 'large' },
  )
}
