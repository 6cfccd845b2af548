import type { Result } from '../../rpc/errors.ts'
import type { ReadOptions } from '../mapping.ts'
import type { FileFacts } from '../profile.ts'
import { type CsvRecord, createCsvReader, type LineEndings, MAX_RECORD } from './csv-reader.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { type ColumnHead, detectHeader, type HeaderKind } from './detect-header.ts'

/** How to cut a text into a table, found out from its beginning. */
export interface TableLayout {
  readonly delimiter: string
  /** Rows of the reader to skip before the first record: `sep=` line, titles, header. */
  readonly dataStart: number
  readonly titleRows: number
  readonly headerRows: number
  readonly headerKind: HeaderKind
  readonly lineEnding: FileFacts['lineEnding']
  readonly columns: readonly ColumnHead[]
}

/** Characters of the beginning that `detectLayout` wants: three long header rows and some records. */
export const LAYOUT_CHARACTERS = 4 * MAX_RECORD
const HEAD_ROWS = 40
const PIECE = 64 * 1024

/**
 * `head` is the decoded beginning of the file and `complete` says that it is all of it. What `read`
 * holds overrules what would be found.
 */
export function detectLayout(
  head: string,
  complete: boolean,
  read: ReadOptions = {},
): Result<TableLayout> {
  const found = detectDelimiter(head)
  const delimiter = read.delimiter ?? found.delimiter
  const reader = createCsvReader({ delimiter })
  const rows: CsvRecord[] = []
  for (let at = 0; at < head.length && rows.length < HEAD_ROWS; at += PIECE) {
    const records = reader.push(head.slice(at, at + PIECE))
    if (!records.ok) return records
    rows.push(...records.value)
    if (complete && at + PIECE >= head.length) {
      const last = reader.end()
      if (!last.ok) return last
      rows.push(...last.value)
    }
  }
  const skip = found.sepLine ? 1 : 0
  const body = rows.slice(skip, skip + HEAD_ROWS)
  if (body.every((row) => row.length === 0)) {
    return {
      ok: false,
      error: {
        code: 'invalid_file',
        message: 'The file holds no table: every line is blank. Export it again.',
        details: { kind: 'blank' },
      },
    }
  }
  const header = detectHeader(body, { headerRows: read.headerRows, titleRows: read.titleRows })
  return {
    ok: true,
    value: {
      delimiter,
      dataStart: skip + header.titleRows + header.headerRows,
      titleRows: header.titleRows,
      headerRows: header.headerRows,
      headerKind: header.kind,
      lineEnding: lineEndingOf(reader.lineEndings()),
      columns: header.columns,
    },
  }
}

/** What ends most records; `mixed` where a second kind is more than an exception. */
function lineEndingOf({ lf, crlf, cr }: LineEndings): FileFacts['lineEnding'] {
  const most = Math.max(lf, crlf, cr)
  if (most < (lf + crlf + cr) * 0.9) return 'mixed'
  if (most === lf) return 'lf'
  return most === crlf ? 'crlf' : 'cr'
}
