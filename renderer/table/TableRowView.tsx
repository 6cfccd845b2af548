import { type CSSProperties, memo } from 'react'
import type { EditorActions } from '../canvas/press-in-editor.ts'
import type { EditingTarget } from '../document/selection.ts'
import { CellEditor } from './CellEditor.tsx'
import { CellItem } from './CellItem.tsx'
import { ChannelCell } from './ChannelCell.tsx'
import { cellName, type TableWords } from './describe-cell.ts'
import { EvidenceLine } from './EvidenceLine.tsx'
import { LevelField } from './LevelField.tsx'
import { MetricCell } from './MetricCell.tsx'
import type { Standing } from './place.ts'
import { StageTitle } from './StageTitle.tsx'
import { TouchpointTitle } from './TouchpointTitle.tsx'
import type { TableContext } from './table-context.ts'
import type { TableCell, TableModel, TableRow } from './table-model.ts'

export interface TableRowProps {
  readonly index: number
  readonly row: TableRow
  readonly model: TableModel
  readonly edges: readonly number[]
  readonly words: TableWords
  readonly look: CSSProperties
  /** Where the keyboard stands, when it stands in a cell that begins in this row. */
  readonly current: Standing | null
  /** Whether it is the keyboard's row. */
  readonly marked: boolean
  /** What is selected, when it is more than one thing. */
  readonly selected: ReadonlySet<string>
  readonly editing: EditingTarget | null
  readonly typingLevel: boolean
  readonly context: TableContext
  readonly actions: EditorActions
}

/** One row of the table: only what has changed is drawn anew. */
export const TableRowView = memo(function TableRowView(props: TableRowProps) {
  const { index, row, model, edges, look, marked } = props
  const top = (edges[index] ?? 0) - (edges[1] ?? 0)
  const height = (edges[index + 1] ?? 0) - (edges[index] ?? 0)
  const isGroup = row.kind === 'stage' || row.kind === 'notes'
  const single = row.kind === 'note' || row.kind === 'notes'
  const columns = single ? model.columns.slice(0, 1) : model.columns
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not there, which no table can.
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-level={isGroup ? 1 : 2}
      {...(row.kind === 'stage' && { 'aria-expanded': row.open })}
      className={`table-row table-row-${row.kind}${marked ? ' table-row-on' : ''}`}
      style={{ ...look, top, height }}
    >
      {columns.map((column, at) => {
        const cell = model.cellOf(row, column)
        // A merged cell stands in its first row.
        if (cell.row !== row) return null
        return <Cell key={column.key} {...props} cell={cell} at={at} single={single} />
      })}
    </div>
  )
})

type CellProps = TableRowProps & {
  readonly cell: TableCell
  readonly at: number
  readonly single: boolean
}

function Cell(props: CellProps) {
  const { cell, at, index, single, model, edges, words, current, selected } = props
  const { row, column, rows, items } = cell
  const stands = current !== null && (single || current.column === column)
  const isSelected = items.some(({ id }) => id !== null && selected.has(id))
  const isHeader = at === 0 && row.kind !== 'note'
  const height = (edges[index + rows] ?? 0) - (edges[index] ?? 0)
  const look: CSSProperties = {
    gridColumn: single ? '1 / -1' : at + 1,
    ...(rows > 1 && { height }),
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: headers and cells of a grid both have a column.
    <div
      role={isHeader ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      aria-label={cellName(model, cell, words)}
      aria-selected={stands || isSelected}
      {...(rows > 1 && { 'aria-rowspan': rows })}
      {...(single && { 'aria-colspan': model.columns.length })}
      tabIndex={stands ? 0 : -1}
      className={[
        'table-cell',
        `table-cell-${column.kind}`,
        at === 0 ? 'table-first' : '',
        stands ? 'table-cell-on' : '',
        isSelected ? 'table-cell-selected' : '',
      ].join(' ')}
      style={look}
      data-cell
      data-row={row.key}
      data-column={column.key}
    >
      <Content {...props} stands={stands} />
    </div>
  )
}

function Content(props: CellProps & { readonly stands: boolean }) {
  const { cell, stands, current, words, model, editing, typingLevel, context, actions } = props
  const { row, column, items } = cell
  if (column.kind === 'touchpoints' || row.kind === 'note' || row.kind === 'notes') {
    return <Title {...props} />
  }
  if (row.kind === 'touchpoint' && column.kind === 'metrics') {
    return <MetricCell touchpointId={row.touchpoint.id} words={words} />
  }
  if (row.kind === 'touchpoint' && column.kind === 'channels') {
    return <ChannelCell channel={row.touchpoint.channel} words={words} />
  }
  if (row.kind === 'touchpoint' && column.kind === 'emotions') {
    const emotions = items.filter((item) => item.kind === 'emotion')
    const at = stands ? (current?.place.item ?? 0) : -1
    const typed = typingLevel ? emotions[at] : undefined
    return (
      <EvidenceLine
        items={emotions}
        touchpointId={row.touchpoint.id}
        words={words}
        itemClass={(item) => (item === at && emotions.length > 1 ? 'table-levels-on' : '')}
      >
        {typed && (
          <LevelField
            key={typed.persona.id}
            item={typed}
            touchpoint={row.touchpoint}
            context={context}
            words={words}
          />
        )}
      </EvidenceLine>
    )
  }
  return (
    <>
      {items.map((item, at) => {
        const here = stands && current?.place.item === at
        const isEdited = editing !== null && editing.id === item.id
        return (
          <div key={item.id} className={itemClass(here && items.length > 1)} data-item={at}>
            <CellItem item={item} column={column} model={model} words={words} />
            {here && isEdited && (
              <CellEditor
                target={editing}
                actions={actions}
                kind={
                  item.kind === 'connection'
                    ? 'label'
                    : column.kind === 'thoughts'
                      ? 'thought'
                      : 'card'
                }
              />
            )}
          </div>
        )
      })}
    </>
  )
}

const itemClass = (here: boolean) => `table-item${here ? ' table-item-on' : ''}`

function Title({
  cell,
  editing,
  words,
  actions,
  current,
  stands,
}: CellProps & { readonly stands: boolean }) {
  const { row } = cell
  const edited = stands && editing !== null && current?.item?.id === editing.id ? editing : null
  switch (row.kind) {
    case 'touchpoint':
      return (
        <>
          <TouchpointTitle touchpoint={row.touchpoint} number={row.number} words={words} />
          {edited && <CellEditor target={edited} actions={actions} kind="title" />}
        </>
      )
    case 'stage':
      return (
        <>
          <StageTitle row={row} words={words} />
          {edited && (
            <CellEditor
              target={edited}
              actions={actions}
              kind={edited.field === 'period' ? 'period' : 'stage'}
            />
          )}
        </>
      )
    case 'vacant':
      return (
        <span className="table-vacant" aria-hidden>
          {words.table('vacantShort')}
        </span>
      )
    case 'notes':
      return (
        <span className="table-stage" aria-hidden>
          {words.table('notes')}
          <small>{row.count}</small>
        </span>
      )
    case 'note':
      return (
        <div className="table-note">
          <span aria-hidden>{row.note.text || words.table('empty')}</span>
          {edited && <CellEditor target={edited} actions={actions} kind="note" />}
        </div>
      )
    case 'head':
      return null
  }
}
