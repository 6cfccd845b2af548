import { createReadStream } from 'node:fs'
import { TouchlineError } from '../../../shared/rpc/errors.ts'

/** The container of old Office files, in which an .xlsx with a password is wrapped as well. */

export const COMPOUND_FILE = 0xe011cfd0

/** Streams that only such a container has, the first that is found deciding. */
const contents: readonly {
  readonly stream: string
  readonly kind: string
  readonly message: string
}[] = [
  {
    stream: 'EncryptedPackage',
    kind: 'workbook_password',
    message:
      'The workbook is protected by a password. Open it, save it without a password as .xlsx, and import that file.',
  },
  {
    stream: 'WordDocument',
    kind: 'docx',
    message:
      'This is a Word document, not a table. Choose the survey export itself, as CSV or an Excel workbook (.xlsx).',
  },
  {
    stream: 'PowerPoint Document',
    kind: 'pptx',
    message:
      'This is a presentation, not a table. Choose the survey export itself, as CSV or an Excel workbook (.xlsx).',
  },
]

const longestName = 64

/** What the container holds, as the error that says what to save instead, without the file's name. */
export async function compoundFileError(path: string): Promise<TouchlineError> {
  let rest = ''
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    if (!Buffer.isBuffer(piece)) continue
    const text = rest + piece.toString('latin1')
    const found = contents.find(({ stream }) => text.includes(wide(stream)))
    if (found) return new TouchlineError('invalid_file', found.message, { kind: found.kind })
    rest = text.slice(-longestName)
  }
  return new TouchlineError(
    'invalid_file',
    'This is an old Excel workbook (.xls). Open it, save it as an Excel workbook (.xlsx) or as "CSV UTF-8", and import that file.',
    { kind: 'xls' },
  )
}

/** Names stand in the directory as UTF-16. */
function wide(name: string): string {
  return [...name].map((letter) => `${letter}\0`).join('')
}
