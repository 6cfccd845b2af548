import { TouchlineError } from '../../../rpc/errors.ts'
import { MAX_COLUMNS } from '../csv-reader.ts'
import type { NumberKind } from './number-format.ts'
import { cleanString, createRichText } from './rich-text.ts'
import { numberText } from './serial-text.ts'
import { attribute, createXmlReader } from './xml-reader.ts'

/** What the cells of a sheet refer to. */
export interface SheetSurroundings {
  readonly strings: readonly string[]
  /** By a cell's style. */
  readonly styles: readonly NumberKind[]
  readonly date1904: boolean
}

export interface SheetRow {
  /** From 1, as the spreadsheet numbers it. */
  readonly row: number
  /** From column A to the last that holds something; none where the row is blank. */
  readonly cells: string[]
}

export interface SheetReader {
  /** The rows that this piece of the sheet's XML completed. Throws `invalid_file` or `too_large`. */
  push(xml: string): SheetRow[]
  end(): void
  /** Cells whose formula was never calculated: there is no result to read. */
  uncalculated(): number
}

const mostRows = 1_048_576
const wholeNumber = /^-?\d{1,15}$/

export function createSheetReader({ strings, styles, date1904 }: SheetSurroundings): SheetReader {
  let rows: SheetRow[] = []
  const rich = createRichText()
  let row = 0
  let cells: string[] = []
  let column = -1
  let type: string | null = null
  let kind: NumberKind = 'number'
  let value: string | null = null
  let inValue = false
  let hasFormula = false
  let uncalculated = 0

  const xml = createXmlReader({
    open(name, tag) {
      switch (name) {
        case 'row':
          row = rowNumber(attribute(tag, 'r'), row)
          cells = []
          column = -1
          return
        case 'c':
          column = columnNumber(attribute(tag, 'r')) ?? column + 1
          type = attribute(tag, 't')
          kind = styles[Number(attribute(tag, 's') ?? 0)] ?? 'number'
          value = null
          hasFormula = false
          return
        case 'v':
          value = ''
          inValue = true
          return
        case 'f':
          hasFormula = true
          return
        default:
          rich.open(name)
      }
    },
    text(text) {
      if (inValue) value += text
      else rich.text(text)
    },
    close(name) {
      switch (name) {
        case 'v':
          inValue = false
          return
        case 'c': {
          const text = value === null ? rich.take() : textOf(value)
          if (text === '') {
            if (hasFormula && value === null) uncalculated++
            return
          }
          if (column >= MAX_COLUMNS) throw tooWide(row)
          while (cells.length < column) cells.push('')
          cells[column] = text
          return
        }
        case 'row':
          rows.push({ row, cells: cells.some((cell) => cell.trim() !== '') ? cells : [] })
          return
        default:
          rich.close(name)
      }
    },
  })

  function textOf(raw: string): string {
    switch (type) {
      case 's': {
        const text = strings[Number(raw)]
        if (text === undefined) throw noSuchText(row)
        return text
      }
      case 'b':
        return raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE'
      case 'd':
        return raw.trim().replace('T', ' ')
      case 'str':
      case 'inlineStr':
      case 'e':
        return cleanString(raw)
      default: {
        if (kind === 'number' && wholeNumber.test(raw)) return raw
        const number = raw.trim() === '' ? Number.NaN : Number(raw)
        return Number.isFinite(number) ? numberText(number, kind, date1904) : raw.trim()
      }
    }
  }

  return {
    push(piece) {
      rows = []
      xml.push(piece)
      return rows
    },
    end: () => xml.end(),
    uncalculated: () => uncalculated,
  }
}

/** What the row says of itself, unless it cannot be: writers may leave it out. */
function rowNumber(said: string | null, before: number): number {
  const number = Number(said)
  return Number.isInteger(number) && number > before && number <= mostRows ? number : before + 1
}

/** `AB12` is column 27, counted from 0; null where a cell does not say where it is. */
function columnNumber(reference: string | null): number | null {
  if (reference === null) return null
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & ~0x20
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column === 0 ? null : column - 1
}

const tooWide = (row: number) =>
  new TouchlineError(
    'too_large',
    `Row ${row} has more than ${MAX_COLUMNS} columns. Remove columns that are not needed, and try again.`,
    { kind: 'wide_row', row, limit: MAX_COLUMNS },
  )

const noSuchText = (row: number) =>
  new TouchlineError(
    'invalid_file',
    `The workbook is damaged: a cell of row ${row} names a text that the file does not hold. Open it in a spreadsheet, save it again as .xlsx, and import that file.`,
    { kind: 'workbook_damaged', row },
  )
