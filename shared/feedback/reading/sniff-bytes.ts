import type { ErrorData, Result } from '../../rpc/errors.ts'

/** What the first bytes of a file say before anything is parsed. 64 KB are enough. */

export const SNIFF_BYTES = 65536

interface Signature {
  readonly bytes: readonly number[]
  readonly kind: string
  readonly message: string
}

const table = 'Choose the survey export itself, as CSV or an Excel workbook (.xlsx).'
const signatures: readonly Signature[] = [
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    kind: 'png',
    message: `This is a PNG picture, not a table. ${table}`,
  },
  {
    bytes: [0xff, 0xd8, 0xff],
    kind: 'jpeg',
    message: `This is a JPEG picture, not a table. ${table}`,
  },
  {
    bytes: [0x47, 0x49, 0x46, 0x38],
    kind: 'gif',
    message: `This is a GIF picture, not a table. ${table}`,
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    kind: 'pdf',
    message: `This is a PDF document, not a table. ${table}`,
  },
  {
    bytes: [0x50, 0x4b, 0x05, 0x06],
    kind: 'zip',
    message: `This is an empty ZIP archive, not a table. ${table}`,
  },
  {
    bytes: [0x1f, 0x8b],
    kind: 'gzip',
    message: 'This is a compressed file (gzip). Unpack it, and import the CSV file inside.',
  },
  {
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    kind: 'sqlite',
    message: `This is a database, not a table of answers. ${table}`,
  },
]

/** Texts that are no table though they are text, by how they begin. */
const markups: readonly {
  readonly begins: RegExp
  readonly kind: string
  readonly message: string
}[] = [
  {
    begins:
      /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype html|html|head|body|meta|style|table)\b/i,
    kind: 'html',
    message: `This is a web page (HTML), whatever its name says: some tools save it as .xls. Open it in a spreadsheet, save it as an Excel workbook (.xlsx) or as "CSV UTF-8", and import that file.`,
  },
  {
    begins: /^MIME-Version:\s/i,
    kind: 'html',
    message: `This is a web archive, whatever its name says. Open it in a spreadsheet, save it as an Excel workbook (.xlsx) or as "CSV UTF-8", and import that file.`,
  },
  {
    begins: /^<(?:\?xml\b|[\w:.-]+\s[^>]*\bxmlns\b)/i,
    kind: 'xml',
    message: `This is an XML file, not a table. If a spreadsheet opens it, save it there as an Excel workbook (.xlsx) or as "CSV UTF-8"; else export the survey as CSV. Then import that file.`,
  },
  {
    begins: /^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[[{]|"(?:[^"\\]|\\.)*"\s*[,\]]\s*[^,;\t]*$))/,
    kind: 'json',
    message:
      'This is a JSON file, not a table. Export the survey as CSV or as an Excel workbook (.xlsx), and import that file.',
  },
  {
    begins: /^\{\\rtf/,
    kind: 'rtf',
    message: `This is a text document (RTF), not a table. ${table}`,
  },
]
/** Characters that show how a text begins. */
const BEGINNING = 2048

/**
 * Fails with `invalid_file` where the file is empty or not text; `details.kind` names what it is.
 * `given` is the encoding that the user says it has.
 */
export function sniffBytes(head: Uint8Array, given = ''): Result<null> {
  if (head.length === 0) {
    return invalid('empty', 'The file is empty: it has no bytes at all. Export it again.')
  }
  for (const { bytes, kind, message } of signatures) {
    if (bytes.every((byte, index) => head[index] === byte)) return invalid(kind, message)
  }
  const markup = markups.find(({ begins }) => begins.test(beginningOf(head)))
  if (markup) return invalid(markup.kind, markup.message)
  if (isUtf16(given) || utf16Bom(head) || utf16Guess(head)) return { ok: true, value: null }
  const nul = head.indexOf(0)
  if (nul >= 0) {
    return invalid(
      'binary',
      `This is not a text file: it holds a NUL byte at position ${nul + 1}. ${table}`,
    )
  }
  return { ok: true, value: null }
}

/** The first letters, whatever the encoding: those that matter here are the same in each. */
function beginningOf(head: Uint8Array): string {
  const letters = head.subarray(0, BEGINNING).filter((byte) => byte !== 0 && byte < 0x80)
  return String.fromCharCode(...letters).trimStart()
}

/** Whether an encoding's name is one of UTF-16, in which bytes of zero are no sign of a binary file. */
export const isUtf16 = (encoding: string): boolean => /^utf-?16/i.test(encoding)

export type Utf16 = 'utf-16le' | 'utf-16be'

export function utf16Bom(head: Uint8Array): Utf16 | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return null
}

/**
 * UTF-16 without a byte order mark: delimiters, digits, blanks and line breaks have a zero half,
 * always on the same side, in every script.
 */
export function utf16Guess(head: Uint8Array): Utf16 | null {
  const pairs = Math.floor(Math.min(head.length, SNIFF_BYTES) / 2)
  let little = 0
  let big = 0
  for (let pair = 0; pair < pairs; pair++) {
    const one = head[pair * 2] ?? 0
    const other = head[pair * 2 + 1] ?? 0
    if (other === 0 && isText(one)) little++
    if (one === 0 && isText(other)) big++
  }
  if (little >= 3 && little > pairs * 0.03 && big * 20 <= little) return 'utf-16le'
  if (big >= 3 && big > pairs * 0.03 && little * 20 <= big) return 'utf-16be'
  return null
}

/** A character of ASCII that stands in texts. */
const isText = (byte: number) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d

function invalid(kind: string, message: string): { ok: false; error: ErrorData } {
  return { ok: false, error: { code: 'invalid_file', message, details: { kind } } }
}
