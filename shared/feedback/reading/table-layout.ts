import type { Result } from '../../rpc/errors.ts'
import type { FileReasons } from '../guess-reason.ts'
import type { ReadOptions } from '../mapping.ts'
import type { FileFacts } from '../profile.ts'
import { type CsvRecord, createCsvReader, type LineEndings, longRow } from './csv-reader.ts'
import { detectDelimiter } from './detect-delimiter.ts'
import { type ColumnHead, detectHeader, type HeaderKind } from './detect-header.ts'

/** Where the header of a table stands and what it says, found out from its beginning. */
export interface TableLayout {
  /** Rows to skip before the first record: `sep=` line, titles, header. */
  readonly dataStart: number
  readonly titleRows: number
  readonly headerRows: number
  readonly headerKind: HeaderKind
  readonly columns: readonly ColumnHead[]
  readonly headerReason: NonNullable<FileReasons['header']>
}

/** How to cut a text into a table. */
export interface TextLayout extends TableLayout {
  readonly delimiter: string
  readonly delimiterReason: NonNullable<FileReasons['delimiter']>
  readonly lineEnding: NonNullable<FileFacts['lineEnding']>
}

/** Characters of the beginning that `detectLayout` wants: three long header rows and some records. */
export const LAYOUT_CHARACTERS = 1 << 22
/** Rows of the beginning that tell where the header stands. */
export const HEAD_ROWS = 40
const PIECE = 64 * 1024

/**
 * `head` is the decoded beginning of the file and `complete` says that it is all of it. What `read`
 * holds overrules what would be found.
 */
export function detectLayout(
  head: string,
  complete: boolean,
  read: ReadOptions = {},
): Result<TextLayout> {
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
  if (rows.length === 0 && !complete) return { ok: false, error: longRow(1, head.length) }
  const skip = found.sepLine ? 1 : 0
  const layout = layoutOfRows(rows.slice(skip, skip + HEAD_ROWS), read)
  if (!layout.ok) return layout
  return {
    ok: true,
    value: {
      ...layout.value,
      dataStart: skip + layout.value.dataStart,
      delimiter,
      delimiterReason: read.delimiter === undefined ? found.reason : { code: 'given' },
      lineEnding: lineEndingOf(reader.lineEndings()),
    },
  }
}

/** The same of a table that is cut into cells already: `rows` are its first `HEAD_ROWS`. */
export function layoutOfRows(
  rows: readonly (readonly string[])[],
  read: ReadOptions = {},
): Result<TableLayout> {
  if (rows.every((row) => row.length === 0)) {
    return {
      ok: false,
      error: {
        code: 'invalid_file',
        message: 'The file holds no table: every line is blank. Export it again.',
        details: { kind: 'blank' },
      },
    }
  }
  const header = detectHeader(rows, { headerRows: read.headerRows, titleRows: read.titleRows })
  return {
    ok: true,
    value: {
      dataStart: header.titleRows + header.headerRows,
      titleRows: header.titleRows,
      headerRows: header.headerRows,
      headerKind: header.kind,
      columns: header.columns,
      headerReason: header.reason,
    },
  }
}

/** What ends most records; `mixed` where a second kind is more than an exception. */
function lineEndingOf({ lf, crlf, cr }: LineEndings): TextLayout['lineEnding'] {
  const most = Math.max(lf, crlf, cr)
  if (most < (lf + crlf + cr) * 0.9) return 'mixed'
  if (most === lf) return 'lf'
  return most === crlf ? 'crlf' : 'cr'
}
