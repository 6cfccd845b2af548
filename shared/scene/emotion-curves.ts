import { area, curveMonotoneX, line } from 'd3-shape'
import { spreadOfVotes } from '../document/emotion-votes.ts'
import type { TouchpointOverlay } from '../feedback/overlay.ts'
import { lineFrom, round } from './draw.ts'
import { hatch } from './pattern.ts'
import type { Paint, Primitive } from './primitive.ts'

/** The parts of the emotion curves, in whatever room they are drawn: on the map, or on a slide. */

/** A touchpoint's evidence in its column, in the coordinates of the plot. */
export interface Evidence {
  readonly column: number
  readonly left: number
  readonly width: number
  /** The middle of the column. */
  readonly x: number
  readonly overlay: TouchpointOverlay | undefined
}

/** The y of a level. */
export type LevelToY = (level: number) => number

/** A column without evidence is hatched, or flat where the evidence is hidden. */
export function gapBlock({ left, width, overlay }: Evidence, height: number): Primitive[] {
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
export function evidenceCurves(
  evidence: readonly Evidence[],
  colour: Paint,
  y: LevelToY,
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

/** What a persona is believed to feel, from one touchpoint to the next. */
export function hypothesisCurve(
  points: readonly { readonly x: number; readonly y: number }[],
  paint: Paint,
  dash: readonly number[] = [4, 4],
): Primitive {
  const path = line<{ readonly x: number; readonly y: number }>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .curve(curveMonotoneX)
    .digits(1)
  return {
    kind: 'path',
    d: points.length > 1 ? (path([...points]) ?? '') : '',
    fill: 'none',
    stroke: paint,
    strokeWidth: 1.5,
    dash,
  }
}

/** How far the votes of the room lie apart: a hairline from the lowest to the highest, thick around their middle half. */
export function voteSpread(
  x: number,
  votes: readonly number[],
  paint: Paint,
  y: LevelToY,
): Primitive[] {
  const spread = spreadOfVotes(votes)
  if (!spread || spread.low === spread.high) return []
  const { low, high, middle } = spread
  const tick = (level: number) =>
    lineFrom(x - 3, y(level), x + 3, y(level), { stroke: paint, strokeWidth: 1 })
  return [
    ...(middle && middle[0] < middle[1]
      ? [
          lineFrom(x, y(middle[0]), x, y(middle[1]), {
            stroke: paint,
            strokeOpacity: 0.22,
            strokeWidth: 8,
          }),
        ]
      : []),
    lineFrom(x, y(low), x, y(high), { stroke: paint, strokeWidth: 1 }),
    tick(low),
    tick(high),
  ]
}

/** Solid with enough answers; with too few pale and hollow with its interval, joined to nothing. */
export function evidencePoint({ x, overlay }: Evidence, colour: Paint, y: LevelToY): Primitive[] {
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
