import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Sort } from './sort-rows.ts'

interface SortHeadProps<Column extends string> {
  readonly column: Column
  readonly label: string
  readonly sort: Sort<Column>
  readonly onPress: (column: Column) => void
  readonly className?: string
}

/** The head of a column that its table can be sorted by. */
export function SortHead<Column extends string>(props: SortHeadProps<Column>) {
  const { column, label, sort, onPress, className } = props
  const on = sort.column === column
  const Icon = sort.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={className}
      aria-sort={on ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="board-sort" onClick={() => onPress(column)}>
        <span>{label}</span>
        {on && <Icon size={12} strokeWidth={2} aria-hidden />}
      </button>
    </th>
  )
}
