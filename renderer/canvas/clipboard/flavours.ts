import { tableOf } from '../../../shared/document/clipboard/copy-table.ts'
import { createFragment, parseFragment } from '../../../shared/document/clipboard/fragment.ts'
import { writeHtmlTable } from '../../../shared/document/clipboard/html-table.ts'
import type { TableLanguages } from '../../../shared/document/clipboard/lane-names.ts'
import { pasteFragment } from '../../../shared/document/clipboard/paste-fragment.ts'
import { pasteTable } from '../../../shared/document/clipboard/paste-table.ts'
import type { PasteTarget } from '../../../shared/document/clipboard/paste-target.ts'
import type { Pasted } from '../../../shared/document/clipboard/pasted.ts'
import { linesOf, pasteItems } from '../../../shared/document/clipboard/text-lines.ts'
import { readTsv, writeTsv } from '../../../shared/document/clipboard/tsv.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { readHtmlTable } from './read-html-table.ts'

/** The same thing as the clipboard holds it, richest first. Empty where there is none. */
export interface Flavours {
  readonly html: string
  readonly text: string
}

/** What is selected for the clipboard: a table that carries the fragment, and plain text. Null for nothing. */
export function flavoursOf(
  document: MapDocument,
  ids: Iterable<string>,
  languages: TableLanguages,
): Flavours | null {
  const chosen = [...ids]
  const fragment = createFragment(document, chosen)
  if (!fragment) return null
  const { table, hasStages } = tableOf(document, chosen, languages)
  const isList = table.every((row) => row.length === 1)
  return {
    html: writeHtmlTable(table, { mergeFirstRow: hasStages, fragment: JSON.stringify(fragment) }),
    text: isList ? table.map(([cell]) => cell).join('\n') : writeTsv(table),
  }
}

/** Reads the clipboard for a place on the map: a fragment, else a table, else lines. Null for nothing. */
export function pasteFlavours(
  document: MapDocument,
  { html, text }: Flavours,
  target: PasteTarget,
  languages: TableLanguages,
): Pasted | null {
  const { fragment, table } = html === '' ? { fragment: null, table: null } : readHtmlTable(html)
  const parsed = fragment === null ? null : parseFragment(fragment)
  if (parsed) return pasteFragment(document, parsed, target)
  if (table?.some((row) => row.some((cell) => cell !== ''))) {
    return pasteTable(document, table, target, languages)
  }
  const cells = readTsv(text)
  // A text that only begins its lines with tabs is an indented list.
  const isTable = cells.some((row) => row.filter((cell) => cell.trim() !== '').length > 1)
  if (isTable) return pasteTable(document, cells, target, languages)
  const lines = linesOf(text)
  return lines.length === 0 ? null : pasteItems(document, lines, target)
}
