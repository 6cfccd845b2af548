/** A column of a text table. */
export interface Column {
  readonly head: string
  /** Numbers stand at the right. */
  readonly right?: boolean
}

const widest = 60

/** A table for people: columns apart by two blanks, the head underlined, long cells cut. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const cells = rows.map((row) => row.map(oneLine))
  const widths = columns.map(({ head }, at) =>
    cells.reduce((most, row) => Math.max(most, width(row[at] ?? '')), width(head)),
  )
  const line = (row: readonly string[]) =>
    columns
      .map(({ right }, at) => pad(row[at] ?? '', widths[at] ?? 0, right === true))
      .join('  ')
      .trimEnd()
  const rule = widths.map((size) => '─'.repeat(size)).join('  ')
  return [line(columns.map(({ head }) => head)), rule, ...cells.map(line)].join('\n')
}

function oneLine(cell: string): string {
  const text = cell.replace(/\s+/g, ' ').trim()
  return width(text) > widest ? `${[...text].slice(0, widest - 1).join('')}…` : text
}

function width(text: string): number {
  return [...text].length
}

function pad(text: string, size: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, size - width(text)))
  return right ? blanks + text : text + blanks
}

/** A number as people read it: at most `places` decimals; a dash for none. */
export function figure(value: number | null | undefined, places = 2): string {
  if (value === null || value === undefined) return '–'
  return Number.isInteger(value) ? String(value) : value.toFixed(places)
}
