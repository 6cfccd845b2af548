import type { ColumnFacts } from './column-facts.ts'
import { missingCodes } from './missing.ts'
import type { Stretch } from './stretches.ts'

/**
 * Which points a column of numbers is measured on. The greatest number is not the answer: 6 may mean
 * "does not apply", 99 "no answer", and one column may hold two eras.
 */

export interface NumericScale {
  readonly min: number
  readonly max: number
  /** Numbers off the scale that are no answers. */
  readonly missing: readonly number[]
  readonly notes: readonly ScaleNote[]
}

/** `short_scale`: nothing but the answers says where it ends. */
export type ScaleNote = 'mixed_scale' | 'off_scale' | 'recode_not_ordinal' | 'short_scale'

/** What the other columns of the file say: items of one questionnaire mostly share their scale. */
export interface ScaleFamily {
  /** How many columns look like points of a scale. */
  readonly columns: number
  /** Columns by their greatest point once codes for "no answer" are left out. */
  readonly greatest: ReadonlyMap<number, number>
  /** Of the columns up to five: how many there are, and how many of them hold zeros. */
  readonly fives: number
  readonly fivesWithZero: number
}

/** Fewer answers than this need not show every point of the scale. */
export const ENOUGH = 30

/** Points and counts without the codes that stand far off: -1, 88, 99 beside small numbers. */
export function onlyPoints(numbers: ReadonlyMap<number, number>): {
  points: Map<number, number>
  codes: number[]
} {
  const points = new Map<number, number>()
  const codes: number[] = []
  let beyond = 0
  for (const [value, count] of numbers) {
    if (value >= 0 && value <= 10) points.set(value, count)
    else if (missingCodes.has(value)) codes.push(value)
    else beyond += count
  }
  if (beyond > 0 || points.size === 0) return { points: new Map(numbers), codes: [] }
  for (const code of codesBehindGap(points)) {
    points.delete(code)
    codes.push(code)
  }
  return { points, codes }
}

/**
 * 8 and 9 behind points that nobody chose are codes for "don't know" and "refused": whoever rates up to ten
 * does not leave out 6 and 7, and 10 as well.
 */
function codesBehindGap(points: ReadonlyMap<number, number>): number[] {
  const all = [...points.values()].reduce((sum, count) => sum + count, 0)
  const values = [...points.keys()]
  if (all < ENOUGH || points.has(10) || values.some((value) => !Number.isInteger(value))) return []
  let end = 0
  while (points.has(end + 1)) end++
  const codes = values.filter((value) => value > end)
  const gap = Math.min(...codes) - end
  const isGap = end === 7 ? gap === 2 : end >= 3 && gap >= 3
  return codes.length > 0 && codes.every((value) => value >= 8) && isGap ? codes : []
}

/** Few numbers beyond the points are slips of the keyboard, as 55 among answers up to 5. */
const MOST_SLIPS = 0.05

/** The numbers without slips; the same where there are none, or too many to be slips. */
export function withoutSlips(numbers: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const kept = new Map<number, number>()
  let inside = 0
  let slips = 0
  for (const [value, count] of numbers) {
    if ((value >= 0 && value <= 10) || missingCodes.has(value)) {
      kept.set(value, count)
      inside += count
    } else slips += count
  }
  const isFew = slips > 0 && slips <= Math.max(1, (inside + slips) * MOST_SLIPS)
  return isFew && inside >= 10 && kept.size >= 3 ? kept : numbers
}

export function familyOf(columns: readonly ColumnFacts[]): ScaleFamily {
  const greatest = new Map<number, number>()
  let fives = 0
  let fivesWithZero = 0
  for (const column of columns) {
    const { points } = onlyPoints(column.numbers)
    const max = Math.max(...points.keys())
    greatest.set(max, (greatest.get(max) ?? 0) + 1)
    if (max === 5 || (max === 6 && points.has(5))) {
      fives++
      if (points.has(0)) fivesWithZero++
    }
  }
  return { columns: columns.length, greatest, fives, fivesWithZero }
}

/**
 * Null where the numbers are no points of a scale. `upTo` is where questions of this kind mostly end, where
 * the name of the column says of which kind it is; `isRating` whether it asks for one at all.
 */
export function numericScale(
  facts: ColumnFacts,
  family: ScaleFamily,
  upTo: 5 | 7 = 5,
  isRating = false,
): NumericScale | null {
  const { points, codes } = onlyPoints(facts.numbers)
  if (points.size === 0) return null
  const max = Math.max(...points.keys())
  const min = Math.min(...points.keys())
  if (min < 0 || max > 100) return null
  const notes: ScaleNote[] = codes.length > 0 ? ['off_scale'] : []
  const missing = [...codes]
  if (max > 10) return { min: 0, max: 100, missing, notes }
  const count = (value: number) => points.get(value) ?? 0
  const all = [...points.values()].reduce((sum, n) => sum + n, 0)
  const known = (end: number) => family.greatest.get(end) ?? 0
  const fiveKnown = known(5) > 0

  if (max > 6) {
    const era = eraOf(facts, points, fiveKnown, upTo)
    if (era !== null) {
      const low = era === 5
      return {
        min: low ? fiveMin(points, family) : 0,
        max: low ? 5 : 10,
        missing,
        notes: [...notes, 'mixed_scale'],
      }
    }
    const ofTen = known(8) + known(9) + known(10) > known(7)
    const isSeven = upTo === 7 || (!ofTen && (all < ENOUGH || count(0) === 0))
    if (max === 7 && isSeven) {
      return { min: 1, max: 7, missing, notes }
    }
    return { min: count(0) > 0 ? 0 : 1, max: 10, missing, notes }
  }
  if (max === 6) {
    if ((known(7) > 0 && !fiveKnown) || (upTo === 7 && count(6) > 1))
      return { min: 1, max: 7, missing, notes }
    // 1, 2, 3, 4 and 6 without a 5: codes that a survey tool gave, in no order.
    if (count(5) === 0 && all >= 10) {
      return { min: 1, max: 6, missing, notes: [...notes, 'recode_not_ordinal'] }
    }
    // Many sixes, and no question beside it that ends at five: six is a point.
    if (!fiveKnown && all >= ENOUGH && count(6) > all * 0.1) {
      return { min: count(0) > 0 ? 0 : 1, max: 6, missing, notes: [...notes, 'short_scale'] }
    }
    missing.push(6)
    return { min: fiveMin(points, family), max: 5, missing, notes: [...notes, 'off_scale'] }
  }
  // The column is one of those that end at five itself.
  if (max >= 4 && known(7) >= 2 && known(5) <= (max === 5 ? 1 : 0)) {
    return { min: 1, max: 7, missing, notes }
  }
  const five = fiveMin(points, family)
  if (max === 5) {
    if (count(0) > 0 && five === 1)
      return { min: 1, max: 5, missing: [...missing, 0], notes: [...notes, 'off_scale'] }
    return { min: five, max: 5, missing, notes }
  }
  // A short scale is believed only with answers enough to miss the higher points, and said. Ratings are asked
  // on five points far more often than on four: that nobody gave the best is no proof of another scale.
  const siblingsEndAtFive = fiveKnown && max === 4
  if (max === 4 && isRating && all >= ENOUGH && !siblingsEndAtFive) {
    return { min: five, max: 5, missing, notes: [...notes, 'short_scale'] }
  }
  if (max >= 2 && all >= ENOUGH && !siblingsEndAtFive) {
    return { min: count(0) > 0 ? 0 : 1, max, missing, notes: [...notes, 'short_scale'] }
  }
  if (max === 2 && count(0) > 0 && !fiveKnown) return { min: 0, max: 2, missing, notes }
  return { min: five, max: 5, missing, notes }
}

/** 0 or 1: a rare zero in one column of many is a slip, zeros in several are a point. */
function fiveMin(points: ReadonlyMap<number, number>, family: ScaleFamily): 0 | 1 {
  if (family.fives >= 3) return family.fivesWithZero * 3 >= family.fives ? 0 : 1
  return points.has(0) ? 0 : 1
}

/**
 * 5 or 10 where the column holds two eras, by which of them has more answers; null for one era. Two
 * signs: somewhere in the file answers above 5 begin or end; or hardly any are above 5 although all
 * five lower points are in use.
 */
function eraOf(
  facts: ColumnFacts,
  points: ReadonlyMap<number, number>,
  fiveKnown: boolean,
  upTo: 5 | 7,
): 5 | 10 | null {
  const split = splitOf(facts)
  if (split) return split
  // Six and seven are rare answers of a question with seven points as well.
  const isSeven = Math.max(...points.keys()) === 7
  if (isSeven && (upTo === 7 || !fiveKnown)) return null
  let low = 0
  let high = 0
  let highPoints = 0
  for (const [value, count] of points) {
    if (value > 5) {
      high += count
      highPoints++
    } else low += count
  }
  const lowPoints = [1, 2, 3, 4, 5].every((value) => (points.get(value) ?? 0) > 0)
  const few = high / (low + high) < (fiveKnown ? 0.2 : 0.1)
  return lowPoints && highPoints >= 2 && few && low + high >= ENOUGH ? 5 : null
}

function splitOf(facts: ColumnFacts): 5 | 10 | null {
  const { stretches } = facts
  let largest = 0
  let era: 5 | 10 | null = null
  // The stretch at the border may hold both eras.
  for (let border = 1; border < stretches.length - 1; border++) {
    const before = stretches.slice(0, border)
    const after = stretches.slice(border + 1)
    for (const [old, young] of [
      [before, after],
      [after, before],
    ] as const) {
      const { low, high } = sumOf(old)
      const later = sumOf(young)
      const oldAll = low + high
      const youngAll = later.low + later.high
      if (oldAll <= largest || oldAll < 15 || youngAll < 15) continue
      const changes = high <= oldAll * 0.02 && later.high >= youngAll * 0.4
      if (!changes || !isBlended(young)) continue
      largest = oldAll
      era = oldAll >= youngAll ? 5 : 10
    }
  }
  return era
}

/** Low and high answers stand side by side, as they do not in a file sorted by the score. */
function isBlended(stretches: readonly Stretch[]): boolean {
  const both = stretches.filter(({ low, high }) => low > 0 && high > 0).length
  return both >= stretches.length * 0.3
}

function sumOf(stretches: readonly Stretch[]): Stretch {
  const sum = { low: 0, high: 0 }
  for (const { low, high } of stretches) {
    sum.low += low
    sum.high += high
  }
  return sum
}
