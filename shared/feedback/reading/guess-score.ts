import type { MetricKind, Scale } from '../metric.ts'
import type { Profile } from '../profile.ts'
import { foldWords } from './clean-text.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { ColumnHints } from './column-hints.ts'
import type { MetricGuess, ScorePart } from './metric-guess.ts'
import {
  fitsPromoters,
  groupNamed,
  isScoreName,
  type KindColumn,
  type ScoresByKind,
  scaleOfKind,
} from './score-kind.ts'

/** What the tool that wrote the file, or another column of it, says about the column of scores. */

export interface ScoreContext {
  readonly source: Profile['source']
  /** The column that says which metric each score is. */
  readonly kinds: KindColumn | null
  /** The column of promoters, passives and detractors. */
  readonly group: ColumnFacts | null
  /** The column of the scores; -1 where none is one. */
  readonly scoreIndex: number
  readonly byKind: ScoresByKind
}

/** The column that kinds and groups of the file are about. */
export function scoreColumn(columns: readonly ColumnFacts[], kinds: KindColumn | null): number {
  const numeric = columns.filter(
    ({ index, numbered, truncated, dates, least, greatest }) =>
      index !== kinds?.index &&
      numbered >= 0.8 &&
      !truncated &&
      !(dates && greatest > 100) &&
      least >= -99 &&
      greatest <= 999,
  )
  const points = numeric.filter(({ greatest }) => greatest <= 10)
  const named = [...points, ...numeric].find(isScoreName)
  if (named) return named.index
  return kinds && numeric.length === 1 ? (numeric[0]?.index ?? -1) : -1
}

/** Null where neither says anything. */
export function guessScore(
  facts: ColumnFacts,
  hints: ColumnHints,
  context: ScoreContext,
): MetricGuess | null {
  const { source, kinds, group, scoreIndex } = context
  if (source === 'zendesk' && hints.name === 'score') return zendeskScore(facts)
  if (source === 'limesurvey') {
    const codes = limesurveyCodes(facts)
    if (codes) return codes
  }
  if (facts.index !== scoreIndex) return null
  if (kinds) return ofKinds(facts, kinds, context)
  if (source === 'hubspot') return hubspotRating(facts, group)
  if (group && fitsPromoters(facts, group) && facts.greatest > 5) {
    return ofTool('nps', nps, { code: 'another_column', evidence: group.name })
  }
  const asksNps = source === 'delighted' || source === 'asknicely' || source === 'wootric'
  if (asksNps && (facts.greatest > 7 || facts.numbers.has(0)) && facts.greatest <= 10) {
    return ofTool('nps', nps, { code: 'tool_column', evidence: source })
  }
  return null
}

const nps: Scale = { min: 0, max: 10, higherIsBetter: true }

function ofTool(
  metric: MetricKind,
  scale: Scale | null,
  why: MetricGuess['why']['metric'],
  notAnswers: readonly string[] = [],
): MetricGuess {
  const isUsual = metric === 'nps' || metric === 'share'
  return {
    metric,
    scale,
    notAnswers,
    notes: [],
    why: {
      metric: why,
      ...(scale && {
        scale: isUsual ? { code: 'usual' } : { code: 'tool_column', ...evidenceOf(why) },
      }),
    },
  }
}

function evidenceOf({ evidence }: MetricGuess['why']['metric']): { evidence?: string } {
  return evidence === undefined ? {} : { evidence }
}

/** One kind in the whole file is the score's metric; several make as many questions of one column. */
function ofKinds(facts: ColumnFacts, kinds: KindColumn, { byKind }: ScoreContext): MetricGuess {
  const parts: ScorePart[] = [...kinds.kinds].map(([text, metric]) => ({
    text,
    metric,
    scale: scaleOfKind(metric, byKind.numbersOf(kinds.index, text, facts.index)),
  }))
  const [first] = parts
  const why = { code: 'another_column', evidence: kinds.name } as const
  const guess = ofTool(first?.metric ?? 'rating', first?.scale ?? null, why)
  const isOne = new Set(parts.map(({ metric }) => metric)).size === 1
  return isOne ? guess : { ...guess, split: { column: kinds.name, index: kinds.index, parts } }
}

/**
 * Groups without their scores are enough for NPS. Each stands for the point of its group that is next to
 * the others: which one was given is not known.
 */
export function guessGroups(group: ColumnFacts): MetricGuess {
  const points = { detractor: 6, passive: 8, promoter: 9 }
  const labels: Record<string, number> = {}
  for (const [text] of group.entries) {
    const name = groupNamed(text)
    if (name) labels[text] = points[name]
  }
  const best = group.entries.find(([text]) => groupNamed(text) === 'promoter')?.[0]
  const why = { code: 'labels', ...(best !== undefined && { evidence: best }) } as const
  return { ...ofTool('nps', { ...nps, labels }, why), notes: ['groups_only'] }
}

/** `good` and `bad`, also with a comment; what was offered and not answered is none. */
function zendeskScore(facts: ColumnFacts): MetricGuess | null {
  const labels: Record<string, number> = {}
  const others: string[] = []
  for (const [text] of facts.entries) {
    const word = foldWords(text)
    if (/^(?:good|jo|dobra|dobry|gut|bon)\b|^1$/.test(word)) labels[text] = 1
    else if (/^(?:bad|rossz|zla|zly|schlecht|mauvais)\b|^0$/.test(word)) labels[text] = 0
    else others.push(text)
  }
  if (Object.keys(labels).length === 0 || others.length > 8) return null
  const scale = { min: 0, max: 1, higherIsBetter: true, labels }
  return ofTool('csat', scale, { code: 'tool_column', evidence: 'zendesk' }, others)
}

/** HubSpot asks satisfaction on 0, 1, 2, effort on 1-7 and recommendation on 0-10. */
function hubspotRating(facts: ColumnFacts, group: ColumnFacts | null): MetricGuess | null {
  if (facts.numeric < 0.8) return null
  const why = { code: 'tool_column', evidence: 'hubspot' } as const
  const { greatest, least } = facts
  if (greatest > 7 && greatest <= 10) return ofTool('nps', nps, why)
  if (group) {
    if (fitsPromoters(facts, group)) return ofTool('nps', nps, why)
    return least >= 1 && greatest <= 7
      ? ofTool('ces', { min: 1, max: 7, higherIsBetter: true }, why)
      : null
  }
  if (least >= 0 && greatest <= 2) {
    return ofTool('csat', { min: 0, max: 2, higherIsBetter: true }, why)
  }
  return least >= 1 && greatest > 5 && greatest <= 7
    ? ofTool('ces', { min: 1, max: 7, higherIsBetter: true }, why)
    : null
}

/**
 * Codes of an array question's answers, in the order of the scale: `A1` … `A5`, or `AO01` …. Which end is
 * good they do not say.
 */
function limesurveyCodes(facts: ColumnFacts): MetricGuess | null {
  if (facts.truncated || facts.entries.length > 12) return null
  const words = new Set(facts.entries.map(([text]) => text.toUpperCase()))
  // Yes, no, and uncertain, which is neither.
  const others = [...words].filter((word) => word !== 'Y' && word !== 'N')
  if (words.has('Y') && words.has('N') && others.every((word) => word === 'U')) {
    const answers = facts.entries.filter(([text]) => /^[yn]$/i.test(text))
    const labels = Object.fromEntries(answers.map(([text]) => [text, /y/i.test(text) ? 1 : 0]))
    const scale = { min: 0, max: 1, higherIsBetter: true, labels }
    return ofTool('share', scale, { code: 'two_values', evidence: 'Y, N' }, others)
  }
  if (!/\[[^\]]+\]\s*$|_SQ\d+$/.test(facts.name)) return null
  const points = new Map<string, number>()
  for (const [text] of facts.entries) {
    const code = /^(AO?)(\d{1,2})$/.exec(text)
    if (!code) return null
    points.set(text, Number(code[2]))
  }
  const greatest = Math.max(...points.values())
  if (points.size < 2 || greatest > 11) return null
  const max = Math.max(greatest, 5)
  const [first = 'A1'] = points.keys()
  const form = /^(AO?)(\d+)$/.exec(first)
  const labels: Record<string, number> = {}
  for (let point = 1; point <= max; point++) {
    labels[`${form?.[1] ?? 'A'}${String(point).padStart(form?.[2]?.length ?? 1, '0')}`] = point
  }
  const scale = { min: 1, max, higherIsBetter: true, labels }
  return {
    metric: 'rating',
    scale,
    notAnswers: [],
    notes: ['codes_in_order'],
    why: {
      metric: { code: 'points', evidence: `${first}…`, unsure: true },
      scale: { code: 'points', evidence: `A1–A${max}`, unsure: true },
    },
  }
}
