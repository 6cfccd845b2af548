import { columnsWidth, columnX } from './column-edges.ts'
import { lineFrom } from './draw.ts'
import type { Layout } from './layout.ts'
import { columnWidth, labelWidth, stageHeight } from './measures.ts'
import type { Box, Paint, Path, Primitive, Rect, Scene, SceneItem, TextLine } from './primitive.ts'
import { measureText } from './text-metrics.ts'

/** Px around the sheet, and how wide and how high the part of a large sheet in a stamp may be. */
const margin = 40
const leastAspect = 1.7
const mostAspect = 2.6

/** A line of 1 px could not be seen at the size of a stamp. */
const thicker = 3.5

/**
 * The same picture for the size of a stamp, where nobody reads: stages, touchpoints as blocks of
 * heat, bars for text, bold curves; without labels, header and notes. A `stamp` shows of a sheet that is
 * long or wide the upper left. Drawn from the scene's own primitives, so that it never says anything else.
 */
export function createFarScene(layout: Layout, scene: Scene, part: 'stamp' | 'whole'): Scene {
  const items = scene.items.flatMap((item): SceneItem[] => {
    const primitives = drawings[item.kind]?.(item) ?? []
    return primitives.length > 0 ? [{ ...item, primitives }] : []
  })
  const sheet = farSheet(layout)
  const whole = {
    x: sheet.box.x - margin,
    y: sheet.box.y - margin,
    width: sheet.box.width + 2 * margin,
    height: sheet.box.height + 2 * margin,
  }
  return { items: [sheet, ...items], bounds: part === 'whole' ? whole : cropped(whole) }
}

function cropped(whole: Box): Box {
  return {
    ...whole,
    width: Math.min(whole.width, Math.max(whole.height * mostAspect, 12 * columnWidth)),
    height: Math.min(whole.height, Math.max(whole.width / leastAspect, 3 * columnWidth)),
  }
}

const paddingX = 16

/** The sheet without its labels: the rules between lanes, blueprint lines, and places without a touchpoint. */
function farSheet({ sheet, rows, columns, edges, touchpoints }: Layout): SceneItem {
  const left = labelWidth - paddingX
  const width = sheet.width - left + paddingX
  const box = { x: left, y: sheet.y - 12, width, height: sheet.height + 24 }
  const y = (at: number) => at - box.y
  const [first] = touchpoints.values()
  const slot = first ?? rows.find(({ lane }) => lane.kind === 'touchpoints')?.box
  return {
    id: 'sheet',
    kind: 'sheet',
    name: 'Sheet',
    box,
    primitives: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        width,
        height: box.height,
        radius: 20,
        fill: 'surface',
        stroke: 'line',
        strokeWidth: 4,
      },
      ...rows
        .filter((row) => row.box.y > stageHeight)
        .map(({ box: row, lineAbove }) =>
          lineFrom(0, y(row.y - (lineAbove ? 11 : 0)), width, y(row.y - (lineAbove ? 11 : 0)), {
            stroke: lineAbove ? 'control' : 'line',
            strokeWidth: lineAbove ? 5 : 3,
            ...(lineAbove && { dash: [14, 10] }),
          }),
        ),
      ...(slot
        ? columns.flatMap(({ touchpoint, index }): Rect[] =>
            touchpoint
              ? []
              : [
                  {
                    kind: 'rect',
                    x: columnX(edges, index) + 6 - left,
                    y: y(slot.y + 2),
                    width: columnsWidth(edges, index) - 12,
                    height: Math.min(slot.height - 4, 60),
                    radius: 8,
                    stroke: 'line-2',
                    strokeWidth: 4,
                    dash: [14, 10],
                  },
                ],
          )
        : []),
    ],
  }
}

const drawings: { readonly [kind in SceneItem['kind']]?: (item: SceneItem) => Primitive[] } = {
  stage: ({ primitives }) => [
    ...primitives.filter((primitive) => primitive.kind === 'rect'),
    ...bars(primitives.filter(isText).slice(0, 1), 'ink-2', 11),
  ],
  touchpoint: drawTouchpoint,
  card: drawCard,
  emotions: ({ primitives }) => primitives.flatMap(drawCurve),
  collapsedLane: ({ primitives }) =>
    primitives.flatMap((one) => (one.kind === 'circle' ? [{ ...one, r: 6 }] : [])),
  metric: ({ primitives }) =>
    primitives
      .flatMap(drawCurve)
      .map((curve) => (curve.kind === 'path' ? { ...curve, stroke: 'z0', strokeWidth: 4 } : curve)),
}

function isText(primitive: Primitive): primitive is TextLine {
  return primitive.kind === 'text'
}

/** Lines of text as bars. */
function bars(lines: readonly TextLine[], fill: Paint, height: number): Rect[] {
  return lines.map((line) => {
    const width = measureText(line.text, line)
    return {
      kind: 'rect',
      x: line.anchor === 'end' ? line.x - width : line.x,
      y: line.y - 4 - height / 2,
      width,
      height,
      radius: 2,
      fill,
    }
  })
}

/** The card with its foot in the tint, and on it the solid colour of its class. */
function drawTouchpoint({ box, primitives }: SceneItem): Primitive[] {
  const foot = primitives.filter(
    (primitive): primitive is Path => primitive.kind === 'path' && isFilled(primitive),
  )
  const title = primitives.filter((one) => isText(one) && one.size === 13).filter(isText)
  const tint = foot[0]?.fill
  const heat = tint && /^[npz]\dt$/.test(tint) ? heatOfTint(tint) : null
  return [
    { kind: 'rect', x: 0, y: 0, width: box.width, height: box.height, radius: 10, fill: 'surface' },
    ...foot,
    ...(heat
      ? [
          {
            kind: 'rect',
            x: 12,
            y: box.height - 34,
            width: box.width / 2 - 12,
            height: 20,
            radius: 4,
            fill: heat,
          } as const,
        ]
      : []),
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width: box.width,
      height: box.height,
      radius: 10,
      stroke: 'line-2',
      strokeWidth: 4,
    },
    ...bars(title, 'ink-2', 11),
  ]
}

function isFilled({ fill }: Path): boolean {
  return fill !== undefined && fill !== 'none'
}

const solids: Readonly<Record<string, Paint>> = {
  n3t: 'n3',
  n2t: 'n2',
  n1t: 'n1',
  z0t: 'z0',
  p1t: 'p1',
  p2t: 'p2',
  p3t: 'p3',
}
const heatOfTint = (tint: string): Paint | null => solids[tint] ?? null

/** The frame, bars for its text, and one mark for its severity or impact. */
function drawCard({ box, primitives }: SceneItem): Primitive[] {
  const frames = primitives.filter(
    (primitive): primitive is Rect => primitive.kind === 'rect' && primitive.width > box.width / 2,
  )
  const framed = frames.some(({ stroke }) => stroke !== undefined)
  const grade = primitives.find(
    (primitive): primitive is Rect => primitive.kind === 'rect' && primitive.width <= 3,
  )
  const plain = frames.length > 0 && !framed
  const lines = plain ? [] : primitives.filter(isText).filter(({ size }) => size > 11)
  const pictures = primitives.flatMap((primitive): Rect[] => {
    if (primitive.kind !== 'image') return []
    const { x, y, width, height } = primitive
    return [{ kind: 'rect', x, y, width, height, radius: 4, fill: 'z0t' }]
  })
  return [
    ...frames.map((frame) => (frame.stroke ? { ...frame, strokeWidth: 4 } : frame)),
    ...pictures,
    ...bars(lines, framed ? 'z0' : 'line-2', 8),
    ...(grade
      ? [
          {
            kind: 'rect',
            x: grade.x,
            y: box.height - 20,
            width: 26,
            height: 10,
            radius: 2,
            fill: grade.fill === 'n3' ? 'n3' : 'z0',
          } as const,
        ]
      : []),
  ]
}

/** Curves and bands, bolder; what is hatched stays so. Points, words and their pointers are too small. */
function drawCurve(primitive: Primitive): Primitive[] {
  if (primitive.kind === 'rect') return primitive.radius === undefined ? [primitive] : []
  if (primitive.kind !== 'path') return []
  const { stroke, strokeWidth = 1, dash } = primitive
  if (stroke === undefined) return [primitive]
  if (strokeWidth < 1.5) return []
  return [
    {
      ...primitive,
      strokeWidth: strokeWidth * thicker,
      ...(dash && { dash: dash.map((length) => length * 3) }),
    },
  ]
}
