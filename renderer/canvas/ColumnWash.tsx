import { columnsWidth, columnX } from '../../shared/scene/column-edges.ts'
import { stageHeight } from '../../shared/scene/measures.ts'
import { useSelection } from '../document/session-context.ts'
import { columnOfCell, focusOf } from './grid.ts'
import { usePicture } from './picture-context.ts'
import { placeAt } from './Rings.tsx'

/** The tint of the column in which the keyboard stands; nothing while no column is chosen. */
export function ColumnWash() {
  const { document, layout } = usePicture()
  const focus = focusOf(document, useSelection())
  const column = focus && focus.cell.row !== 'stages' ? columnOfCell(document, focus.cell) : null
  const { edges, sheet } = layout
  return (
    column && (
      <div
        className="column-wash"
        style={placeAt({
          x: columnX(edges, column.index),
          y: stageHeight,
          width: columnsWidth(edges, column.index),
          height: sheet.height - stageHeight,
        })}
      />
    )
  )
}
