import type { ErrorData, Result } from '../../rpc/errors.ts'

/**
 * Delimited text to records, piece by piece. RFC 4180 and what real exports do beyond it: LF, CRLF
 * and CR as record ends (mixed as well), line breaks and doubled quotes in quoted cells, a quote in
 * the middle of an unquoted cell (kept as it is), text after a closing quote (kept), a BOM.
 */

export interface CsvOptions {
  /** One character. */
  readonly delimiter: string
  /** Longest record in characters; a longer one is an error with its row. */
  readonly maxRecord?: number
  readonly maxColumns?: number
}

/** The cells of a record. A blank line is an empty array: it is no record, but it counts as a row. */
export type CsvRecord = string[]

export interface CsvReader {
  /** The records that this piece completed, in order. After an error nothing more is read. */
  push(text: string): Result<CsvRecord[]>
  /** The last record, if the text does not end with a line break. */
  end(): Result<CsvRecord[]>
  /** Rows given out so far, blank lines included: the next record's row is this plus one. */
  rows(): number
  /** How the records ended so far; line breaks inside cells do not count. */
  lineEndings(): Readonly<LineEndings>
}

export interface LineEndings {
  readonly lf: number
  readonly crlf: number
  readonly cr: number
}

/** A cell may hold a megabyte and more; a quotation mark that is never closed must end somewhere. */
export const MAX_RECORD = 1 << 24
export const MAX_COLUMNS = 5000

const BOM = 0xfeff
const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

/** The error of a record that goes beyond `limit` characters. */
export function longRow(row: number, limit: number): ErrorData {
  return {
    code: 'too_large',
    message: `Row ${row} is longer than ${limit} characters. A quotation mark that opens in this row may never be closed: close it, or check the delimiter, and try again.`,
    details: { kind: 'long_row', row, limit },
  }
}

/** Like indexOf, but the text's length where there is none. */
function find(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at < 0 ? text.length : at
}

export function createCsvReader(options: CsvOptions): CsvReader {
  const { delimiter, maxRecord = MAX_RECORD, maxColumns = MAX_COLUMNS } = options
  const delimiterCode = delimiter.charCodeAt(0)
  let rest = ''
  /** Below this a long record is not read from its beginning again: doubling keeps a huge cell linear. */
  let readFrom = 0
  let rows = 0
  let lf = 0
  let crlf = 0
  let cr = 0
  let started = false
  let failure: ErrorData | null = null

  const tooLong = (): ErrorData => longRow(rows + 1, maxRecord)
  const tooWide = (): ErrorData => ({
    code: 'too_large',
    message: `Row ${rows + 1} has more than ${maxColumns} columns. Remove columns that are not needed, or check the delimiter, and try again.`,
    details: { kind: 'wide_row', row: rows + 1, limit: maxColumns },
  })
  const unclosed = (): ErrorData => ({
    code: 'invalid_file',
    message: `The file ends inside a quoted cell: the quotation mark that opens in row ${rows + 1} is never closed. Close it, or export the file again.`,
    details: { kind: 'open_quote', row: rows + 1 },
  })

  /** Reads the complete records of `text`; what is left over stays in `rest`. */
  function read(text: string, final: boolean): CsvRecord[] {
    const records: CsvRecord[] = []
    const length = text.length
    let at = 0
    // Where the next one of each stands: looked up again only when it has been passed.
    let nextLf = -1
    let nextCr = -1
    let nextQuote = -1
    let nextDelimiter = -1
    while (at < length) {
      if (nextLf < at) nextLf = find(text, '\n', at)
      if (nextCr < at) nextCr = find(text, '\r', at)
      if (nextQuote < at) nextQuote = find(text, '"', at)
      const lineEnd = Math.min(nextLf, nextCr)
      if (nextQuote >= lineEnd) {
        // No quote in this line: cells are whatever stands between delimiters.
        if (lineEnd === length && !final) break
        // A CR at the end of a piece may be half of a CRLF.
        if (lineEnd === nextCr && lineEnd + 1 === length && !final) break
        if (lineEnd - at > maxRecord) {
          failure = tooLong()
          return records
        }
        if (lineEnd === at) {
          records.push([])
        } else {
          const cells: string[] = []
          let from = at
          if (nextDelimiter < from) nextDelimiter = find(text, delimiter, from)
          while (nextDelimiter < lineEnd) {
            cells.push(text.slice(from, nextDelimiter))
            from = nextDelimiter + 1
            nextDelimiter = find(text, delimiter, from)
          }
          cells.push(text.slice(from, lineEnd))
          if (cells.length > maxColumns) {
            failure = tooWide()
            return records
          }
          records.push(cells)
        }
        rows++
        at = lineEnd + 1
        if (lineEnd === nextLf) {
          if (lineEnd < length) lf++
        } else if (nextLf === at) {
          crlf++
          at++
        } else cr++
        continue
      }

      const cells: string[] = []
      let from = at
      let end = -1
      while (end < 0) {
        let cell: string
        let stop: number
        if (text.charCodeAt(from) === QUOTE) {
          let open = from + 1
          let close = text.indexOf('"', open)
          cell = ''
          while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
            cell += text.slice(open, close + 1)
            open = close + 2
            close = text.indexOf('"', open)
          }
          if (close < 0) {
            if (final) failure = unclosed()
            end = length + 1
            break
          }
          // The closing quote may be the first half of a doubled one, its fellow in the next piece.
          if (close + 1 === length && !final) {
            end = length + 1
            break
          }
          cell = cell === '' ? text.slice(open, close) : cell + text.slice(open, close)
          stop = close + 1
          const after = text.charCodeAt(stop)
          if (stop < length && after !== delimiterCode && after !== LF && after !== CR) {
            const tail = endOfCell(text, stop)
            cell += text.slice(stop, tail)
            stop = tail
          }
        } else {
          stop = endOfCell(text, from)
          cell = text.slice(from, stop)
        }
        if (stop === length) {
          if (!final) {
            end = length + 1
            break
          }
          cells.push(cell)
          end = length
          break
        }
        cells.push(cell)
        if (cells.length > maxColumns) {
          failure = tooWide()
          return records
        }
        const after = text.charCodeAt(stop)
        if (after === delimiterCode) {
          from = stop + 1
          if (from === length) {
            if (!final) {
              end = length + 1
              break
            }
            cells.push('')
            end = length
          }
        } else if (after === LF) {
          lf++
          end = stop + 1
        } else {
          if (stop + 1 === length && !final) {
            end = length + 1
            break
          }
          if (text.charCodeAt(stop + 1) === LF) {
            crlf++
            end = stop + 2
          } else {
            cr++
            end = stop + 1
          }
        }
      }
      if (failure || end > length) break
      // The blank cell behind a last delimiter counts too.
      if (cells.length > maxColumns) {
        failure = tooWide()
        return records
      }
      if (end - at > maxRecord + 2) {
        failure = tooLong()
        return records
      }
      records.push(cells)
      rows++
      at = end
    }
    rest = at < length ? text.slice(at) : ''
    readFrom = Math.min(2 * rest.length, maxRecord)
    if (!failure && rest.length > maxRecord) failure = tooLong()
    return records
  }

  function endOfCell(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === delimiterCode || code === LF || code === CR) return at
    }
    return text.length
  }

  function take(text: string, final: boolean): Result<CsvRecord[]> {
    if (failure) return { ok: false, error: failure }
    let whole = rest === '' ? text : rest + text
    if (!started && whole.length > 0) {
      started = true
      if (whole.charCodeAt(0) === BOM) whole = whole.slice(1)
    }
    if (!final && whole.length < readFrom) {
      rest = whole
      return { ok: true, value: [] }
    }
    rest = ''
    const records = read(whole, final)
    return failure ? { ok: false, error: failure } : { ok: true, value: records }
  }

  return {
    push: (text) => take(text, false),
    end: () => take('', true),
    rows: () => rows,
    lineEndings: () => ({ lf, crlf, cr }),
  }
}
