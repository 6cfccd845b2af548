import type { MapDocument } from '../../shared/document/document.ts'
import { type Selection, selectedItem } from '../document/selection.ts'

/** What a comment that is asked for is on: the one thing that is selected, else the whole map. */
export function remarkTarget(document: MapDocument, selection: Selection): string {
  const item = selectedItem(document, selection)
  return item && 'id' in item ? item.id : document.journeyId
}
