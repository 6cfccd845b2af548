import { GripVertical } from 'lucide-react'
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
import { TalkMarks } from './TalkMarks.tsx'
import { TargetCellField } from './TargetCellField.tsx'
import { TargetLine } from './TargetLine.tsx'
import { TouchpointTitle } from './TouchpointTitle.tsx'
import type { TableContext } from './table-context.ts'
import type { TableCell } from './table-model.ts'
import { quiet } from './talk.ts'
import './table-cursor.css'

interface TableCellProps extends TableCell {
  /** The number of its column, from 0. */
  readonly at: number
  /** How many columns it covers. */
  readonly across: number
  /** In px, of a cell that covers more than its row. */
  readonly height: number | null
  readonly words: TableWords
  /** Where the keyboard stands, when it stands here. */
  readonly current: Standing | null
  readonly selected: boolean
  readonly editing: EditingTarget | null
  readonly typingNumber: boolean
  readonly context: TableContext
  readonly actions: EditorActions
}

/** One cell, under the name that says all that is in it. */
export const TableCellView = memo(function TableCellView(props: TableCellProps) {
  const { row, column, rows, at, across, height, words, current, selected } = props
  const stands = current !== null
  const isHeader = at === 0 && row.kind !== 'note'
  const look: CSSProperties = {
    gridColumn: across > 1 ? '1 / -1' : at + 1,
    ...(height !== null && { height }),
    ...(row.kind === 'stage' &&
      row.stage.colour && { backgroundColor: `var(--tint-${row.stage.colour})` }),
  }
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: headers and cells of a grid both have a column.
    <div
      role={isHeader ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      aria-label={cellName(props, words)}
      aria-selected={stands || selected}
      {...(rows > 1 && { 'aria-rowspan': rows })}
      {...(across > 1 && { 'aria-colspan': across })}
      tabIndex={stands ? 0 : -1}
      className={[
        'table-cell',
        `table-cell-${column.kind}`,
        at === 0 ? 'table-first' : '',
        stands ? 'table-cell-on' : '',
        selected ? 'table-cell-selected' : '',
      ].join(' ')}
      style={look}
      data-cell
      data-row={row.key}
      data-column={column.key}
    >
      <Content {...props} />
    </div>
  )
})

function Content(props: TableCellProps) {
  const { row, column, items, current, words, editing, typingNumber, context, actions } = props
  if (column.kind === 'touchpoints' || row.kind === 'note' || row.kind === 'notes') {
    return <Title {...props} />
  }
  if (row.kind === 'touchpoint' && column.kind === 'metrics') {
    return (
      <>
        <MetricCell said={row.said} words={words} />
        <TargetLine target={row.touchpoint.target} words={words} />
        {typingNumber && current !== null && (
          <TargetCellField touchpoint={row.touchpoint} context={context} words={words} />
        )}
      </>
    )
  }
  if (row.kind === 'touchpoint' && column.kind === 'channels') {
    return <ChannelCell touchpoint={row.touchpoint} words={words} />
  }
  if (row.kind === 'touchpoint' && column.kind === 'emotions') {
    const emotions = items.filter((item) => item.kind === 'emotion')
    const at = current?.place.item ?? -1
    const typed = typingNumber ? emotions[at] : undefined
    return (
      <EvidenceLine
        items={emotions}
        said={row.said}
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
        const here = current?.place.item === at
        const isEdited = editing !== null && editing.id === item.id
        return (
          <div key={item.id} className={itemClass(here && items.length > 1)} data-item={at}>
            <CellItem item={item} column={column} words={words} context={context} />
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

function Title({ row, items, editing, words, actions, current }: TableCellProps) {
  const talk = items[0]?.talk ?? quiet
  const edited = editing !== null && current?.item?.id === editing.id ? editing : null
  switch (row.kind) {
    case 'touchpoint':
      return (
        <>
          <TouchpointTitle
            touchpoint={row.touchpoint}
            number={row.number}
            talk={talk}
            words={words}
          />
          {edited && <CellEditor target={edited} actions={actions} kind="title" />}
        </>
      )
    case 'stage':
      return (
        <>
          <StageTitle row={row} talk={talk} words={words} />
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
          <GripVertical className="table-grip" size={12} strokeWidth={2} aria-hidden />
          <i style={{ backgroundColor: `var(--tint-${row.note.colour ?? 'amber'})` }} aria-hidden />
          <span aria-hidden>{row.note.text || words.table('empty')}</span>
          <TalkMarks id={row.note.id} name={row.note.text} talk={talk} />
          {edited && <CellEditor target={edited} actions={actions} kind="note" />}
        </div>
      )
    case 'head':
      return null
  }
}
