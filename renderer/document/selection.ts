import type { CardId } from '../../shared/document/card.ts'
import type { ConnectionId } from '../../shared/document/connection.ts'
import type { Diff } from '../../shared/document/diff.ts'
import { findRecord, type MapDocument } from '../../shared/document/document.ts'
import type { EmotionId } from '../../shared/document/emotion.ts'
import type { LaneId } from '../../shared/document/lane.ts'
import type { NoteId } from '../../shared/document/note.ts'
import type { StageId } from '../../shared/document/stage.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'

/** A place in the grid: a row (a lane, or the row of the stages) and a column (or a whole stage). */
export interface Cell {
  readonly row: LaneId | 'stages'
  readonly column: TouchpointId | StageId
}

/** What is selected: any number of records, and the cell in which the keyboard stands. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly cell: Cell | null
}

export const noSelection: Selection = { ids: new Set(), cell: null }

/** The text that is being edited in place: one field of one record. */
export interface EditingTarget {
  readonly id: string
  readonly field: 'title' | 'text' | 'label' | 'goal' | 'period'
}

/** The one thing that the inspector shows. */
export type SelectedItem =
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'touchpoint'; readonly id: TouchpointId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'emotion'; readonly id: EmotionId }
  | { readonly kind: 'connection'; readonly id: ConnectionId }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'several'; readonly ids: readonly string[] }

/** What a selection amounts to; null for nothing. Records that are gone do not count. */
export function selectedItem(document: MapDocument, selection: Selection): SelectedItem | null {
  const records = [...selection.ids].flatMap((id) => findRecord(document, id) ?? [])
  const [first, ...others] = records
  if (others.length > 0) return { kind: 'several', ids: records.map(({ id }) => id) }
  switch (first?.type) {
    case 'stage':
      return { kind: 'stage', id: first.id }
    case 'touchpoint':
      return { kind: 'touchpoint', id: first.id }
    case 'lane':
      return { kind: 'lane', id: first.id }
    case 'card':
      return { kind: 'card', id: first.id }
    case 'emotion':
      return { kind: 'emotion', id: first.id }
    case 'connection':
      return { kind: 'connection', id: first.id }
    case 'note':
      return { kind: 'note', id: first.id }
    default:
      return selection.cell && { kind: 'cell', cell: selection.cell }
  }
}

/** What undo selects, the largest first: with a stage come its touchpoints, with them their cards. */
const shownAfterUndo = ['stage', 'touchpoint', 'lane', 'card', 'note', 'connection'] as const

/**
 * The selection after undo or redo: what has come back or changed by it, so that one sees what
 * happened; else what was selected and is still there.
 */
export function selectionAfter(document: MapDocument, diff: Diff, selection: Selection): Selection {
  const touched = [...Object.keys(diff.added), ...Object.keys(diff.updated)].flatMap(
    (id) => findRecord(document, id) ?? [],
  )
  for (const type of shownAfterUndo) {
    const ids = touched.flatMap((record) => (record.type === type ? [record.id] : []))
    if (ids.length > 0) return { ids: new Set(ids), cell: null }
  }
  return pruneSelection(document, selection)
}

/** The selection without what the document no longer holds; the same object when nothing is gone. */
export function pruneSelection(document: MapDocument, selection: Selection): Selection {
  const ids = new Set([...selection.ids].filter((id) => findRecord(document, id)))
  const { cell } = selection
  const stands =
    cell !== null &&
    (cell.row === 'stages' || document.lane[cell.row]) &&
    findRecord(document, cell.column)
  if (ids.size === selection.ids.size && (cell === null || stands)) return selection
  return { ids, cell: stands ? cell : null }
}
