import { EyeOff } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import type { EditorActions } from '../canvas/press-in-editor.ts'
import { useEditing } from '../document/session-context.ts'
import { CellEditor } from './CellEditor.tsx'
import { columnName, type TableWords, talkWords } from './describe-cell.ts'
import { TalkMarks } from './TalkMarks.tsx'
import type { TableColumn } from './table-model.ts'
import type { TalkOf } from './talk.ts'

interface TableHeadProps {
  readonly columns: readonly TableColumn[]
  readonly words: TableWords
  /** The keyboard's column. */
  readonly current: TableColumn | undefined
  /** Whether the keyboard stands in the head itself. */
  readonly stood: boolean
  readonly talkOf: TalkOf
  /** What is being carried. */
  readonly lifted: ReadonlySet<string>
  readonly look: CSSProperties
  readonly actions: EditorActions
}

const noted = ['touchpoints', 'emotions', 'metrics', 'backstage'] as const

/** The names of the columns; it stays in view. The names of lanes are edited here. */
export const TableHead = memo(function TableHead(props: TableHeadProps) {
  const { columns, words, current, stood, talkOf, lifted, look, actions } = props
  const editing = useEditing()
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not there, which no table can.
    <div role="rowgroup" className="table-head-group" style={{ minWidth: look.minWidth }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="row" tabIndex={-1} aria-rowindex={1} className="table-row table-head" style={look}>
        {columns.map((column, index) => {
          const stands = stood && current === column
          const note = noted.find((kind) => kind === column.kind)
          const isEdited = editing !== null && editing.id === column.lane?.id
          const isBehind = column.kind === 'backstage'
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={index + 1}
              aria-label={[
                columnName(column, words),
                ...talkWords(column.lane ? talkOf(column.lane.id) : undefined, words),
              ].join(', ')}
              tabIndex={stands ? 0 : -1}
              className={[
                'table-cell',
                index === 0 ? 'table-first' : '',
                current === column ? 'table-head-current' : '',
                column.lane && lifted.has(column.lane.id) ? 'table-row-lifted' : '',
              ].join(' ')}
              data-cell
              data-row="head"
              data-column={column.key}
            >
              <span className="table-head-name">{columnName(column, words)}</span>
              {isBehind && <EyeOff size={12} strokeWidth={2} aria-hidden />}
              {note && (note !== 'metrics' || words.metric) && (
                <small aria-hidden title={words.table(`columnNote.${note}`)}>
                  {words.table(`columnNote.${note}`)}
                </small>
              )}
              {column.lane && (
                <TalkMarks
                  id={column.lane.id}
                  name={columnName(column, words)}
                  talk={talkOf(column.lane.id)}
                />
              )}
              {isEdited && <CellEditor target={editing} actions={actions} kind="head" />}
            </div>
          )
        })}
      </div>
    </div>
  )
})
