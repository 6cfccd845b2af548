import { canvasKeysOf as keysOf } from '../commands/canvas-commands.ts'
import {
  columnName,
  gradeWords,
  numberWords,
  rowName,
  type TableWords,
  talkWords,
  targetWords,
} from './describe-cell.ts'
import type { Standing } from './place.ts'
import type { TableView } from './use-table.ts'
import './table-status.css'

interface StatusBarProps {
  readonly view: TableView
  readonly words: TableWords
}

/** Where the keyboard stands, in words, and what the keys do there. Screen readers are told by the cells themselves. */
export function StatusBar({ view, words }: StatusBarProps) {
  const { table } = words
  const { standing, model } = view
  const hints = [
    { keys: ['↑', '↓', '←', '→'], words: table('keys.move'), spare: false },
    { keys: ['Enter'], words: table('keys.edit'), spare: false },
    { keys: ['Enter', 'Enter'], words: table('keys.next'), spare: true },
    { keys: ['Alt ↑', 'Alt ↓'], words: table('keys.moveRow'), spare: false },
    { keys: [keysOf('evidenceNext')], words: table('keys.evidence'), spare: true },
    { keys: ['F6'], words: table('keys.area'), spare: true },
  ]
  return (
    <section className="table-status" aria-label={table('status.label')}>
      {standing && (
        <>
          <b>{placeWords(standing, words)}</b>
          <span className="table-status-more">{moreWords(view, standing, words)}</span>
        </>
      )}
      <span className="table-status-space" />
      {model.rows.length > 1 &&
        hints.map((hint) => (
          <span
            key={hint.words}
            className={hint.spare ? 'table-hint table-hint-spare' : 'table-hint'}
          >
            {hint.keys.map((key, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice.
              <kbd key={at}>{key}</kbd>
            ))}
            {hint.words}
          </span>
        ))}
    </section>
  )
}

function placeWords({ row, column }: Standing, words: TableWords): string {
  if (row.kind === 'head') return columnName(column, words)
  const name = rowName(row, words)
  const isTitle = column.kind === 'touchpoints' || row.kind === 'note' || row.kind === 'notes'
  return isTitle ? name : `${name}, ${columnName(column, words)}`
}

function moreWords({ model }: TableView, standing: Standing, words: TableWords): string {
  const { row, column, cell, item } = standing
  const { table } = words
  const touchpoints = model.rows.filter(({ kind }) => kind === 'touchpoint').length
  const cards = cell.items.filter(({ kind }) => kind === 'card').length
  return [
    row.kind === 'touchpoint' && table('status.row', { row: row.number, count: touchpoints }),
    row.kind !== 'note' &&
      row.kind !== 'notes' &&
      table('status.column', {
        column: model.columnAt(column.key) + 1,
        count: model.columns.length,
      }),
    cards > 0 && table('status.cards', { count: cards }),
    ...(item?.kind === 'card' ? gradeWords(item.card, column, words) : []),
    ...talkWords(item?.talk, words),
    ...(row.kind === 'touchpoint' && column.kind === 'metrics'
      ? [numberWords(row.said, words), ...targetWords(row.touchpoint.target, words)]
      : []),
  ]
    .filter(Boolean)
    .join(', ')
}
