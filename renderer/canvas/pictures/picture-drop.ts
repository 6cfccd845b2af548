import type { MapDocument } from '../../../shared/document/document.ts'
import { holdsCards } from '../../../shared/document/lane.ts'
import type { PicturePlace } from '../../../shared/document/operations/operations.ts'
import type { PersonaId } from '../../../shared/document/persona.ts'
import { columnAt, columnX } from '../../../shared/scene/column-edges.ts'
import type { Layout } from '../../../shared/scene/layout.ts'
import type { Box } from '../../../shared/scene/primitive.ts'
import type { Selection } from '../../document/selection.ts'
import { centreOf, type Point } from '../geometry.ts'
import { columnOfCell, focusOf } from '../grid.ts'
import { hit } from '../hit.ts'
import { slotOf } from '../place-box.ts'

/** What a dropped picture becomes: a card's own, a new card, or a persona's portrait. */
export type PictureUse = PicturePlace | { readonly kind: 'portrait'; readonly personaId: PersonaId }

export interface PictureDrop {
  readonly use: PictureUse
  /** What shows where it goes. */
  readonly box: Box
}

/** What pictures that are let go at this point of the map become. */
export function pictureDropAt(layout: Layout, point: Point): PictureDrop {
  const target = hit(layout, point, { zoom: 1, selected: () => false })
  const [pointOfView] = layout.index.personas
  if (target.kind === 'header' && layout.header && pointOfView) {
    return { use: { kind: 'portrait', personaId: pointOfView.id }, box: layout.header }
  }
  const card = target.kind === 'card' ? layout.cards.get(target.id) : undefined
  if (card) return { use: { kind: 'card', id: card.card.id }, box: card.box }
  const lane = target.kind === 'cell' ? layout.lanes.get(target.cell.laneId)?.lane : undefined
  if (target.kind === 'cell' && lane && holdsCards(lane.kind) && !lane.collapsed) {
    const { laneId, stageId, touchpointId, box } = target.cell
    const slot = slotOf(layout, { row: laneId, column: touchpointId ?? stageId })
    return { use: { kind: 'cell', laneId, stageId, touchpointId }, box: slot ?? box }
  }
  return onStoryboard(layout, nearestColumn(layout, point))
}

/**
 * What pasted pictures become: on the persona's header its portrait, else a picture where the keyboard
 * stands, else in the column nearest to the point.
 */
export function picturePasteAt(
  document: MapDocument,
  selection: Selection,
  layout: Layout,
  { point, onHeader }: { readonly point: Point | null; readonly onHeader: boolean },
): PictureUse {
  if (onHeader && layout.header) return pictureDropAt(layout, centreOf(layout.header)).use
  const focus = focusOf(document, selection)
  const card = focus?.id ? document.card[focus.id] : undefined
  if (card) return { kind: 'card', id: card.id }
  const column = focus && columnOfCell(document, focus.cell)
  if (!focus || !column) {
    return { kind: 'column', column: point ? nearestColumn(layout, point) : 0 }
  }
  const lane = focus.cell.row === 'stages' ? undefined : document.lane[focus.cell.row]
  if (!lane || !holdsCards(lane.kind)) return { kind: 'column', column: column.index }
  const touchpointId = column.touchpoint?.id ?? null
  return { kind: 'cell', laneId: lane.id, stageId: column.stage.id, touchpointId }
}

function nearestColumn(layout: Layout, { x }: Point): number {
  return Math.max(0, Math.min(layout.columns.length - 1, columnAt(layout.edges, x)))
}

function onStoryboard(layout: Layout, column: number): PictureDrop {
  const use = { kind: 'column', column } as const
  const { touchpoint, stage } = layout.columns[column] ?? {}
  const lane = shownStoryboard(layout)
  const slot = lane && stage && slotOf(layout, { row: lane.id, column: touchpoint?.id ?? stage.id })
  if (slot) return { use, box: slot }
  const x = columnX(layout.edges, column)
  const width = columnX(layout.edges, column + 1) - x
  const { y, height } = layout.sheet
  return { use, box: stage ? { x, y, width, height } : layout.sheet }
}

const shownStoryboard = (layout: Layout) =>
  layout.rows.find(({ lane }) => lane.kind === 'images' && !lane.collapsed)?.lane
