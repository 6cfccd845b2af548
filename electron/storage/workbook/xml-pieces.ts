import { TextDecoder } from 'node:util'
import { entryPieces, type ZipArchive, type ZipEntry } from './zip-archive.ts'

/** A part of a workbook as text, piece by piece, with the share of it that has been read, 0 … 1. */
export async function* xmlPieces(
  archive: ZipArchive,
  entry: ZipEntry,
): AsyncGenerator<{ text: string; share: number }> {
  let decoder: TextDecoder | null = null
  for await (const { bytes, share } of entryPieces(archive, entry)) {
    decoder ??= decoderOf(bytes)
    yield { text: decoder.decode(bytes, { stream: true }), share }
  }
}

/** By the byte order mark or the declaration at the beginning; workbooks are UTF-8 but for very few. */
function decoderOf(head: Buffer): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le')
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be')
  const declared = /^[^>]{0,80}?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    head.toString('latin1', 0, 120),
  )
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8')
  } catch {
    return new TextDecoder()
  }
}
