import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type CSSProperties,
  type HTMLAttributes,
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { flushSync } from 'react-dom'
import { createMemo } from '../../shared/document/memo.ts'
import type { EditorActions } from '../canvas/press-in-editor.ts'
import { useEditing } from '../document/session-context.ts'
import type { TableWords } from './describe-cell.ts'
import { columnWidth, headHeight } from './measure-table.ts'
import { scrollToCell } from './scroll-to-cell.ts'
import { TableHead } from './TableHead.tsx'
import { TableDropMark } from './TableLifted.tsx'
import { TablePictureSlot } from './TablePictureSlot.tsx'
import { type RowBox, TableRowView } from './TableRowView.tsx'
import type { TableContext } from './table-context.ts'
import { open, pressTableKey } from './table-keyboard.ts'
import type { TableCell, TableColumn } from './table-model.ts'
import { isField, pointedAt, pressPointer } from './table-pointer.ts'
import type { TableRow } from './table-rows.ts'
import { useTableState } from './table-store.ts'
import { talkOn } from './talk.ts'
import { useEditorActions } from './use-editor-actions.ts'
import type { TableView } from './use-table.ts'
import { useTableDrag } from './use-table-drag.ts'
import { useTablePictureDrop } from './use-table-picture-drop.ts'

interface TableGridProps extends HTMLAttributes<HTMLDivElement> {
  readonly context: TableContext
  readonly view: TableView
  readonly words: TableWords
  readonly ref?: Ref<HTMLDivElement>
}

/** The rows that are in view, with the one where the keyboard stands and those from which cells reach into view. */
function useRows(view: TableView, frame: RefObject<HTMLDivElement | null>): readonly number[] {
  const { model, heights, standing } = view
  const stood = standing ? model.rowAt(standing.cell.row.key) : -1
  const virtualizer = useVirtualizer({
    count: model.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => heights[index] ?? 0,
    overscan: 6,
    rangeExtractor: (range) => {
      const rows = new Set(defaultRangeExtractor(range))
      if (stood >= 0) rows.add(stood)
      const first = model.rows[range.startIndex]
      if (first) {
        for (const column of model.columns)
          rows.add(model.rowAt(model.cellOf(first, column).row.key))
      }
      rows.delete(0)
      return [...rows].sort((a, b) => a - b)
    },
  })
  useLayoutEffect(() => {
    if (heights) virtualizer.measure()
  }, [heights, virtualizer])
  return virtualizer.getVirtualIndexes()
}

/** The grid itself. */
export function TableGrid({ context, view, words, ref, ...rest }: TableGridProps) {
  const { model, edges, standing, selection } = view
  const frame = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => frame.current as HTMLDivElement)
  const rows = useRows(view, frame)
  const editing = useEditing()
  const typingNumber = useTableState((state) => state.typingNumber)
  const choosing = useTableState((state) => state.choosing)
  const actions: EditorActions = useEditorActions(context)
  const lifted = useTableState((state) => state.lifted?.ids ?? noneSelected)
  const drag = useTableDrag(context, view, words.labels.untitled.touchpoint, frame)
  const pictures = useTablePictureDrop(context)
  const busy = editing !== null || typingNumber || choosing !== null
  useKeyboardPlace(context, view, frame, busy || rows.length === 0)

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      if (event.nativeEvent.isComposing || isField(event.target)) return
      // A letter that starts an edit must find its text area before it is written.
      const meant = flushSync(() =>
        pressTableKey(context, {
          key: event.key,
          code: event.code,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          altKey: event.altKey,
          shiftKey: event.shiftKey,
          altGraph: event.getModifierState('AltGraph'),
        }),
      )
      if (meant) event.preventDefault()
    },
    [context],
  )
  const total = edges.at(-1) ?? headHeight
  const look = useMemo(() => lookOf(model.columns), [model.columns])
  return (
    <div
      {...rest}
      ref={frame}
      className="table-frame"
      role="treegrid"
      aria-label={words.table('label')}
      aria-rowcount={model.rows.length}
      aria-colcount={model.columns.length}
      aria-multiselectable
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        const pressed = pressPointer(event, context)
        if (pressed) drag.begin(event, pressed.there, pressed.among ? pressed.there : null)
      }}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
      {...pictures}
      onDoubleClick={(event) => {
        const there = isField(event.target) ? undefined : pointedAt(event.target, context)
        if (there) flushSync(() => open(context, there))
      }}
    >
      <TableHead
        columns={model.columns}
        words={words}
        current={standing?.column}
        talkOf={talkOn(model.document, view.dots)}
        lifted={lifted}
        stood={standing?.row.kind === 'head'}
        look={look}
        actions={actions}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: rows out of view are not there, which no table can. */}
      <div role="rowgroup" className="table-body" style={{ height: total - headHeight }}>
        {rows.map((index) => {
          const row = model.rows[index]
          const cells = row && model.cellsFrom(row)
          return (
            cells && (
              <TableRowView
                key={row.key}
                index={index}
                row={row}
                cells={cells}
                columns={model.columns}
                box={boxOf(cells, index, edges)}
                words={words}
                look={look}
                current={standing?.cell.row === row ? standing : null}
                lifted={isLifted(row, lifted)}
                marked={standing?.row === row}
                selected={selection.ids.size > 1 ? selection.ids : noneSelected}
                editing={standing?.cell.row === row ? editing : null}
                typingNumber={typingNumber && standing?.row === row}
                context={context}
                actions={actions}
              />
            )
          )
        })}
        <TableDropMark />
        <TablePictureSlot view={view} />
      </div>
    </div>
  )
}

/** The columns' widths; the last one takes what is left. */
function lookOf(columns: readonly TableColumn[]): CSSProperties {
  const widths = columns.map(columnWidth)
  return {
    gridTemplateColumns: widths
      .map((width, index) =>
        index === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`,
      )
      .join(' '),
    minWidth: widths.reduce((sum, width) => sum + width, 0),
  }
}

const boxes = createMemo<RowBox>()

/** The same box until the row moves or one of its cells becomes higher or lower. */
function boxOf(cells: readonly TableCell[], index: number, edges: readonly number[]): RowBox {
  const start = edges[index] ?? 0
  const [height = 0, ...others] = [1, ...cells.map(({ rows }) => rows)].map(
    (rows) => (edges[index + rows] ?? start) - start,
  )
  const top = start - headHeight
  return boxes(cells, [top, height, ...others], () => ({ top, height, heights: others }))
}

const noneSelected: ReadonlySet<string> = new Set()

/** A stage is carried with all its touchpoints. */
function isLifted(row: TableRow, ids: ReadonlySet<string>): boolean {
  return ids.has(row.key) || (row.kind === 'touchpoint' && ids.has(row.touchpoint.stageId))
}

/** The focus follows the keyboard's place, as long as it is in the table. */
function useKeyboardPlace(
  context: TableGridProps['context'],
  view: TableView,
  frame: RefObject<HTMLDivElement | null>,
  busy: boolean,
): void {
  const hasKeyboard = useRef(false)
  useLayoutEffect(() => {
    const root = frame.current
    if (!root) return
    const enter = () => {
      hasKeyboard.current = true
    }
    const leave = (event: FocusEvent) => {
      // Something that goes while it has the focus leaves nothing behind: the table keeps it.
      if (event.relatedTarget instanceof Node) {
        hasKeyboard.current = root.contains(event.relatedTarget)
      }
    }
    root.addEventListener('focusin', enter)
    root.addEventListener('focusout', leave)
    // Who opens the table begins in it, unless something else has the focus.
    if (document.activeElement === document.body) hasKeyboard.current = true
    return () => {
      root.removeEventListener('focusin', enter)
      root.removeEventListener('focusout', leave)
    }
  }, [frame])
  const { standing } = view
  const place = standing && `${standing.cell.row.key} ${standing.column.key}`
  useLayoutEffect(() => {
    if (!place || busy || !hasKeyboard.current) return
    context.refocus()
  }, [place, busy, context])
  const shown = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    if (!standing || !frame.current || shown.current === place) return
    shown.current = place
    scrollToCell(frame.current, view, standing)
  }, [place, standing, view, frame])
}
