import type { Node } from '@xyflow/react'
import { useMemo } from 'react'
import { columnX } from '../../shared/scene/layout.ts'
import { columnWidth, stageHeight } from '../../shared/scene/measures.ts'
import { useSelection } from '../document/session-context.ts'
import { columnOfCell, focusOf } from './grid.ts'
import { usePicture } from './picture-context.ts'

type WashFlowNode = Node<Record<string, never>, 'wash'>

/** The tint of the column in which the keyboard stands. */
export function WashNode() {
  return <div className="column-wash" />
}

/** The wash as a node between the sheet and what stands on it; null while no column is chosen. */
export function useColumnWash(): WashFlowNode | null {
  const { layout, document } = usePicture()
  const focus = focusOf(document, useSelection())
  const column = focus && focus.cell.row !== 'stages' ? columnOfCell(document, focus.cell) : null
  const x = column ? columnX(column.index) : null
  const height = layout.sheet.height - stageHeight
  return useMemo(
    () =>
      x === null
        ? null
        : {
            id: 'column-wash',
            type: 'wash',
            position: { x, y: stageHeight },
            width: columnWidth,
            height,
            measured: { width: columnWidth, height },
            handles: [],
            data: {},
          },
    [x, height],
  )
}
