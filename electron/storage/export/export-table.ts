import { basename } from 'node:path'
import type { Language } from '../../../shared/rpc/contract.ts'
import { writeWhole } from './write-file.ts'

/** Writes rows of cells as a CSV file. When it fails, the file that stood there is as it was. */
export async function exportTable(
  path: string,
  rows: readonly (readonly string[])[],
  language: Language,
): Promise<{ readonly fileName: string; readonly bytes: number }> {
  const bytes = Buffer.from(tableToCsv(rows, language), 'utf8')
  await writeWhole(path, bytes)
  return { fileName: basename(path), bytes: bytes.length }
}

/**
 * CSV as a spreadsheet in this language opens it by a double click: UTF-8 with a byte order mark, and a
 * semicolon where the comma is in numbers. A cell that a spreadsheet would compute begins with an
 * apostrophe, so that what somebody typed on a card is text and nothing else.
 */
export function tableToCsv(rows: readonly (readonly string[])[], language: Language): string {
  return `\u{FEFF}${rowsToCsv(rows, language)}`
}

/** The lines of such a table, to be put one behind the other. */
export function rowsToCsv(rows: readonly (readonly string[])[], language: Language): string {
  const separator = language === 'en' ? ',' : ';'
  const cellOf = (text: string) => {
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",;\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  return rows.map((cells) => `${cells.map(cellOf).join(separator)}\r\n`).join('')
}
