import type { MapDocument } from '../document.ts'
import type { Lane } from '../lane.ts'
import { type Column, mapOf } from '../query.ts'

/** Where the keyboard stands when something is pasted. All null: nowhere in the grid. */
export interface PasteTarget {
  /** A lane's id, or the row of the stages. */
  readonly row: string | null
  /** The touchpoint, or the stage, that names the column. */
  readonly column: string | null
  /** The record behind which to paste where it stands among siblings; null is behind the last. */
  readonly after: string | null
  /** Where free notes appear, in px at 100 % from the sheet's corner. */
  readonly point: { readonly x: number; readonly y: number } | null
}

export const nowhere: PasteTarget = { row: null, column: null, after: null, point: null }

/** A target as the records of a document. */
export interface PastePlace {
  readonly onStages: boolean
  readonly lane: Lane | undefined
  readonly column: Column | undefined
}

/** What stands at a target. What is gone from the document is as if it had not been named. */
export function placeOf(document: MapDocument, target: PasteTarget): PastePlace {
  const column = mapOf(document).columns.find(
    ({ touchpoint, stage }) => touchpoint?.id === target.column || stage.id === target.column,
  )
  return {
    onStages: target.row === 'stages',
    lane: target.row === null ? undefined : document.lane[target.row],
    column,
  }
}

/** The place behind one of the siblings; behind the last when it is not among them. */
export function indexAfter(siblings: readonly { readonly id: string }[], id: string | null) {
  const index = siblings.findIndex((sibling) => sibling.id === id)
  return index === -1 ? siblings.length : index + 1
}
