import { area, curveMonotoneX, line } from 'd3-shape'
import type { Persona } from '../document/persona.ts'
import type { TouchpointOverlay } from '../feedback/overlay.ts'
import { columnCentre, columnsWidth, columnX } from './column-edges.ts'
import { evidencePaint, hypothesisPaint } from './curve-paint.ts'
import { iconAt, lineFrom, meta, pill, round, textAt } from './draw.ts'
import { type EmotionPoint, levelToY } from './emotion-plot.ts'
import { formatNumber } from './format.ts'
import { labelWidth } from './measures.ts'
import { createItemMemo } from './memo.ts'
import { hatch } from './pattern.ts'
import type { Paint, Primitive, SceneItem } from './primitive.ts'
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
      columns,
      layout.edges.join(),
      shown,
      labels,
      ...layout.index.personas,
    ],
    draw: () => draw(context),
  })
}

/** A touchpoint's evidence in its column, in the coordinates of the plot. */
interface Evidence {
  readonly column: number
  readonly left: number
  readonly width: number
  readonly x: number
  readonly overlay: TouchpointOverlay | undefined
}

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
  const curves = personas.map((persona) => ({
    persona,
    points: plot.points.filter((point) => point.personaId === persona.id && point.level !== null),
  }))
  const y = (level: number) => levelToY(local, level)
  const origin = { x: plot.box.x, y: plot.box.y }
  const mine = curves[0]?.points ?? []
  return [
    ...surveyed.flatMap((one) => gapBlock(one, plot.box.height)),
    lineFrom(0, local.zeroY, plot.box.width, local.zeroY, {
      stroke: 'line-2',
      strokeWidth: 1,
      dash: [1, 4],
    }),
    ...evidenceCurves(surveyed, colour, y),
    ...curves.map(({ persona, points }) => hypothesisCurve(points, personas, persona, origin)),
    ...surveyed.flatMap((one) => evidencePoint(one, colour, y)),
    ...curves.flatMap(({ persona, points }) =>
      points.map(
        (point): Primitive => ({
          kind: 'circle',
          cx: point.x - origin.x,
          cy: round(point.y - origin.y),
          r: 4,
          fill: 'surface',
          stroke: hypothesisPaint(personas, persona),
          strokeWidth: 1.5,
        }),
      ),
    ),
    ...surveyed.flatMap((one) => noteBelow(context, one, mine, plot.notesY - plot.box.y, local)),
  ]
}

/** A column without evidence is hatched, or flat where the evidence is hidden. */
function gapBlock({ left, width, overlay }: Evidence, height: number): Primitive[] {
  const state = overlay?.emotion.state ?? 'none'
  if (state !== 'none' && state !== 'suppressed') return []
  const block = { x: left, y: 1, width, height: height - 2 }
  if (state === 'suppressed') return [{ kind: 'rect', ...block, fill: 'surface-2' }]
  return [
    { kind: 'rect', ...block, fill: 'hatch-bg' },
    { kind: 'path', d: hatch(block), fill: 'hatch', fillOpacity: 0.8 },
  ]
}

interface Known {
  readonly x: number
  readonly level: number
  readonly low: number
  readonly high: number
}

/** One line and one band for each unbroken run of neighbouring columns with enough answers. */
function evidenceCurves(
  evidence: readonly Evidence[],
  colour: Paint,
  y: (level: number) => number,
): Primitive[] {
  const runs: Known[][] = []
  let column = -2
  for (const { column: at, x, overlay } of evidence) {
    const emotion = overlay?.emotion
    if (!emotion || emotion.evidence === null || emotion.state !== 'ok') continue
    const [low, high] = emotion.interval ?? [emotion.evidence, emotion.evidence]
    const known = { x, level: emotion.evidence, low, high }
    if (at === column + 1) runs.at(-1)?.push(known)
    else runs.push([known])
    column = at
  }
  const band = area<Known>()
    .x(({ x }) => x)
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(curveMonotoneX)
    .digits(1)
  const middle = line<Known>()
    .x(({ x }) => x)
    .y(({ level }) => y(level))
    .curve(curveMonotoneX)
    .digits(1)
  return runs.flatMap((run): Primitive[] => {
    if (run.length > 1) {
      return [
        { kind: 'path', d: band(run) ?? '', fill: colour, fillOpacity: 0.16 },
        {
          kind: 'path',
          d: middle(run) ?? '',
          fill: 'none',
          stroke: colour,
          strokeWidth: 2,
          join: 'round',
        },
      ]
    }
    return run.map(({ x, low, high }) =>
      lineFrom(x, y(low), x, y(high), {
        stroke: colour,
        strokeOpacity: 0.3,
        strokeWidth: 4,
      }),
    )
  })
}

function hypothesisCurve(
  points: readonly EmotionPoint[],
  personas: readonly Persona[],
  persona: Persona,
  origin: { readonly x: number; readonly y: number },
): Primitive {
  const path = line<EmotionPoint>()
    .x((point) => point.x - origin.x)
    .y((point) => point.y - origin.y)
    .curve(curveMonotoneX)
    .digits(1)
  return {
    kind: 'path',
    d: points.length > 1 ? (path([...points]) ?? '') : '',
    fill: 'none',
    stroke: hypothesisPaint(personas, persona),
    strokeWidth: 1.5,
    dash: [4, 4],
  }
}

/** Solid with enough answers; with too few pale and hollow with its interval, joined to nothing. */
function evidencePoint(
  { x, overlay }: Evidence,
  colour: Paint,
  y: (level: number) => number,
): Primitive[] {
  const emotion = overlay?.emotion
  if (!emotion || emotion.evidence === null) return []
  const cy = round(y(emotion.evidence))
  if (emotion.state === 'ok') {
    return [
      {
        kind: 'circle',
        cx: x,
        cy,
        r: 3.5,
        fill: colour,
        stroke: 'surface',
        strokeWidth: 1.5,
      },
    ]
  }
  if (emotion.state !== 'few') return []
  const [low, high] = emotion.interval ?? [emotion.evidence, emotion.evidence]
  return [
    lineFrom(x, y(low), x, y(high), { stroke: colour, strokeOpacity: 0.45, strokeWidth: 1.5 }),
    {
      kind: 'circle',
      cx: x,
      cy,
      r: 3.5,
      fill: 'surface',
      stroke: colour,
      strokeOpacity: 0.6,
      strokeWidth: 1.5,
    },
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
