import { evidence } from '../document/field.ts'
import type { MetricKind } from '../feedback/metric.ts'
import { heatCuts } from '../feedback/statistics/heat.ts'
import { evidenceIcons } from './card-footer.ts'
import { bodyMedium, iconAt, meta, round, textAt } from './draw.ts'
import { formatMetric, formatNumber } from './format.ts'
import { areaPath, hatch, stripes } from './pattern.ts'
import type { Group, HeatClass, Paint, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import type { ShownMetric } from './shown-metric.ts'
import { measureText } from './text-metrics.ts'

export const legendHeight = 34
const classes: readonly HeatClass[] = ['n3', 'n2', 'n1', 'z0', 'p1', 'p2', 'p3']

/** What the colours and patterns of the numbers mean, and the marks after what stands on cards. */
export function legendItem(
  context: SceneContext,
  x: number,
  y: number,
  width: number,
): SceneItem | null {
  const { shown, labels } = context
  const numbers = shown && numbersKey(context, shown)
  // Beside the figures of the scale, below the states.
  const marks = marksKey(context, numbers?.marksX ?? 0, numbers ? 18 : 0)
  if (!numbers && marks.length === 0) return null
  return {
    id: 'legend',
    kind: 'legend',
    name: shown ? labels.metrics[shown.metric] : marks.map(({ name }) => name).join(', '),
    box: { x, y, width, height: legendHeight },
    primitives: [...(numbers?.primitives ?? []), ...marks],
  }
}

/** The marks of evidence that stand on this map. */
function marksKey({ layout, labels }: SceneContext, x: number, y: number): Group[] {
  const present = new Set([...layout.cards.values()].map(({ card }) => card.evidence))
  let at = x
  return evidence.options
    .filter((kind) => present.has(kind))
    .map((kind): Group => {
      const words = labels.evidence[kind]
      const left = at
      at += 18 + measureText(words, meta) + 20
      return {
        kind: 'group',
        name: words,
        x: round(left),
        y,
        children: [
          iconAt(evidenceIcons[kind], 0, 2, 12, 'ink-3'),
          textAt(words, 18, 0, meta, 'ink-2'),
        ],
      }
    })
}

function numbersKey(
  context: SceneContext,
  shown: ShownMetric,
): { readonly marksX: number; readonly primitives: readonly Primitive[] } {
  const { labels, language } = context
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
    marksX: heat.width,
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
