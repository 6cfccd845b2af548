/** What a picture's first bytes say that it is; null for what is none that we read. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic' | 'tiff' | 'svg'

/** Names are not asked: a picture from the clipboard has none, and a file's may be wrong. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  const at = (from: number, to: number) => head.toString('latin1', from, to)
  if (at(0, 4) === '\x89PNG') return 'png'
  if (at(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (at(0, 4) === 'GIF8') return 'gif'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp'
  if (at(0, 2) === 'BM') return 'bmp'
  if (at(0, 4) === 'II*\0' || at(0, 4) === 'MM\0*') return 'tiff'
  if (at(4, 8) === 'ftyp') return /avi[fs]/.test(at(8, 32)) ? 'avif' : 'heic'
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
      at(0, 1024),
    )
  )
    return 'svg'
  return null
}
