import { columnCentre, columnsWidth, columnX } from './column-edges.ts'
import { type CurveLook, curveLooks, curvePoint, evidencePaint } from './curve-paint.ts'
import { iconAt, lineFrom, meta, pill, round, textAt } from './draw.ts'
import {
  type Evidence,
  evidenceCurves,
  evidencePoint,
  gapBlock,
  hypothesisCurve,
  voteSpread,
} from './emotion-curves.ts'
import { type EmotionPoint, levelToY } from './emotion-plot.ts'
import { formatNumber } from './format.ts'
import { labelWidth } from './measures.ts'
import { createItemMemo } from './memo.ts'
import type { Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { measureText } from './text-metrics.ts'

const memo = createItemMemo()

/** A gap between workshop and survey worth a note, in levels. */
const notableGap = 0.8

/** The emotion curves: what the workshop believes and what customers said. */
export function emotionsItem(context: SceneContext): SceneItem | null {
  const { document, layout, shown, labels } = context
  const plot = layout.emotions
  if (!plot) return null
  const lane = layout.lanes.get(plot.laneId)?.lane
  if (!lane) return null
  const columns = layout.columns.map(({ touchpoint }) => touchpoint?.id ?? '').join()
  return memo({
    owner: lane,
    id: 'emotions',
    kind: 'emotions',
    name: labels.lanes.emotions,
    box: plot.box,
    dependencies: [
      document.emotion,
      layout.index.personas.map(({ id }) => id).join(),
      plot.personas.map(({ id }) => id).join(),
      columns,
      layout.edges.join(),
      shown,
      labels,
      ...layout.index.personas,
    ],
    draw: () => draw(context),
  })
}

const loneLook: CurveLook = { paint: 'ink-2', dash: [4, 4], marker: 'circle' }

function draw(context: SceneContext): Primitive[] {
  const { layout, shown } = context
  const plot = layout.emotions
  if (!plot) return []
  const { personas } = layout.index
  const local = { zeroY: plot.zeroY - plot.box.y, unit: plot.unit }
  const colour = evidencePaint(personas)
  const evidence = layout.columns.flatMap(({ touchpoint, index }): Evidence[] =>
    touchpoint
      ? [
          {
            column: index,
            left: columnX(layout.edges, index) - labelWidth,
            width: columnsWidth(layout.edges, index),
            x: columnCentre(layout.edges, index) - labelWidth,
            overlay: shown?.touchpointOf(touchpoint.id),
          },
        ]
      : [],
  )
  const surveyed = shown?.hasEvidence ? evidence : []
  const looks = curveLooks(personas)
  const curves = plot.personas.map((persona) => ({
    look: looks.get(persona.id) ?? loneLook,
    points: plot.points.flatMap((point): EmotionPoint[] =>
      point.personaId === persona.id && point.level !== null
        ? [{ ...point, x: point.x - plot.box.x, y: round(point.y - plot.box.y) }]
        : [],
    ),
  }))
  const y = (level: number) => levelToY(local, level)
  const mine = curves[0]?.points ?? []
  return [
    ...surveyed.flatMap((one) => gapBlock(one, plot.box.height)),
    lineFrom(0, local.zeroY, plot.box.width, local.zeroY, {
      stroke: 'line-2',
      strokeWidth: 1,
      dash: [1, 4],
    }),
    ...evidenceCurves(surveyed, colour, y),
    ...curves.flatMap(({ look, points }) =>
      points.flatMap(({ x, votes }) => voteSpread(x, votes, look.paint, y)),
    ),
    ...curves.map(({ look, points }) => hypothesisCurve(points, look.paint, look.dash)),
    ...surveyed.flatMap((one) => evidencePoint(one, colour, y)),
    ...curves.flatMap(({ look, points }) => points.map(({ x, y }) => curvePoint(x, y, look))),
    ...surveyed.flatMap((one) => noteBelow(context, one, mine, plot.notesY - plot.box.y, local)),
  ]
}

/** The words under a column: why there is no evidence, how little, or how far it is from the workshop. */
function noteBelow(
  { labels, language, shown }: SceneContext,
  { x, overlay }: Evidence,
  hypothesis: readonly EmotionPoint[],
  top: number,
  local: { readonly zeroY: number; readonly unit: number },
): Primitive[] {
  const emotion = overlay?.emotion
  const state = emotion?.state ?? 'none'
  if (state === 'none') {
    return [...pill(labels.noSurveyData, x, top, meta, { ink: 'ink-2', fill: 'hatch-bg' })]
  }
  if (state === 'suppressed') {
    const width = measureText(labels.hidden, meta) + 16
    const left = round(x - width / 2)
    return [
      iconAt('lock', left, top + 3, 12, 'ink-2'),
      textAt(labels.hidden, left + 16, top + 1, meta, 'ink-2'),
    ]
  }
  const n = overlay ? shown?.resultOf(overlay.id)?.n : null
  if (state === 'few') {
    const words = labels.tooFewWithN(formatNumber(n ?? 0, language))
    return [...pill(words, x, top, meta, { ink: 'ink-2', fill: 'surface' })]
  }
  const believed = hypothesis.find(({ touchpointId }) => touchpointId === overlay?.id)?.level
  if (!emotion || emotion.evidence === null || believed === null || believed === undefined) {
    return []
  }
  const gap = emotion.evidence - believed
  const { interval } = emotion
  const apart = interval !== null && (believed < interval[0] || believed > interval[1])
  if (Math.abs(gap) < notableGap || !apart) return []
  const levels = formatNumber(Math.abs(gap), language, { digits: 1 })
  const words = gap < 0 ? labels.belowWorkshop(levels) : labels.aboveWorkshop(levels)
  const higher = Math.max(emotion.evidence, believed)
  return [
    lineFrom(x, levelToY(local, higher), x, top, { stroke: 'ink-2', strokeWidth: 1 }),
    ...pill(
      words,
      x,
      top,
      { ...meta, weight: 500 },
      {
        ink: 'ink',
        fill: gap < 0 ? 'n2t' : 'p2t',
      },
    ),
  ]
}
