import type { MetricReason, ScaleReason } from '../guess-reason.ts'
import type { MetricKind } from '../metric.ts'
import { anchorsIn, codesInQuestion } from './anchors.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { ColumnHints } from './column-hints.ts'
import { starsIn } from './label-glyphs.ts'
import { byName, evidence, type MetricGuess, ofScale } from './metric-guess.ts'
import { missingCodes } from './missing.ts'
import { labelsWithNumbers, type NumberedLabels } from './numbered-labels.ts'
import { otherPoints } from './other-points.ts'
import {
  ENOUGH,
  type NumericScale,
  numericScale,
  onlyPoints,
  type ScaleFamily,
  withoutSlips,
} from './scale.ts'

/** Answers in whole or half points of a scale. */

/** Whether the column looks like points of a scale; such columns tell each other's scale. */
export function isPointColumn(facts: ColumnFacts, hints: ColumnHints): boolean {
  if (facts.answered === 0 || facts.numbered < 0.9 || facts.truncated) return false
  if (hints.has('attribute') && !hints.has('rating')) return false
  const { points } = onlyPoints(facts.numbers)
  const max = Math.max(...points.keys())
  return Math.min(...points.keys()) >= 0 && max >= 2 && max <= 10
}

export function guessPoints(
  facts: ColumnFacts,
  hints: ColumnHints,
  family: ScaleFamily,
): MetricGuess | null {
  if (facts.numbered < 0.8 || facts.truncated) return null
  const anchors = anchorsIn(facts.question)
  const speaks = anchors !== null && anchors.higherIsBetter !== null
  const drawn = facts.entries.every(([text]) => starsIn(text) !== null)
  const named =
    speaks ||
    drawn ||
    hints.has('rating') ||
    hints.has('csat') ||
    hints.has('ces') ||
    hints.has('nps')
  // "How satisfied were you with the waiting time?" asks for points, "Waiting time" for minutes.
  const isTime = hints.has('duration') && !(asksForPoints(hints) || anchors)
  const isAttribute = hints.has('attribute') && !named && !(anchors?.range && asksHowMuch(hints))
  if (isTime || isAttribute) return null
  const words = labelsWithNumbers(facts)
  const isAsked = named || anchors?.range != null
  const codes = codesInQuestion(facts.question)
  const answers = { ...facts, numbers: pointsOf(facts, codes, isAsked) }
  // CES 2.0 is asked on seven points, 1.0, which asks for the effort, on five.
  const upTo = hints.has('ces') && !hints.has('effort') ? 7 : 5
  const other = named && !anchors?.range ? otherPoints(facts, hints) : null
  if (other) return other
  const scale = hints.has('schoolMarks')
    ? schoolMarks(answers)
    : worded(numericScale(answers, family, upTo, named), words)
  const found = withRange(scale, anchors?.range ?? null, answers)
  if (!found) return null
  const { points } = onlyPoints(answers.numbers)
  const different = [...points.keys()].filter((value) => value <= found.max).length
  if (found.max > 10 && !hints.has('rating') && !hints.has('csat') && !anchors?.range) return null
  if (hints.has('duration') && found.max > 10 && !anchors?.range) return null
  // A handful of records need not show three points where other columns are scales as well.
  const enough = different >= 3 || (facts.answered < 10 && family.columns > 1)
  // `1 - Web shop`, `2 - Phone`: options with their numbers.
  if (!isAsked && words?.areOptions) return null
  // Where it was bought and which of them it was are no degrees, whatever numbers stand for them.
  if (!isAsked && (hints.has('thing') || hints.has('group'))) return null
  // Two or three values under a name that says nothing of a rating are groups or counts.
  if (!isAsked && facts.answered >= 10 && found.max <= 2) return null
  if (!isAsked && (!enough || (facts.fractions && facts.numbers.size > 11))) return null
  // Shares of best points need whole points: averages and half stars are ratings.
  const whole = fractionOf(facts) <= MOST_SLIPS
  const ces = hints.has('ces') && whole && found.max <= 10
  // The best two of a hundred points are no share of the satisfied.
  const satisfied =
    (hints.has('csat') || words?.family === 'satisfaction') &&
    whole &&
    found.min >= 0 &&
    found.max <= 10
  const metric: MetricKind = satisfied ? 'csat' : ces ? 'ces' : 'rating'
  const shown = [...points.keys()].sort((a, b) => a - b)
  const seen = evidence(shown.length > 1 ? `${shown[0]}–${shown.at(-1)}` : String(shown[0] ?? ''))
  const byPoints: MetricReason = { code: 'points', ...seen, ...(!named && { unsure: true }) }
  const told =
    (satisfied ? byName(hints, 'csat') : ces ? byName(hints, 'ces') : byName(hints, 'rating')) ??
    byPoints
  // Eleven points from 0 are mostly those of recommendation.
  const isEleven = metric === 'rating' && found.min === 0 && found.max === 10
  const asked: MetricReason = isEleven ? { ...told, unsure: true } : told
  if (words?.recoded) {
    return ofScale(metric, words.recoded, { metric: asked, scale: { code: 'labels' } })
  }
  if (found.notes.includes('recode_not_ordinal')) {
    return {
      metric: 'rating',
      scale: null,
      notAnswers: [],
      notes: found.notes,
      why: { metric: { ...byPoints, unsure: true } },
    }
  }
  const { min, max } =
    ces && found.max === 6 && !anchors?.range
      ? { min: 1, max: 7 }
      : starred(found, drawn || hints.has('stars'))
  // CES 1.0 asks how much effort it took, on five points: little is good.
  const higherIsBetter =
    words?.higherIsBetter ??
    anchors?.higherIsBetter ??
    !((ces && hints.has('effort') && max <= 5) || hints.has('schoolMarks'))
  const missing = [...found.missing, ...codes.filter((code) => facts.numbers.has(code))]
  return {
    metric,
    scale: { min, max, higherIsBetter, ...(words && { labels: words.labels }) },
    notAnswers: missing.filter((value) => value < min || value > max).map(String),
    notes: found.notes,
    why: { metric: asked, scale: scaleWhy() },
  }

  function scaleWhy(): ScaleReason {
    if (anchors?.range) return { code: 'question', ...evidence(facts.question.slice(0, 200)) }
    if (found?.notes.includes('mixed_scale')) return { code: 'two_eras', ...seen, unsure: true }
    if (max !== shown.at(-1) && family.columns > 1) return { code: 'siblings', ...seen }
    // Answers that keep below five may be those of a longer scale.
    return { code: 'points', ...seen, ...(max !== 5 && max !== 10 && { unsure: true as const }) }
  }
}

/** Stars are five, however few were given. */
function starred(found: NumericScale, areStars: boolean): { min: number; max: number } {
  return areStars && found.max < 5 ? { min: found.min, max: 5 } : found
}

const asksForPoints = (hints: ColumnHints): boolean =>
  hints.has('csat') || hints.has('ces') || hints.has('rating') || hints.has('nps')

/** "How important is the price?" is about no amount, "How many items?" is. */
const asksHowMuch = ({ text }: ColumnHints): boolean =>
  /\bhow (?!many|much|often|old|long|big|large)\w+|important|mennyire|fontos|wazn|jak (?:bardzo|oceni)|na ile|wichtig|wie (?!viele?|oft|lange|alt)\w+/.test(
    text,
  )

/** The numbers that may be points: no codes that the question tells of, and no slips where it asks for points. */
function pointsOf(
  { numbers }: ColumnFacts,
  codes: readonly number[],
  isAsked: boolean,
): ReadonlyMap<number, number> {
  const told = codes.filter((code) => numbers.has(code))
  const kept =
    told.length === 0 ? numbers : new Map([...numbers].filter(([value]) => !told.includes(value)))
  return isAsked ? withoutSlips(kept) : kept
}

/** A number whose words are an answer is a point: `6 (ungenügend)`. */
function worded(found: NumericScale | null, words: NumberedLabels | null): NumericScale | null {
  const greatest = words?.greatest ?? null
  if (!found || greatest === null || greatest <= found.max || greatest > 10) return found
  const missing = found.missing.filter((value) => value > greatest)
  const notes = found.notes.filter((note) => note !== 'off_scale')
  return { min: found.min, max: greatest, missing, notes }
}

/** German schools mark from 1, very good, to 6; Austrian ones to 5. */
function schoolMarks({ numbers, answered }: ColumnFacts): NumericScale | null {
  const { points, codes } = onlyPoints(numbers)
  const least = Math.min(...points.keys())
  const greatest = Math.max(...points.keys())
  if (least < 1 || greatest > 6) return null
  const max = greatest < 6 && answered >= ENOUGH ? 5 : 6
  return { min: 1, max, missing: codes, notes: codes.length > 0 ? ['off_scale'] : [] }
}

/** The scale that the question names, where the answers keep to it. */
function withRange(
  found: NumericScale | null,
  range: { readonly min: number; readonly max: number } | null,
  { numbers }: ColumnFacts,
): NumericScale | null {
  if (!range || !(found || range.min < 0)) return found
  const off = [...numbers.keys()].filter((value) => value < range.min || value > range.max)
  const answers = (values: Iterable<number>) =>
    [...values].reduce((sum, value) => sum + (numbers.get(value) ?? 0), 0)
  // Zeros below a scale that begins at 1 are no answers, however many there are.
  const isNone = (value: number) => value === 0 || missingCodes.has(value)
  const strange = off.filter((value) => value !== 0)
  const least = answers(off) > answers(numbers.keys()) * 0.6
  if (least || answers(strange) > answers(numbers.keys()) * 0.2) return found
  const missing = off.filter(isNone)
  return { ...range, missing, notes: missing.length > 0 ? ['off_scale'] : [] }
}

/** More than this, and fractions are no slips of the pen. */
const MOST_SLIPS = 0.05

function fractionOf({ numbers }: ColumnFacts): number {
  let fractions = 0
  let all = 0
  for (const [value, count] of numbers) {
    all += count
    if (!Number.isInteger(value)) fractions += count
  }
  return all === 0 ? 0 : fractions / all
}
