import { ImagePlus } from 'lucide-react'
import { columnPlaces, headHeight } from './measure-table.ts'
import { useTableState } from './table-store.ts'
import type { TableView } from './use-table.ts'
import './cell-picture.css'

/** The cell into which a picture that is being dragged would go. */
export function TablePictureSlot({ view: { model, edges } }: { readonly view: TableView }) {
  const over = useTableState((state) => state.pictureOver)
  const row = over ? model.rows[model.rowAt(over.row)] : undefined
  const column = over ? columnPlaces(model.columns)[model.columnAt(over.column)] : undefined
  if (!row || !column) return null
  const index = model.rowAt(row.key)
  const { rows } = model.cellOf(row, column.column)
  const top = edges[index] ?? 0
  return (
    <div
      className="picture-slot table-picture-over"
      style={{
        left: column.left,
        width: column.width,
        top: top - headHeight,
        height: (edges[index + rows] ?? top) - top,
      }}
      aria-hidden
    >
      <ImagePlus size={16} strokeWidth={1.75} />
    </div>
  )
}
