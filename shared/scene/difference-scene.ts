import type { DifferenceKind } from '../document/compare/compare-maps.ts'
import type { DifferenceMark } from '../document/compare/mark-differences.ts'
import { cardShape } from './card-layout.ts'
import { acrossColumns } from './column-edges.ts'
import { bordered, iconAt, meta, round, textAt } from './draw.ts'
import { faded } from './faded.ts'
import type { IconName } from './icons.ts'
import type { Layout } from './layout.ts'
import { cardMargin, stageHeight } from './measures.ts'
import type { Box, Paint, Primitive, Scene, SceneItem } from './primitive.ts'
import { measureText } from './text-metrics.ts'

/** What stands on the marks. */
export type DifferenceWords = Readonly<Record<DifferenceKind, string>>

const differenceLooks: Readonly<
  Record<DifferenceKind, { readonly icon: IconName; readonly ink: Paint; readonly soft: Paint }>
> = {
  added: { icon: 'plus', ink: 'ok', soft: 'ok-soft' },
  changed: { icon: 'pencil', ink: 'warn', soft: 'warn-soft' },
  gone: { icon: 'minus', ink: 'ink-2', soft: 'surface-3' },
}

/**
 * The scene of a map with marks: what is gone is pale and struck through where it stood, what is new or
 * changed has a frame and a word at its corner, and columns that came or went are tinted.
 */
export function drawDifferences(
  scene: Scene,
  layout: Layout,
  marks: ReadonlyMap<string, DifferenceMark>,
  words: DifferenceWords,
): Scene {
  const [sheet, ...others] = scene.items.map((item) => {
    const kind = marks.get(item.id)?.kind
    return kind === 'gone' || kind === 'former' ? faded(item, kind === 'former') : item
  })
  return {
    bounds: scene.bounds,
    items: [
      ...(sheet ? [sheet] : []),
      ...columnTints(layout, marks),
      ...others,
      ...frames(layout, marks, words),
    ],
  }
}

function columnTints(layout: Layout, marks: ReadonlyMap<string, DifferenceMark>): SceneItem[] {
  return layout.columns.flatMap(({ touchpoint, index }): SceneItem[] => {
    const kind = touchpoint && marks.get(touchpoint.id)?.kind
    if (!touchpoint || (kind !== 'added' && kind !== 'gone')) return []
    const { x, width } = acrossColumns(layout.edges, index)
    const box: Box = {
      x: x - cardMargin,
      y: stageHeight,
      width: width + 2 * cardMargin,
      height: layout.sheet.height - stageHeight,
    }
    const size = { x: 0.5, y: 0, width: box.width - 1, height: box.height }
    const tint: Primitive =
      kind === 'added'
        ? { kind: 'rect', ...size, fill: 'ok-soft', fillOpacity: 0.35 }
        : { kind: 'rect', ...size, fill: 'surface-2' }
    return [{ id: `tint-${touchpoint.id}`, kind: 'mark', name: '', box, primitives: [tint] }]
  })
}

function frames(
  layout: Layout,
  marks: ReadonlyMap<string, DifferenceMark>,
  words: DifferenceWords,
): SceneItem[] {
  const items: SceneItem[] = []
  const put = (
    id: string,
    box: Box,
    draw: (kind: DifferenceKind, mark: DifferenceMark) => Primitive[],
  ) => {
    const mark = marks.get(id)
    if (!mark || mark.kind === 'former') return
    const primitives = draw(mark.kind, mark)
    if (primitives.length > 0)
      items.push({ id: `mark-${id}`, kind: 'mark', name: '', box, primitives })
  }
  for (const [id, box] of layout.stages) {
    put(id, box, (kind) => [...frame(box, kind, 6), ...chip(box.width - 8, -12, kind, words)])
  }
  for (const [id, box] of layout.touchpoints)
    put(id, box, (kind, mark) => framed(box, kind, mark, words, 8))
  for (const [id, box] of layout.notes)
    put(id, box, (kind, mark) => framed(box, kind, mark, words, 4))
  for (const [id, { box, laneKind }] of layout.cards) {
    const { look } = cardShape(laneKind)
    put(id, box, (kind, mark) => {
      if (look === 'framed') return framed(box, kind, mark, words, 6)
      if (look === 'bare') return kind === 'gone' ? [] : [besideText(box, kind, mark)]
      return [
        ...frame(box, kind, 6),
        ...(mark.quiet ? [] : badge(box.width - 22, box.height / 2 - 8, kind)),
      ]
    })
  }
  for (const [id, { box, label }] of layout.connections) {
    put(id, box, (kind, mark) => {
      if (mark.quiet) return []
      const top = label ? label.box.y - box.y : box.height / 2 - 9
      const right = label ? label.box.x - box.x - 3 : box.width / 2
      return chip(right, top, kind, words)
    })
  }
  for (const [id, { box }] of layout.lanes) {
    put(id, box, (kind) => badge(74, box.height - 22, kind))
  }
  return items
}

function framed(
  box: Box,
  kind: DifferenceKind,
  { quiet }: DifferenceMark,
  words: DifferenceWords,
  radius: number,
): Primitive[] {
  return [...frame(box, kind, radius), ...(quiet ? [] : chip(box.width - 8, -9, kind, words))]
}

/** What is gone has its dashed frame already. */
function frame({ width, height }: Box, kind: DifferenceKind, radius: number): Primitive[] {
  if (kind === 'gone') return []
  const edge = bordered(width, height, radius, 'none', differenceLooks[kind].ink)
  return [kind === 'added' ? { ...edge, strokeWidth: 2 } : edge]
}

/** Bare text has no frame: a bar beside it says that it is new. */
function besideText(
  { height }: Box,
  kind: DifferenceKind,
  { rewritten }: DifferenceMark,
): Primitive {
  const fill = kind === 'added' || rewritten ? 'ok' : 'warn'
  return { kind: 'rect', x: 2, y: 6, width: 2, height: Math.max(12, height - 12), radius: 1, fill }
}

/** The word of a mark, with its right end at `right`. */
function chip(
  right: number,
  top: number,
  kind: DifferenceKind,
  words: DifferenceWords,
): Primitive[] {
  const style = { ...meta, weight: 500 } as const
  const { icon, ink, soft } = differenceLooks[kind]
  const width = measureText(words[kind], style) + 25
  const left = round(right - width)
  return [
    {
      kind: 'rect',
      x: left - 1.5,
      y: top - 1.5,
      width: round(width) + 3,
      height: 21,
      radius: 5.5,
      fill: 'surface',
    },
    { kind: 'rect', x: left, y: top, width: round(width), height: 18, radius: 4, fill: soft },
    iconAt(icon, left + 4, top + 3, 12, ink),
    textAt(words[kind], left + 19, top + 1, style, ink),
  ]
}

/** The same where there is no room for a word. */
function badge(x: number, y: number, kind: DifferenceKind): Primitive[] {
  const { icon, ink, soft } = differenceLooks[kind]
  return [
    { kind: 'rect', x, y, width: 16, height: 16, radius: 4, fill: soft },
    iconAt(icon, x + 2, y + 2, 12, ink),
  ]
}
