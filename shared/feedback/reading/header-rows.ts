import { isMissing } from './missing.ts'
import { parseNumber } from './numbers.ts'

/** What rows at the beginning of a table are: titles, groups of columns, names, questions, or data. */

export type Row = readonly string[]

const MAX_TITLE_ROWS = 15
const MAX_GROUP_ROWS = 2
/** Rows that are compared with the ones above them. */
const ROWS_BELOW = 20

export const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== ''

export function filled(row: Row | undefined): number {
  let count = 0
  for (const cell of row ?? []) if (isFilled(cell)) count++
  return count
}

const dateLike = /^\d{1,4}[-./]\s?\d{1,2}[-./]\s?\d{1,4}/

/** A number or a date. */
export function isValue(cell: string): boolean {
  const text = cell.trim()
  return dateLike.test(text) || parseNumber(text) !== null
}

/** How many cells the rows of the table hold; the title rows and the sparse ones count less. */
function usualFilled(rows: readonly Row[]): number {
  const counts = rows.map(filled).filter((count) => count > 0)
  return [...counts].sort((a, b) => a - b)[Math.floor(counts.length * 0.7)] ?? 0
}

/** Titles fill few cells of a table that is wider below, or stand on a line of their own. */
export function countTitles(rows: readonly Row[]): number {
  const usual = usualFilled(rows)
  if (usual < 2)
    return Math.max(
      0,
      rows.findIndex((row) => row.length > 0),
    )
  const limit = Math.max(1, Math.floor(usual / 2))
  for (let at = 0; at < Math.min(rows.length, MAX_TITLE_ROWS); at++) {
    const row = rows[at]
    const count = filled(row)
    if (count > limit && !isTitle(row)) return at
    if (count > 0 && countGroups(rows.slice(at)) > 0) return at
  }
  return 0
}

/** `Survey:,Spring 2024,Exported:,2024-06-01`: names with a colon and what they say. */
function isTitle(row: Row | undefined): boolean {
  const cells = (row ?? []).filter(isFilled)
  return cells.length > 0 && cells.every((cell, at) => at % 2 === 1 || /:\s*$/.test(cell))
}

/**
 * Rows above the names of the columns that say once what several columns beside each other are
 * about: `,,Delivery,,Payment,` over `id,date,nps,csat,nps,csat`.
 */
export function countGroups(rows: readonly Row[]): number {
  let groups = 0
  while (groups < MAX_GROUP_ROWS && isSpread(rows[groups])) groups++
  // The lowest of them has more than one group: a single cell is a title in the middle of its row.
  while (groups > 0 && filled(rows[groups - 1]) < 2) groups--
  return groups > 0 && isNames(rows, groups) ? groups : 0
}

/** Words with gaps between or before them. */
function isSpread(row: Row | undefined): boolean {
  if (!row || row.length < 3) return false
  const places = row.flatMap((cell, at) => (isFilled(cell) ? [at] : []))
  const last = places.at(-1) ?? 0
  if (places.length === 0 || last < 1 || row.some((cell) => isFilled(cell) && isValue(cell)))
    return false
  const gaps = row.length - places.length
  const isBroken = (places[0] ?? 0) > 0 || last + 1 > places.length || last + 1 < row.length
  return isBroken && gaps >= places.length && !isTitle(row)
}

/** The names of columns: nearly every cell, no values, and something else below. */
function isNames(rows: readonly Row[], at: number): boolean {
  const row = rows[at] ?? []
  const below = rows
    .slice(at + 1)
    .filter((other) => other.length > 0)
    .slice(0, ROWS_BELOW)
  const width = Math.max(row.length, ...below.map((other) => other.length))
  if (below.length === 0 || filled(row) < width * 0.7) return false
  if (row.some((cell) => isFilled(cell) && isValue(cell))) return false
  const trimmed = row.map((cell) => cell.trim())
  const repeats = new Set(trimmed).size < trimmed.length
  return repeats || valueColumns(below, width).length > 0
}

/** Columns that hold numbers or dates in nearly every row. */
function valueColumns(rows: readonly Row[], width: number): number[] {
  const found: number[] = []
  for (let at = 0; at < width; at++) {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => !isMissing(cell))
    if (cells.length > 0 && cells.filter(isValue).length >= cells.length * 0.8) found.push(at)
  }
  return found
}

/** Questions in words below short names: every column of numbers has a text there, and most others. */
export function isQuestionRow(rows: readonly Row[], at: number): boolean {
  const names = rows[at - 1] ?? []
  const row = rows[at] ?? []
  const below = rows
    .slice(at + 1)
    .filter((other) => other.length > 0)
    .slice(0, ROWS_BELOW)
  if (below.length === 0 || filled(row) < filled(names) * 0.7) return false
  if (row.some((cell) => isFilled(cell) && isValue(cell))) return false
  const columns = valueColumns(below, Math.max(names.length, row.length)).filter((index) =>
    isFilled(names[index]),
  )
  const asked = columns.filter((index) => !isMissing(row[index] ?? ''))
  const isLonger = letters(row) > letters(names) * 1.5
  if (columns.length >= 1)
    return asked.length === columns.length && (isLonger || columns.length >= 2)
  // Answers in words only: questions are sentences, and no answers of the records below.
  const texts = row.filter(isFilled)
  const answers = new Set(below.flat())
  const questions = texts.filter((text) => /\?\s*$|\s\S+\s\S+\s/.test(text) && !answers.has(text))
  return isCodes(names) && questions.length >= texts.length * 0.6 && isLonger
}

/** Units and scales below the names, over numbers only: `,,min,1-5` under `id,date,wait,score`. */
export function isUnitRow(rows: readonly Row[], at: number): boolean {
  const row = rows[at] ?? []
  const below = rows
    .slice(at + 1)
    .filter((other) => other.length > 0)
    .slice(0, ROWS_BELOW)
  if (below.length < 2) return false
  const columns = valueColumns(below, row.length)
  const places = row.flatMap((cell, index) => (isFilled(cell) ? [index] : []))
  return (
    places.length > 0 &&
    places.length < filled(rows[at - 1]) &&
    places.every((index) => {
      const cell = row[index] ?? ''
      return (
        columns.includes(index) && !isValue(cell) && !isMissing(cell) && cell.trim().length <= 24
      )
    })
  )
}

const letters = (row: Row): number => row.reduce((sum, cell) => sum + cell.trim().length, 0)

/** `Q1`, `q2_1`, `V12`, `staff_rating`: no blanks, and mostly no words of a language. */
function isCodes(row: Row): boolean {
  const cells = row.filter(isFilled)
  const coded = cells.filter((cell) => /[\d_]|\p{Ll}\p{Lu}/u.test(cell))
  return coded.length * 2 > cells.length && cells.every((cell) => !/\s/.test(cell.trim()))
}

/** The types of the questions below them: `single choice`, `nps`, `open`: short words over every column of numbers. */
export function isTypeRow(rows: readonly Row[], at: number): boolean {
  const row = rows[at] ?? []
  const isShort = row.every((cell) => cell.trim().length <= 24)
  return isShort && letters(row) < letters(rows[at - 1] ?? []) && isQuestionRow(rows, at)
}

/** A first row that is like those below it is no header: numbers over numbers, words that come again. */
export function looksLikeData(rows: readonly Row[]): boolean {
  const [first = [], ...others] = rows
  const below = others.filter((row) => row.length > 0).slice(0, ROWS_BELOW * 2)
  if (below.length === 0) return first.length > 0 && first.every((cell) => isValue(cell))
  // The header comes again where files were put together.
  if (
    below.some((row) => row.length === first.length && row.every((cell, at) => cell === first[at]))
  ) {
    return false
  }
  const values = new Set(valueColumns(below, first.length))
  let alike = 0
  let again = 0
  for (const [at, head] of first.entries()) {
    if (isMissing(head)) continue
    if (values.has(at)) {
      if (!isValue(head)) return false
      alike++
    } else if (below.some((row) => row[at]?.trim() === head.trim())) again++
  }
  return alike > 0 || again >= 2
}
