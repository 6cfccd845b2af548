import type { DifferenceLine } from './difference-words.ts'

/** A difference as a row of a table. */
export interface ChangeRow extends DifferenceLine {
  readonly kind: string
}

/** The rows with their heads as cells. */
export function changeTable(
  head: readonly string[],
  rows: readonly ChangeRow[],
): readonly (readonly string[])[] {
  return [head, ...rows.map(({ kind, title, detail }) => [kind, title, detail])]
}

/** A table as spreadsheets and documents take it over when it is pasted. */
export function toTabs(table: readonly (readonly string[])[]): string {
  const plain = (cell: string) => cell.replace(/[\t\r\n]+/g, ' ')
  return table.map((cells) => cells.map(plain).join('\t')).join('\n')
}
