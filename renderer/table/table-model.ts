import type { Card } from '../../shared/document/card.ts'
import type { Connection } from '../../shared/document/connection.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import type { Emotion } from '../../shared/document/emotion.ts'
import { holdsCards, type Lane, type LaneKind } from '../../shared/document/lane.ts'
import type { Note } from '../../shared/document/note.ts'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Stage } from '../../shared/document/stage.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { visibleLanes } from '../canvas/grid.ts'
import { type CardBlock, cardBlocks } from './card-blocks.ts'

/**
 * The map turned on its side: touchpoints go down under their stages, lanes go across. The first column
 * names the touchpoint, the last one its ways to other touchpoints.
 */

export interface TableColumn {
  /** The lane's id, or the name of a column that is no lane. */
  readonly key: string
  readonly kind: LaneKind | 'leadsTo'
  /** Null for columns that no lane stands for. */
  readonly lane: Lane | null
}

export type TableRow =
  | { readonly kind: 'head'; readonly key: 'head' }
  | {
      readonly kind: 'stage'
      readonly key: string
      readonly stage: Stage
      readonly count: number
      readonly open: boolean
    }
  | {
      readonly kind: 'touchpoint'
      readonly key: string
      readonly touchpoint: Touchpoint
      /** From 1, over the whole map. */
      readonly number: number
    }
  /** In the place of the touchpoints that a stage does not have yet. */
  | { readonly kind: 'vacant'; readonly key: string; readonly stage: Stage }
  | { readonly kind: 'notes'; readonly key: 'notes'; readonly count: number }
  | { readonly kind: 'note'; readonly key: string; readonly note: Note }

/** What stands in a cell, from top to bottom; the keyboard stops at each. */
export type TableItem =
  | { readonly kind: 'title'; readonly id: string }
  | { readonly kind: 'card'; readonly id: string; readonly card: Card }
  /** A card that begins above and reaches this row without being merged with it. */
  | { readonly kind: 'same'; readonly id: string; readonly card: Card }
  | {
      readonly kind: 'emotion'
      readonly id: string | null
      readonly persona: Persona
      readonly emotion: Emotion | undefined
    }
  | { readonly kind: 'connection'; readonly id: string; readonly connection: Connection }

export interface TableCell {
  /** The row in which the cell begins. */
  readonly row: TableRow
  readonly column: TableColumn
  /** How many rows it covers. */
  readonly rows: number
  readonly items: readonly TableItem[]
}

export interface TableModel {
  readonly document: MapDocument
  readonly columns: readonly TableColumn[]
  /** The head first. */
  readonly rows: readonly TableRow[]
  readonly rowAt: (key: string) => number
  readonly columnAt: (key: string) => number
  readonly cellOf: (row: TableRow, column: TableColumn) => TableCell
}

interface TableOptions {
  readonly document: MapDocument
  /** The stages whose touchpoints are folded away. */
  readonly folded: ReadonlySet<string>
  /** Whether there are numbers to show; they get a column also where the map has no lane for them. */
  readonly numbers: boolean
}

export function tableModel({ document, folded, numbers }: TableOptions): TableModel {
  const columns = columnsOf(document, numbers)
  const rows = rowsOf(document, folded)
  const rowIndex = new Map(rows.map(({ key }, index) => [key, index]))
  const columnIndex = new Map(columns.map(({ key }, index) => [key, index]))
  const connections = new Map<string, Connection[]>()
  for (const each of Object.values(document.connection)) {
    connections.set(each.from, [...(connections.get(each.from) ?? []), each])
  }
  const itemsOf = createItems(document, connections)
  const blocks = new Map<string, ReadonlyMap<string, CardBlock>>()
  const blocksOf = (laneId: string) => {
    const known = blocks.get(laneId) ?? cardBlocks(document, laneId)
    blocks.set(laneId, known)
    return known
  }
  return {
    document,
    columns,
    rows,
    rowAt: (key) => rowIndex.get(key) ?? -1,
    columnAt: (key) => columnIndex.get(key) ?? -1,
    cellOf(row, column) {
      if (row.kind !== 'touchpoint' || !holdsCards(asLane(column.kind))) {
        return { row, column, rows: 1, items: itemsOf(row, column) }
      }
      const block = blocksOf(column.key).get(row.touchpoint.id)
      const start = block && rows[rowIndex.get(block.start) ?? -1]
      if (!block || !start) return { row, column, rows: 1, items: [] }
      return { row: start, column, rows: block.length, items: block.items }
    },
  }
}

/** Columns that are no lane hold no cards either. */
const asLane = (kind: TableColumn['kind']): LaneKind => (kind === 'leadsTo' ? 'metrics' : kind)

function columnsOf(document: MapDocument, numbers: boolean): TableColumn[] {
  const { lanes } = mapOf(document)
  const shown = visibleLanes(document).filter(({ kind }) => kind !== 'touchpoints')
  const touchpoints = lanes.find(({ kind }) => kind === 'touchpoints') ?? null
  const needsNumbers = numbers && lanes.every(({ kind }) => kind !== 'metrics')
  return [
    { key: 'touchpoint', kind: 'touchpoints', lane: touchpoints },
    ...shown.map((lane): TableColumn => ({ key: lane.id, kind: lane.kind, lane })),
    ...(needsNumbers ? [{ key: 'numbers', kind: 'metrics', lane: null } as const] : []),
    { key: 'leadsTo', kind: 'leadsTo', lane: null },
  ]
}

function rowsOf(document: MapDocument, folded: ReadonlySet<string>): TableRow[] {
  const { stages, touchpointsOf } = mapOf(document)
  const rows: TableRow[] = [{ kind: 'head', key: 'head' }]
  let number = 0
  for (const stage of stages) {
    const touchpoints = touchpointsOf(stage.id)
    const open = !folded.has(stage.id)
    rows.push({ kind: 'stage', key: stage.id, stage, count: touchpoints.length, open })
    for (const touchpoint of touchpoints) {
      number += 1
      if (open) rows.push({ kind: 'touchpoint', key: touchpoint.id, touchpoint, number })
    }
    if (open && touchpoints.length === 0) {
      rows.push({ kind: 'vacant', key: `vacant ${stage.id}`, stage })
    }
  }
  const notes = Object.values(document.note)
  if (notes.length > 0) {
    rows.push({ kind: 'notes', key: 'notes', count: notes.length })
    rows.push(...notes.map((note): TableRow => ({ kind: 'note', key: note.id, note })))
  }
  return rows
}

function createItems(
  document: MapDocument,
  connections: ReadonlyMap<string, readonly Connection[]>,
): (row: TableRow, column: TableColumn) => readonly TableItem[] {
  const { cardsOf, personas, emotionOf } = mapOf(document)
  return (row, column) => {
    switch (row.kind) {
      case 'head':
        return column.lane ? [{ kind: 'title', id: column.lane.id }] : []
      case 'note':
        return [{ kind: 'title', id: row.note.id }]
      case 'stage':
        if (column.kind === 'touchpoints') return [{ kind: 'title', id: row.stage.id }]
        return cardsOf(column.key, row.stage.id).map((card) => ({
          kind: 'card',
          id: card.id,
          card,
        }))
      case 'touchpoint': {
        const { id } = row.touchpoint
        if (column.kind === 'touchpoints') return [{ kind: 'title', id }]
        if (column.kind === 'emotions') {
          return personas.map((persona) => {
            const emotion = emotionOf(persona.id, id)
            return { kind: 'emotion', id: emotion?.id ?? null, persona, emotion }
          })
        }
        if (column.kind !== 'leadsTo') return []
        return (connections.get(id) ?? []).map((connection) => ({
          kind: 'connection',
          id: connection.id,
          connection,
        }))
      }
      default:
        return []
    }
  }
}
