/** By which column a table is sorted, and which way. */
export interface Sort<Column extends string> {
  readonly column: Column
  readonly descending: boolean
}

/** What a press on a column's head asks for: the other way round, or the column's own first way. */
export function sortAfterPress<Column extends string>(
  now: Sort<Column>,
  column: Column,
  /** Columns of which the greatest is looked for first. */
  greatestFirst: readonly Column[],
): Sort<Column> {
  return now.column === column
    ? { column, descending: !now.descending }
    : { column, descending: greatestFirst.includes(column) }
}

/** The rows by a key each; equal ones keep their order, and those without a key come last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | number | null,
  { descending }: Pick<Sort<string>, 'descending'>,
): readonly Row[] {
  const direction = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return direction * compare(one, other)
  })
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), undefined, { numeric: true, sensitivity: 'base' })
}
