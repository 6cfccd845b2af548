import type { MetricReason } from '../guess-reason.ts'
import type { Scale } from '../metric.ts'
import { anchorsIn } from './anchors.ts'
import { isTick } from './choice-families.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { ColumnHints } from './column-hints.ts'
import { isComplaint } from './complaints.ts'
import { areDayFractions, parseDuration, saysItsUnit, unitInHeader } from './durations.ts'
import { guessPoints } from './guess-points.ts'
import { guessScore, type ScoreContext } from './guess-score.ts'
import { readLabel } from './labels.ts'
import { byName, evidence, type MetricGuess, ofScale } from './metric-guess.ts'
import { ENOUGH, type ScaleFamily } from './scale.ts'
import { isCodeList } from './split-choices.ts'

/** What a column measures, by its answers and its name. */
export function guessMetric(
  facts: ColumnFacts,
  hints: ColumnHints,
  family: ScaleFamily,
  context: ScoreContext,
): MetricGuess | null {
  if (facts.answered === 0 || facts.index === context.kinds?.index) return null
  if (isTick(facts) || isCodeList(facts)) return null
  if (areSentences(facts)) return guessUnbounded(facts, hints)
  return (
    guessScore(facts, hints, context) ??
    guessWords(facts, hints) ??
    guessNps(facts, hints) ??
    guessTwoValues(facts, hints) ??
    guessPoints(facts, hints, family) ??
    guessUnbounded(facts, hints)
  )
}

/** What people wrote is no point, whatever number stands in it: `Late again (2)`, `1. Too slow`. */
function areSentences({ numeric, uniqueness, averageWords, labels }: ColumnFacts): boolean {
  return labels === null && numeric < 0.5 && uniqueness > 0.5 && averageWords >= 4
}

/** Answers in words, and what should be said of them. */
function guessWords(facts: ColumnFacts, hints: ColumnHints): MetricGuess | null {
  const guess = ofWords(facts, hints)
  const { labels, numeric } = facts
  if (!guess || !labels) return guess
  const texts = Object.keys(labels.labels)
  const isBetween =
    labels.family === 'extent' && texts.some((text) => readLabel(text)?.family === 'yesno')
  const points = new Set(Object.values(labels.labels))
  const isBoth = numeric > 0 && points.size > 2
  const notes = [
    ...(isBetween ? (['middle_answer'] as const) : []),
    ...(isBoth ? (['words_and_numbers'] as const) : []),
  ]
  return { ...guess, notes: [...guess.notes, ...notes] }
}

/** Answers in words: satisfied, agree, likely, good, easy, yes. */
function ofWords(facts: ColumnFacts, hints: ColumnHints): MetricGuess | null {
  const { labels } = facts
  if (!labels) return null
  const [best] = Object.entries(labels.labels).sort((a, b) => b[1] - a[1])
  const byLabels: MetricReason = { code: 'labels', ...evidence(best?.[0] ?? null) }
  const isBlame = labels.family === 'agreement' && isComplaint(facts.question)
  const why: MetricGuess['why'] = {
    metric: byLabels,
    scale: isBlame
      ? { code: 'question', evidence: facts.question, unsure: true }
      : { code: 'labels', ...evidence(best?.[0] ?? null) },
  }
  if (labels.family === 'yesno') {
    // `Comments: yes` says whether there are any.
    if (hints.has('freeText')) return null
    const yesNo = { min: 0, max: 1, higherIsBetter: true, labels: { ...labels.labels } }
    return ofScale('share', yesNo, { metric: byLabels, scale: { code: 'usual' } })
  }
  // A priority is high or low as well, and better neither way.
  if (labels.family === 'level' && !asksForLevel(hints)) return null
  if (
    Object.keys(labels.labels).length < 2 &&
    !facts.entries.some(([text]) => text.includes(' '))
  ) {
    return null
  }
  const scale: Scale = {
    min: labels.min,
    max: labels.max,
    higherIsBetter: !isBlame,
    labels: { ...labels.labels },
  }
  if (hints.has('nps') && scale.max === 10) return ofScale('nps', fromZero(scale), why)
  // "good" and "bad" alone are the two answers of a thumb.
  if (labels.family === 'quality' && onlyGoodBad(facts)) {
    const thumbs: Record<string, number> = {}
    for (const [text] of facts.entries) thumbs[text] = (readLabel(text)?.strength ?? 0) > 0 ? 1 : 0
    return ofScale('share', { min: 0, max: 1, higherIsBetter: true, labels: thumbs }, why)
  }
  if (labels.family === 'satisfaction' || (labels.family === 'level' && hints.has('csat')))
    return ofScale('csat', scale, why)
  if (labels.family === 'ease') return ofScale('ces', scale, why)
  if (labels.family === 'agreement' && hints.has('ces') && !hints.has('effort')) {
    return ofScale('ces', scale, why)
  }
  return ofScale('rating', scale, why)
}

const asksForLevel = (hints: ColumnHints): boolean =>
  !hints.has('effort') &&
  (hints.has('csat') ||
    hints.has('rating') ||
    hints.has('nps') ||
    /quality|minoseg|jakosc|qualitat/.test(hints.text))

/** Recommendation is asked from 0, whether or not someone chose it: the word of the low end is 0. */
function fromZero({ labels = {}, ...scale }: Scale): Scale {
  const from = (point: number) => (point === scale.min ? 0 : point)
  const points = Object.entries(labels).map(([text, point]) => [text, from(point)] as const)
  return { ...scale, min: 0, labels: Object.fromEntries(points) }
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
  const asked010 = anchorsIn(facts.question)?.range
  const named =
    /\bnps\b|net promoter|\bltr\b/.test(hints.text) || (asked010?.min === 0 && asked010.max === 10)
  if (valid < facts.answered * 0.5 || (!named && greatest <= 5)) return null
  // "Rate from 1 to 10 whether you would recommend us" is no NPS: that begins at 0.
  const range = /(?<!\d)([01])\D{1,6}10(?!\d)/.exec(facts.question)
  if (!named && range?.[1] === '1' && !facts.numbers.has(0)) return null
  const strong = named || hints.has('nps') || range?.[1] === '0'
  if (!strong && greatest <= 7) return null
  const guess = ofScale(
    'nps',
    { min: 0, max: 10, higherIsBetter: true },
    {
      metric: strong || facts.numbers.has(0) ? asked : { ...asked, unsure: true },
      scale: { code: 'usual' },
    },
  )
  // Many answers and none from 8 on: the question was hardly asked up to ten.
  return greatest <= 7 && valid >= ENOUGH ? { ...guess, notes: ['low_nps'] } : guess
}

const said = /(?<![\p{L}\d.,])([0-2])\s*[=:–-]\s*(\p{L}{1,12})(?!\p{L})/gu

/** `Resolved? (1 = yes, 2 = no)`: the numbers of yes and no, where the question gives both. */
function saidYesNo({ question, entries }: ColumnFacts): Record<string, number> | null {
  const labels: Record<string, number> = {}
  for (const [, number = '', word = ''] of question.slice(0, 500).matchAll(said)) {
    const reading = readLabel(word)
    if (reading?.family === 'yesno') labels[number] = reading.strength > 0 ? 1 : 0
  }
  const isBoth = new Set(Object.values(labels)).size === 2
  return isBoth && entries.some(([text]) => labels[text] !== undefined) ? labels : null
}

/** 0 and 1 are yes and no where the name or the question asks for it; else just two groups. */
function guessTwoValues(facts: ColumnFacts, hints: ColumnHints): MetricGuess | null {
  const labels = saidYesNo(facts)
  if (labels && facts.numeric >= 0.9) {
    return ofScale(
      'share',
      { min: 0, max: 1, higherIsBetter: true, labels },
      {
        metric: { code: 'two_values', evidence: Object.keys(labels).join(', ') },
        scale: { code: 'question', evidence: facts.question.slice(0, 200) },
      },
    )
  }
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
