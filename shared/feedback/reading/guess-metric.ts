import type { MetricReason, ScaleReason } from '../guess-reason.ts'
import type { MetricKind, Scale } from '../metric.ts'
import { anchorsIn } from './anchors.ts'
import { isTick } from './choice-families.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { ColumnHints, Hint } from './column-hints.ts'
import {
  areDayFractions,
  type DurationUnit,
  parseDuration,
  saysItsUnit,
  unitInHeader,
} from './durations.ts'
import { guessScore, type ScoreContext } from './guess-score.ts'
import { starsIn } from './label-glyphs.ts'
import { readLabel } from './labels.ts'
import { missingCodes } from './missing.ts'
import { labelsWithNumbers } from './numbered-labels.ts'
import {
  type NumericScale,
  numericScale,
  onlyPoints,
  type ScaleFamily,
  type ScaleNote,
} from './scale.ts'
import { isCodeList } from './split-choices.ts'

/** What a column measures, if it measures anything. */
export interface MetricGuess {
  readonly metric: MetricKind
  readonly scale: Scale | null
  /** Cell texts that are no answers on this scale. */
  readonly notAnswers: readonly string[]
  readonly notes: readonly (ScaleNote | 'codes_in_order' | 'groups_only')[]
  readonly why: { readonly metric: MetricReason; readonly scale?: ScaleReason }
  /** What bare numbers of a duration count. */
  readonly unit?: DurationUnit
  /** The scores are of several metrics; another column says which. */
  readonly split?: {
    readonly column: string
    readonly index: number
    readonly parts: readonly ScorePart[]
  }
}

/** The answers of one metric in a column of several. */
export interface ScorePart {
  /** What the other column says of them. */
  readonly text: string
  readonly metric: MetricKind
  readonly scale: Scale | null
}

const ofScale = (metric: MetricKind, scale: Scale, why: MetricGuess['why']): MetricGuess => ({
  metric,
  scale,
  notAnswers: [],
  notes: [],
  why,
})

const byName = (hints: ColumnHints, ...wanted: readonly Hint[]): MetricReason | null => {
  const hint = wanted.find((each) => hints.has(each))
  return hint === undefined ? null : { code: 'named', ...evidence(hints.found(hint)) }
}

const evidence = (text: string | null): { evidence?: string } => (text ? { evidence: text } : {})

/** Whether the column looks like points of a scale; such columns tell each other's scale. */
export function isPointColumn(facts: ColumnFacts, hints: ColumnHints): boolean {
  if (facts.answered === 0 || facts.numbered < 0.9 || facts.truncated) return false
  if (hints.has('attribute') && !hints.has('rating')) return false
  const { points } = onlyPoints(facts.numbers)
  const max = Math.max(...points.keys())
  return Math.min(...points.keys()) >= 0 && max >= 2 && max <= 10
}

export function guessMetric(
  facts: ColumnFacts,
  hints: ColumnHints,
  family: ScaleFamily,
  context: ScoreContext,
): MetricGuess | null {
  if (facts.answered === 0 || facts.index === context.kinds?.index) return null
  if (isTick(facts) || isCodeList(facts)) return null
  return (
    guessScore(facts, hints, context) ??
    guessWords(facts, hints) ??
    guessNps(facts, hints) ??
    guessTwoValues(facts, hints) ??
    guessPoints(facts, hints, family) ??
    guessUnbounded(facts, hints)
  )
}

/** Answers in words: satisfied, agree, likely, good, easy, yes. */
function guessWords(facts: ColumnFacts, hints: ColumnHints): MetricGuess | null {
  const { labels } = facts
  if (!labels) return null
  const [best] = Object.entries(labels.labels).sort((a, b) => b[1] - a[1])
  const byLabels: MetricReason = { code: 'labels', ...evidence(best?.[0] ?? null) }
  const why = {
    metric: byLabels,
    scale: { code: 'labels', ...evidence(best?.[0] ?? null) },
  } as const
  if (labels.family === 'yesno') {
    // `Comments: yes` says whether there are any.
    if (hints.has('freeText')) return null
    const yesNo = { min: 0, max: 1, higherIsBetter: true, labels: { ...labels.labels } }
    return ofScale('share', yesNo, { metric: byLabels, scale: { code: 'usual' } })
  }
  if (
    Object.keys(labels.labels).length < 2 &&
    !facts.entries.some(([text]) => text.includes(' '))
  ) {
    return null
  }
  const scale: Scale = {
    min: labels.min,
    max: labels.max,
    higherIsBetter: true,
    labels: { ...labels.labels },
  }
  if (hints.has('nps') && scale.min === 0 && scale.max === 10) return ofScale('nps', scale, why)
  // "good" and "bad" alone are the two answers of a thumb.
  if (labels.family === 'quality' && onlyGoodBad(facts)) {
    const thumbs: Record<string, number> = {}
    for (const [text] of facts.entries) thumbs[text] = (readLabel(text)?.strength ?? 0) > 0 ? 1 : 0
    return ofScale('share', { min: 0, max: 1, higherIsBetter: true, labels: thumbs }, why)
  }
  if (labels.family === 'satisfaction') return ofScale('csat', scale, why)
  if (labels.family === 'ease') return ofScale('ces', scale, why)
  if (labels.family === 'agreement' && hints.has('ces') && !hints.has('effort')) {
    return ofScale('ces', scale, why)
  }
  return ofScale('rating', scale, why)
}

function onlyGoodBad(facts: ColumnFacts): boolean {
  return facts.entries.every(([text]) => /^(?:good|bad)$/i.test(text))
}

function guessNps(facts: ColumnFacts, hints: ColumnHints): MetricGuess | null {
  const asked = byName(hints, 'nps', 'recommend')
  if (!asked || hints.has('npsGroup')) return null
  let valid = 0
  let greatest = 0
  for (const [value, count] of facts.numbers) {
    if (!Number.isInteger(value) || value < 0 || value > 10) continue
    valid += count
    greatest = Math.max(greatest, value)
  }
  const named = /\bnps\b|net promoter|\bltr\b/.test(hints.text)
  if (valid < facts.answered * 0.5 || (!named && greatest <= 5)) return null
  // "Rate from 1 to 10 whether you would recommend us" is no NPS: that begins at 0.
  const range = /(?<!\d)([01])\D{1,6}10(?!\d)/.exec(facts.question)
  if (!named && range?.[1] === '1' && !facts.numbers.has(0)) return null
  const strong = named || hints.has('nps') || range?.[1] === '0'
  if (!strong && greatest <= 7) return null
  return ofScale(
    'nps',
    { min: 0, max: 10, higherIsBetter: true },
    {
      metric: strong || facts.numbers.has(0) ? asked : { ...asked, unsure: true },
      scale: { code: 'usual' },
    },
  )
}

/** 0 and 1 are yes and no where the name or the question asks for it; else just two groups. */
function guessTwoValues(facts: ColumnFacts, hints: ColumnHints): MetricGuess | null {
  if (facts.numeric < 1 || [...facts.numbers.keys()].some((value) => value !== 0 && value !== 1)) {
    return null
  }
  const asks = hints.has('yes') || /\?\s*$/.test(facts.question)
  if (!asks) return null
  return ofScale(
    'share',
    { min: 0, max: 1, higherIsBetter: true },
    { metric: { code: 'two_values', evidence: '0, 1' }, scale: { code: 'usual' } },
  )
}

function guessPoints(
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
  if (hints.has('duration') || (hints.has('attribute') && !named)) return null
  const found = withRange(numericScale(facts, family), anchors?.range ?? null, facts)
  if (!found) return null
  const { points } = onlyPoints(facts.numbers)
  const different = [...points.keys()].filter((value) => value <= found.max).length
  if (found.max > 10 && !hints.has('rating') && !hints.has('csat')) return null
  // A handful of records need not show three points where other columns are scales as well.
  const enough = different >= 3 || (facts.answered < 10 && family.columns > 1)
  const isAsked = named || anchors?.range != null
  // Two or three values under a name that says nothing of a rating are groups or counts.
  if (!isAsked && facts.answered >= 10 && found.max <= 2) return null
  if (!isAsked && (!enough || (facts.fractions && facts.numbers.size > 11))) return null
  const words = labelsWithNumbers(facts)
  // Shares of best points need whole points: averages and half stars are ratings.
  const whole = fractionOf(facts) <= MOST_SLIPS
  const ces = hints.has('ces') && whole && found.max <= 10
  // The best two of a hundred points are no share of the satisfied.
  const satisfied =
    (hints.has('csat') || words?.family === 'satisfaction') && whole && found.max <= 10
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
    words?.higherIsBetter ?? anchors?.higherIsBetter ?? !(ces && hints.has('effort') && max <= 5)
  return {
    metric,
    scale: { min, max, higherIsBetter, ...(words && { labels: words.labels }) },
    notAnswers: found.missing.filter((value) => value < min || value > max).map(String),
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

/** The scale that the question names, where the answers keep to it. */
function withRange(
  found: NumericScale | null,
  range: { readonly min: number; readonly max: number } | null,
  { numbers }: ColumnFacts,
): NumericScale | null {
  if (!found || !range) return found
  const off = [...numbers.keys()].filter((value) => value < range.min || value > range.max)
  const answers = (values: Iterable<number>) =>
    [...values].reduce((sum, value) => sum + (numbers.get(value) ?? 0), 0)
  if (answers(off) > answers(numbers.keys()) * 0.2) return found
  const missing = off.filter((value) => missingCodes.has(value))
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

function guessUnbounded(facts: ColumnFacts, hints: ColumnHints): MetricGuess | null {
  const named = hints.has('duration') && !hints.has('attribute')
  const unit = unitInHeader(`${facts.name} ${facts.question}`)
  const share = (fits: (text: string) => boolean) =>
    facts.entries.reduce((sum, [text, count]) => sum + (fits(text) ? count : 0), 0) / facts.answered
  // A few slips do not lose a column; without a name for it, nearly all must say their unit.
  const enough = named
    ? share((text) => isPlausible(parseDuration(text, facts.decimal, unit))) >= 0.5 ||
      (facts.truncated && facts.numeric >= 0.8)
    : share(saysItsUnit) >= 0.8
  if (!enough) return null
  const counted = unit ?? (areDayFractions(facts.entries) ? 'd' : null)
  return {
    metric: 'duration',
    scale: null,
    notAnswers: [],
    notes: [],
    why: { metric: (named && byName(hints, 'duration')) || { code: 'times' } },
    ...(counted && { unit: counted }),
  }
}

/** No longer than a year. */
const isPlausible = (seconds: number | null): boolean =>
  seconds !== null && seconds >= 0 && seconds <= 366 * 86_400
