import { type LabelFamily, twoSided } from './label-words.ts'
import type { LabelReading } from './labels.ts'

/** Where labels stand on their scale: strengths of words to points. */

export interface Places {
  readonly min: number
  readonly max: number
  readonly pointOf: (strength: number) => number
}

/** Ladders whose rungs are not each other's mirror, low end first. */
const ladders: readonly (readonly [LabelFamily, readonly number[]])[] = [
  // Poor, fair, good, very good, excellent.
  ['quality', [-2, 0, 2, 3, 4]],
  // The six marks of German schools, from insufficient to very good.
  ['quality', [-4, -3, -1, 1, 2, 3]],
  // Never, rarely, sometimes, often, always.
  ['frequency', [-5, -3, -1, 2, 5]],
]

export function places(
  family: LabelFamily,
  readings: readonly LabelReading[],
  enough: boolean,
): Places {
  const strengths = [...new Set(readings.map(({ strength }) => strength))].sort((a, b) => a - b)
  const bad = strengths.filter((strength) => strength < 0)
  const good = strengths.filter((strength) => strength > 0)
  const neutral = strengths.includes(0)
  const absolute = readings.some((reading) => reading.absolute)
  // "Not at all" is the low end of a scale without a bad side, unless it has one all the same.
  const oneSided = absolute && !neutral && bad.every((strength) => strength === -4 || strength > -2)
  const fewest = family === 'face' && neutral ? 1 : 2
  const paired = bad.length === good.length && bad.length >= fewest
  if (family !== 'frequency' && paired) return mirrored(bad, good, neutral, enough)
  const half = neutral ? null : halfWay(bad, good, enough)
  if (family !== 'frequency' && half !== null) {
    const others = good.filter((strength) => strength !== half)
    const { pointOf, ...ends } = mirrored(bad, others, true, enough)
    return { ...ends, pointOf: (strength) => pointOf(strength === half ? 0 : strength) }
  }
  if (oneSided) return ofLadder(strengths, rungOfAmount, enough)
  const ladder = ladders.find(
    ([of, rungs]) => of === family && strengths.every((strength) => rungs.includes(strength)),
  )?.[1]
  if (ladder) {
    const rungOf = (strength: number) => ladder.indexOf(strength) + 1
    return ofLadder(strengths, rungOf, enough, ladder.length)
  }
  const lopsided = bad.length !== good.length
  const isWhole = strengths.length >= 5 || (enough && strengths.length >= 4)
  const ranked = family === 'frequency' || (lopsided && !twoSided.has(family) && family !== 'face')
  if (ranked && (isWhole || family === 'frequency')) return byRank(strengths, enough)
  if (lopsided && Math.abs(bad.length - good.length) > 1 && isWhole)
    return byRank(strengths, enough)
  return byStrength(family, strengths, neutral, enough)
}

/**
 * The good label that stands in the middle although its words are no neutral ones: `teilweise` between as many
 * bad labels as good ones, `közepesen` likewise; and `somewhat satisfied` where many answered and none of
 * them was somewhat dissatisfied. Null where there is none.
 */
function halfWay(bad: readonly number[], good: readonly number[], enough: boolean): number | null {
  if (bad.length < 2 || good.length !== bad.length + 1) return null
  const [least] = good
  const isHalf = (strength: number) => [0.9, 1.5, 1.7].includes(strength)
  return good.find(isHalf) ?? (enough && least === 1 && !bad.includes(-1) ? least : null)
}

/** Not at all, slightly (or not so), somewhat (or moderately), very, extremely; 0 where it is none. */
function rungOfAmount(strength: number): number {
  if (strength <= -4) return 1
  if (strength < 0.9) return 2
  if (strength <= 2) return 3
  return strength < 4 ? 4 : 5
}

/**
 * Both ends seen by enough people: what is there is the ladder. Else it has all its rungs, as marks of
 * schools always have.
 */
function ofLadder(
  strengths: readonly number[],
  rungOf: (strength: number) => number,
  enough: boolean,
  size = 5,
): Places {
  const rungs = strengths.map(rungOf)
  const top = Math.max(...rungs)
  const whole =
    size === 5 && enough && rungs.includes(1) && (top === 5 || (top === 4 && rungs.length === 3))
  const distinct = new Set(rungs).size === rungs.length
  if (whole || !distinct) return byRank(strengths, enough)
  return { min: 1, max: size, pointOf: rungOf }
}

function byRank(strengths: readonly number[], enough: boolean): Places {
  const size = enough ? Math.max(strengths.length, 2) : Math.max(strengths.length, 5)
  return {
    min: 1,
    max: size,
    pointOf: (strength) => {
      const rank = strengths.indexOf(strength)
      return strength > 0 ? size - (strengths.length - 1 - rank) : rank + 1
    },
  }
}

/** As many rungs on the bad side as on the good one, whichever words they have. */
function mirrored(
  bad: readonly number[],
  good: readonly number[],
  neutral: boolean,
  enough: boolean,
): Places {
  const odd = neutral || (!enough && bad.length < 3)
  const max = bad.length * 2 + (odd ? 1 : 0)
  return {
    min: 1,
    max,
    pointOf: (strength) => {
      if (strength === 0) return bad.length + 1
      if (strength < 0) return bad.indexOf(strength) + 1
      return max - good.length + good.indexOf(strength) + 1
    },
  }
}

/** Each strength has its counterpart on the other side, whether someone chose it or not. */
function byStrength(
  family: LabelFamily,
  strengths: readonly number[],
  neutral: boolean,
  enough: boolean,
): Places {
  const sizes = [...new Set(strengths.filter((s) => s !== 0).map(Math.abs))].sort((a, b) => a - b)
  const bothSides = strengths.some((s) => s < 0) && strengths.some((s) => s > 0)
  // More strengths than a ladder of few labels has: the words of both sides differ.
  const uneven = sizes.length >= 3 && strengths.length <= 4
  if (uneven && enough && !neutral) return byRank(strengths, enough)
  // One strength alone: the other may not have been chosen, but for a clear two or three points.
  const lone = sizes.length <= 1
  const clear = family === 'face' ? neutral : enough && (sizes[0] === 2 || sizes[0] === 1.6)
  const two = uneven || (lone && !(clear && bothSides))
  const levels = two ? 2 : Math.max(sizes.length, 1)
  const even = !neutral && bothSides && enough
  const max = levels * 2 + (even ? 0 : 1)
  const pointOf = (strength: number) => {
    if (strength === 0) return levels + 1
    const size = Math.abs(strength)
    const level = two && sizes.length !== 2 ? (size > 2 ? 2 : 1) : sizes.indexOf(size) + 1
    return strength < 0 ? levels + 1 - level : max - levels + level
  }
  const distinct = new Set(strengths.map(pointOf)).size === strengths.length
  return distinct ? { min: 1, max, pointOf } : byRank(strengths, enough)
}
