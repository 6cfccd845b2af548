import type { EditorContext } from '../canvas/keyboard-context.ts'
import { type Standing, selectionAt, standingOf } from './place.ts'
import type { TableModel } from './table-model.ts'
import type { TableStore } from './table-store.ts'

/** What keys and clicks in the table work on. */
export interface TableContext extends EditorContext {
  readonly table: TableStore
  /** The table as it is drawn now. */
  readonly model: () => TableModel
  /** Gives the keyboard back to the cell in which it stands. */
  readonly refocus: () => void
  /** How many rows are seen at once. */
  readonly page: () => number
}

/** Where the keyboard stands. */
export function presentStanding({ session, table, model }: TableContext): Standing | undefined {
  return standingOf(model(), session.store.getState().selection, table.getState().place)
}

/** Sets the keyboard's place and selects what stands there. */
export function standAt(context: TableContext, standing: Standing): true {
  const { ids, cell } = selectionAt(standing)
  context.table.setState({ place: standing.place })
  context.session.select(ids, cell)
  context.reveal()
  return true
}
