import type { PersonaColour } from '../document/field.ts'
import type { MapIndex } from '../document/query.ts'
import type { Language } from '../rpc/contract.ts'
import { iconAt, lineFrom, meta, round, textAt } from './draw.ts'
import {
  type Evidence,
  evidenceCurves,
  evidencePoint,
  gapBlock,
  hypothesisCurve,
  voteSpread,
} from './emotion-curves.ts'
import { levelToY } from './emotion-plot.ts'
import { formatNumber } from './format.ts'
import type { Primitive } from './primitive.ts'
import type { ShownMetric } from './shown-metric.ts'
import { measureText, type TextStyle } from './text-metrics.ts'

/** The words of the emotion curves on a slide. Numbers come in already formatted. */
export interface EmotionSlideWords {
  readonly team: (level: string) => string
  readonly customers: (level: string) => string
  readonly good: (level: string) => string
  readonly bad: (level: string) => string
  readonly noSurvey: string
  readonly tooFew: (n: string) => string
  readonly hidden: string
}

export interface EmotionSlideInput {
  readonly index: MapIndex
  readonly shown: ShownMetric | null
  readonly personaId: string
  /** Of the customers' curve. */
  readonly colour: PersonaColour
  /** The touchpoint that is spoken of. */
  readonly touchpointId: string
  /** Px at 100 %, as on the map; a slide shows it at twice the size. */
  readonly width: number
  readonly words: EmotionSlideWords
  readonly language: Language
}

/** Px at 100 %: the plot itself, and the row of words under it. */
const plotTop = 8
const plotHeight = 150
export const emotionSlideHeight = 178
const scale = { zeroY: 83, unit: 32 }
const strong: TextStyle = { size: 12, weight: 600 }
const y = (level: number) => levelToY(scale, level)

/** The curves of one persona over the whole map, with the numbers at the touchpoint that is spoken of. */
export function emotionSlide(input: EmotionSlideInput): readonly Primitive[] {
  const { index, shown, colour, width, words, language, personaId, touchpointId } = input
  const step = width / Math.max(1, index.columns.length)
  const columns = index.columns.flatMap(({ touchpoint, index: column }) =>
    touchpoint
      ? [
          {
            id: touchpoint.id,
            emotion: index.emotionOf(personaId, touchpoint.id),
            column,
            left: column * step,
            width: step,
            x: (column + 0.5) * step,
            overlay: shown?.touchpointOf(touchpoint.id),
          },
        ]
      : [],
  )
  const surveyed = shown?.hasEvidence ? columns : []
  const points = columns.flatMap(({ x, emotion }) =>
    emotion ? [{ x: round(x), y: round(y(emotion.level)) }] : [],
  )
  const here = columns.find(({ id }) => id === touchpointId)
  const axis = (level: number, text: string) =>
    textAt(text, width, y(level) - 8 - 3 * Math.sign(level), meta, 'ink-3', 'end')
  return [
    ...(here
      ? [
          {
            kind: 'rect' as const,
            x: round(here.left),
            y: plotTop,
            width: round(step),
            height: plotHeight,
            radius: 4,
            fill: 'accent' as const,
            fillOpacity: 0.06,
          },
        ]
      : []),
    {
      kind: 'group',
      y: plotTop,
      children: surveyed.flatMap((one) => gapBlock(one, plotHeight)),
    },
    lineFrom(0, scale.zeroY, width, scale.zeroY, {
      stroke: 'line-2',
      strokeWidth: 1,
      dash: [1, 4],
    }),
    axis(2, words.good(formatNumber(2, language, { sign: true }))),
    axis(-2, words.bad(formatNumber(-2, language, { sign: true }))),
    ...evidenceCurves(surveyed, colour, y),
    ...(here?.emotion ? voteSpread(here.x, here.emotion.votes, 'ink-2', y) : []),
    hypothesisCurve(points, 'ink-2'),
    ...surveyed
      .filter(({ overlay }) => overlay?.emotion.state === 'few')
      .flatMap((one) => evidencePoint(one, colour, y)),
    ...(here ? spokenOf(input, here, here.emotion?.level ?? null) : []),
    ...notes(input, surveyed, here?.column ?? 0),
  ]
}

/** The two points of the touchpoint, joined, each with its number on the side away from the other. */
function spokenOf(
  { colour, words, language, width }: EmotionSlideInput,
  { x, overlay }: Evidence,
  team: number | null,
): Primitive[] {
  const customers = overlay?.emotion.state === 'ok' ? overlay.emotion.evidence : null
  const say = (level: number) => formatNumber(level, language, { digits: 1, sign: true })
  const teamAbove = team !== null && (customers === null || team >= customers)
  const label = (
    text: string,
    level: number,
    above: boolean,
    ink: 'ink' | PersonaColour,
  ): Primitive[] => {
    const half = measureText(text, strong) / 2
    const middle = Math.max(half, Math.min(width - half, x))
    const top = y(level) + (above ? -25 : 9)
    // The curves pass behind the words.
    return [
      {
        kind: 'rect',
        x: round(middle - half - 2),
        y: round(top),
        width: round(2 * half + 4),
        height: 16,
        radius: 3,
        fill: 'surface',
        fillOpacity: 0.85,
      },
      textAt(text, middle, top, strong, ink, 'middle'),
    ]
  }
  return [
    ...(team !== null && customers !== null
      ? [lineFrom(x, y(team), x, y(customers), { stroke: 'ink', strokeWidth: 1 })]
      : []),
    ...(customers === null
      ? []
      : [
          {
            kind: 'circle' as const,
            cx: round(x),
            cy: round(y(customers)),
            r: 4.5,
            fill: colour,
            stroke: 'surface' as const,
            strokeWidth: 1.5,
          },
          ...label(words.customers(say(customers)), customers, !teamAbove, colour),
        ]),
    ...(team === null
      ? []
      : [
          {
            kind: 'circle' as const,
            cx: round(x),
            cy: round(y(team)),
            r: 5,
            fill: 'surface' as const,
            stroke: 'ink' as const,
            strokeWidth: 1.75,
          },
          ...label(words.team(say(team)), team, teamAbove, 'ink'),
        ]),
  ]
}

/** Why the customers' curve is not there: one word for each run of columns, the nearest to the touchpoint first. */
function notes(
  { shown, words, language, width }: EmotionSlideInput,
  surveyed: readonly Evidence[],
  from: number,
): Primitive[] {
  const runs: { text: string; hidden: boolean; first: Evidence; last: Evidence }[] = []
  for (const one of surveyed) {
    const state = one.overlay?.emotion.state ?? 'none'
    if (state === 'ok') continue
    const n = one.overlay ? (shown?.resultOf(one.overlay.id)?.n ?? 0) : 0
    const text =
      state === 'none'
        ? words.noSurvey
        : state === 'suppressed'
          ? words.hidden
          : words.tooFew(formatNumber(n, language))
    const before = runs.at(-1)
    if (before?.text === text && before.last.column === one.column - 1) before.last = one
    else runs.push({ text, hidden: state === 'suppressed', first: one, last: one })
  }
  const distance = (run: (typeof runs)[number]) =>
    Math.min(Math.abs(run.first.column - from), Math.abs(run.last.column - from))
  const taken: { left: number; right: number }[] = []
  return runs
    .sort((a, b) => distance(a) - distance(b))
    .flatMap(({ text, hidden, first, last }): readonly Primitive[] => {
      const half = measureText(text, meta) / 2 + (hidden ? 8 : 0)
      const x = Math.max(half, Math.min(width - half, (first.x + last.x) / 2))
      const place = { left: x - half - 6, right: x + half + 6 }
      if (taken.some(({ left, right }) => place.left < right && left < place.right)) return []
      taken.push(place)
      const top = plotTop + plotHeight + 4
      if (!hidden) return [textAt(text, x, top, meta, 'ink-3', 'middle')]
      return [
        iconAt('lock', x - half, top + 2, 12, 'ink-3'),
        textAt(text, x - half + 16, top, meta, 'ink-3'),
      ]
    })
}
