import type { MetricReason } from '../guess-reason.ts'
import type { Scale } from '../metric.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { ColumnHints } from './column-hints.ts'
import { byName, type MetricGuess, ofScale } from './metric-guess.ts'

/** Points that do not begin at 0 or 1 and go up: yes and no in numbers, parts of one, both sides of zero. */

/** Only for a column that is called a rating; null where its numbers are the usual points. */
export function otherPoints(facts: ColumnFacts, hints: ColumnHints): MetricGuess | null {
  const { numbers, numeric } = facts
  if (numeric < 0.9) return null
  const asked: MetricReason = byName(hints, 'csat', 'ces', 'rating', 'nps') ?? { code: 'points' }
  const isCsat = hints.has('csat')
  if (numbers.size === 2 && numbers.has(1) && (numbers.has(0) || numbers.has(-1))) {
    const worst = numbers.has(0) ? 0 : -1
    const labels = { [String(worst)]: 0, '1': 1 }
    return guess(isCsat ? 'csat' : 'share', { min: 0, max: 1, higherIsBetter: true, labels })
  }
  if (areParts(numbers)) return guess('rating', { min: 0, max: 1, higherIsBetter: true })
  const side = sideOf(numbers)
  return side === null ? null : guess('rating', { min: -side, max: side, higherIsBetter: true })

  function guess(metric: MetricGuess['metric'], scale: Scale): MetricGuess {
    const evidence = `${scale.labels ? Object.keys(scale.labels)[0] : scale.min}–${scale.max}`
    return ofScale(metric, scale, {
      metric: asked,
      scale: { code: 'points', evidence, unsure: true },
    })
  }
}

type Numbers = ColumnFacts['numbers']

function answersWhere(numbers: Numbers, test: (value: number) => boolean): number {
  let answers = 0
  for (const [value, count] of numbers) if (test(value)) answers += count
  return answers
}

/** Shares of one: 0.8, 0.95, 1. */
function areParts(numbers: Numbers): boolean {
  const all = answersWhere(numbers, () => true)
  const parts = answersWhere(numbers, (value) => value > 0 && value < 1)
  return parts >= all * 0.2 && answersWhere(numbers, (value) => value < 0 || value > 1) === 0
}

/** -2 … +2, -3 … +3: as far below zero as above it, and more than a code for "no answer" below. */
function sideOf(numbers: Numbers): number | null {
  const values = [...numbers.keys()]
  const least = Math.min(...values)
  const greatest = Math.max(...values)
  if (least > -1 || least < -5 || greatest > -least || greatest < 1) return null
  if (values.some((value) => !Number.isInteger(value))) return null
  const all = answersWhere(numbers, () => true)
  const below = answersWhere(numbers, (value) => value < 0)
  return below >= all * 0.1 && below < all ? -least : null
}
