import type { Node } from '@xyflow/react'
import { useMemo } from 'react'
import { columnsWidth, columnX } from '../../shared/scene/column-edges.ts'
import { stageHeight } from '../../shared/scene/measures.ts'
import { useSelection } from '../document/session-context.ts'
import { columnOfCell, focusOf } from './grid.ts'
import { usePicture } from './picture-context.ts'

type WashFlowNode = Node<Record<string, never>, 'wash'>

/** The tint of the column in which the keyboard stands; nothing while no column is chosen. */
export function WashNode() {
  const { document, layout } = usePicture()
  const focus = focusOf(document, useSelection())
  const column = focus && focus.cell.row !== 'stages' ? columnOfCell(document, focus.cell) : null
  return (
    column && (
      <div
        className="column-wash"
        style={{
          position: 'absolute',
          left: columnX(layout.edges, column.index),
          width: columnsWidth(layout.edges, column.index),
        }}
      />
    )
  )
}

/**
 * The place of the wash as a node between the sheet and what stands on it. It spans all columns and
 * stays the same while the keyboard walks: another node would make React Flow look at each of them.
 */
export function useColumnWash(): WashFlowNode {
  const { sheet } = usePicture().layout
  const { width } = sheet
  const height = sheet.height - stageHeight
  return useMemo(
    () => ({
      id: 'column-wash',
      type: 'wash',
      position: { x: 0, y: stageHeight },
      width,
      height,
      measured: { width, height },
      handles: [],
      data: {},
    }),
    [width, height],
  )
}
