import type { FileReasons } from '../guess-reason.ts'
import { plainText } from './clean-text.ts'
import {
  countGroups,
  countTitles,
  filled,
  isQuestionRow,
  isTypeRow,
  isUnitRow,
  looksLikeData,
  type Row,
} from './header-rows.ts'
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

export type HeaderKind =
  | 'qualtrics'
  | 'qualtrics-legacy'
  | 'surveymonkey'
  /** What columns beside each other are about stands once above their names. */
  | 'groups'
  | 'plain'
  | 'none'

export interface HeaderFacts {
  readonly kind: HeaderKind
  /** Rows above the header: titles and blank lines. */
  readonly titleRows: number
  readonly headerRows: number
  readonly columns: readonly ColumnHead[]
  readonly reason: NonNullable<FileReasons['header']>
}

export interface HeaderWish {
  readonly headerRows?: number | undefined
  readonly titleRows?: number | undefined
}

const importId = /^\s*\{\s*["']ImportId["']/

/** `rows` are the first records of the file (30 are enough), blank lines as empty arrays. */
export function detectHeader(rows: readonly Row[], wish: HeaderWish = {}): HeaderFacts {
  const titleRows = wish.titleRows ?? countTitles(rows)
  const body = rows.slice(titleRows)
  const found = kindOf(body)
  const headerRows = wish.headerRows ?? found.headerRows
  const { kind, groups } =
    wish.headerRows === undefined || wish.headerRows === found.headerRows
      ? found
      : wishedHeader(body, headerRows)
  const width = widthOf(body, headerRows)
  const above = Array.from({ length: groups }, (_, at) => texts(body[at], width))
  const first = texts(headerRows > groups ? body[groups] : undefined, width)
  const second = texts(headerRows > groups + 1 ? body[groups + 1] : undefined, width)
  const isOverOptions = kind === 'surveymonkey' || (kind === 'groups' && groups === 0)
  const titled = isOverOptions ? joinOptions(first, second) : joinGroups(above, first)
  const isUnits = headerRows === groups + 2 && isUnitRow(body, groups + 1)
  const repeats = new Map<string, number>()
  for (const name of titled) repeats.set(name, (repeats.get(name) ?? 0) + 1)
  const columns = titled.map((title, index): ColumnHead => {
    const name = title === '' || (repeats.get(title) ?? 0) > 1 ? `#${index + 1}` : title
    const below = second[index] ?? ''
    const asked = isOverOptions ? title : isUnits && below ? `${title} (${below})` : below || title
    return { index, name, question: asked || name }
  })
  const isGiven = wish.headerRows !== undefined
  const reason = isGiven ? { code: 'given' as const } : reasonOf(kind, body)
  return { kind, titleRows, headerRows, columns, reason }
}

function texts(row: Row | undefined, width: number): string[] {
  return Array.from({ length: width }, (_, index) => plainText(row?.[index] ?? ''))
}

function reasonOf(kind: HeaderKind, rows: readonly Row[]): HeaderFacts['reason'] {
  if (kind === 'none') return { code: 'like_the_data', unsure: true }
  if (kind === 'plain') return { code: 'names_over_values' }
  if (kind === 'groups' || kind === 'surveymonkey') return { code: 'question_over_options' }
  const mark = rows.slice(1, 3).flatMap((row) => row.find((cell) => importId.test(cell)) ?? [])[0]
  return { code: 'tool_rows', ...(mark !== undefined && { evidence: mark.trim().slice(0, 40) }) }
}

interface HeaderShape {
  readonly kind: HeaderKind
  readonly headerRows: number
  /** Rows of groups above the names. */
  readonly groups: number
}

function kindOf(rows: readonly Row[]): HeaderShape {
  const [first = [], second = [], third = []] = rows
  if (isImportIds(third)) return { kind: 'qualtrics', headerRows: 3, groups: 0 }
  if (isImportIds(second)) return { kind: 'qualtrics', headerRows: 2, groups: 0 }
  if (isLegacy(first, second)) return { kind: 'qualtrics-legacy', headerRows: 2, groups: 0 }
  const overOptions = questionOverOptions(first, second)
  if (overOptions) return { kind: overOptions, headerRows: 2, groups: 0 }
  const groups = countGroups(rows)
  if (groups === 0 && looksLikeData(rows)) return { kind: 'none', headerRows: 0, groups: 0 }
  const names = groups + 1
  const isAsked = isQuestionRow(rows, names)
  const more = isAsked && isTypeRow(rows, names + 1) ? 2 : isAsked || isUnitRow(rows, names) ? 1 : 0
  const headerRows = names + more
  return { kind: groups > 0 ? 'groups' : 'plain', headerRows, groups }
}

/** So many rows as the user says: those above the names are groups where they look like it. */
function wishedHeader(rows: readonly Row[], headerRows: number): HeaderShape {
  if (headerRows === 0) return { kind: 'none', headerRows, groups: 0 }
  const groups = Math.min(countGroups(rows), headerRows - 1)
  return { kind: groups > 0 ? 'groups' : 'plain', headerRows, groups }
}

/** Each group reaches to the next one, and no further than the group above it. */
function joinGroups(groups: readonly Row[], names: readonly string[]): string[] {
  const titles: string[][] = names.map(() => [])
  const starts = new Set<number>()
  for (const row of groups) {
    let group = ''
    for (const [at, parts] of titles.entries()) {
      const own = row[at] ?? ''
      if (own !== '') {
        group = own
        starts.add(at)
      } else if (starts.has(at)) group = ''
      if (group !== '') parts.push(group)
    }
  }
  return names.map((name, at) => [...(titles[at] ?? []), name].filter(Boolean).join(' - '))
}

function isImportIds(row: Row): boolean {
  const ids = row.filter((cell) => importId.test(cell)).length
  return ids > 0 && ids * 2 >= filled(row)
}

function isLegacy(first: Row, second: Row): boolean {
  const codes = first.filter((cell) => /^V\d+$/.test(cell.trim())).length
  return codes >= 3 && second.some((cell) => /^response ?(id|set)$/i.test(cell.trim()))
}

const answerHeads =
  /^(open-ended )?response$|^other \(please specify\)$|^(nyílt végű |szabad szöveges )?válasz$|^odpowiedź( otwarta)?$|^(offene )?(beantwortung|antwort)/i

/** A question stands once, blanks follow over its options, which the second row names. */
function questionOverOptions(first: Row, second: Row): 'surveymonkey' | 'groups' | null {
  let gaps = 0
  let named = 0
  for (let at = 1; at < Math.max(first.length, second.length); at++) {
    if ((first[at] ?? '').trim() !== '') continue
    gaps++
    if ((second[at] ?? '').trim() !== '' && parseNumber(second[at] ?? '') === null) named++
  }
  const answers = second.filter((cell) => answerHeads.test(cell.trim())).length
  const ids = (second[0] ?? '').trim() === '' && (first[0] ?? '').trim() !== ''
  if (answers > 0 && (gaps > 0 || ids)) return 'surveymonkey'
  return ids && gaps >= 2 && named === gaps ? 'groups' : null
}

function joinOptions(first: Row, second: Row): string[] {
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

/**
 * The columns of the table: a last one that is blank in header and data comes from a delimiter at
 * the end of every line and is none.
 */
function widthOf(rows: readonly Row[], headerRows: number): number {
  const heads = rows.slice(0, Math.max(headerRows, 1))
  let width = Math.max(0, ...heads.map((row) => row.length))
  while (width > 1 && rows.every((row) => (row[width - 1] ?? '').trim() === '')) width--
  return width
}
