import { detached } from './clean-text.ts'
import type { CodedBatch } from './coded-batch.ts'
import { copyOfOrder, countDate, newDateOrder } from './date-order.ts'
import type { DateFacts } from './dates.ts'
import { type DateHint, detectDates } from './detect-dates.ts'
import type { ColumnHead } from './detect-header.ts'
import {
  type LabelScale,
  scaleOfLabels,
  scaleOfWordedEnds,
  scaleOfWordsAndNumbers,
} from './label-scale.ts'
import { numberInLabel } from './labels.ts'
import { isMissing, isNoText } from './missing.ts'
import { type DecimalSign, detectDecimal, parseNumber } from './numbers.ts'
import { type Stretch, Stretches } from './stretches.ts'

/** What the cells of one column are, gathered in bounded memory, before anyone asks what they mean. */

/** Different values remembered per column at least; a file of few columns may have more each. */
const FEWEST_DISTINCT = 2000
const MOST_DISTINCT = 5000
const ALL_DISTINCT = 100_000
/** A column with more different texts than this holds no answer labels. */
const MAX_LABELS = 200
const LONGEST_KEY = 200

interface Entry {
  count: number
  /** A number from 0 to 10, for the stretches; -1 for any other text. */
  readonly point: number
}

/** What a numbered text is to the stretches. */
const unknown = 0
const neither = 1
const low = 2
const high = 3

export interface ColumnFacts extends ColumnHead {
  readonly records: number
  /** Cells that are neither blank nor a word for "no answer". */
  readonly answered: number
  /** Cells with a text in them, for free-text columns: "don't know" is a comment there. */
  readonly texts: number
  /** Different answers with their counts, most frequent first; as many as were remembered. */
  readonly entries: readonly (readonly [string, number])[]
  /** There are more different values than `entries` holds. */
  readonly truncated: boolean
  /** Different answers over answers, 0 … 1, as far as values were remembered. */
  readonly uniqueness: number
  /** Numbers (also those that labels carry) with their counts. */
  readonly numbers: ReadonlyMap<number, number>
  /** Share of the answers that are numbers, 0 … 1; with the numbers in labels counted in `numbered`. */
  readonly numeric: number
  readonly numbered: number
  readonly fractions: boolean
  /** Cells that are numbers among those whose values were not remembered. */
  readonly numericBeyond: number
  readonly greatest: number
  readonly least: number
  readonly decimal: DecimalSign | null
  readonly labels: LabelScale | null
  readonly dates: DateFacts | null
  readonly averageLength: number
  readonly averageWords: number
  readonly stretches: readonly Stretch[]
}

export interface ColumnCollector {
  add(cell: string): void
  /** The same for cells whose texts have numbers; see coded-batch.ts. */
  addCodes(
    codes: Int32Array,
    from: number,
    to: number,
    texts: readonly string[],
    loose: CodedBatch['loose'],
  ): void
  facts(records: number, hint: DateHint): ColumnFacts
}

/** Different values that each column of a file may remember. */
export function distinctLimit(columns: number): number {
  const share = Math.floor(ALL_DISTINCT / Math.max(columns, 1))
  return Math.min(MOST_DISTINCT, Math.max(FEWEST_DISTINCT, share))
}

export function createColumnCollector(head: ColumnHead, limit: number): ColumnCollector {
  const values = new Map<string, Entry>()
  /** The entries of numbered texts, how often each came since that was last added, and on which side it counts. */
  const numbered: (Entry | undefined)[] = [undefined]
  let hits = new Uint32Array(64)
  let sides = new Uint8Array(64)
  let filledUntilFull = 0
  // What is known of the cells that came after the memory was full.
  let beyond = 0
  let beyondNumeric = 0
  let beyondFractions = 0
  const dateOrder = newDateOrder()
  let greatest = Number.NEGATIVE_INFINITY
  let least = Number.POSITIVE_INFINITY
  const stretches = new Stretches()

  function addBeyond(text: string): void {
    if (isMissing(text)) return
    beyond++
    countDate(dateOrder, text, 1)
    if (text.length > 24) return
    const number = parseNumber(text)
    if (number === null) return
    beyondNumeric++
    if (!Number.isInteger(number)) beyondFractions++
    if (number > greatest) greatest = number
    if (number < least) least = number
  }

  function count(entry: Entry): void {
    entry.count++
    if (values.size < limit) filledUntilFull++
    if (entry.point < 0) return
    const stretch = stretches.last()
    if (entry.point > 5) stretch.high++
    else stretch.low++
  }

  function addText(cell: string): void {
    if (cell === '') return
    let entry = values.get(cell)
    if (entry === undefined) {
      if (values.size >= limit) {
        addBeyond(cell)
        return
      }
      const key = detached(cell.length > LONGEST_KEY ? cell.slice(0, LONGEST_KEY) : cell)
      const known = values.get(key)
      if (known) {
        known.count++
        filledUntilFull++
        return
      }
      const number = cell.length <= 5 ? parseNumber(cell) : null
      entry = { count: 0, point: number !== null && number >= 0 && number <= 10 ? number : -1 }
      values.set(key, entry)
    }
    count(entry)
  }

  /** The same for cells of one stretch whose texts have numbers. */
  function addRun(
    codes: Int32Array,
    from: number,
    to: number,
    stretch: Stretch,
    texts: readonly string[],
    loose: CodedBatch['loose'],
  ): void {
    let isOpen = values.size < limit
    for (let place = from; place < to; place++) {
      const code = codes[place] ?? 0
      if (code === 0) continue
      const side = code > 0 ? (sides[code] ?? unknown) : unknown
      if (side !== unknown) {
        hits[code] = (hits[code] ?? 0) + 1
        if (isOpen) filledUntilFull++
        if (side === neither) continue
        if (side === low) stretch.low++
        else stretch.high++
        continue
      }
      if (code >= 0) meet(code, texts[code] ?? '')
      else if (loose.isTold(code)) beyond++
      else addText(loose.textOf(code))
      isOpen = values.size < limit
    }
  }

  /** Adds a numbered text that has no entry yet, or is too long to have one of its own. */
  function meet(code: number, text: string): void {
    addText(text)
    const entry = values.get(text)
    if (!entry) return
    numbered[code] = entry
    sides[code] = entry.point < 0 ? neither : entry.point > 5 ? high : low
  }

  function makeRoom(count: number): void {
    if (count <= hits.length) return
    const [hitsBefore, sidesBefore] = [hits, sides]
    hits = new Uint32Array(count * 2)
    hits.set(hitsBefore)
    sides = new Uint8Array(count * 2)
    sides.set(sidesBefore)
  }

  function settle(): void {
    for (const [code, entry] of numbered.entries()) {
      if (entry) entry.count += hits[code] ?? 0
    }
    hits.fill(0)
  }

  return {
    add(cell) {
      stretches.next(1)
      addText(cell)
    },
    addCodes(codes, from, to, texts, loose) {
      makeRoom(texts.length)
      let place = from
      while (place < to) {
        const stretch = stretches.next(to - place)
        const end = place + stretches.taken
        addRun(codes, place, end, stretch, texts, loose)
        place = end
      }
    },
    facts(records, hint) {
      settle()
      const filled = merged(values)
      const order = copyOfOrder(dateOrder)
      for (const [text, count] of filled) countDate(order, text, count)
      const entries = filled.filter(([text]) => !isMissing(text))
      const texts = filled.reduce((sum, [text, count]) => sum + (isNoText(text) ? 0 : count), 0)
      const kept = entries.reduce((sum, [, count]) => sum + count, 0)
      const answered = kept + beyond
      const decimal = detectDecimal(entries.map(([text]) => text))
      const numbers = new Map<number, number>()
      let plain = 0
      let carried = 0
      let fractions = beyondFractions > 0
      for (const [text, count] of entries) {
        const number = parseNumber(text, decimal)
        const value = number ?? numberInLabel(text)
        if (value === null) continue
        if (number !== null) plain += count
        else carried += count
        if (!Number.isInteger(value)) fractions = true
        if (value > greatest) greatest = value
        if (value < least) least = value
        numbers.set(value, (numbers.get(value) ?? 0) + count)
      }
      const letters = entries.reduce((sum, [text, count]) => sum + text.length * count, 0)
      const words = entries.reduce((sum, [text, count]) => sum + wordCount(text) * count, 0)
      const numeric = answered === 0 ? 0 : (plain + beyondNumeric) / answered
      return {
        ...head,
        records,
        answered,
        texts: texts + beyond,
        entries,
        truncated: values.size >= limit || beyond > 0,
        uniqueness:
          kept === 0 ? 0 : entries.length / Math.max(1, Math.min(kept, filledUntilFull || kept)),
        numbers,
        numeric,
        numbered: answered === 0 ? 0 : (plain + carried + beyondNumeric) / answered,
        fractions,
        numericBeyond: beyondNumeric,
        greatest,
        least,
        decimal,
        labels: entries.length > MAX_LABELS ? null : labelsOf(entries, answered, numeric),
        dates: detectDates(entries, hint, order),
        averageLength: kept === 0 ? 0 : letters / kept,
        averageWords: kept === 0 ? 0 : words / kept,
        stretches: stretches.list(),
      }
    },
  }
}

/** Texts are answer labels where nearly all of them are, or most of them and three different ones. */
function labelsOf(
  entries: readonly (readonly [string, number])[],
  answered: number,
  numeric: number,
): LabelScale | null {
  if (numeric < 1 && numeric > 0.2) {
    const ends = scaleOfWordedEnds(entries)
    if (ends && ends.answers >= answered * 0.9) return ends
    const both = scaleOfWordsAndNumbers(entries)
    if (both && both.answers >= answered * 0.9) return both
  }
  const scale = numeric > 0.5 ? null : scaleOfLabels(entries)
  if (!scale) return null
  const points = new Set(Object.values(scale.labels)).size
  return scale.answers >= answered * (points >= 3 ? 0.6 : 0.9) ? scale : null
}

/** Values that differ only by blanks around them are one. */
function merged(values: ReadonlyMap<string, Entry>): (readonly [string, number])[] {
  const trimmed = new Map<string, number>()
  for (const [text, { count }] of values) {
    const key = text.trim()
    if (key !== '') trimmed.set(key, (trimmed.get(key) ?? 0) + count)
  }
  return [...trimmed].sort((a, b) => b[1] - a[1])
}

function wordCount(text: string): number {
  let count = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++
  return count
}
