import { type ZipStyle, zipOf } from './zip.ts'

/** Excel workbooks in the ways that Excel, LibreOffice, Google Sheets and survey tools write them. */

export type WorkbookCell =
  | null
  | string
  | number
  | boolean
  /** A number in a format: `{ number: 0.5, format: '0%' }`, `{ number: 45352, format: 14 }`. */
  | { readonly number: number; readonly format: string | number }
  /** ISO, `2024-03-01T14:07:00`; in the format, else `yyyy-mm-dd hh:mm:ss`. */
  | { readonly date: string; readonly format?: string | number }
  | { readonly error: string }
  /** A formula with its cached result, or without one. */
  | { readonly formula: string; readonly result: string | number | null }
  /** Runs of rich text, and the reading that East Asian text carries. */
  | { readonly runs: readonly string[]; readonly phonetic?: string }
  /** The cell's XML as it is. */
  | { readonly xml: string }

export interface SheetContent {
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  /** The part of `<dimension>`, true or not. */
  readonly dimension?: string
  /** Ranges such as `A1:C1`. */
  readonly merged?: readonly string[]
}

export interface WorkbookStyle extends Pick<ZipStyle, 'store' | 'zip64'> {
  readonly date1904?: boolean
  /** Where texts stand: in the shared table (Excel), in the cells (tools), or as a formula's would. */
  readonly strings?: 'shared' | 'inline' | 'plain'
  /** Rows and cells do not say where they are. */
  readonly withoutReferences?: boolean
  /** Blank cells stand there with a style, as in a formatted sheet. */
  readonly styledBlanks?: boolean
  /** Elements carry a namespace prefix. */
  readonly prefix?: string
  /** Every part in UTF-16, as a phone writes it. */
  readonly utf16?: boolean
}

export function workbookOf(
  content: readonly SheetContent[] | readonly (readonly WorkbookCell[])[],
  style: WorkbookStyle = {},
): Buffer {
  const parts = Object.entries(workbookParts(content, style)).map(([name, xml]) => [
    name,
    style.utf16 ? Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le') : xml,
  ])
  return zipOf(Object.fromEntries(parts), style)
}

/** The parts of the package, to be damaged before they are packed. */
export function workbookParts(
  content: readonly SheetContent[] | readonly (readonly WorkbookCell[])[],
  style: WorkbookStyle = {},
): Record<string, string> {
  const sheets = sheetsOf(content)
  const strings: string[] = []
  const formats = ['General']
  const bodies = sheets.map((sheet) => sheetXml(sheet, style, strings, formats))
  const p = style.prefix ? `${style.prefix}:` : ''
  const main = `xmlns${style.prefix ? `:${style.prefix}` : ''}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${head}<Relationships><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<${p}workbook ${main} xmlns:r="${relation}"><${p}workbookPr${style.date1904 ? ' date1904="1"' : ''}/><${p}sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<${p}sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${sheets
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId91" Type="${relation}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId92" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(formats, p, main, head),
    'xl/sharedStrings.xml': `${head}<${p}sst ${main}>${strings.join('')}</${p}sst>`,
    ...Object.fromEntries(
      bodies.map((body, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<${p}worksheet ${main}>${body}</${p}worksheet>`,
      ]),
    ),
  }
}

function sheetsOf(
  content: readonly SheetContent[] | readonly (readonly WorkbookCell[])[],
): readonly SheetContent[] {
  const isTable = (
    rows: readonly SheetContent[] | readonly (readonly WorkbookCell[])[],
  ): rows is readonly (readonly WorkbookCell[])[] => rows.length === 0 || Array.isArray(rows[0])
  return isTable(content) ? [{ name: 'Sheet1', rows: content }] : content
}

/** Styles in the order in which cells ask for them; what is no number is a format of the file's own. */
function stylesXml(formats: readonly string[], p: string, main: string, head: string): string {
  const own = formats.map((format, index) => ({ format, id: 164 + index }))
  const codes = own.filter(({ format }) => !isBuiltIn(format))
  return `${head}<${p}styleSheet ${main}><${p}numFmts count="${codes.length}">${codes
    .map(({ format, id }) => `<${p}numFmt numFmtId="${id}" formatCode="${escaped(format)}"/>`)
    .join(
      '',
    )}</${p}numFmts><${p}cellStyleXfs><${p}xf numFmtId="14"/></${p}cellStyleXfs><${p}cellXfs>${own
    .map(({ format, id }) => `<${p}xf numFmtId="${isBuiltIn(format) ? format : id}"/>`)
    .join('')}</${p}cellXfs></${p}styleSheet>`
}

const isBuiltIn = (format: string) => /^\d+$/.test(format)

function sheetXml(
  { rows, dimension, merged }: SheetContent,
  style: WorkbookStyle,
  strings: string[],
  formats: string[],
): string {
  const p = style.prefix ? `${style.prefix}:` : ''
  const known = new Map<string, number>()

  function shared(text: string): number {
    const before = known.get(text)
    if (before !== undefined) return before
    known.set(text, strings.length)
    strings.push(`<${p}si>${textXml(text, p)}</${p}si>`)
    return strings.length - 1
  }
  function styled(format: string | number): string {
    const text = String(format)
    if (!formats.includes(text)) formats.push(text)
    return ` s="${formats.indexOf(text)}"`
  }
  function cellXml(cell: WorkbookCell, reference: string): string {
    const c = (attributes: string, inner: string) =>
      `<${p}c${reference}${attributes}>${inner}</${p}c>`
    const v = (value: string | number) => `<${p}v>${value}</${p}v>`
    if (cell === null || cell === '') {
      if (style.styledBlanks) return `<${p}c${reference} s="0"/>`
      return style.withoutReferences ? `<${p}c/>` : ''
    }
    if (typeof cell === 'number') return c('', v(cell))
    if (typeof cell === 'boolean') return c(' t="b"', v(cell ? 1 : 0))
    if (typeof cell === 'string') {
      if (style.strings === 'inline')
        return c(' t="inlineStr"', `<${p}is>${textXml(cell, p)}</${p}is>`)
      if (style.strings === 'plain') return c(' t="str"', v(escaped(cell)))
      return c(' t="s"', v(shared(cell)))
    }
    if ('xml' in cell) return cell.xml
    if ('error' in cell) return c(' t="e"', v(cell.error))
    if ('runs' in cell) {
      const runs = cell.runs.map(
        (run) => `<${p}r><${p}rPr><${p}b/></${p}rPr>${textXml(run, p)}</${p}r>`,
      )
      const guide = cell.phonetic
        ? `<${p}rPh sb="0" eb="1">${textXml(cell.phonetic, p)}</${p}rPh>`
        : ''
      strings.push(`<${p}si>${runs.join('')}${guide}</${p}si>`)
      return c(' t="s"', v(strings.length - 1))
    }
    if ('formula' in cell) {
      const { result } = cell
      const type = typeof result === 'string' ? ' t="str"' : ''
      const value = result === null ? '' : v(typeof result === 'string' ? escaped(result) : result)
      return c(type, `<${p}f>${escaped(cell.formula)}</${p}f>${value}`)
    }
    if ('number' in cell) return c(styled(cell.format), v(cell.number))
    return c(
      styled(cell.format ?? 'yyyy-mm-dd hh:mm:ss'),
      v(serialOf(cell.date, style.date1904 === true)),
    )
  }

  const data = rows.map((row, index) => {
    if (row.length === 0 && !style.withoutReferences) return ''
    const cells = row.map((cell, column) =>
      cellXml(cell, style.withoutReferences ? '' : ` r="${letters(column)}${index + 1}"`),
    )
    return `<${p}row${style.withoutReferences ? '' : ` r="${index + 1}"`}>${cells.join('')}</${p}row>`
  })
  const ranges = (merged ?? []).map((range) => `<${p}mergeCell ref="${range}"/>`)
  return `${dimension ? `<${p}dimension ref="${dimension}"/>` : ''}<${p}sheetData>${data.join('')}</${p}sheetData>${
    ranges.length > 0 ? `<${p}mergeCells>${ranges.join('')}</${p}mergeCells>` : ''
  }`
}

const textXml = (text: string, p: string) => `<${p}t xml:space="preserve">${escaped(text)}</${p}t>`

function escaped(text: string): string {
  return (
    text
      .replace(/_x(?=[\da-f]{4}_)/gi, '_x005F_x')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (sign) => `_x${hex(sign)}_`)
  )
}

const hex = (sign: string) => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

/** Column 27 is `AB`. */
function letters(column: number): string {
  const rest = column < 26 ? '' : letters(Math.floor(column / 26) - 1)
  return rest + String.fromCharCode(65 + (column % 26))
}

/** Days since the epoch of the workbook, as a spreadsheet stores a moment. */
export function serialOf(iso: string, date1904: boolean): number {
  const moment = Date.parse(`${iso.includes('T') ? iso : `${iso}T00:00:00`}Z`)
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  return (moment - epoch) / 86_400_000
}
