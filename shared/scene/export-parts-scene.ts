import { journeyOf } from '../document/document.ts'
import type { Journey } from '../document/journey.ts'
import type { MetricKind } from '../feedback/metric.ts'
import { heatCuts } from '../feedback/statistics/heat.ts'
import { bodyMedium, iconAt, meta, round, textAt } from './draw.ts'
import { formatDate, formatMetric, formatNumber, formatPeriod } from './format.ts'
import { areaPath, hatch, stripes } from './pattern.ts'
import type { Box, HeatClass, Paint, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { fitText, measureText, type TextStyle } from './text-metrics.ts'

const titleStyle: TextStyle = { size: 20, weight: 600 }
export const titleHeight = 28
export const legendHeight = 34
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

const classes: readonly HeatClass[] = ['n3', 'n2', 'n1', 'z0', 'p1', 'p2', 'p3']

/** What the colours and patterns of the numbers mean. */
export function legendItem(
  context: SceneContext,
  x: number,
  y: number,
  width: number,
): SceneItem | null {
  const { shown, labels, language } = context
  if (!shown) return null
  const { minN, reliableN } = shown.overlay.filter
  const heat = heatScale(context, shown.metric)
  const states: readonly { readonly words: string; readonly sample: readonly Primitive[] }[] = [
    {
      words: labels.legend.tooFew(formatNumber(reliableN, language)),
      sample: sample('surface', { kind: 'path', d: stripes(sampleArea), fill: 'line-2' }),
    },
    {
      words: labels.noData,
      sample: sample('hatch-bg', { kind: 'path', d: hatch(sampleArea), fill: 'hatch' }),
    },
    ...(minN > 0
      ? [
          {
            words: labels.legend.hidden(formatNumber(minN, language)),
            sample: sample('surface-3', iconAt('lock', 7, 3, 10, 'ink-2')),
          },
        ]
      : []),
  ]
  let at = heat.width
  return {
    id: 'legend',
    kind: 'legend',
    name: labels.metrics[shown.metric],
    box: { x, y, width, height: legendHeight },
    primitives: [
      ...heat.primitives,
      ...states.map(({ words, sample }): Primitive => {
        const left = at
        at += 30 + measureText(words, meta) + 20
        return {
          kind: 'group',
          name: words,
          x: round(left),
          y: 0,
          children: [...sample, textAt(words, 30, 0, meta, 'ink-2')],
        }
      }),
    ],
  }
}

const sampleArea = { x: 0, y: 0, width: 24, height: 16 }

function sample(fill: Paint, mark: Primitive): Primitive[] {
  return [
    { kind: 'path', d: areaPath(sampleArea), fill },
    mark,
    {
      kind: 'rect',
      x: 0.5,
      y: 0.5,
      width: 23,
      height: 15,
      fill: 'none',
      stroke: 'control',
      strokeWidth: 1,
    },
  ]
}

/** The seven classes with their cuts beneath; nothing for metrics without a good and a bad end. */
function heatScale(
  { labels, language, shown, layout }: SceneContext,
  metric: MetricKind,
): { width: number; primitives: Primitive[] } {
  const scale = layout.index.touchpoints
    .map(({ id }) => shown?.resultOf(id)?.scale)
    .find((candidate) => candidate != null)
  const cuts = heatCuts(metric, scale ?? null)
  const name = labels.metrics[metric]
  const nameWidth = measureText(name, bodyMedium) + 12
  if (!cuts) return { width: nameWidth + 8, primitives: [textAt(name, 0, 0, bodyMedium, 'ink')] }
  const toward = cuts.higherIsBetter ? 1 : -1
  const step = 34
  const gap = 2
  const cutAt = (distance: number) => cuts.reference + toward * distance
  const boundaries: readonly [edge: number, value: number][] = [
    [1, cutAt(-cuts.far)],
    [2, cutAt(-cuts.near)],
    [5, cutAt(cuts.near)],
    [6, cutAt(cuts.far)],
  ]
  const digits = metric === 'ces' || metric === 'rating' ? 1 : 0
  const number = (value: number) =>
    digits === 0
      ? formatMetric(value, metric, language)
      : formatNumber(value, language, {
          digits: Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 ? 1 : 2,
        })
  const middle = nameWidth + 3.5 * (step + gap) - gap / 2
  return {
    width: nameWidth + 7 * (step + gap) + 24,
    primitives: [
      textAt(name, 0, 0, bodyMedium, 'ink'),
      ...classes.map(
        (heat, index): Primitive => ({
          kind: 'rect',
          x: round(nameWidth + index * (step + gap) + 0.5),
          y: 2.5,
          width: step - 1,
          height: 11,
          radius: 2,
          fill: `${heat}t`,
          stroke: heat,
          strokeWidth: 1,
        }),
      ),
      ...boundaries.map(([edge, value]) =>
        textAt(
          number(value),
          nameWidth + edge * (step + gap) - gap / 2,
          18,
          meta,
          'ink-3',
          'middle',
        ),
      ),
      textAt(
        labels.legend.includes(
          formatNumber(cuts.reference, language, {
            digits: Number.isInteger(cuts.reference) ? 0 : 1,
          }),
        ),
        middle,
        18,
        meta,
        'ink-3',
        'middle',
      ),
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
