import { TextDecoder } from 'node:util'
import { readAs, singleByteOf } from '../../shared/feedback/reading/code-pages.ts'
import {
  createMixedDecoder,
  isWordByte,
  type MixedEncoding,
} from '../../shared/feedback/reading/mixed-text.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'

/** Bytes to text, piece by piece. */
export interface PieceDecoder {
  readonly decode: (piece: Buffer) => string
  /** What the last piece left over. */
  readonly end: () => string
}

/** A decoder of the file's bytes. Throws `usage` for an encoding that does not exist. */
export function textDecoder(file: {
  readonly name: string
  readonly encoding: string
  readonly parts: MixedEncoding | null
}): PieceDecoder {
  if (file.parts) return mixedDecoder(file.parts)
  const page = singleByteOf(file.encoding)
  if (page === 'ibm850' || page === 'ibm852') {
    return { decode: (piece) => readAs(page, piece.toString('latin1')), end: () => '' }
  }
  const decoder = decoderOf(file.encoding, file.name)
  return { decode: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() }
}

function decoderOf(encoding: string, name: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new TouchlineError(
      'usage',
      `${name} cannot be read as "${encoding}": there is no such encoding. Use a name such as utf-8, utf-16le, windows-1250, windows-1252 or macintosh.`,
    )
  }
}

/** Longer runs of letters than this are cut where a piece ends. */
const longestWord = 4096

function mixedDecoder(parts: MixedEncoding): PieceDecoder {
  const decode = createMixedDecoder(parts)
  let rest = ''
  return {
    decode: (piece) => {
      const bytes = rest + piece.toString('latin1')
      let cut = bytes.length
      while (cut > 0 && bytes.length - cut < longestWord && isWordByte(bytes.charCodeAt(cut - 1)))
        cut--
      rest = bytes.slice(cut)
      return decode(bytes.slice(0, cut))
    },
    end: () => decode(rest),
  }
}
