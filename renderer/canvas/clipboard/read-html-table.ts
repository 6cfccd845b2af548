import { fragmentAttribute } from '../../../shared/document/clipboard/html-table.ts'
import type { Table } from '../../../shared/document/clipboard/table.ts'

export interface HtmlFlavour {
  /** The JSON of a fragment, where the table came from a map. */
  readonly fragment: string | null
  readonly table: Table | null
}

/** The larger part of what was copied must be the table: mails and pages use tables for their looks. */
const leastShare = 0.5
/** No sheet's merged cell is larger; a made-up one must not fill the memory. */
const largestSpan = 1_000

const styleElements = /<style[^>]*>[\s\S]*?<\/style\s*>/gi
const tags = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi
const attributes = /\s+([^\s=>"']+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?/g

/** Without styles: the page's policy refuses them even where nothing is shown, and says so in the log. */
function withoutStyles(html: string): string {
  return html
    .replace(styleElements, '')
    .replace(tags, (tag) =>
      tag.replace(attributes, (attribute, name: string) =>
        name.toLowerCase() === 'style' ? '' : attribute,
      ),
    )
}

/** Finds the largest table in HTML from the clipboard. Parsed without running or loading anything in it. */
export function readHtmlTable(html: string): HtmlFlavour {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const tables = [...body.querySelectorAll('table')]
  const sizeOf = (table: HTMLTableElement) => table.textContent.trim().length
  const largest = tables.sort((a, b) => sizeOf(b) - sizeOf(a))[0]
  if (!largest) return { fragment: null, table: null }
  const isMost = sizeOf(largest) >= leastShare * body.textContent.trim().length
  return {
    fragment: largest.getAttribute(fragmentAttribute),
    table: isMost ? cellsOf(largest) : null,
  }
}

/** The cells in rows and columns; of merged cells the first holds the text. */
function cellsOf(table: HTMLTableElement): Table {
  const rows: string[][] = [...table.rows].map(() => [])
  /** Places that a cell of an earlier row reaches into. */
  const covered = new Set<string>()
  ;[...table.rows].forEach((row, y) => {
    let x = 0
    for (const cell of row.cells) {
      while (covered.has(`${x} ${y}`)) rows[y]?.splice(x++, 0, '')
      const width = Math.max(1, Math.min(cell.colSpan, largestSpan))
      const height = Math.max(1, Math.min(cell.rowSpan, table.rows.length - y, largestSpan))
      for (let below = 1; below < height; below += 1) {
        for (let right = 0; right < width; right += 1) covered.add(`${x + right} ${y + below}`)
      }
      rows[y]?.push(textOf(cell), ...Array.from({ length: width - 1 }, () => ''))
      x += width
    }
  })
  return rows
}

const blocks = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

/** A cell's text with the line breaks that are seen, not those of the source. */
function textOf(cell: Element): string {
  return writtenIn(cell)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\u00A0/g, ' ')
    .trim()
}

function writtenIn(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node instanceof Text) {
      const words = node.data.replace(/[ \t\r\n\f]+/g, ' ')
      text += text === '' || /\s$/.test(text) ? words.trimStart() : words
    } else if (node instanceof Element) {
      if (node.tagName === 'BR') text += '\n'
      else if (!['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName)) {
        const isBlock = blocks.has(node.tagName)
        if (isBlock && text !== '' && !text.endsWith('\n')) text += '\n'
        text += writtenIn(node)
        if (isBlock && text !== '' && !text.endsWith('\n')) text += '\n'
      }
    }
  }
  return text
}
