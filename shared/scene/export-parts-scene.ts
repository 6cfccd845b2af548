import { journeyOf } from '../document/document.ts'
import type { Journey } from '../document/journey.ts'
import { bodyMedium, iconAt, meta, round, textAt } from './draw.ts'
import { formatDate, formatNumber, formatPeriod } from './format.ts'
import type { Box, Paint, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { fitText, measureText, type TextStyle } from './text-metrics.ts'

const titleStyle: TextStyle = { size: 20, weight: 600 }
export const titleHeight = 28
export const provenanceHeight = 16

/** The head of an export: the map's title with its state and what it is based on. */
export function titleItem(
  { document, labels }: SceneContext,
  x: number,
  y: number,
  width: number,
): SceneItem {
  const journey = journeyOf(document)
  const chips = [
    stateChip(labels.states[journey.state]),
    basisChip(journey, labels.bases[journey.basis]),
  ]
  const room = width - chips.reduce((sum, chip) => sum + chip.width + 8, 8)
  const title = fitText(journey.title || labels.untitled.map, Math.max(200, room), titleStyle)
  let at = measureText(title, titleStyle) + 16
  return {
    id: 'title',
    kind: 'title',
    name: journey.title,
    box: { x, y, width, height: titleHeight },
    primitives: [
      textAt(title, 0, 0, titleStyle, 'ink'),
      ...chips.map((chip): Primitive => {
        const group: Primitive = {
          kind: 'group',
          name: chip.words,
          x: round(at),
          y: 2,
          children: chip.primitives,
        }
        at += chip.width + 8
        return group
      }),
    ],
  }
}

interface Chip {
  readonly words: string
  readonly width: number
  readonly primitives: readonly Primitive[]
}

function stateChip(words: string): Chip {
  return chip(words, { fill: 'surface', stroke: 'line-2', ink: 'ink-2', icon: null })
}

function basisChip({ basis }: Journey, words: string): Chip {
  const look: ChipLook =
    basis === 'assumption'
      ? { fill: 'warn-soft', stroke: 'none', ink: 'warn', icon: 'circle-dashed' }
      : { fill: 'ok-soft', stroke: 'none', ink: 'ok', icon: 'badge-check' }
  return chip(words, look)
}

interface ChipLook {
  readonly fill: Paint
  readonly stroke: Paint
  readonly ink: Paint
  readonly icon: 'circle-dashed' | 'badge-check' | null
}

function chip(words: string, { fill, stroke, ink, icon }: ChipLook): Chip {
  const before = icon ? 20 : 0
  const width = round(measureText(words, bodyMedium) + 16 + before)
  return {
    words,
    width,
    primitives: [
      {
        kind: 'rect',
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: 23,
        radius: 5.5,
        fill,
        stroke,
        strokeWidth: 1,
      },
      ...(icon ? [iconAt(icon, 8, 5, 14, ink)] : []),
      textAt(words, 8 + before, 4, bodyMedium, ink),
    ],
  }
}

/** The last line of an export: state, basis, answers, period, filter, and when it was printed. */
export function provenanceItem(context: SceneContext, box: Box): SceneItem {
  const { document, labels, language, shown, options } = context
  const journey = journeyOf(document)
  const answers = shown?.answers ?? null
  const facts = [
    labels.states[journey.state],
    labels.bases[journey.basis],
    ...(shown ? [labels.metricWithInterval(labels.metrics[shown.metric])] : []),
    ...(answers === null ? [] : [`${labels.n(formatNumber(answers, language))}`]),
    ...(shown ? [periodWords(context), segmentWords(context)] : []),
  ]
  const printed = options.exportedOn
    ? labels.printedOn(formatDate(options.exportedOn, language))
    : ''
  const room = box.width - measureText(printed, meta) - 24
  return {
    id: 'provenance',
    kind: 'provenance',
    name: facts[0] ?? '',
    box,
    primitives: [
      textAt(fitText(facts.join('  ·  '), room, meta), 0, 0, meta, 'ink-3'),
      ...(printed ? [textAt(printed, box.width, 0, meta, 'ink-3', 'end')] : []),
    ],
  }
}

function periodWords({ labels, language, shown }: SceneContext): string {
  const { from, to } = shown?.overlay.filter ?? {}
  if (from && to) return formatPeriod(from, to, language)
  if (from) return labels.since(formatDate(from, language))
  if (to) return labels.until(formatDate(to, language))
  return labels.allDates
}

function segmentWords({ labels, shown }: SceneContext): string {
  const where = Object.entries(shown?.overlay.filter.where ?? {})
  if (where.length === 0) return labels.allCustomers
  return where.map(([column, values]) => `${column}: ${values.join(', ')}`).join('; ')
}
