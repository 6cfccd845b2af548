import type { ReadOptions } from '../../../shared/feedback/mapping.ts'
import { createProfiler, type FileIdentity } from '../../../shared/feedback/reading/profile.ts'
import {
  HEAD_ROWS,
  layoutOfRows,
  type TableLayout,
} from '../../../shared/feedback/reading/table-layout.ts'
import {
  chooseSheet,
  type SheetCandidate,
  type SheetChoice,
} from '../../../shared/feedback/reading/workbook/choose-sheet.ts'
import {
  createMergeFiller,
  type MergedCells,
  mergedCellsIn,
} from '../../../shared/feedback/reading/workbook/merged-cells.ts'
import { numberText } from '../../../shared/feedback/reading/workbook/serial-text.ts'
import {
  createSheetReader,
  type SheetRow,
} from '../../../shared/feedback/reading/workbook/sheet-reader.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { assertGoesOn } from '../assert-goes-on.ts'
import { type FileOnDisk, type RecordBatch, unwrap, withName } from '../survey-file.ts'
import { openPackage, type WorkbookPackage } from './workbook-package.ts'
import { xmlPieces } from './xml-pieces.ts'

/** A survey as a sheet of an .xlsx workbook. */
export interface WorkbookFile extends FileOnDisk {
  readonly kind: 'workbook'
  readonly sheet: string
  /** Why it is this sheet. */
  readonly sheetReason: SheetChoice['reason']
  /** All sheets of the workbook, in order. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  /** Columns that are blank left of the table. */
  readonly blankColumns: number
  /** Columns of the table with bare numbers that are days since 1904; elsewhere those count from 1900. */
  readonly daysSince1904: readonly number[]
  /** Formulas among the first rows that hold no result. */
  readonly uncalculated: number
  /** Cells below the header that go over several rows. */
  readonly merged: readonly MergedCells[]
  readonly layout: TableLayout
}

type Sheet = WorkbookPackage['sheets'][number]

/** Rows of a sheet that are looked at, to choose one. */
const headRows = 200
/** Sheets that are looked at. */
const mostSheets = 60
/** Blank rows that are given out as such; a longer gap begins another batch. */
const longestGap = 200
/** Characters behind the data that are looked at. */
const longestTail = 4 << 20
/** Characters of an end tag with its prefix. */
const longestTag = 64
/** Cells in one batch. */
const batchCells = 200_000

/** Unpacked strings and styles stay with the file that they were read for, not with its description. */
const packages = new WeakMap<WorkbookFile, Promise<WorkbookPackage>>()

/**
 * Chooses the sheet that holds the survey (or takes `read.sheet`) and looks at its first rows. Throws
 * what `openSurveyFile` does, and `usage` where there is no sheet of this name.
 */
export async function openWorkbookFile(
  disk: FileOnDisk,
  read: ReadOptions,
  isCancelled?: () => boolean,
): Promise<WorkbookFile> {
  const assertOn = () => assertGoesOn(disk.name, isCancelled)
  return withName(disk, async () => {
    const workbook = await openPackage(disk.path, assertOn)
    const { sheets } = workbook
    const heads: SheetHead[] = []
    const wanted = read.sheet === undefined ? null : sheetNamed(read.sheet, sheets)
    for (const [index, sheet] of sheets.entries()) {
      assertOn()
      const isRead = index < mostSheets || index === wanted
      heads.push(isRead ? await headOf(workbook, sheet, disk, read, assertOn) : blank(sheet))
    }
    const found = chooseSheet(heads)
    const choice: SheetChoice | null =
      wanted === null || wanted === found?.index ? found : { index: wanted, reason: 'named' }
    const head = choice && heads[choice.index]
    if (!choice || !head) throw noTable(sheets.length)
    const { layout, name: sheet, blankColumns, daysSince1904, uncalculated } = head
    if (!layout) throw blankSheet(sheet)
    const file: WorkbookFile = {
      ...disk,
      kind: 'workbook',
      sheet,
      sheetReason: choice.reason,
      sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
      blankColumns,
      daysSince1904,
      uncalculated,
      merged: await mergedCellsOf(workbook, sheets[choice.index], layout, assertOn),
      layout,
    }
    packages.set(file, Promise.resolve(workbook))
    return file
  })
}

function sheetNamed(wanted: string, sheets: readonly Sheet[]): number {
  const exact = sheets.findIndex(({ name }) => name === wanted)
  const same = (name: string) => name.trim().toLowerCase() === wanted.trim().toLowerCase()
  const found = exact >= 0 ? exact : sheets.findIndex(({ name }) => same(name))
  if (found >= 0) return found
  throw new TouchlineError(
    'usage',
    `The workbook has no sheet "${wanted}". Its sheets are: ${sheets.map(({ name }) => `"${name}"`).join(', ')}.`,
    { kind: 'no_such_sheet', sheet: wanted },
  )
}

interface SheetHead extends SheetCandidate {
  readonly daysSince1904: readonly number[]
  readonly blankColumns: number
  readonly uncalculated: number
}

const blank = ({ name, hidden }: Sheet): SheetHead => ({
  name,
  hidden,
  layout: null,
  records: 0,
  metrics: 0,
  cells: 0,
  blankColumns: 0,
  daysSince1904: [],
  uncalculated: 0,
})

function sheetIdentity({ name, bytes }: FileOnDisk, sheet: string): FileIdentity {
  return { name, bytes, encoding: 'utf-8', bom: false, delimiter: null, lineEnding: null, sheet }
}

/** What a profile says of the file itself. */
export function workbookIdentity(file: WorkbookFile): FileIdentity {
  const { sheet, sheets, sheetReason, uncalculated } = file
  return {
    ...sheetIdentity(file, sheet),
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheetReason,
    ...(uncalculated > 0 && { uncalculated }),
  }
}

async function headOf(
  workbook: WorkbookPackage,
  sheet: Sheet,
  disk: FileOnDisk,
  read: ReadOptions,
  assertOn: () => void,
): Promise<SheetHead> {
  const { rows, share, uncalculated } = await firstRows(workbook, sheet, assertOn)
  const [first] = rows
  if (!first) return blank(sheet)
  const blankColumns = Math.min(
    ...rows.map(({ cells }) => cells.findIndex((cell) => cell.trim() !== '')),
  )
  const table: string[][] = []
  for (const { row, cells } of rows) {
    while (table.length < Math.min(row - first.row, headRows)) table.push([])
    table.push(cells.slice(blankColumns))
  }
  const layout = unwrap(disk.name, layoutOfRows(table.slice(0, HEAD_ROWS), read))
  const records = table.slice(layout.dataStart)
  const filled = rows.reduce(
    (sum, { cells }) => sum + cells.filter((cell) => cell !== '').length,
    0,
  )
  const shown: TableLayout = { ...layout, dataStart: layout.dataStart + first.row - 1 }
  const profiler = createProfiler(sheetIdentity(disk, sheet.name), layout)
  for (const cells of records) profiler.addRow(cells)
  const { columns } = profiler.finish()
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    layout: shown,
    records: records.filter((cells) => cells.length > 0).length,
    metrics: columns.filter(({ role }) => role === 'metric').length,
    cells: filled / Math.max(share, 0.001),
    blankColumns,
    daysSince1904: workbook.surroundings.date1904
      ? columns.flatMap(({ dateFormat, index }) => (dateFormat === 'serial' ? [index] : []))
      : [],
    uncalculated,
  }
}

/** The first rows that hold something, and the share of the sheet that they are. */
async function firstRows(
  { archive, surroundings }: WorkbookPackage,
  { entry }: Sheet,
  assertOn: () => void,
): Promise<{ rows: SheetRow[]; share: number; uncalculated: number }> {
  const reader = createSheetReader(surroundings)
  const rows: SheetRow[] = []
  let read = 0
  for await (const { text, share } of xmlPieces(archive, entry)) {
    assertOn()
    for (const row of reader.push(text)) if (row.cells.length > 0) rows.push(row)
    read = share
    if (rows.length >= headRows) break
  }
  return { rows, share: read, uncalculated: reader.uncalculated() }
}

/** Whether the last tag of this name in a piece of XML is the end of its element. */
function ends(xml: string, name: string): boolean {
  const mark = xml.lastIndexOf(`${name}>`)
  return mark > 0 && xml.startsWith('</', xml.lastIndexOf('<', mark))
}

/** The cells below the header that go over several rows; they are told behind the data. */
async function mergedCellsOf(
  { archive }: WorkbookPackage,
  sheet: Sheet | undefined,
  { dataStart }: TableLayout,
  assertOn: () => void,
): Promise<MergedCells[]> {
  if (!sheet) return []
  let tail = ''
  let isBehind = false
  for await (const { text } of xmlPieces(archive, sheet.entry)) {
    assertOn()
    const whole = tail + text
    isBehind ||= ends(whole, 'sheetData')
    tail = isBehind ? whole : whole.slice(-longestTag)
    if (tail.length > longestTail || (isBehind && ends(tail, 'mergeCells'))) break
  }
  return mergedCellsIn(tail).filter(({ from }) => from > dataStart)
}

/** The records below the header, as `recordsOf` gives them. */
export async function* workbookRecords(
  file: WorkbookFile,
  isCancelled?: () => boolean,
): AsyncGenerator<RecordBatch> {
  const assertOn = () => assertGoesOn(file.name, isCancelled)
  const rows = rowsOf(file, assertOn)
  const fill = createMergeFiller(file.merged, file.layout.dataStart)
  try {
    for (;;) {
      const next = await withName(file, () => rows.next())
      if (next.done) return
      for (const row of next.value.rows) fill(row)
      yield* batchesOf(next.value.rows, file, Math.floor(next.value.share * file.bytes))
    }
  } finally {
    // Whoever reads no further lets go of the file, too.
    await rows.return()
  }
}

async function* rowsOf(file: WorkbookFile, assertOn: () => void) {
  const known = packages.get(file) ?? openPackage(file.path, assertOn)
  packages.set(file, known)
  const { archive, sheets, surroundings } = await known
  const sheet = sheets.find(({ name }) => name === file.sheet)
  if (!sheet) throw noTable(sheets.length)
  const reader = createSheetReader(surroundings)
  for await (const { text, share } of xmlPieces(archive, sheet.entry)) {
    assertOn()
    yield { rows: reader.push(text), share }
  }
  reader.end()
}

/** Rows that follow each other, blank ones between them included. */
function* batchesOf(
  rows: readonly SheetRow[],
  { layout, blankColumns, daysSince1904 }: WorkbookFile,
  bytesRead: number,
): Generator<RecordBatch> {
  let records: string[][] = []
  let firstRow = 0
  let cellCount = 0
  for (const { row, cells } of rows) {
    if (row <= layout.dataStart || cells.length === 0) continue
    const gap = row - firstRow - records.length
    if (records.length === 0 || gap > longestGap || cellCount > batchCells) {
      if (records.length > 0) yield { records, firstRow, bytesRead }
      records = []
      firstRow = row
      cellCount = 0
    }
    while (firstRow + records.length < row) records.push([])
    const record = underHeader(cells, blankColumns, layout.columns.length)
    for (const column of daysSince1904) record[column] = dayOf1904(record[column] ?? '')
    records.push(record)
    cellCount += cells.length
  }
  yield { records, firstRow, bytesRead }
}

/**
 * The cells under the header, as many as it has: a sheet does not store those that are blank at the end
 * of a row. What stands left of the table after all goes behind them, where it is counted as too many.
 */
function underHeader(cells: string[], blank: number, width: number): string[] {
  const inTable = blank === 0 ? cells : cells.slice(blank)
  while (inTable.length < width) inTable.push('')
  for (let at = 0; at < blank; at++) if (cells[at]?.trim()) inTable.push(cells[at] ?? '')
  return inTable
}

function dayOf1904(cell: string): string {
  return /^\d{1,6}(?:\.\d+)?$/.test(cell) ? numberText(Number(cell), 'datetime', true) : cell
}

const noTable = (sheets: number) =>
  new TouchlineError(
    'invalid_file',
    `The workbook holds no table: its ${sheets === 1 ? 'sheet is' : 'sheets are'} blank. Export it again.`,
    { kind: 'workbook_blank' },
  )

const blankSheet = (sheet: string) =>
  new TouchlineError(
    'invalid_file',
    `The sheet "${sheet}" is blank. Choose another one, or export the workbook again.`,
    { kind: 'sheet_blank', sheet },
  )
