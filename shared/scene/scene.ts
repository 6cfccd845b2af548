import type { MapDocument } from '../document/document.ts'
import { createMemo } from '../document/memo.ts'
import type { Overlay } from '../feedback/overlay.ts'
import { unite } from './box.ts'
import type { CardPlace } from './card-layout.ts'
import { cardItem } from './card-scene.ts'
import { collapsedLaneItem } from './collapsed-lane-scene.ts'
import { connectionItem } from './connections-scene.ts'
import { emotionsItem } from './emotions-scene.ts'
import { provenanceHeight, provenanceItem, titleHeight, titleItem } from './export-parts-scene.ts'
import { laneHintItem, laneItem, stagesLabelItem } from './lane-scene.ts'
import { cellBox, type LaneRow, type Layout } from './layout.ts'
import { legendHeight, legendItem } from './legend-scene.ts'
import { metricItem } from './metrics-scene.ts'
import { noteItem } from './note-scene.ts'
import { personaHeaderItem, summaryItem } from './persona-header-scene.ts'
import type { Box, Scene, SceneItem } from './primitive.ts'
import type { SceneContext, SceneOptions } from './scene-context.ts'
import { sheetItem } from './sheet-scene.ts'
import { shownMetric } from './shown-metric.ts'
import { stageItem } from './stage-scene.ts'
import { channelItem, touchpointItem } from './touchpoint-scene.ts'

export type { SceneOptions } from './scene-context.ts'
export { activeOverlay } from './shown-metric.ts'

const exportMargin = 32

/**
 * Everything that is seen of a map, from back to front. Items keep their identity from one call to the
 * next while what they show stays the same, so that an edit draws only what it changed. `layout` must
 * come from the same document, with feet exactly when `activeOverlay(overlay)` is not null.
 */
export function createScene(
  document: MapDocument,
  layout: Layout,
  overlay: Overlay | null,
  options: SceneOptions,
): Scene {
  const context: SceneContext = {
    document,
    layout,
    shown: shownMetric(overlay, options.metric),
    options,
    labels: options.labels,
    language: options.language,
  }
  const items = mapItems(context)
  if (options.purpose === 'canvas') return { items, bounds: layout.bounds }
  const all = [...items, ...exportItems(context)]
  const bounds = unite(all.map(({ box }) => box))
  return {
    items: all,
    bounds: {
      x: Math.floor(bounds.x - exportMargin),
      y: Math.floor(bounds.y - exportMargin),
      width: Math.ceil(bounds.width + 2 * exportMargin),
      height: Math.ceil(bounds.height + 2 * exportMargin),
    },
  }
}

function mapItems(context: SceneContext): SceneItem[] {
  const { document, layout, options } = context
  const { index } = layout
  const items: SceneItem[] = [sheetItem(context), stagesLabelItem(context)]
  const put = (item: SceneItem | null) => {
    if (item) items.push(item)
  }
  for (const stage of index.stages) {
    const box = layout.stages.get(stage.id)
    if (box) put(stageItem(context, stage, box))
  }
  put(emotionsItem(context))
  for (const row of layout.rows) {
    put(laneItem(context, row))
    const nobodyFeels = row.lane.kind === 'emotions' && index.personas.length === 0
    if ((row.empty || nobodyFeels) && !row.lane.collapsed && options.purpose === 'canvas')
      put(laneHintItem(context, row))
    if (row.lane.collapsed) put(collapsedLaneItem(context, row))
    else for (const item of derivedItems(context, row)) put(item)
  }
  for (const route of layout.connections.values()) put(connectionItem(route))
  for (const touchpoint of index.touchpoints) {
    const box = layout.touchpoints.get(touchpoint.id)
    if (box) put(touchpointItem(context, touchpoint, box))
  }
  for (const { cards } of layout.rows) items.push(...cardItems(context, cards))
  if (layout.header) put(personaHeaderItem(context, layout.header))
  if (layout.summary) put(summaryItem(context, layout.summary))
  for (const note of Object.values(document.note)) {
    const box = layout.notes.get(note.id)
    if (box) put(noteItem(note, box))
  }
  return items
}

const laneCards = createMemo<readonly SceneItem[]>()

function cardItems(context: SceneContext, places: readonly CardPlace[]): readonly SceneItem[] {
  return laneCards(places, [context.labels], () => places.map((place) => cardItem(context, place)))
}

/** The cells of lanes that draw what touchpoints and surveys say. */
function derivedItems(context: SceneContext, row: LaneRow): (SceneItem | null)[] {
  const { columns, edges } = context.layout
  const { kind } = row.lane
  if (kind !== 'channels' && (kind !== 'metrics' || !context.shown)) return []
  const itemOf = kind === 'metrics' ? metricItem : channelItem
  return columns.map(
    ({ touchpoint, index }) =>
      touchpoint && itemOf(context, touchpoint, cellBox(edges, row, index)),
  )
}

/** Title above; legend and provenance below. */
function exportItems(context: SceneContext): SceneItem[] {
  const { bounds, sheet, header, summary } = context.layout
  const left = 0
  const right = Math.max(
    sheet.x + sheet.width,
    header ? header.x + header.width : 0,
    summary ? summary.x + summary.width : 0,
    640,
  )
  const width = right - left
  const title = titleItem(context, left, bounds.y - 16 - titleHeight, width)
  const below = bounds.y + bounds.height + 14
  const legend = legendItem(context, left, below, width)
  const provenance: Box = {
    x: left,
    y: legend ? below + legendHeight + 8 : below,
    width,
    height: provenanceHeight,
  }
  return [title, ...(legend ? [legend] : []), provenanceItem(context, provenance)]
}
