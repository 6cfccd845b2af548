import { plainText } from './clean-text.ts'
import { parseNumber } from './numbers.ts'

/** Where the header stands in the first rows of a file, and what it calls the columns. */

export interface ColumnHead {
  /** From 0. */
  readonly index: number
  /** Unique: the header, or `#3` (from 1) where it is blank or repeats. */
  readonly name: string
  /** The question in words: the header's second row where there is one, else the header. */
  readonly question: string
}

export type HeaderKind = 'qualtrics' | 'qualtrics-legacy' | 'surveymonkey' | 'plain' | 'none'

export interface HeaderFacts {
  readonly kind: HeaderKind
  /** Rows above the header: titles and blank lines. */
  readonly titleRows: number
  readonly headerRows: number
  readonly columns: readonly ColumnHead[]
}

export interface HeaderWish {
  readonly headerRows?: number | undefined
  readonly titleRows?: number | undefined
}

const MAX_TITLE_ROWS = 15
const importId = /^\s*\{\s*["']ImportId["']/

/** `rows` are the first records of the file (30 are enough), blank lines as empty arrays. */
export function detectHeader(
  rows: readonly (readonly string[])[],
  wish: HeaderWish = {},
): HeaderFacts {
  const titleRows = wish.titleRows ?? countTitles(rows)
  const body = rows.slice(titleRows)
  const found = kindOf(body)
  const headerRows = wish.headerRows ?? found.headerRows
  const kind =
    wish.headerRows === undefined || wish.headerRows === found.headerRows
      ? found.kind
      : headerRows === 0
        ? 'none'
        : 'plain'
  const width = widthOf(body, headerRows)
  const first = texts(headerRows > 0 ? body[0] : undefined, width)
  const second = texts(headerRows > 1 ? body[1] : undefined, width)
  const titled = kind === 'surveymonkey' ? joinOptions(first, second) : first
  const repeats = new Map<string, number>()
  for (const name of titled) repeats.set(name, (repeats.get(name) ?? 0) + 1)
  const columns = titled.map((title, index): ColumnHead => {
    const name = title === '' || (repeats.get(title) ?? 0) > 1 ? `#${index + 1}` : title
    const asked = kind === 'surveymonkey' ? title : second[index] || title
    return { index, name, question: asked || name }
  })
  return { kind, titleRows, headerRows, columns }
}

function texts(row: readonly string[] | undefined, width: number): string[] {
  return Array.from({ length: width }, (_, index) => plainText(row?.[index] ?? ''))
}

function filled(row: readonly string[] | undefined): number {
  let count = 0
  for (const cell of row ?? []) if (cell.trim() !== '') count++
  return count
}

/** Titles fill one cell of a table that is wider below, or stand on a line of their own. */
function countTitles(rows: readonly (readonly string[])[]): number {
  const widths = rows.map(filled).filter((count) => count > 0)
  const widest = [...widths].sort((a, b) => a - b)[Math.floor(widths.length * 0.7)] ?? 0
  if (widest < 2)
    return Math.max(
      0,
      rows.findIndex((row) => row.length > 0),
    )
  const limit = widest >= 6 ? 2 : 1
  for (let at = 0; at < Math.min(rows.length, MAX_TITLE_ROWS); at++) {
    if (filled(rows[at]) > limit) return at
  }
  return 0
}

function kindOf(rows: readonly (readonly string[])[]): { kind: HeaderKind; headerRows: number } {
  const [first = [], second = [], third = []] = rows
  if (isImportIds(third)) return { kind: 'qualtrics', headerRows: 3 }
  if (isImportIds(second)) return { kind: 'qualtrics', headerRows: 2 }
  if (isLegacy(first, second)) return { kind: 'qualtrics-legacy', headerRows: 2 }
  if (isQuestionOverOptions(first, second)) return { kind: 'surveymonkey', headerRows: 2 }
  return looksLikeData(rows) ? { kind: 'none', headerRows: 0 } : { kind: 'plain', headerRows: 1 }
}

function isImportIds(row: readonly string[]): boolean {
  const ids = row.filter((cell) => importId.test(cell)).length
  return ids > 0 && ids * 2 >= filled(row)
}

function isLegacy(first: readonly string[], second: readonly string[]): boolean {
  const codes = first.filter((cell) => /^V\d+$/.test(cell.trim())).length
  return codes >= 3 && second.some((cell) => /^response ?(id|set)$/i.test(cell.trim()))
}

const answerHeads =
  /^(open-ended )?response$|^other \(please specify\)$|^(nyílt végű |szabad szöveges )?válasz$|^odpowiedź( otwarta)?$|^(offene )?(beantwortung|antwort)/i

/** A question stands once, blanks follow over its options, which the second row names. */
function isQuestionOverOptions(first: readonly string[], second: readonly string[]): boolean {
  let gaps = 0
  let named = 0
  for (let at = 1; at < Math.max(first.length, second.length); at++) {
    if ((first[at] ?? '').trim() !== '') continue
    gaps++
    if ((second[at] ?? '').trim() !== '' && parseNumber(second[at] ?? '') === null) named++
  }
  const answers = second.filter((cell) => answerHeads.test(cell.trim())).length
  const ids = (second[0] ?? '').trim() === '' && (first[0] ?? '').trim() !== ''
  if (answers > 0 && (gaps > 0 || ids)) return true
  return ids && gaps >= 2 && named === gaps
}

function joinOptions(first: readonly string[], second: readonly string[]): string[] {
  let question = ''
  return second.map((option, index) => {
    const own = first[index] ?? ''
    if (own !== '') question = own
    const alone = own !== '' && (first[index + 1] ?? 'end') !== ''
    if (option === '' || (own !== '' && /^response$/i.test(option))) return question
    if (alone && answerHeads.test(option)) return question
    return question === '' ? option : `${question} - ${option}`
  })
}

const dateLike = /^\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4}/

/** A first row that is like those below it is no header: numbers over numbers, dates over dates. */
function looksLikeData(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows
  const below = others.filter((row) => row.length > 0).slice(0, 20)
  if (below.length === 0) return first.length > 0 && first.every((cell) => isValue(cell))
  let alike = 0
  for (let at = 0; at < first.length; at++) {
    const cells = below.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '')
    if (cells.length === 0) continue
    const values = cells.filter(isValue).length >= cells.length * 0.8
    if (!values) continue
    const head = first[at] ?? ''
    if (head.trim() === '') continue
    if (!isValue(head)) return false
    alike++
  }
  return alike > 0
}

function isValue(cell: string): boolean {
  const text = cell.trim()
  return dateLike.test(text) || parseNumber(text) !== null
}

/**
 * The columns of the table: a last one that is blank in header and data comes from a delimiter at
 * the end of every line and is none.
 */
function widthOf(rows: readonly (readonly string[])[], headerRows: number): number {
  const heads = rows.slice(0, Math.max(headerRows, 1))
  let width = Math.max(0, ...heads.map((row) => row.length))
  while (width > 1 && rows.every((row) => (row[width - 1] ?? '').trim() === '')) width--
  return width
}
