import { curveMonotoneX, line } from 'd3-shape'
import type { FormerCurve } from '../document/compare/former-emotions.ts'
import type { Language } from '../rpc/method.ts'
import { columnCentre } from './column-edges.ts'
import type { DifferenceWords } from './difference-scene.ts'
import { meta, pill, round } from './draw.ts'
import { levelToY } from './emotion-plot.ts'
import { formatNumber } from './format.ts'
import type { Layout } from './layout.ts'
import type { Primitive, SceneItem } from './primitive.ts'

const pillHeight = 18

/** The emotion curves as they were, pale under those of now, and how far each point has gone from there. */
export function formerEmotionsItem(
  layout: Layout,
  curves: readonly FormerCurve[],
  words: DifferenceWords,
  language: Language,
): SceneItem | null {
  const plot = layout.emotions
  if (!plot || curves.length === 0) return null
  const { box } = plot
  const local = { zeroY: plot.zeroY - box.y, unit: plot.unit }
  const columns = new Map<string, number>(
    layout.columns.map(({ touchpoint, index }) => [touchpoint?.id ?? '', index]),
  )
  const xOf = (id: string) => columnCentre(layout.edges, columns.get(id) ?? 0) - box.x
  const taken = new Map<string, number[]>()
  const path = line<{ readonly touchpointId: string; readonly level: number }>()
    .x(({ touchpointId }) => xOf(touchpointId))
    .y(({ level }) => levelToY(local, level))
    .curve(curveMonotoneX)
    .digits(1)
  const primitives = curves.flatMap(({ points, shifts }): Primitive[] => [
    {
      kind: 'path',
      d: points.length > 1 ? (path([...points]) ?? '') : '',
      fill: 'none',
      stroke: 'control',
      strokeWidth: 1.5,
      dash: [1, 4],
      cap: 'round',
    },
    ...shifts.flatMap(({ touchpointId, before, after }): readonly Primitive[] => {
      const x = xOf(touchpointId)
      const used = taken.get(touchpointId) ?? []
      const rises = after !== null && (before === null || after > before)
      const at = levelToY(local, after ?? before ?? 0)
      const top = freeTop(rises ? at - 27 : at + 9, used, box.height, rises)
      taken.set(touchpointId, [...used, top])
      const text =
        before === null
          ? words.added
          : after === null
            ? words.gone
            : formatNumber(after - before, language, { digits: 1, sign: true })
      const former: Primitive[] =
        before === null
          ? []
          : [{ kind: 'circle', cx: x, cy: round(levelToY(local, before)), r: 2.5, fill: 'control' }]
      return [
        ...former,
        ...pill(text, x, round(top), { ...meta, weight: 500 }, { ink: 'ink', fill: 'surface-3' }),
      ]
    }),
  ])
  return { id: 'mark-emotions', kind: 'mark', name: '', box, primitives }
}

/** A height within the plot at which no other pill of the column stands. */
function freeTop(wanted: number, used: readonly number[], height: number, rises: boolean): number {
  const step = rises ? -(pillHeight + 2) : pillHeight + 2
  let top = wanted
  while (used.some((other) => Math.abs(other - top) < pillHeight)) top += step
  return Math.max(2, Math.min(height - pillHeight - 2, top))
}
