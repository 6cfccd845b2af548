import { createCard } from '../card.ts'
import { diffOf } from '../diff.ts'
import type { MapDocument } from '../document.ts'
import { createEmotion, emotionSchema } from '../emotion.ts'
import { holdsCards, type Lane, type LaneId, type LaneKind } from '../lane.ts'
import { ordersAt } from '../order.ts'
import type { Persona } from '../persona.ts'
import { mapOf } from '../query.ts'
import type { AnyRecord } from '../record.ts'
import { createStage, type Stage } from '../stage.ts'
import { createTouchpoint, type Touchpoint } from '../touchpoint.ts'
import { fold, kindNamed, labelOf, type TableLanguages } from './lane-names.ts'
import { type PasteLanes, pasteLanes } from './paste-lanes.ts'
import { indexAfter, type PasteTarget, placeOf } from './paste-target.ts'
import type { Pasted } from './pasted.ts'
import { readTable, type Table, type TableMap, tidyTable } from './table.ts'
import { pasteItems, pasteRow, pieces } from './text-lines.ts'

/** Where the cells of one table column stand. */
interface Place {
  readonly stage: Stage
  readonly touchpoint: Touchpoint | null
}

/**
 * A table pasted at a place. One column is a list of texts and one row a row of cards; anything larger
 * is a part of a map (see `readTable`): its stages come behind the focused stage, or its touchpoints
 * behind the focused one, with a card for each line of a cell. Rows go into the lanes of their names;
 * names that no lane has make new lanes. Null where the place takes none of it.
 */
export function pasteTable(
  document: MapDocument,
  table: Table,
  target: PasteTarget,
  languages: TableLanguages,
): Pasted | null {
  const tidy = tidyTable(table)
  const [first = []] = tidy
  if (first.length === 0) return null
  if (first.length === 1) {
    return pasteItems(
      document,
      tidy.flatMap(([cell = '']) => textsOf(cell)),
      target,
    )
  }
  if (tidy.length === 1) {
    return (
      pasteRow(document, first.map(textsOf), target) ??
      pasteItems(document, first.filter(Boolean), target)
    )
  }
  const titles = mapOf(document)
    .lanes.map(({ title }) => title)
    .filter(Boolean)
  return pasteMap(document, readTable(tidy, languages, titles), target, languages)
}

/**
 * The cards of a cell: one for each line. A cell with blank lines between paragraphs is one text. Cards
 * joined again by line breaks give the cell.
 */
export function textsOf(cell: string): string[] {
  if (cell.trim() === '') return []
  return /\n\s*\n/.test(cell) ? [cell] : cell.split('\n')
}

function pasteMap(
  document: MapDocument,
  table: TableMap,
  target: PasteTarget,
  languages: TableLanguages,
): Pasted {
  const { stages, touchpoints, places } = placeColumns(document, table, target)
  const lanes = pasteLanes(document)
  startLanes(document, lanes, table.touchpoints, languages)
  const put: AnyRecord[] = []
  let last: LaneId | undefined
  const filled = new Map<string, number>()
  for (const { label, cells } of table.rows) {
    const persona = personaOfRow(document, label, cells, places, languages)
    if (persona) {
      put.push(...emotionsOf(document, persona, cells, places))
      continue
    }
    if (last === undefined || label !== '') last = laneFor(document, lanes, label, languages)
    const laneId = last
    cells.forEach((cell, column) => {
      const place = places[column]
      const texts = textsOf(cell).flatMap(pieces)
      if (!place || texts.length === 0) return
      const key = `${laneId} ${column}`
      const before = filled.get(key) ?? 0
      filled.set(key, before + texts.length)
      const orders = ordersAt([], 0, before + texts.length).slice(before)
      texts.forEach((text, index) => {
        put.push(
          createCard({
            journeyId: document.journeyId,
            laneId,
            stageId: place.stage.id,
            touchpointId: place.touchpoint?.id ?? null,
            text,
            order: orders[index] ?? '',
          }),
        )
      })
    })
  }
  const heads: AnyRecord[] = table.hasStages ? stages : touchpoints
  return {
    diff: diffOf(document, { put: [...stages, ...touchpoints, ...lanes.changed(), ...put] }),
    selected: heads.map(({ id }) => id),
  }
}

/** New lanes come below the touchpoints, as in the table; a map without touchpoints calls them as it does. */
function startLanes(
  document: MapDocument,
  lanes: PasteLanes,
  label: string,
  languages: TableLanguages,
): void {
  const lane = lanes.free().find(({ kind }) => kind === 'touchpoints')
  if (!lane) return
  lanes.below(lane)
  const isNamed = label === '' || Object.keys(document.touchpoint).length > 0
  if (!isNamed && lane.title === '') {
    lanes.takeEmpty(lane, spelling(lane, label.slice(0, 10_000), languages))
  }
}

function placeColumns(document: MapDocument, table: TableMap, target: PasteTarget) {
  const { journeyId } = document
  const map = mapOf(document)
  const { column } = placeOf(document, target)
  const home = column?.stage ?? map.stages.at(-1)
  const needsStage = !table.hasStages && !home
  const titles = table.hasStages
    ? table.columns.flatMap(({ stage }) => stage ?? [])
    : needsStage
      ? ['']
      : []
  const stageAt = indexAfter(map.stages, column?.stage.id ?? null)
  const stageOrders = ordersAt(map.stages, stageAt, titles.length)
  const stages = titles.map((title, index) =>
    createStage({ journeyId, title: title.slice(0, 10_000), order: stageOrders[index] ?? '' }),
  )
  const siblings = !table.hasStages && home ? map.touchpointsOf(home.id) : []
  const at = indexAfter(siblings, column?.touchpoint?.id ?? null)
  const orders = ordersAt(siblings, at, table.columns.length)
  const touchpoints: Touchpoint[] = []
  const places: Place[] = []
  let index = -1
  table.columns.forEach((each, place) => {
    if (each.stage !== null || needsStage) index = needsStage ? 0 : index + 1
    const stage = table.hasStages || needsStage ? stages[index] : home
    if (!stage) return
    const next = table.columns[place + 1]
    const isOnly = each.stage !== null && (!next || next.stage !== null)
    if (table.hasStages && isOnly && each.touchpoint === '') {
      places.push({ stage, touchpoint: null })
      return
    }
    const touchpoint = createTouchpoint({
      journeyId,
      stageId: stage.id,
      title: each.touchpoint.slice(0, 10_000),
      order: orders[place] ?? '',
    })
    touchpoints.push(touchpoint)
    places.push({ stage, touchpoint })
  })
  return { stages, touchpoints, places }
}

/** The lane for a row: one of this name; one of this kind that has no title; or a new one. */
function laneFor(
  document: MapDocument,
  lanes: PasteLanes,
  label: string,
  languages: TableLanguages,
): LaneId {
  const title = label.slice(0, 10_000)
  const named = kindNamed(label, languages)
  const kind: LaneKind = named && holdsCards(named) ? named : 'text'
  const free = lanes.free().filter((lane) => holdsCards(lane.kind))
  const found =
    free.find((lane) => labelOf(lane, languages) === label) ??
    free.find((lane) => fold(labelOf(lane, languages)) === fold(label)) ??
    free.find((lane) => lane.kind === named && lane.title === '')
  if (found) {
    // A lane in which nothing stands yet takes the table's own spelling and place.
    const isEmpty = mapOf(document).cardsOfLane(found.id).length === 0
    return isEmpty ? lanes.takeEmpty(found, spelling(found, title, languages)) : lanes.take(found)
  }
  const isOwnName = label === '' || label === labelOf({ kind, title: '' }, languages)
  const made = lanes.make({ kind, title: isOwnName ? '' : title, height: null })
  if (!made) throw new TypeError(`A map can have any number of lanes of the kind ${kind}`)
  return made
}

/** The title for a lane that is called so in a table: its own, or none where the kind's name says the same. */
function spelling(lane: Lane, label: string, languages: TableLanguages): string {
  return label === labelOf(lane, languages) ? lane.title : label
}

/** Whose emotions a row holds ("Emotions: Ilona", levels below); undefined for any other row. */
function personaOfRow(
  document: MapDocument,
  label: string,
  cells: readonly string[],
  places: readonly Place[],
  languages: TableLanguages,
): Persona | undefined {
  const [, head = '', name = ''] = /^([^:]+):\s*(.+)$/s.exec(label) ?? []
  if (kindNamed(head, languages) !== 'emotions') return undefined
  const persona = mapOf(document).personas.find((each) => fold(each.name) === fold(name))
  const areLevels = cells.every(
    (cell, column) => cell === '' || (places[column]?.touchpoint && isLevel(cell)),
  )
  return areLevels ? persona : undefined
}

const isLevel = (cell: string) =>
  String(Number(cell)) === cell && emotionSchema.shape.level.safeParse(Number(cell)).success

function emotionsOf(
  document: MapDocument,
  persona: Persona,
  cells: readonly string[],
  places: readonly Place[],
): AnyRecord[] {
  return cells.flatMap((cell, column) => {
    const touchpointId = places[column]?.touchpoint?.id
    if (cell === '' || !touchpointId) return []
    const level = Number(cell)
    return [
      createEmotion({
        journeyId: document.journeyId,
        personaId: persona.id,
        touchpointId,
        level,
      }),
    ]
  })
}
