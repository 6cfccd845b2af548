import { foldWords } from './clean-text.ts'
import type { CompleteColumn } from './complete-column.ts'
import { parseDuration } from './durations.ts'
import { isOneEdit, numberInLabel } from './labels.ts'
import { isMissing, missingCodes } from './missing.ts'
import { parseNumber } from './numbers.ts'

/** Why a cell or a record could not be used; the codes of the import's reasons. */
export type ProblemCode =
  | 'missing'
  | 'out_of_range'
  | 'not_a_number'
  | 'not_whole'
  | 'unknown_label'
  | 'unreadable_date'
  | 'no_touchpoint'
  | 'no_answer'
  | 'too_many_cells'
  | 'too_few_cells'
  | 'preview'
  | 'spam'
  | 'unfinished'
  | 'excluded'
  | 'total_row'
  | 'repeated_header'

/** A number on the column's scale, or why the cell is none. */
export type MetricParser = (cell: string) => number | ProblemCode

/** A longer duration or a greater number is a slip of the keyboard: 1.2e34 hours. */
const GREATEST = 1e12
const LONGEST_LABEL = 200

/** The parser of a metric column's cells. */
export function createMetricParser(column: CompleteColumn): MetricParser {
  const { metric, scale, whole, decimal, unit } = column
  const missing = new Set(column.missing.map((text) => text.trim().toLowerCase()))
  const missingNumbers = new Set(
    column.missing.map((text) => parseNumber(text)).filter((value) => value !== null),
  )
  if (metric === 'duration' || metric === 'number' || scale === null) {
    const isDuration = metric === 'duration'
    return (cell) => {
      if (isMissing(cell) || missing.has(cell.trim().toLowerCase())) return 'missing'
      const value = isDuration ? parseDuration(cell, decimal, unit) : parseNumber(cell, decimal)
      if (value === null) return 'not_a_number'
      if (missingNumbers.has(value)) return 'missing'
      return Math.abs(value) > GREATEST || (isDuration && value < 0) ? 'out_of_range' : value
    }
  }

  const labels = new Map<string, number>()
  for (const [text, point] of Object.entries(scale.labels ?? {})) {
    labels.set(text.trim(), point)
    const folded = foldWords(text)
    if (folded !== '' && !labels.has(folded)) labels.set(folded, point)
  }
  const isShare = metric === 'share'

  const onScale = (value: number): number | ProblemCode => {
    if (missingNumbers.has(value)) return 'missing'
    if (value < scale.min || value > scale.max) {
      return missingCodes.has(value) ? 'missing' : 'out_of_range'
    }
    return whole && !Number.isInteger(value) ? 'not_whole' : value
  }
  return (cell) => {
    const text = cell.trim()
    const named = labels.get(text)
    if (named !== undefined) return named
    if (missing.has(text.toLowerCase())) return 'missing'
    const value = parseNumber(text, decimal) ?? numberInLabel(text)
    if (value !== null) return onScale(value)
    if (isMissing(text)) return 'missing'
    if (text.length > LONGEST_LABEL)
      return labels.size > 0 || isShare ? 'unknown_label' : 'not_a_number'
    const folded = foldWords(text)
    const known =
      labels.get(folded) ?? nearest(folded, labels) ?? (isShare ? yesOrNo(folded) : null)
    if (known !== null) return known
    return labels.size > 0 || isShare ? 'unknown_label' : 'not_a_number'
  }
}

/** A label with one letter wrong, if only one label is that near. */
function nearest(folded: string, labels: ReadonlyMap<string, number>): number | null {
  if (folded.length < 5) return null
  let found: number | null = null
  for (const [label, point] of labels) {
    if (!isOneEdit(folded, label)) continue
    if (found !== null && found !== point) return null
    found = point
  }
  return found
}

const yes = new Set([
  'yes',
  'y',
  'true',
  't',
  'igen',
  'i',
  'igaz',
  'tak',
  'prawda',
  'ja',
  'j',
  'wahr',
  'oui',
  'o',
  'vrai',
  'x',
  'checked',
])
const no = new Set([
  'no',
  'n',
  'false',
  'f',
  'nem',
  'hamis',
  'nie',
  'falsz',
  'nein',
  'falsch',
  'non',
  'faux',
  'unchecked',
])

function yesOrNo(folded: string): number | null {
  if (yes.has(folded)) return 1
  return no.has(folded) ? 0 : null
}
