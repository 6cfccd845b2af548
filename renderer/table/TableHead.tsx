import { EyeOff } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { EditorActions } from '../canvas/press-in-editor.ts'
import { useEditing } from '../document/session-context.ts'
import { CellEditor } from './CellEditor.tsx'
import { columnName, type TableWords } from './describe-cell.ts'
import type { Standing } from './place.ts'
import type { TableModel } from './table-model.ts'

interface TableHeadProps {
  readonly model: TableModel
  readonly words: TableWords
  readonly standing: Standing | undefined
  readonly look: CSSProperties
  readonly actions: EditorActions
}

const noted = ['touchpoints', 'emotions', 'metrics', 'backstage'] as const

/** The names of the columns; it stays in view. The names of lanes are edited here. */
export function TableHead({ model, words, standing, look, actions }: TableHeadProps) {
  const editing = useEditing()
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows out of view are not there, which no table can.
    <div role="rowgroup" className="table-head-group" style={{ minWidth: look.minWidth }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="row" tabIndex={-1} aria-rowindex={1} className="table-row table-head" style={look}>
        {model.columns.map((column, index) => {
          const stands = standing?.row.kind === 'head' && standing.column === column
          const note = noted.find((kind) => kind === column.kind)
          const isEdited = editing !== null && editing.id === column.lane?.id
          const isBehind = column.kind === 'backstage'
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={index + 1}
              aria-label={columnName(column, words)}
              tabIndex={stands ? 0 : -1}
              className={`table-cell${index === 0 ? ' table-first' : ''}${
                standing?.column === column ? ' table-head-current' : ''
              }`}
              data-cell
              data-row="head"
              data-column={column.key}
            >
              <span className="table-head-name">{columnName(column, words)}</span>
              {isBehind && <EyeOff size={12} strokeWidth={2} aria-hidden />}
              {note && (note !== 'metrics' || words.shown) && (
                <small aria-hidden>{words.table(`columnNote.${note}`)}</small>
              )}
              {isEdited && <CellEditor target={editing} actions={actions} kind="head" />}
            </div>
          )
        })}
      </div>
    </div>
  )
}
