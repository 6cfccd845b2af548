import type { FileReasons } from '../guess-reason.ts'
import { createCsvReader } from './csv-reader.ts'

export interface DelimiterFacts {
  readonly delimiter: string
  /** The first line is `sep=;`: an instruction to Excel, no data. */
  readonly sepLine: boolean
  readonly reason: NonNullable<FileReasons['delimiter']>
}

export const delimiters = [',', ';', '\t', '|'] as const

/** Signs that stand in texts and times as well: believed only where every row speaks for them. */
const rareDelimiters = ['^', '~', ':'] as const

/** More text than this tells nothing new. */
const SAMPLE = 256 * 1024

/** What a table must reach to be one; below it the file is a single column. */
const TABLE = 0.2
/** From here on no rarer delimiter is tried. */
const CLEAR = 0.9
/** The share of the best score at which another delimiter may be meant as well. */
const CLOSE = 0.7

/**
 * The delimiter under which the records come out equally wide, and wide, from the header on. A file's
 * name says nothing: `.csv` files hold tabs, and semicolon files hold unquoted commas.
 */
export function detectDelimiter(head: string): DelimiterFacts {
  const text = head.replace(/^\uFEFF+/, '')
  const sep = /^"?sep=(.)"?(?:\r|\n|$)/i.exec(text)
  if (sep?.[1]) return { delimiter: sep[1], sepLine: true, reason: { code: 'announced' } }
  const sample = text.slice(0, SAMPLE)
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    score: tableScore(sample, delimiter),
  }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  if (best.score < CLEAR) {
    const rare = rareDelimiters.find((delimiter) => isEvenFrom(sample, delimiter))
    if (rare) return found(sample, rare, false)
  }
  if (best.score === 0 || best.score >= TABLE) {
    const rival = scored.some(
      ({ delimiter, score }) => delimiter !== best.delimiter && score > best.score * CLOSE,
    )
    return found(sample, best.delimiter, rival)
  }
  // Commas in the sentences of a single column are none.
  const unused = delimiters.find((delimiter) => !sample.includes(delimiter))
  return found(sample, unused ?? best.delimiter, true)
}

function found(text: string, delimiter: string, isUnsure: boolean): DelimiterFacts {
  const width = shapeOf(text, delimiter)?.width
  return {
    delimiter,
    sepLine: false,
    reason: {
      code: 'even_rows',
      evidence: String(width ?? 1),
      ...(isUnsure && { unsure: true as const }),
    },
  }
}

interface Shape {
  readonly records: readonly (readonly string[])[]
  /** The width that most records have, of those wider than one cell. */
  readonly width: number
  /** Share of the records that have it. */
  readonly share: number
  /** Records above the first one of that width. */
  readonly above: number
}

function shapeOf(text: string, delimiter: string): Shape | null {
  if (!text.includes(delimiter)) return null
  const reader = createCsvReader({ delimiter })
  const read = reader.push(text)
  if (!read.ok) return null
  let all = read.value
  if (all.length < 20) {
    const last = reader.end()
    if (last.ok) all = [...all, ...last.value]
  }
  const records = all.filter((record) => record.length > 0)
  const widths = new Map<number, number>()
  for (const { length } of records) {
    if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  }
  let width = 0
  let most = 0
  for (const [candidate, count] of widths) {
    if (count > most) {
      width = candidate
      most = count
    }
  }
  if (width === 0) return null
  const above = records.findIndex((record) => record.length === width)
  return { records, width, share: most / records.length, above }
}

/** How much the text is a table with this delimiter: 0 for not at all, the more the wider. */
function tableScore(text: string, delimiter: string): number {
  const shape = shapeOf(text, delimiter)
  if (!shape) return 0
  const evenness = shape.share ** 2 * Math.log2(shape.width)
  const clean = (1 - foreignShare(shape.records, delimiter)) ** 2
  // Titles stand above the header, but so do headers that lack a sign which is not the delimiter.
  const headed = shape.above === 0 ? 1 : isProse(text, delimiter) ? 0.05 : 0.5
  return evenness * clean * headed
}

/** The cells that are several by another delimiter: `5;2`, but neither `yes, good` nor `2,5`. */
function foreignShare(records: Shape['records'], delimiter: string): number {
  const others = [';', '\t', '|'].filter((other) => other !== delimiter)
  const patterns = others.map(
    (other) => new RegExp(`[^\\s${other}]\\${other}+[^\\s${other}]|^\\${other}|\\${other}$`),
  )
  let all = 0
  let foreign = 0
  for (const record of records) {
    for (const cell of record) {
      if (cell === '') continue
      all++
      if (patterns.some((pattern) => pattern.test(cell))) foreign++
    }
  }
  return all === 0 ? 0 : foreign / all
}

/** Whether most of the signs are followed by a blank, as in sentences. */
function isProse(text: string, delimiter: string): boolean {
  let all = 0
  let spaced = 0
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    all++
    if (text[at + 1] === ' ') spaced++
  }
  return spaced * 2 > all
}

/** Every record from the first one on has the same number of cells, and more than two. */
function isEvenFrom(text: string, delimiter: string): boolean {
  const shape = shapeOf(text, delimiter)
  if (!shape || shape.records.length < 3) return false
  return shape.width > 2 && shape.above === 0 && shape.share > 0.98 && !isProse(text, delimiter)
}
