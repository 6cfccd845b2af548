import { TextDecoder } from 'node:util'
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
  readonly mixed: boolean
}): PieceDecoder {
  if (file.mixed && file.encoding === 'utf-8') return lineByLineDecoder()
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

const lf = 0x0a

/** Files that were put together from several: each line is UTF-8, or else windows-1252. */
function lineByLineDecoder(): PieceDecoder {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const fallback = new TextDecoder('windows-1252')
  const decodeLines = (bytes: Buffer): string => {
    try {
      return strict.decode(bytes)
    } catch {
      const middle = bytes.indexOf(lf, Math.floor(bytes.length / 2))
      const cut = middle >= 0 && middle + 1 < bytes.length ? middle + 1 : bytes.indexOf(lf) + 1
      if (cut === 0 || cut === bytes.length) return fallback.decode(bytes)
      return decodeLines(bytes.subarray(0, cut)) + decodeLines(bytes.subarray(cut))
    }
  }
  let rest = Buffer.alloc(0)
  return {
    decode: (piece) => {
      const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
      const cut = bytes.lastIndexOf(lf) + 1
      rest = Buffer.from(bytes.subarray(cut))
      return decodeLines(bytes.subarray(0, cut))
    },
    end: () => decodeLines(rest),
  }
}
