/** How a table is written down as delimited text. */
export interface TextDress {
  readonly delimiter: string
  readonly quoting: 'needed' | 'all'
  readonly lineEnding: 'lf' | 'crlf' | 'cr'
  /** Lines above the header, as they are. */
  readonly above?: readonly string[]
  /** A delimiter behind the last cell of every line. */
  readonly strayLast?: boolean
}

export const plainDress: TextDress = { delimiter: ',', quoting: 'needed', lineEnding: 'lf' }

const lineEnds = { lf: '\n', crlf: '\r\n', cr: '\r' } as const

/** Cells with the delimiter, a quote or a line break are quoted, quotes doubled (RFC 4180). */
export function delimitedText(
  rows: readonly (readonly string[])[],
  { delimiter, quoting, lineEnding, above = [], strayLast = false }: TextDress,
): string {
  const cell = (text: string) =>
    quoting === 'all' || text.includes(delimiter) || /["\r\n]/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text
  const lines = rows.map((row) => row.map(cell).join(delimiter) + (strayLast ? delimiter : ''))
  return [...above, ...lines, ''].join(lineEnds[lineEnding])
}
