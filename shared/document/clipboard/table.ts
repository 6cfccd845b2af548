import { isStageWord, isTouchpointWord, kindNamed, type TableLanguages } from './lane-names.ts'

/** Rows of cells. Of merged cells the first holds the text, the others are blank. */
export type Table = readonly (readonly string[])[]

/** One column of a map in a table. */
export interface TableColumn {
  /** The title of the stage that begins here; null where the column continues the stage before it. */
  readonly stage: string | null
  readonly touchpoint: string
}

/** A table understood as a part of a map. */
export interface TableMap {
  /** Whether the table names stages. If not, its touchpoints go into the stage where it is pasted. */
  readonly hasStages: boolean
  /** What the table calls its row of touchpoints; empty where it has no word for it. */
  readonly touchpoints: string
  readonly columns: readonly TableColumn[]
  /** One for each lane; as many cells as columns. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[]
}

const isBlank = (text: string) => text.trim() === ''

/** A table without blank rows and columns, all rows of one length, no space around its texts. */
export function tidyTable(table: Table): Table {
  const width = Math.max(0, ...table.map((row) => row.length))
  const whole = table
    .map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? '').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    whole.some((row) => row[column] !== ''),
  )
  return whole.map((row) => kept.map((column) => row[column] ?? ''))
}

/**
 * Reads a tidy table of at least two rows and two columns. Rows with names in the first column: stages,
 * touchpoints under them (or touchpoints alone), then a lane each; the same turned by 90 degrees, when
 * the lanes' names stand in the first row. Without names it is a header of stages over touchpoints.
 */
export function readTable(
  table: Table,
  languages: TableLanguages,
  laneTitles: readonly string[],
): TableMap {
  const known = new Set(laneTitles.map((title) => title.trim().toLowerCase()))
  const isName = (label: string) =>
    kindNamed(label, languages) !== undefined ||
    isTouchpointWord(label, languages) ||
    known.has(label.trim().toLowerCase())
  const inFirst = (candidate: Table) =>
    candidate.slice(1).filter(([label = '']) => isName(label)).length
  const turned = transpose(table)
  const upright = inFirst(turned) > inFirst(table) ? turned : table
  const corner = upright[0]?.[0] ?? ''
  const isLabelled =
    isBlank(corner) ||
    isStageWord(corner) ||
    isTouchpointWord(corner, languages) ||
    inFirst(upright) > 0
  if (!isLabelled) return stagesOverTouchpoints(upright)
  return labelledRows(upright, isName, (label) => isTouchpointWord(label, languages))
}

function transpose(table: Table): Table {
  const [first = []] = table
  return first.map((_, column) => table.map((row) => row[column] ?? ''))
}

function labelledRows(
  table: Table,
  isName: (label: string) => boolean,
  isTouchpoints: (label: string) => boolean,
): TableMap {
  const [head = [], second = []] = table
  const [corner = '', ...titles] = head
  const [secondLabel = ''] = second
  const spans = titles.some((title, index) => index > 0 && title === '')
  const touchpointsBelow =
    isTouchpoints(secondLabel) ||
    (!isTouchpoints(corner) && !isName(secondLabel) && (secondLabel === '' || spans))
  const hasStages = touchpointsBelow || spans || isStageWord(corner)
  const names = touchpointsBelow ? second.slice(1) : hasStages ? titles.map(() => '') : titles
  const columns = titles.map((title, index) => ({
    stage: hasStages && (index === 0 || beginsStage(titles, index)) ? title : null,
    touchpoint: names[index] ?? '',
  }))
  const rows = table
    .slice(touchpointsBelow ? 2 : 1)
    .map(([label = '', ...cells]) => ({ label, cells }))
  const touchpoints = touchpointsBelow ? secondLabel : hasStages ? '' : corner
  return { hasStages, touchpoints, columns, rows }
}

/** A title begins a stage, unless it only repeats that of the column before: some fill every cell of a merged one. */
function beginsStage(titles: readonly string[], index: number): boolean {
  const title = titles[index] ?? ''
  const before = titles.slice(0, index).findLast((each) => each !== '')
  return title !== '' && title !== before
}

function stagesOverTouchpoints(table: Table): TableMap {
  const [head = [], ...below] = table
  const columns = head.flatMap((title, column): TableColumn[] => {
    const named = below.flatMap((row) => row[column] || [])
    const begins = column === 0 || beginsStage(head, column)
    const [first = '', ...others] = named
    return [
      ...(begins || named.length > 0 ? [{ stage: begins ? title : null, touchpoint: first }] : []),
      ...others.map((touchpoint) => ({ stage: null, touchpoint })),
    ]
  })
  return { hasStages: true, touchpoints: '', columns, rows: [] }
}
