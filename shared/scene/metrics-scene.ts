import type { Touchpoint } from '../document/touchpoint.ts'
import type { MetricResult } from '../feedback/overlay.ts'
import { body, lineFrom, round, textAt, title } from './draw.ts'
import { formatDifference, formatMetric, formatNumber } from './format.ts'
import { triangle } from './lane-scene.ts'
import { createItemMemo } from './memo.ts'
import type { Box, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { heatClassOf } from './shown-metric.ts'
import { measureText } from './text-metrics.ts'

const memo = createItemMemo()
const left = 14
const sparkTop = 8
const valueTop = 34
/** What of a cell's width a sparkline leaves free. */
const beside = 24
const height = 22

/** A cell of the metrics lane: how the number went, its value, and its change where one can be told. */
export function metricItem(context: SceneContext, touchpoint: Touchpoint, cell: Box): SceneItem {
  const { shown, labels } = context
  const result = shown?.resultOf(touchpoint.id)
  return memo({
    owner: touchpoint,
    id: `metric-${touchpoint.id}`,
    kind: 'metric',
    name: touchpoint.title,
    box: cell,
    dependencies: [shown === null, result, labels],
    draw: () => (shown ? drawResult(context, result, cell.width - beside) : []),
  })
}

function emptyLineOf(width: number): Primitive {
  return lineFrom(left, sparkTop + 11, left + width, sparkTop + 11, {
    stroke: 'line-2',
    strokeWidth: 1,
    dash: [2, 4],
  })
}

function drawResult(
  context: SceneContext,
  result: MetricResult | undefined,
  width: number,
): Primitive[] {
  const { labels, language } = context
  const emptyLine = emptyLineOf(width)
  const quiet = { ...title, weight: 500 } as const
  if (!result || result.state === 'none') {
    return [emptyLine, textAt(labels.notSurveyed, left, valueTop + 2, body, 'ink-3')]
  }
  if (result.state === 'suppressed' || result.value === null) {
    return [emptyLine, textAt(labels.hidden, left, valueTop + 2, body, 'ink-3')]
  }
  const value = formatMetric(result.value, result.metric, language)
  if (result.state === 'few') {
    const x = left + measureText(value, quiet) + 8
    return [
      emptyLine,
      textAt(value, left, valueTop, quiet, 'ink-3'),
      textAt(labels.tooFew, x, valueTop + 2, body, 'ink-3'),
    ]
  }
  const x = left + measureText(value, title) + 8
  return [
    ...sparkline(result, width),
    textAt(value, left, valueTop, title, 'ink'),
    ...change(context, result, x),
  ]
}

/** The change with an arrow where it can be told; else the smallest one that could; else the number of answers. */
function change({ labels, language }: SceneContext, result: MetricResult, x: number): Primitive[] {
  if (!result.change) {
    const count = labels.n(formatNumber(result.n ?? 0, language))
    return [textAt(count, x, valueTop + 2, body, 'ink-3')]
  }
  const { difference, interval, detectable } = result.change
  if (detectable) {
    const size = formatDifference(difference, result.metric, language)
    const direction = difference < 0 ? 'down' : 'up'
    return [
      {
        kind: 'group',
        name: labels.detectable,
        x: round(x),
        y: valueTop + 6,
        children: [triangle(direction, 'ink')],
      },
      textAt(size, x + 11, valueTop + 2, { ...body, weight: 500 }, 'ink'),
    ]
  }
  const smallest = (interval.high - interval.low) / 2
  const words = `±${formatDifference(smallest, result.metric, language)}`
  return [textAt(words, x, valueTop + 2, body, 'ink-3')]
}

/** The trend as a line that breaks where a period has no or hidden answers; its last point is marked. */
function sparkline(result: MetricResult, width: number): Primitive[] {
  const trend = result.trend ?? []
  const values = trend.flatMap(({ value }) => (value === null ? [] : [value]))
  if (trend.length < 2 || values.length < 2) return [emptyLineOf(width)]
  const low = Math.min(...values)
  const range = Math.max(...values) - low || 1
  const x = (index: number) => left + 2 + (index / (trend.length - 1)) * (width - 4)
  const y = (value: number) => sparkTop + height - 4 - ((value - low) / range) * (height - 8)
  let d = ''
  let joined = false
  let last = { x: 0, y: 0 }
  for (const [index, { value }] of trend.entries()) {
    if (value === null) joined = false
    else {
      last = { x: round(x(index)), y: round(y(value)) }
      d += `${joined ? 'L' : 'M'}${last.x} ${last.y}`
      joined = true
    }
  }
  return [
    ...divide(result, x),
    {
      kind: 'path',
      d,
      fill: 'none',
      stroke: 'ink-2',
      strokeWidth: 1.5,
      cap: 'round',
      join: 'round',
    },
    {
      kind: 'circle',
      cx: last.x,
      cy: last.y,
      r: 3,
      fill: `${heatClassOf(result)}x`,
      stroke: 'surface',
      strokeWidth: 1.5,
    },
  ]
}

/** A hairline between the two periods that are compared. */
function divide(result: MetricResult, x: (index: number) => number): Primitive[] {
  const second = result.change?.halves?.second
  const trend = result.trend ?? []
  const index = second === undefined ? -1 : trend.findIndex(({ from }) => from >= second)
  if (index < 1) return []
  const at = (x(index - 1) + x(index)) / 2
  return [lineFrom(at, sparkTop, at, sparkTop + height, { stroke: 'line-2', strokeWidth: 1 })]
}
