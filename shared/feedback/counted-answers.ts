import { periodOf, type TrendUnit } from './period.ts'
import type { ValueCounts } from './statistics/value-counts.ts'

/** How often one value was given to one question at one touchpoint, in one period and group. */
export interface CountRow {
  /** The question's name. */
  readonly question: string
  readonly touchpointId: string
  readonly value: number
  readonly count: number
  /** Any ISO day of the period; null or left out: without a date. */
  readonly period?: string | null
  /**
   * The value of the segment that results are split by, or several where people could choose several: the
   * answer counts under each of them. Null, none or left out: without one.
   */
  readonly group?: string | readonly string[] | null
}

/** The answers to one question at one touchpoint: all, and split by period and by group. */
export interface CountedAnswers {
  readonly all: Map<number, number>
  readonly periods: Map<string, Map<number, number>>
  readonly undated: Map<number, number>
  readonly groups: Map<string, Map<number, number>>
  readonly ungrouped: Map<number, number>
}

export interface CountIndex {
  readonly of: (touchpointId: string, question: string) => CountedAnswers | undefined
  /** First days of the periods that have answers, and groups, each sorted. */
  readonly periods: readonly string[]
  readonly groups: readonly string[]
}

/** Puts rows in place by touchpoint and question; rows of one day fall into their period of `unit`. */
export function indexCounts(rows: Iterable<CountRow>, unit: TrendUnit | undefined): CountIndex {
  const cells = new Map<string, Map<string, CountedAnswers>>()
  const periods = new Set<string>()
  const groups = new Set<string>()
  for (const row of rows) {
    if (row.count <= 0) continue
    const questions = entry(cells, row.touchpointId, () => new Map<string, CountedAnswers>())
    const cell = entry(questions, row.question, emptyCell)
    add(cell.all, row)
    if (unit && row.period) {
      const period = periodOf(row.period, unit)
      periods.add(period)
      add(entry(cell.periods, period, emptyCounts), row)
    } else add(cell.undated, row)
    const { group } = row
    if (typeof group === 'string') addTo(group)
    else if (group && group.length > 0) group.forEach(addTo)
    else add(cell.ungrouped, row)

    function addTo(name: string): void {
      groups.add(name)
      add(entry(cell.groups, name, emptyCounts), row)
    }
  }
  return {
    of: (touchpointId, question) => cells.get(touchpointId)?.get(question),
    periods: [...periods].sort(),
    groups: [...groups].sort(),
  }
}

/** The sum of several counts. */
export function mergeCounts(parts: readonly ValueCounts[]): ValueCounts {
  const sum = emptyCounts()
  for (const part of parts) {
    for (const [value, count] of part) sum.set(value, (sum.get(value) ?? 0) + count)
  }
  return sum
}

function emptyCounts(): Map<number, number> {
  return new Map()
}

function emptyCell(): CountedAnswers {
  return {
    all: emptyCounts(),
    periods: new Map(),
    undated: emptyCounts(),
    groups: new Map(),
    ungrouped: emptyCounts(),
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function add(counts: Map<number, number>, { value, count }: CountRow): void {
  counts.set(value, (counts.get(value) ?? 0) + count)
}
