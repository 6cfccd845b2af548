import type { Card } from '../card.ts'
import type { MapDocument } from '../document.ts'
import { holdsCards } from '../lane.ts'
import { type Column, mapOf } from '../query.ts'
import { labelOf, plainName, type TableLanguages } from './lane-names.ts'
import { columnIndexOf, type SelectedParts, selectedParts } from './selected-parts.ts'
import type { Table } from './table.ts'

export interface CopiedTable {
  readonly table: Table
  /** Whether the first row names stages over their touchpoints. */
  readonly hasStages: boolean
}

/**
 * What is selected, as a table: stages over touchpoints over a row for each lane that has cards there;
 * touchpoints and lanes without their stages the same without the first row. Cards alone keep their
 * places to each other, without any header; other things are a list. Pasted again it is the same.
 */
export function tableOf(
  document: MapDocument,
  ids: Iterable<string>,
  languages: TableLanguages,
): CopiedTable {
  const parts = selectedParts(document, ids)
  const { columns } = mapOf(document)
  const stages = new Set<string>(parts.stages.map(({ id }) => id))
  const touchpoints = new Set<string>(parts.touchpoints.map(({ id }) => id))
  if (stages.size > 0 || touchpoints.size > 0) {
    const copied = columns.filter(
      ({ stage, touchpoint }) => stages.has(stage.id) || touchpoints.has(touchpoint?.id ?? ''),
    )
    return columnsTable(document, copied, stages, languages)
  }
  if (parts.lanes.length > 0) {
    const named = columns.map(({ touchpoint }) => touchpoint?.title ?? '')
    const rows = parts.lanes.map((lane) => [
      labelOf(lane, languages),
      ...columns.map((column) => cellOf(cardsIn(document, lane.id, column, true))),
    ])
    return { table: [[touchpointsLabel(document, languages), ...named], ...rows], hasStages: false }
  }
  return { table: looseTable(document, parts), hasStages: false }
}

function touchpointsLabel(document: MapDocument, languages: TableLanguages): string {
  const lane = mapOf(document).lanes.find(({ kind }) => kind === 'touchpoints')
  return labelOf(lane ?? { kind: 'touchpoints', title: '' }, languages)
}

function columnsTable(
  document: MapDocument,
  columns: readonly Column[],
  stages: ReadonlySet<string>,
  languages: TableLanguages,
): CopiedTable {
  const [names] = languages
  const hasStages = stages.size > 0
  const head = columns.map(({ stage }, index) =>
    columns[index - 1]?.stage === stage ? '' : stage.title,
  )
  const titles = columns.map(({ touchpoint }) => touchpoint?.title ?? '')
  const { lanes, personas, emotionOf } = mapOf(document)
  const rows: string[][] = []
  for (const lane of lanes) {
    if (lane.kind === 'emotions') {
      for (const persona of personas) {
        const levels = columns.map(({ touchpoint }) => {
          const level = touchpoint && emotionOf(persona.id, touchpoint.id)?.level
          return typeof level === 'number' ? String(level) : ''
        })
        rows.push([`${plainName(names.emotions)}: ${persona.name}`, ...levels])
      }
    } else if (holdsCards(lane.kind)) {
      const cells = columns.map((column) =>
        cellOf(cardsIn(document, lane.id, column, stages.has(column.stage.id))),
      )
      rows.push([labelOf(lane, languages), ...cells])
    }
  }
  const filled = rows.filter(([, ...cells]) => cells.some((cell) => cell !== ''))
  const table = [
    ...(hasStages ? [['', ...head]] : []),
    [touchpointsLabel(document, languages), ...titles],
    ...filled,
  ]
  return { table, hasStages }
}

/** The cards of a column; those of the whole stage stand in its first. */
function cardsIn(document: MapDocument, laneId: string, column: Column, ofStage: boolean): Card[] {
  const { cardsOf, columns } = mapOf(document)
  const isFirst = columns[column.index - 1]?.stage !== column.stage
  return [
    ...(column.touchpoint ? cardsOf(laneId, column.touchpoint.id) : []),
    ...(ofStage && isFirst ? cardsOf(laneId, column.stage.id) : []),
  ]
}

const cellOf = (cards: readonly Card[]) =>
  cards
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n')

function looseTable(document: MapDocument, parts: SelectedParts): Table {
  const places = parts.cards.map((card) => ({ card, column: columnIndexOf(document, card) }))
  const indexes = places.map(({ column }) => column)
  const [left, right] = [Math.min(...indexes), Math.max(...indexes)]
  const list = [
    ...parts.emotions.map(({ level }) => String(level)),
    ...parts.notes.map(({ text }) => text),
  ].map((text) => [text])
  if (left === right) return [...places.map(({ card }) => [card.text]), ...list]
  const lanes = mapOf(document).lanes.filter(({ id }) =>
    parts.cards.some(({ laneId }) => laneId === id),
  )
  const rows = lanes.map(({ id }) =>
    Array.from({ length: Math.max(0, right - left + 1) }, (_, index) =>
      cellOf(
        places.flatMap(({ card, column }) =>
          card.laneId === id && column === left + index ? [card] : [],
        ),
      ),
    ),
  )
  return [...rows, ...list]
}
