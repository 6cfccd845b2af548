import type { Table } from './table.ts'

/** The attribute of the table that carries a fragment's JSON. */
export const fragmentAttribute = 'data-touchline'

export interface HtmlTableOptions {
  /** Whether blank cells of the first row belong to the cell before them, as one merged cell. */
  readonly mergeFirstRow: boolean
  /** A fragment's JSON, from which Touchline pastes all that a table cannot hold. */
  readonly fragment: string
}

/** A table as HTML for the clipboard. Texts stay texts: what looks like markup or a formula is escaped. */
export function writeHtmlTable(
  table: Table,
  { mergeFirstRow, fragment }: HtmlTableOptions,
): string {
  const rows = table.map((row, index) => {
    const cells = mergeFirstRow && index === 0 ? mergedCells(row) : row.map(cellOf)
    return `<tr>${cells.join('')}</tr>`
  })
  const data = `${fragmentAttribute}="${escapeText(fragment)}"`
  return `<meta charset="utf-8"><table ${data}><tbody>${rows.join('')}</tbody></table>`
}

/** The corner stands alone; a title spans the blanks behind it. */
function mergedCells([corner = '', ...titles]: readonly string[]): string[] {
  const cells: { title: string; span: number }[] = []
  for (const title of titles) {
    const last = cells.at(-1)
    if (last && title === '') last.span += 1
    else cells.push({ title, span: 1 })
  }
  return [
    cellOf(corner),
    ...cells.map(({ title, span }) =>
      span === 1 ? cellOf(title) : `<td colspan="${span}">${textOf(title)}</td>`,
    ),
  ]
}

const cellOf = (text: string) => `<td>${textOf(text)}</td>`

/** Line breaks as elements, and spaces in a row (which HTML makes one) as spaces that stay. */
const textOf = (text: string) =>
  escapeText(text)
    .replace(/\r\n?|\n/g, '<br>')
    .replace(/ {2,}/g, (spaces) => '&nbsp;'.repeat(spaces.length))

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escapeText = (text: string) =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
