import { tableOf } from '../../../shared/document/clipboard/copy-table.ts'
import {
  createFragment,
  type Fragment,
  parseFragment,
} from '../../../shared/document/clipboard/fragment.ts'
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
import type { SettledPictures } from './settle-pictures.ts'

/** The same thing as the clipboard holds it, richest first. Empty where there is none. */
export interface Flavours {
  readonly html: string
  readonly text: string
}

/**
 * What is selected for the clipboard: a table that carries the fragment, with those of its pictures that are
 * given (data URIs by their SHA-256), and plain text. Null for nothing.
 */
export function flavoursOf(
  document: MapDocument,
  ids: Iterable<string>,
  languages: TableLanguages,
  pictures: Readonly<Record<string, string>> = {},
): Flavours | null {
  const chosen = [...ids]
  const copied = createFragment(document, chosen)
  if (!copied) return null
  const fragment = Object.keys(pictures).length > 0 ? { ...copied, pictures } : copied
  const { table, hasStages } = tableOf(document, chosen, languages)
  const isList = table.every((row) => row.length === 1)
  return {
    html: writeHtmlTable(table, { mergeFirstRow: hasStages, fragment: JSON.stringify(fragment) }),
    text: isList ? table.map(([cell]) => cell).join('\n') : writeTsv(table),
  }
}

/**
 * Reads the clipboard for a place on the map: a fragment, else a table, else lines. Null for nothing.
 * `settled` says what a fragment's pictures are in this workspace; without it they are as they were.
 */
export function pasteFlavours(
  document: MapDocument,
  { html, text }: Flavours,
  target: PasteTarget,
  languages: TableLanguages,
  settled: SettledPictures = new Map(),
): Pasted | null {
  const { fragment, table } = html === '' ? { fragment: null, table: null } : readHtmlTable(html)
  const parsed = fragment === null ? null : parseFragment(fragment)
  if (parsed) return pasteFragment(document, withPictures(parsed, settled), target)
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

function withPictures(fragment: Fragment, settled: SettledPictures): Fragment {
  const cards = fragment.cards.map((card) => {
    const present = card.picture === null ? null : settled.get(card.picture)
    return present === undefined ? card : { ...card, picture: present }
  })
  return { ...fragment, cards }
}
