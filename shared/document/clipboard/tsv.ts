import type { Table } from './table.ts'

/**
 * Tab-separated text as spreadsheets put it on the clipboard: a cell with a tab or a line break in it
 * stands in quotes, with its own quotes doubled. Any other cell is taken as it stands, quotes and all.
 */
export function readTsv(text: string): Table {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = [[]]
  let at = 0
  while (at <= source.length) {
    const { cell, end } = quotedAt(source, at) ?? plainAt(source, at)
    rows.at(-1)?.push(cell)
    if (source[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

function plainAt(source: string, from: number): { cell: string; end: number } {
  const next = /[\t\n]/.exec(source.slice(from, from + 200))
  const end = next ? from + next.index : endAfter(source, from)
  return { cell: source.slice(from, end), end }
}

function endAfter(source: string, from: number): number {
  const ends = [source.indexOf('\t', from), source.indexOf('\n', from)].filter((at) => at !== -1)
  return ends.length > 0 ? Math.min(...ends) : source.length
}

/** A cell in quotes, if one begins here: they must close before a tab or a line's end, and be needed. */
function quotedAt(source: string, from: number): { cell: string; end: number } | null {
  if (source[from] !== '"') return null
  let at = from + 1
  while (at < source.length) {
    const quote = source.indexOf('"', at)
    if (quote === -1) return null
    if (source[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const next = source[quote + 1]
    if (next !== undefined && next !== '\t' && next !== '\n') return null
    const inside = source.slice(from + 1, quote)
    return /[\t\n"]/.test(inside) ? { cell: inside.replaceAll('""', '"'), end: quote + 1 } : null
  }
  return null
}

/** Writes a table as a spreadsheet does, with a line break at the end of each row. */
export function writeTsv(table: Table): string {
  return table.map((row) => `${row.map(written).join('\t')}\n`).join('')
}

const written = (cell: string) =>
  /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
