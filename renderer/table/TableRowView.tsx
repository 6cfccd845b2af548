import { type CSSProperties, memo } from 'react'
import type { EditorActions } from '../canvas/press-in-editor.ts'
import type { EditingTarget } from '../document/selection.ts'
import type { TableWords } from './describe-cell.ts'
import type { Standing } from './place.ts'
import { TableCellView } from './TableCellView.tsx'
import type { TableContext } from './table-context.ts'
import type { TableCell, TableColumn } from './table-model.ts'
import type { TableRow } from './table-rows.ts'
import './table-rows.css'

/** Where a row is drawn, in px: under the head, as high as each of its cells. */
export interface RowBox {
  readonly top: number
  readonly height: number
  /** Of the cells that begin in it, in their order. */
  readonly heights: readonly number[]
}

interface TableRowProps {
  readonly index: number
  readonly row: TableRow
  /** The cells that begin in it. */
  readonly cells: readonly TableCell[]
  readonly columns: readonly TableColumn[]
  readonly box: RowBox
  readonly words: TableWords
  readonly look: CSSProperties
  /** Where the keyboard stands, when it stands in a cell that begins in this row. */
  readonly current: Standing | null
  /** Whether it is the keyboard's row. */
  readonly marked: boolean
  /** Whether it is being carried. */
  readonly lifted: boolean
  /** What is selected, when it is more than one thing. */
  readonly selected: ReadonlySet<string>
  readonly editing: EditingTarget | null
  readonly typingNumber: boolean
  readonly context: TableContext
  readonly actions: EditorActions
}

/** One row of the table: only what has changed is drawn anew. */
export const TableRowView = memo(function TableRowView(props: TableRowProps) {
  const { index, row, cells, columns, box, look, marked, lifted } = props
  const { current, selected, words, context, actions } = props
  const isGroup = row.kind === 'stage' || row.kind === 'notes'
  const single = row.kind === 'note' || row.kind === 'notes'
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not there, which no table can.
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-level={isGroup ? 1 : 2}
      {...(row.kind === 'stage' && { 'aria-expanded': row.open })}
      className={`table-row table-row-${row.kind}${marked ? ' table-row-on' : ''}${lifted ? ' table-row-lifted' : ''}`}
      style={{ ...look, top: box.top, height: box.height }}
    >
      {cells.map(({ column, rows, items }, at) => {
        const stands = current !== null && (single || current.column === column)
        return (
          <TableCellView
            key={column.key}
            row={row}
            column={column}
            rows={rows}
            items={items}
            at={columns.indexOf(column)}
            across={single ? columns.length : 1}
            height={rows > 1 ? (box.heights[at] ?? box.height) : null}
            words={words}
            current={stands ? current : null}
            selected={items.some(({ id }) => id !== null && selected.has(id))}
            editing={stands ? props.editing : null}
            typingNumber={stands && props.typingNumber}
            context={context}
            actions={actions}
          />
        )
      })}
    </div>
  )
})
