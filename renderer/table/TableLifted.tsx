import { GripVertical } from 'lucide-react'
import { findRecord, type MapDocument } from '../../shared/document/document.ts'
import { useDocument } from '../document/session-context.ts'
import type { TableWords } from './describe-cell.ts'
import { headHeight } from './measure-table.ts'
import type { DropMark } from './table-drop.ts'
import { type Lifted, useTableState } from './table-store.ts'
import './table-lifted.css'

/** Where what is carried would land. */
export function TableDropMark() {
  const mark = useTableState((state) => state.lifted?.mark ?? null)
  if (!mark) return null
  const flat = mark.kind === 'column' ? '' : ' drop-bar-flat'
  return <div className={`drop-bar${flat} table-drop`} style={lookOf(mark)} aria-hidden />
}

function lookOf(mark: DropMark) {
  switch (mark.kind) {
    case 'row':
      return { left: 6, right: 0, top: mark.y - headHeight - 1, height: 2 }
    case 'column':
      return { left: mark.x - 1, top: 6, bottom: 0, width: 2 }
    case 'card':
      return { left: mark.x, width: mark.width, top: mark.y - headHeight - 1, height: 2 }
  }
}

/** The name of what is carried, beside the pointer. */
export function TableLifted({ words }: { readonly words: TableWords }) {
  const lifted = useTableState((state) => state.lifted)
  const name = useDocument((document) => (lifted ? nameOf(document, lifted, words) : ''))
  if (!lifted) return null
  return (
    <div
      className="lifted lifted-lane table-lifted"
      style={{ left: lifted.at.x + 12, top: lifted.at.y + 6 }}
      aria-hidden
    >
      <GripVertical size={12} strokeWidth={2} aria-hidden />
      <span>{name}</span>
      {lifted.ids.size > 1 && <span className="lifted-count">{lifted.ids.size}</span>}
    </div>
  )
}

function nameOf(document: MapDocument, { id }: Lifted, { labels, table }: TableWords): string {
  const record = findRecord(document, id)
  switch (record?.type) {
    case 'stage':
      return record.title || labels.untitled.stage
    case 'touchpoint':
      return record.title || labels.untitled.touchpoint
    case 'lane':
      return (record.title || labels.lanes[record.kind]).replaceAll('\u00AD', '')
    case 'card':
    case 'note':
      return record.text || table('empty')
    default:
      return ''
  }
}
