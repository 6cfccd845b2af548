import { type DragEvent, useMemo } from 'react'
import { holdsCards } from '../../shared/document/lane.ts'
import type { PicturePlace } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { attempt } from '../app/say-error.ts'
import { bringPictures } from '../canvas/pictures/bring-pictures.ts'
import { dragsPictures, pictureFilesOf } from '../pictures/picture-files.ts'
import type { Standing } from './place.ts'
import type { TableContext } from './table-context.ts'
import { stageAndTouchpoint } from './table-drop.ts'
import { asLane, type TableModel } from './table-model.ts'
import { pointedAt } from './table-pointer.ts'

/** Pictures that are dragged from elsewhere onto the table: the cell under them is where they go. */
export function useTablePictureDrop(context: TableContext) {
  return useMemo(() => {
    const { session, table, model } = context
    const show = (over: { readonly row: string; readonly column: string } | null) => {
      const { pictureOver } = table.getState()
      const same = pictureOver?.row === over?.row && pictureOver?.column === over?.column
      if (!same) table.setState({ pictureOver: over })
    }
    const placeUnder = (event: DragEvent) => {
      const there = pointedAt(event.target, context)
      const place = there && picturePlace(model(), there)
      return there && place ? { there, place } : null
    }
    return {
      onDragOver(event: DragEvent) {
        if (!dragsPictures(event.dataTransfer)) return
        event.preventDefault()
        const under = placeUnder(event)
        event.dataTransfer.dropEffect = under ? 'copy' : 'none'
        show(under && { row: under.there.cell.row.key, column: under.there.column.key })
      },
      onDragLeave(event: DragEvent<HTMLElement>) {
        const { relatedTarget, currentTarget } = event
        const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
        if (!stays) show(null)
      },
      onDrop(event: DragEvent) {
        show(null)
        const files = pictureFilesOf(event.dataTransfer)
        if (files.length === 0 || files.length < event.dataTransfer.files.length) return
        event.preventDefault()
        const under = placeUnder(event)
        if (under) attempt(bringPictures(session, files, under.place))
      },
    }
  }, [context])
}

/** A card's own, a new card in the cell, or a picture of the storyboard where the cell holds no cards. */
function picturePlace(
  { document }: TableModel,
  { row, column, item }: Standing,
): PicturePlace | null {
  if (item?.kind === 'card' || item?.kind === 'same') return { kind: 'card', id: item.card.id }
  const place = stageAndTouchpoint(row)
  if (!place) return null
  if (column.lane && holdsCards(asLane(column.kind))) {
    return { kind: 'cell', laneId: column.lane.id, ...place }
  }
  const at = mapOf(document).columns.findIndex(({ stage, touchpoint }) =>
    place.touchpointId ? touchpoint?.id === place.touchpointId : stage.id === place.stageId,
  )
  return { kind: 'column', column: Math.max(0, at) }
}
